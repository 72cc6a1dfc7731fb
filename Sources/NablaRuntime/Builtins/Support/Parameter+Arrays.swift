// nabla · Parameter+Arrays.swift
// Parameters of functions that reduce, shape and make arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input == AnyArray? {
  /// An array, or nil for None and where it is left out.
  static func optionalArray(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.asArray(for: info)
    }
  }

  /// `where=True`: which elements take part; nil for all.
  static func mask() -> Parameter {
    Parameter("where", expecting: "an array of truth values", default: .some(nil), shownAs: "True")
    {
      value, info, _ throws(RuntimeFailure) in
      if case .bool(true) = value { return nil }
      return try value.asArray(for: info)
    }
  }
}

extension Parameter where Input == Scalar? {
  /// A number to start from, or nil where it is left out.
  static func start(_ name: String = "initial") -> Parameter {
    Parameter(name, expecting: "a number", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let scalar = value.elementScalar else { throw value.isNot(info) }
      return scalar
    }
  }
}

extension Parameter where Input == [AnyArray] {
  /// Arrays to join: a list or tuple of them, or the rows of an array.
  static func arrays(_ name: String = "arrays") -> Parameter {
    Parameter(name, expecting: "a list of arrays") { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .list(let items): return try Self.each(items, info)
      case .tuple(let object): return try Self.each(object.items, info)
      case .array(let object) where object.array.rank > 0:
        return try Self.rows(of: object.array)
      default: throw value.isNot(info)
      }
    }
  }

  /// All positional arguments that are left, as arrays.
  static func eachArray(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "arrays") { values, info, _ throws(RuntimeFailure) in
      try Self.each(values, info)
    }
  }

  private static func each(
    _ items: [Value], _ info: ParameterInfo
  ) throws(RuntimeFailure) -> [AnyArray] {
    var arrays: [AnyArray] = []
    for item in items { arrays.append(try item.asArray(for: info)) }
    return arrays
  }

  private static func rows(of array: AnyArray) throws(RuntimeFailure) -> [AnyArray] {
    do throws(ShapeError) {
      var rows: [AnyArray] = []
      guard array.shape[0] > 0 else { return [] }
      for part in try array.split(into: array.shape[0]) { rows.append(try part.squeezed([0])) }
      return rows
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

extension Parameter where Input == [Int] {
  /// Integers in positional arguments that are left, or one tuple of them: `x.reshape(2, 3)`.
  static func integers(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "integers") { values, info, _ throws(RuntimeFailure) in
      if values.count == 1 { return try values[0].asInts(for: info) }
      var integers: [Int] = []
      for (item, value) in values.enumerated() {
        guard let integer = value.asInt else { throw value.isNot(info, item: item) }
        integers.append(integer)
      }
      return integers
    }
  }
}

extension Parameter where Input == ElementOrder {
  /// `order='C'`.
  static func order() -> Parameter {
    Parameter(
      "order", expecting: "'C' or 'F'", default: .rowMajor, shownAs: "'C'"
    ) { value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else { throw value.isNot(info) }
      switch object.text {
      case "C", "A", "K": return .rowMajor
      case "F": return .columnMajor
      default:
        throw RuntimeFailure(
          CallError.wrongValue(
            parameter: info.name, reason: "order must be one of 'C' and 'F', not '\(object.text)'",
            help: nil))
      }
    }
  }
}

extension Value {
  /// A tuple of arrays.
  static func arrays(_ arrays: [AnyArray]) -> Value {
    .tuple(arrays.map { Value.array($0) })
  }
}

extension Parameter where Input == Int? {
  /// An integer or None, with an integer as its default.
  static func optionalInteger(_ name: String, default absent: Int) -> Parameter {
    Parameter(
      name, expecting: "an integer or None", default: .some(absent), shownAs: "\(absent)"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let integer = value.asInt else { throw value.isNot(info) }
      return integer
    }
  }
}

extension Parameter where Input == [Int] {
  /// Lengths in a sequence: an integer alone is none.
  static func lengthList(_ name: String) -> Parameter {
    Parameter(name, expecting: "a tuple of integers") { value, info, _ throws(RuntimeFailure) in
      try value.checkSequence(info)
      return try value.asInts(for: info)
    }
  }
}

extension Parameter where Input == [Int]? {
  /// Axes in a sequence, or None: an integer alone is none.
  static func axisList(_ name: String) -> Parameter {
    Parameter(
      name, expecting: "a tuple of integers or None", default: .some(nil), shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      try value.checkSequence(info)
      return try value.asInts(for: info)
    }
  }
}

extension Parameter where Input == Int? {
  /// An axis or None, which has to be given.
  static func axisOrNone(_ name: String) -> Parameter {
    Parameter(name, expecting: "an integer or None") { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let integer = value.asInt else { throw value.isNot(info) }
      return integer
    }
  }
}

extension Value {
  /// Makes sure that the value can be iterated over.
  fileprivate func checkSequence(_ info: ParameterInfo) throws(RuntimeFailure) {
    guard asInt != nil else { return }
    throw RuntimeFailure.refusing(
      info.name, "'\(typeName)' object is not iterable", kind: .typeError)
  }
}
