// nabla · PercentFormat.swift
// Python's `text % values`.
// SPDX-License-Identifier: Apache-2.0

/// Python's `text % values`.
package enum PercentFormat {
  /// What stands right of the `%`.
  package enum Operands: Sendable {
    /// The items of a tuple: as many as the text takes.
    case tuple([FormatOperand])
    /// A single value that the text must take.
    case single(FormatOperand)
    /// A single value, list or array, that the text need not take.
    case collection(FormatOperand)

    var all: [FormatOperand] {
      switch self {
      case .tuple(let operands): operands
      case .single(let operand), .collection(let operand): [operand]
      }
    }
  }

  /// Fills the directives of a text.
  ///
  ///     try PercentFormat.apply("%.2f m", .single(FormatOperand(.float(2), typeName: "float")))
  ///     // "2.00 m"
  ///
  /// - Throws: what Python raises.
  package static func apply(
    _ text: String, _ operands: Operands
  ) throws(FormatError) -> String {
    var filler = PercentFiller(text, operands.all)
    return try filler.fill(mustTakeAll: operands.mustTakeAll)
  }
}

extension PercentFormat.Operands {
  fileprivate var mustTakeAll: Bool {
    if case .collection = self { false } else { true }
  }
}

/// Walks through a format text and takes the operands one after the other.
private struct PercentFiller {
  private var reader: ScalarReader
  private let operands: [FormatOperand]
  private var taken = 0
  private var result = String.UnicodeScalarView()

  init(_ text: String, _ operands: [FormatOperand]) {
    reader = ScalarReader(text)
    self.operands = operands
  }

  mutating func fill(mustTakeAll: Bool) throws(FormatError) -> String {
    while let scalar = reader.next() {
      if scalar != "%" {
        result.append(scalar)
      } else if reader.take("%") {
        result.append("%")
      } else {
        try fillDirective()
      }
    }
    if mustTakeAll, taken < operands.count { throw .unusedArguments }
    return String(result)
  }

  /// Reads a directive behind its `%`, and writes the next operand.
  private mutating func fillDirective() throws(FormatError) {
    if reader.peek(0) == "(" { throw .needsMapping }
    var directive = PercentDirective()
    readFlags(&directive)
    try readWidth(&directive)
    if reader.take(".") { directive.precision = try readPrecision() }
    if let modifier = reader.peek(0), "hlL".unicodeScalars.contains(modifier) {
      _ = reader.next()
    }
    guard let code = reader.next() else { throw .incompleteFormat }
    directive.code = code
    let text = try directive.format(nextOperand(), index: reader.position - 1)
    result.append(contentsOf: text.unicodeScalars)
  }

  private mutating func readFlags(_ directive: inout PercentDirective) {
    while let flag = reader.peek(0) {
      switch flag {
      case "-": directive.isLeftAligned = true
      case "+": directive.showsPlus = true
      case " ": directive.showsBlank = true
      case "#": directive.isAlternate = true
      case "0": directive.isZeroFilled = true
      default: return
      }
      _ = reader.next()
    }
  }

  private mutating func readWidth(_ directive: inout PercentDirective) throws(FormatError) {
    if reader.take("*") {
      let width = try starOperand(as: Int.self, or: .integerTooLarge("ssize_t"))
      if width < 0 { directive.isLeftAligned = true }
      directive.width = Int(clamping: width.magnitude)
    } else {
      directive.width = try readNumber(most: Int.max, or: .widthTooBig)
    }
  }

  private mutating func readPrecision() throws(FormatError) -> Int {
    if reader.take("*") {
      return Int(max(0, try starOperand(as: Int32.self, or: .integerTooLarge("int"))))
    }
    return try readNumber(most: FloatNotation.largestPrecision, or: .precisionTooBig)
  }

  /// Reads ASCII digits; none are 0.
  private mutating func readNumber(
    most: Int, or failure: FormatError
  ) throws(FormatError) -> Int {
    var number = 0
    while let digit = reader.peek(0), digit.isASCII, let value = digit.decimalDigit {
      _ = reader.next()
      if number > (most - value) / 10 { throw failure }
      number = number * 10 + value
    }
    return number
  }

  /// Takes the operand that `*` stands for.
  private mutating func starOperand<Number: FixedWidthInteger>(
    as type: Number.Type, or failure: FormatError
  ) throws(FormatError) -> Number {
    switch try nextOperand().kind {
    case .integer(let value):
      guard let number = Number(exactly: value) else { throw failure }
      return number
    case .bool(let value): return value ? 1 : 0
    case .bigInteger: throw failure
    case .float, .complex, .text, .other: throw .starNeedsInteger
    }
  }

  private mutating func nextOperand() throws(FormatError) -> FormatOperand {
    guard taken < operands.count else { throw .notEnoughArguments }
    taken += 1
    return operands[taken - 1]
  }
}
