// nabla · Builtins+Creation.swift
// Functions that make arrays.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Functions that make arrays, as the manual lists them.
  static let creation: [Builtin] = [array, asarray]

  static let array = Builtin(
    "array", in: .creation,
    .value("object"), .dtype(), .flag("copy", default: true).keywordOnly,
    .integer("ndmin", default: 0).keywordOnly,
    summary: "An array of a number, of nested lists, tuples and ranges, or of an array.",
    details: """
      The dtype is the narrowest that holds all elements: bool, int64, float64 or complex128; \
      dtype= converts them. ndmin= puts axes of length 1 in front until there are so many. Arrays \
      are values here, so copy= changes nothing that could be seen.
      """,
    examples: [
      .shows("array((1, 2, 4.5))", "[1. , 2. , 4.5]"),
      .shows("array([1, 2, 4], dtype=float)", "[1., 2., 4.]"),
      .shows("array([1, 2], ndmin=2).shape", "(1, 2)"),
      .fails(
        "array([1, 2], dtype=\"flaot\")", "TypeError: data type 'flaot' not understood"),
    ],
    seeAlso: ["asarray", "list"]
  ) { evaluation, object, dtype, _, rank throws(RuntimeFailure) in
    guard rank <= ArrayMaker.mostAxes else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "ndmin", reason: "ndmin must be <= ndmax (\(ArrayMaker.mostAxes))", help: nil))
    }
    var made = try object.converted(to: dtype, for: "object", evaluation)
    let missing = rank - made.rank
    if missing > 0 {
      let layout = made.layout
      made = made.seen(
        through: Layout(
          shape: [Int](repeating: 1, count: missing) + layout.shape,
          strides: [Int](repeating: 0, count: missing) + layout.strides, offset: layout.offset))
    }
    return Value.array(made)
  }

  static let asarray = Builtin(
    "asarray", in: .creation, .value("a"), .dtype(),
    summary: "An array of a number, of nested lists, tuples and ranges, or the array itself.",
    examples: [
      .shows("asarray((1, 2))", "[1, 2]"),
      .fails("asarray(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["array"]
  ) { evaluation, object, dtype throws(RuntimeFailure) in
    Value.array(try object.converted(to: dtype, for: "a", evaluation))
  }
}

extension Value {
  /// The array that the value makes, in a dtype or, for nil, in its own.
  ///
  /// - Throws: what is no array, at the parameter; numbers that the dtype cannot hold.
  package func converted(
    to dtype: DType?, for parameter: String, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> AnyArray {
    let takesLarge = dtype?.isInexact ?? false
    let made = try makeArray(
      site: .parameter(parameter, item: 0), takingLargeIntegers: takesLarge)
    guard let made else {
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: parameter, item: 0, expected: "an array", found: arrayObstacle))
    }
    guard let dtype, dtype != made.dtype else { return made }
    var events = FloatingPointEvents()
    do {
      let cast = try made.astype(dtype, events: &events)
      evaluation.warn(events, in: "cast")
      return cast
    } catch {
      throw RuntimeFailure(PlacedFact(error.ofTypedNumbers, at: .parameter(parameter)))
    }
  }
}

extension ArrayError {
  /// The error for numbers typed in the language, where NumPy speaks of Python integers.
  fileprivate var ofTypedNumbers: ArrayError {
    guard case .cannotCastToInteger(let value, _, let dtype) = self, BigInt(value) != nil else {
      return self
    }
    return .integerOutOfBounds(digits: value, dtype: dtype)
  }
}
