// nabla · Describer.swift
// The text forms of values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Writes values as the shell shows them, as `str` and as `repr` do.
///
/// What is nested deeper than `mostLevels` is written as `...`, so that no value can exhaust the stack.
package enum Describer {
  /// How deep lists and tuples are written.
  static let mostLevels = 200

  /// Python's `repr`.
  package static func repr(_ value: Value, _ options: PrintOptions = PrintOptions()) -> String {
    var writer = ValueWriter(options: options, style: .repr)
    writer.write(value, level: 0)
    return writer.text
  }

  /// Python's `str`, what `print` writes.
  package static func str(_ value: Value, _ options: PrintOptions = PrintOptions()) -> String {
    switch value {
    case .text(let object): object.text
    case .array(let object): object.array.strText(options)
    case .dtype(let dtype): dtype.name
    case .instance(let object): object.content.strText(options)
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar: value.asScalar?.strText ?? ""
    default: repr(value, options)
    }
  }

  /// What the shell shows; nil for None.
  package static func display(_ value: Value, _ options: PrintOptions) -> String? {
    if case .none = value { return nil }
    return shown(value, options, level: 0)
  }

  /// What the shell shows, with `None` where there is nothing to show.
  private static func shown(_ value: Value, _ options: PrintOptions, level: Int) -> String {
    switch value {
    case .tuple(let object) where object.holdsTable && level < mostLevels:
      let lines = object.items.enumerated().map { index, item in
        object.label(of: index) + "\n" + shown(item, options, level: level + 1)
      }
      return lines.joined(separator: "\n")
    case .function(let function): return function.definition
    case .builtin(let builtin) where builtin.typeText == nil:
      return builtin.name + builtin.usage
    case .method(let method):
      let parameters = method.builtin.signature.parameters.dropFirst()
      return method.builtin.name + Signature(Array(parameters)).text
    default:
      var writer = ValueWriter(options: options, style: .display)
      writer.write(value, level: level)
      return writer.text
    }
  }
}

extension TupleObject {
  /// Whether the tuple shows each item on lines of its own: it holds an array of two axes or more.
  fileprivate var holdsTable: Bool {
    items.contains { item in
      if case .array(let object) = item { object.array.rank >= 2 } else { false }
    }
  }

  fileprivate func label(of index: Int) -> String {
    guard let labels, index < labels.count else { return "[\(index)]" }
    return labels[index]
  }
}
