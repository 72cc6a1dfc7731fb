// nabla · ArgumentKind.swift
// What a declared parameter asks for.
// SPDX-License-Identifier: Apache-2.0

/// What a declared parameter asks for, as far as drawing goes.
enum ArgumentKind: Hashable, Sendable {
  case array, floatArray, intArray, boolArray
  /// An array of integers or floats.
  case numbers
  case axis, axes, shape, flag, mask, integer, number, dtype, text, function, listOfArrays
  case items, value, scalar
  /// A square matrix that is far from singular.
  case square(ElementType)
  /// One that is symmetric and positive definite.
  case symmetric
  /// An array of the shape of the main array.
  case alike
  /// Weights: an array of the main array's shape, or one as long as its last axis.
  case positives, positiveVector
  /// An array with one axis, as long as the last of the main array.
  case vector(ElementType?)
  /// A rising array with one axis.
  case sorted

  /// The kind that a parameter's expectation names, by its first word that is known.
  init(expectation: String) {
    switch expectation {
    case "True or False": self = .flag
    case "a dtype": self = .dtype
    case "an array of truth values": self = .mask
    case "a list of arrays": self = .listOfArrays
    case "a function": self = .function
    case "an integer or a tuple of integers": self = .shape
    case "a list", "lists": self = .items
    default: self = Self.guess(expectation)
    }
  }

  private static func guess(_ expectation: String) -> ArgumentKind {
    let kinds: [(String, ArgumentKind)] = [
      ("array", .array), ("integer", .integer), ("text", .text), ("number", .number),
      ("function", .function), ("dtype", .dtype), ("True", .flag),
    ]
    return kinds.first { expectation.contains($0.0) }?.1 ?? .value
  }

  /// The kinds of parameters whose name says more than their expectation.
  static let named: [String: ArgumentKind] = [
    "axis": .axes, "axes": .axes, "axis1": .axis, "axis2": .axis, "source": .axis,
    "destination": .axis, "dtype": .dtype, "keepdims": .flag, "where": .mask, "initial": .scalar,
    "shape": .shape, "newshape": .shape, "fill_value": .scalar, "decimals": .integer,
    "a_min": .scalar, "a_max": .scalar, "prepend": .scalar, "append": .scalar, "values": .value,
  ]
}

extension ArgumentKind {
  /// Arguments to choose from, as they are written, for parameters of these names anywhere.
  static let choices: [String: [String]] = [
    "order": ["'C'", "'F'"], "side": ["'left'", "'right'"],
    "mode": ["'full'", "'same'", "'valid'"],
    "ddof": ["0", "1"], "copy": ["True", "None", "False"],
    // NumPy sorts what it may overwrite; here arrays are values.
    "overwrite_input": ["False"], "indexing": ["'xy'", "'ij'"],
    "key": ["abs", "lambda x: -x", "None"],
  ]
}

/// What single functions need that their declarations do not say.
struct ArgumentHint: Sendable {
  var kinds: [String: ArgumentKind] = [:]
  /// Arguments to choose from, as they are written.
  var choices: [String: [String]] = [:]
  var variadicCount: Int?
  /// What is shown of the result, where the result itself is not to be relied upon.
  var end = ""
  /// The shape of the main array.
  var mainShape: (@Sendable (Generator) -> [Int])?
}
