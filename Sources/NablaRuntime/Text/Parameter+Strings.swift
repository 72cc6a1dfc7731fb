// nabla · Parameter+Strings.swift
// Parameters of the methods of texts.
// SPDX-License-Identifier: Apache-2.0

extension Parameter where Input == PythonString {
  /// A text as a row of code points.
  static func string(_ name: String, default absent: String? = nil) -> Parameter {
    Parameter(
      name, passing: .positionalOnly, expecting: "a text",
      default: absent.map { PythonString($0) }, shownAs: absent.map { PythonText.repr($0) }
    ) { value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      return PythonString(object.text)
    }
  }

  /// The text that a method belongs to.
  static var receiver: Parameter { string("self") }
}

extension Parameter where Input == PythonString? {
  /// A text or None.
  static func optionalString(
    _ name: String, passing: ParameterInfo.Passing = .positionalOnly
  ) -> Parameter {
    Parameter(
      name, passing: passing, expecting: "a text or None", default: .some(nil), shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .none: return nil
      case .text(let object): return PythonString(object.text)
      default: throw value.isNot(info)
      }
    }
  }
}

extension Parameter where Input == [PythonString] {
  /// A text, or a tuple of texts to choose from.
  static func choices(_ name: String) -> Parameter {
    Parameter(name, passing: .positionalOnly, expecting: "a text or a tuple of texts") {
      value, info, _ throws(RuntimeFailure) in
      let items: [Value] = if case .tuple(let object) = value { object.items } else { [value] }
      var result: [PythonString] = []
      for item in items {
        guard case .text(let object) = item else { throw value.isNot(info) }
        result.append(PythonString(object.text))
      }
      return result
    }
  }
}

extension Value {
  /// A text value.
  static func text(_ string: PythonString) -> Value { .text(string.text) }

  /// A list of texts.
  static func texts(_ strings: [PythonString]) -> Value { .list(strings.map { .text($0) }) }
}
