// nabla · TemplateFiller.swift
// Python's `template.format(…)`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Fills the fields of a template with values.
package struct TemplateFiller {
  /// How fields without a name are numbered.
  private enum Numbering {
    case unknown, automatic, manual
  }

  private let operands: [Value]
  private let named: [(name: String, value: Value)]
  private let options: PrintOptions
  private var numbering = Numbering.unknown
  private var next = 0

  private init(_ arguments: CallArguments, _ options: PrintOptions) {
    operands = arguments.positional
    named = arguments.keywords
    self.options = options
  }

  /// Python's `template.format(…)`.
  ///
  ///     // "{:.2f} {x}" with 2.5 and x=3 gives "2.50 3"
  ///
  /// - Throws: what Python raises: a `TemplateError`, or what formatting or an access raises.
  package static func fill(
    _ template: String, _ arguments: CallArguments, _ options: PrintOptions = PrintOptions()
  ) throws(RuntimeFailure) -> String {
    var filler = TemplateFiller(arguments, options)
    return try filler.fill(template, levels: 2)
  }

  private mutating func fill(_ template: String, levels: Int) throws(RuntimeFailure) -> String {
    if levels == 0 { throw RuntimeFailure(TemplateError.tooDeep) }
    var reader = TemplateReader(template)
    var result = String.UnicodeScalarView()
    while let piece = try Self.wrapping({ () throws(TemplateError) in try reader.next() }) {
      result.append(contentsOf: piece.text)
      guard let (name, field) = piece.field else { continue }
      result.append(contentsOf: try text(name, field, levels: levels).unicodeScalars)
    }
    return String(result)
  }

  /// The text of one field.
  private mutating func text(
    _ name: [Unicode.Scalar], _ field: TemplateField, levels: Int
  ) throws(RuntimeFailure) -> String {
    var field = field
    field.setName(name)
    var value = try self.value(of: &field)
    if let conversion = field.conversion { value = try converted(value, conversion) }
    let spec = field.hasFieldsInSpec ? try fill(field.spec, levels: levels - 1) : field.spec
    return try value.formatted(spec, options)
  }

  /// The value that a field names.
  private mutating func value(of field: inout TemplateField) throws(RuntimeFailure) -> Value {
    var value = try start(of: field)
    while let access = try Self.wrapping({ () throws(TemplateError) in try field.nextAccess() }) {
      switch access {
      case .attribute(let name): value = try value.attribute(name)
      case .item(let key): value = try Operations.indexed(value, by: .text(key))
      case .position(let index): value = try Operations.indexed(value, by: .int(Int64(index)))
      }
    }
    return value
  }

  /// The argument that a field starts from.
  private mutating func start(of field: TemplateField) throws(RuntimeFailure) -> Value {
    let scalars = field.name.unicodeScalars
    let number = try Self.wrapping { () throws(TemplateError) in try TemplateField.number(scalars) }
    if number == nil, !scalars.isEmpty {
      guard let found = named.first(where: { $0.name.unicodeScalars.elementsEqual(scalars) }) else {
        throw RuntimeFailure(TemplateError.missingName(field.name))
      }
      return found.value
    }
    let index = try Self.wrapping { () throws(TemplateError) in try position(number) }
    guard index < operands.count else {
      throw RuntimeFailure(TemplateError.missingOperand(index: index))
    }
    return operands[index]
  }

  /// The place of the argument for a number, or for the next field without one.
  private mutating func position(_ number: Int?) throws(TemplateError) -> Int {
    if let number {
      if numbering == .automatic { throw .automaticToManual }
      numbering = .manual
      return number
    }
    if numbering == .manual { throw .manualToAutomatic }
    numbering = .automatic
    next += 1
    return next - 1
  }

  private func converted(
    _ value: Value, _ conversion: Unicode.Scalar
  ) throws(RuntimeFailure) -> Value {
    switch conversion {
    case "s": .text(Describer.str(value, options))
    case "r": .text(Describer.repr(value, options))
    case "a": .text(PythonText.ascii(ofRepr: Describer.repr(value, options)))
    default: throw RuntimeFailure(TemplateError.unknownConversion(conversion))
    }
  }

  private static func wrapping<Result>(
    _ body: () throws(TemplateError) -> Result
  ) throws(RuntimeFailure) -> Result {
    do throws(TemplateError) {
      return try body()
    } catch {
      throw RuntimeFailure(error)
    }
  }
}
