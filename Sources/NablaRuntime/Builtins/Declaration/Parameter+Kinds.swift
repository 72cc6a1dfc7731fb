// nabla · Parameter+Kinds.swift
// The kinds of parameters that builtins share.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Parameter where Input == Value {
  /// Any value.
  package static func value(
    _ name: String, default absent: Value? = nil, shownAs text: String? = nil
  ) -> Parameter {
    Parameter(name, expecting: "a value", default: absent, shownAs: text) {
      value, _, _ throws(RuntimeFailure) in value
    }
  }
}

extension Parameter where Input == [Value] {
  /// All positional arguments that are left.
  package static func values(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "values") { values, _, _ throws(RuntimeFailure) in values }
  }
}

/// Keyword arguments that a function hands on.
package typealias Keywords = [(name: String, value: Value)]

extension Parameter where Input == Keywords {
  /// All keyword arguments that are left.
  package static func keywords(_ name: String = "kwargs") -> Parameter {
    Parameter(otherKeywords: name, default: []) { values, _, _ throws(RuntimeFailure) in
      values.compactMap { pair in
        guard case .tuple(let object) = pair, case .text(let name) = object.items.first,
          let value = object.items.last
        else { return nil }
        return (name.text, value)
      }
    }
  }
}

extension Parameter where Input == AnyArray {
  /// An array, or anything that makes one: a number, a list, a range.
  package static func array(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array") { value, info, _ throws(RuntimeFailure) in
      try value.asArray(for: info)
    }
  }
}

extension Parameter where Input == AnyArray {
  /// An array, or a text as an array without axes.
  package static func arrayOrText(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array or a text") { value, info, _ throws(RuntimeFailure) in
      if case .text(let object) = value { return AnyArray(.text(object.text)) }
      return try value.asArray(for: info)
    }
  }
}

extension Parameter where Input == Operand {
  /// An array or a number that keeps its weakness in promotion (NEP 50).
  package static func operand(_ name: String, default absent: Double? = nil) -> Parameter {
    Parameter(
      name, expecting: "an array", default: absent.map { .weak(.float($0)) },
      shownAs: absent.map(PythonNumberText.float)
    ) { value, info, _ throws(RuntimeFailure) in
      try value.asOperand(for: info)
    }
  }
}

extension Parameter where Input == Int {
  /// An integer with a default.
  package static func integer(_ name: String, default absent: Int? = nil) -> Parameter {
    Parameter(
      name, expecting: "an integer", default: absent, shownAs: absent.map { "\($0)" }
    ) { value, info, _ throws(RuntimeFailure) in
      guard let integer = value.asInt else { throw value.isNot(info) }
      return integer
    }
  }
}

extension Parameter where Input == Int? {
  /// An integer or None.
  package static func optionalInteger(_ name: String) -> Parameter {
    Parameter(name, expecting: "an integer or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let integer = value.asInt else { throw value.isNot(info) }
      return integer
    }
  }

  /// `axis=None`: one axis, or None.
  package static func axis(_ name: String = "axis") -> Parameter { optionalInteger(name) }
}

extension Parameter where Input == [Int]? {
  /// `axis=None`: one axis, several in a tuple, or None; as the user wrote them.
  package static func axes(_ name: String = "axis") -> Parameter {
    Parameter(
      name, expecting: "an integer, a tuple of integers or None", default: .some(nil),
      shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asInts(for: info)
    }
  }
}

extension Parameter where Input == [Int] {
  /// A shape: an integer or a tuple of integers.
  package static func shape(
    _ name: String = "shape", default absent: [Int]? = nil, shownAs text: String? = nil
  ) -> Parameter {
    Parameter(
      name, expecting: "an integer or a tuple of integers", default: absent, shownAs: text
    ) {
      value, info, _ throws(RuntimeFailure) in
      try value.asInts(for: info)
    }
  }
}

extension Parameter where Input == Bool {
  /// True or False.
  package static func flag(_ name: String, default absent: Bool = false) -> Parameter {
    Parameter(
      name, expecting: "True or False", default: absent, shownAs: absent ? "True" : "False"
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .bool(let flag), .numpyBool(let flag): return flag
      case .int(let number): return number != 0
      default: throw value.isNot(info)
      }
    }
  }
}

extension Parameter where Input == Double {
  /// A real number.
  package static func number(_ name: String, default absent: Double? = nil) -> Parameter {
    Parameter(
      name, expecting: "a number", default: absent,
      shownAs: absent.map(PythonNumberText.float)
    ) { value, info, _ throws(RuntimeFailure) in
      guard let number = value.asDouble else { throw value.isNot(info) }
      return number
    }
  }
}

extension Parameter where Input == String {
  /// A text.
  package static func text(_ name: String, default absent: String? = nil) -> Parameter {
    Parameter(
      name, expecting: "a text", default: absent, shownAs: absent.map { "'\($0)'" }
    ) { value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      return object.text
    }
  }
}

extension Parameter where Input == DType? {
  /// `dtype=None`.
  package static func dtype(_ name: String = "dtype") -> Parameter {
    Parameter(name, expecting: "a dtype", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asDType(for: info)
    }
  }
}

extension Parameter where Input == Value? {
  /// Any value, or nil for None and where it is left out.
  package static func optionalValue(_ name: String) -> Parameter {
    Parameter(name, expecting: "a value", default: .some(nil), shownAs: "None") {
      value, _, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return value
    }
  }
}

extension Parameter where Input == [Value] {
  /// The items of anything that can be iterated over.
  package static func items(_ name: String, default absent: String? = nil) -> Parameter {
    Parameter(
      name, expecting: "a list", default: absent == nil ? nil : [], shownAs: absent
    ) { value, info, _ throws(RuntimeFailure) in try value.items(for: info) }
  }
}

extension Parameter where Input == BigInt {
  /// A whole number of any size, with Python's phrase for anything else.
  package static func wholeNumber(_ name: String) -> Parameter {
    Parameter(name, expecting: "an integer") { value, info, _ throws(RuntimeFailure) in
      guard let integer = value.exactInteger else {
        throw RuntimeFailure(
          LanguageFault.notAnInteger(type: value.typeName, parameter: info.name))
      }
      return integer
    }
  }
}
