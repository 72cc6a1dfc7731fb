// nabla · Builtins+Comparisons.swift
// Comparisons, logic and bits, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Comparisons, as the manual lists them.
  static let comparisons: [Builtin] = [equal, notEqual, less, lessEqual, greater, greaterEqual]

  static let equal = binary(
    .equal, summary: "Whether each pair of elements is equal; x1 == x2 is the same.",
    examples: [.shows("equal([1, 2], [1, 3])", "[ True, False]")], seeAlso: ["not_equal"])

  static let notEqual = binary(
    .notEqual, summary: "Whether each pair of elements differs; x1 != x2 is the same.",
    examples: [.shows("not_equal([1, 2], [1, 3])", "[False,  True]")], seeAlso: ["equal"])

  static let less = binary(
    .less, summary: "Whether each element of x1 is below that of x2; x1 < x2 is the same.",
    examples: [.shows("less([1, 2], 2)", "[ True, False]")], seeAlso: ["less_equal", "greater"])

  static let lessEqual = binary(
    .lessEqual,
    summary: "Whether each element of x1 is not above that of x2; x1 <= x2 is the same.",
    examples: [.shows("less_equal([1, 2], 1)", "[ True, False]")], seeAlso: ["less"])

  static let greater = binary(
    .greater, summary: "Whether each element of x1 is above that of x2; x1 > x2 is the same.",
    examples: [.shows("greater([1, 2], 1)", "[False,  True]")], seeAlso: ["greater_equal", "less"])

  static let greaterEqual = binary(
    .greaterEqual,
    summary: "Whether each element of x1 is not below that of x2; x1 >= x2 is the same.",
    examples: [.shows("greater_equal([1, 2], 2)", "[False,  True]")], seeAlso: ["greater"])

  /// Logic, as the manual lists it.
  static let logic: [Builtin] = [logicalAnd, logicalOr, logicalXor, logicalNot]

  static let logicalAnd = binary(
    .logicalAnd, summary: "Whether both elements of each pair are true, that is not zero.",
    examples: [.shows("logical_and([1, 0], [2, 3])", "[ True, False]")],
    seeAlso: ["logical_or", "logical_not", "bitwise_and"])

  static let logicalOr = binary(
    .logicalOr, summary: "Whether an element of each pair is true, that is not zero.",
    examples: [.shows("logical_or([1, 0], [2, 0])", "[ True, False]")],
    seeAlso: ["logical_and", "logical_not", "bitwise_or"])

  static let logicalXor = binary(
    .logicalXor, summary: "Whether exactly one element of each pair is true, that is not zero.",
    examples: [.shows("logical_xor([1, 0], [2, 3])", "[False,  True]")],
    seeAlso: ["logical_or", "logical_not", "bitwise_xor"])

  static let logicalNot = unary(
    .logicalNot, summary: "Whether each element is false, that is zero.",
    examples: [.shows("logical_not([1, 0])", "[False,  True]")],
    seeAlso: ["logical_and", "logical_or", "invert"])

  /// Functions of the bits of integers, as the manual lists them.
  static let bits: [Builtin] = [
    bitwiseAnd, bitwiseOr, bitwiseXor, invert, bitwiseNot, bitwiseInvert, leftShift,
    bitwiseLeftShift, rightShift, bitwiseRightShift, bitwiseCount,
  ]

  static let bitwiseAnd = binary(
    .bitwiseAnd, summary: "Bits that both integers have; x1 & x2 is the same.",
    details: "Of truth values: whether both are true.",
    examples: [
      .shows("bitwise_and([12, 10], 6)", "[4, 2]"),
      .fails(
        "bitwise_and([1.5], 1)",
        "TypeError: ufunc 'bitwise_and' not supported for the input types: there is none for "
          + "float64 and float64"),
    ],
    seeAlso: ["bitwise_or", "bitwise_xor", "logical_and"])

  static let bitwiseOr = binary(
    .bitwiseOr, summary: "Bits that one of the integers has; x1 | x2 is the same.",
    details: "Of truth values: whether one of them is true.",
    examples: [.shows("bitwise_or([12, 10], 6)", "[14, 14]")],
    seeAlso: ["bitwise_and", "bitwise_xor", "logical_or"])

  static let bitwiseXor = binary(
    .bitwiseXor, summary: "Bits that exactly one of the integers has.",
    details: "Of truth values: whether they differ. The sign ^ is a power here, not this function.",
    examples: [.shows("bitwise_xor([12, 10], 6)", "[10, 12]")],
    seeAlso: ["bitwise_and", "bitwise_or"])

  static let invert = unary(
    .invert, summary: "Integers with every bit turned; ~x is the same.",
    details: "Of truth values: the opposite.",
    examples: [
      .shows("invert([0, 5])", "[-1, -6]"), .shows("~[True, False]", "[False,  True]"),
      .fails(
        "invert([1.5])",
        "TypeError: ufunc 'invert' not supported for the input types: there is none for float64"),
    ],
    seeAlso: ["logical_not"])

  static let bitwiseNot = unary(
    .invert, named: "bitwise_not", summary: "The same as invert.",
    examples: [.shows("bitwise_not([0, 5])", "[-1, -6]")], seeAlso: ["invert"])

  static let leftShift = binary(
    .leftShift, summary: "Integers with the bits moved up; x1 << x2 is the same.",
    examples: [
      .shows("left_shift([1, 3], 4)", "[16, 48]"),
      .fails("left_shift([1, 3], -1)", "ValueError: negative shift count"),
      .fails(
        "left_shift([1, 3], 63)",
        "OverflowError: the result of left_shift does not fit int64 at index [0]"),
    ],
    seeAlso: ["right_shift"])

  static let rightShift = binary(
    .rightShift, summary: "Integers with the bits moved down; x1 >> x2 is the same.",
    examples: [
      .shows("right_shift([16, 49], 4)", "[1, 3]"),
      .fails("right_shift([1, 3], -1)", "ValueError: negative shift count"),
    ],
    seeAlso: ["left_shift"])

  static let bitwiseInvert = unary(
    .invert, named: "bitwise_invert", summary: "The same as invert.",
    examples: [.shows("bitwise_invert([0, 5])", "[-1, -6]")], seeAlso: ["invert"])

  static let bitwiseLeftShift = binary(
    .leftShift, named: "bitwise_left_shift", summary: "The same as left_shift.",
    examples: [.shows("bitwise_left_shift([1, 3], 4)", "[16, 48]")], seeAlso: ["left_shift"])

  static let bitwiseRightShift = binary(
    .rightShift, named: "bitwise_right_shift", summary: "The same as right_shift.",
    examples: [.shows("bitwise_right_shift([16, 49], 4)", "[1, 3]")], seeAlso: ["right_shift"])

  static let bitwiseCount = unary(
    .bitwiseCount, summary: "How many bits of the magnitude of each integer are set, as uint8.",
    examples: [
      .shows("bitwise_count([5, -7, 255])", "[2, 3, 8]"),
      .fails(
        "bitwise_count([1.5])",
        "TypeError: ufunc 'bitwise_count' not supported for the input types: there is none for "
          + "float64"),
    ],
    seeAlso: ["bitwise_and"])
}
