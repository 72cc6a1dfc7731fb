// nabla · TextArrays.swift
// Python's methods of texts for each text of an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input == AnyArray {
  /// An array of texts, a list of them or a single one.
  static func texts(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array of texts") { value, info, _ throws(RuntimeFailure) in
      if case .text(let object) = value { return AnyArray(.text(object.text)) }
      guard let array = try value.makeArray(), array.dtype.kind == "U" else {
        throw value.isNot(info)
      }
      return array
    }
  }
}

extension AnyArray {
  /// What a method makes of each text.
  ///
  /// - Parameter keepsWidth: Whether the texts stay as wide as they were, as NumPy has it.
  func eachText(
    keepsWidth: Bool = false,
    _ change: (PythonString) throws(TextError) -> PythonString
  ) throws(RuntimeFailure) -> Value {
    var fault: TextError?
    let result = try Operations.wrapping { () throws(ArrayError) in
      try mappingTexts(width: keepsWidth ? width : nil) { text in
        do throws(TextError) {
          return try change(PythonString(text)).text
        } catch {
          fault = error
          return text
        }
      }
    }
    if let fault { throw RuntimeFailure(fault) }
    return Value(result)
  }

  /// The number of characters of the dtype.
  private var width: Int? { if case .text(let width) = dtype { width } else { nil } }

  /// What a method finds out about each text.
  func eachText<Element: ArrayElement>(
    to make: (PythonString) throws(TextError) -> Element
  ) throws(RuntimeFailure) -> Value {
    var fault: TextError?
    let result = try Operations.wrapping { () throws(ArrayError) in
      try mappingTexts { text -> Element in
        do throws(TextError) {
          return try make(PythonString(text))
        } catch {
          fault = error
          return .zero
        }
      }
    }
    if let fault { throw RuntimeFailure(fault) }
    return Value(result)
  }
}

extension Builtin {
  /// The failing example that all functions of arrays of texts have.
  static func noTexts(_ name: String, _ more: String = "") -> BuiltinExample {
    .fails(
      "np.strings.\(name)([1, 2]\(more))",
      "TypeError: 'a' must be an array of texts, not an array of shape (2,)")
  }
}
