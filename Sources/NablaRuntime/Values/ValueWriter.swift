// nabla · ValueWriter.swift
// The text of a value and of what it holds.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Writes one value with all that it holds.
struct ValueWriter {
  /// Whose text it is.
  enum Style {
    /// Python's and NumPy's own.
    case repr
    /// The shell's: without `array(…)` and `np.float64(…)`.
    case display
  }

  let options: PrintOptions
  let style: Style
  private(set) var text = ""

  init(options: PrintOptions, style: Style) {
    self.options = options
    self.style = style
  }

  mutating func write(_ value: Value, level: Int) {
    guard level < Describer.mostLevels else {
      text += "..."
      return
    }
    switch value {
    case .list(let items): write(items, between: "[", "]", level: level)
    case .tuple(let object):
      write(object.items, between: "(", object.items.count == 1 ? ",)" : ")", level: level)
    case .record(let object): write(object, level: level)
    case .slice(let slice):
      write([slice.lower, slice.upper, slice.step], between: "slice(", ")", level: level)
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar:
      if let scalar = value.asScalar {
        text += style == .repr ? scalar.reprText : scalar.strText
      }
    case .array(let object):
      text += style == .repr ? object.array.reprText(options) : object.array.displayText(options)
    default: text += leafText(value)
    }
  }

  private mutating func write(
    _ items: [Value], between open: String, _ close: String, level: Int
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      write(item, level: level + 1)
    }
    text += close
  }

  private mutating func write(_ record: RecordObject, level: Int) {
    text += record.name + "("
    for (index, field) in record.fields.enumerated() {
      if index > 0 { text += ", " }
      text += field.name + "="
      write(field.value, level: level + 1)
    }
    text += ")"
  }

  /// The text of a value that holds no others.
  private func leafText(_ value: Value) -> String {
    switch value {
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .bigInteger(let object): object.value.description
    case .float(let number): PythonNumberText.float(number)
    case .complex(let object): PythonNumberText.complex(object.value)
    case .text(let object): PythonText.repr(object.text)
    case .range(let range):
      "range(\(range.start), \(range.stop)" + (range.step == 1 ? ")" : ", \(range.step))")
    case .ellipsis: "Ellipsis"
    case .dtype(let dtype): style == .repr ? "dtype('\(dtype.codeText)')" : dtype.name
    case .function(let function): "<function \(function.name)>"
    case .builtin(let builtin): builtin.typeText ?? "<built-in function \(builtin.name)>"
    case .method(let method):
      "<built-in method \(method.builtin.name) of \(method.receiver.typeName) object>"
    case .module(let module): "<module '\(module.name)'>"
    case .random(let object): object.text
    case .instance(let object): object.content.reprText(options)
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar, .array, .list, .tuple, .slice, .record:
      ""
    }
  }
}
