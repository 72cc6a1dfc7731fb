// nabla · Builtins+Exponentials.swift
// Exponentials, logarithms and roots, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Exponentials, logarithms and roots, as the manual lists them.
  static let exponentials: [Builtin] = [
    exp, exp2, expm1, log, log2, log10, log1p, logaddexp, logaddexp2, sqrt, cbrt, square,
    reciprocal, floatPower,
  ]

  static let exp = unary(
    .exp, summary: "The number e to the power of each element.",
    examples: [.shows("exp([0, 1])", "[1.        , 2.71828183]")], seeAlso: ["log"])

  static let log = unary(
    .log, summary: "Natural logarithm, to the base e.",
    details: """
      Of zero it is -inf, of negative numbers nan, each with a warning; of negative complex numbers \
      it is complex.
      """,
    examples: [
      .shows("log([1, e])", "[0., 1.]"), .shows("log(-1 + 0j)", "3.141592653589793j"),
    ],
    seeAlso: ["exp", "log2", "log10"])

  static let log2 = unary(
    .log2, summary: "Logarithm to the base 2.",
    examples: [.shows("log2([1, 8])", "[0., 3.]")], seeAlso: ["log", "log10"])

  static let log10 = unary(
    .log10, summary: "Logarithm to the base 10.",
    examples: [.shows("log10([1, 1000])", "[0., 3.]")], seeAlso: ["log", "log2"])

  static let sqrt = unary(
    .sqrt, summary: "Square root.",
    details:
      "Of negative numbers it is nan, with a warning; of negative complex numbers it is complex.",
    examples: [.shows("sqrt([4, 2])", "[2.        , 1.41421356]"), .shows("√16", "4.0")],
    seeAlso: ["square", "hypot"])

  static let square = unary(
    .square, summary: "Each element times itself.",
    examples: [
      .shows("square([-3, 4])", "[ 9, 16]"),
      .fails(
        "square([3, 10**10])",
        "OverflowError: the result of square does not fit int64 at index [1]"),
    ],
    seeAlso: ["sqrt", "power"])

  static let exp2 = unary(
    .exp2, summary: "The number 2 to the power of each element.",
    examples: [.shows("exp2([0, 3, -1])", "[1. , 8. , 0.5]")], seeAlso: ["exp", "log2"])

  static let expm1 = unary(
    .expm1, summary: "The number e to the power of each element, less one.",
    details: "Of small numbers it keeps the digits that exp(x) - 1 loses.",
    examples: [.shows("expm1([0, 1e-10])", "[0.e+00, 1.e-10]")], seeAlso: ["exp", "log1p"])

  static let log1p = unary(
    .log1p, summary: "Natural logarithm of each element plus one.",
    details: """
      Of small numbers it keeps the digits that log(1 + x) loses. Of -1 it is -inf, below it nan, \
      each with a warning.
      """,
    examples: [.shows("log1p([0, 1e-10])", "[0.e+00, 1.e-10]"), .shows("log1p(1e-20)", "1e-20")],
    seeAlso: ["log", "expm1"])

  static let logaddexp = binary(
    .logaddexp, summary: "Logarithm of the sum of the exponentials of each pair of elements.",
    details: "Neither exponential overflows or vanishes on the way.",
    examples: [
      .shows("logaddexp([0, -1000], [0, -1001])", "[ 6.93147181e-01, -9.99686738e+02]")
    ],
    seeAlso: ["logaddexp2", "exp", "log"])

  static let logaddexp2 = binary(
    .logaddexp2, summary: "Logarithm to the base 2 of the sum of 2**x1 and 2**x2.",
    details: "Neither power overflows or vanishes on the way.",
    examples: [.shows("logaddexp2([1, 10], [1, 10])", "[ 2., 11.]")],
    seeAlso: ["logaddexp", "exp2", "log2"])

  static let cbrt = unary(
    .cbrt, summary: "Cube root; of negative numbers it is negative.",
    examples: [.shows("cbrt([-8, 27])", "[-2.,  3.]")], seeAlso: ["sqrt"])

  static let reciprocal = unary(
    .reciprocal, summary: "One divided by each element.",
    details: """
      The dtype stays, so that of whole numbers only 1 and -1 give more than 0. The reciprocal of a \
      float zero is infinite, that of an integer zero is 0, each with a warning.
      """,
    examples: [
      .shows("reciprocal([2.0, -4])", "[ 0.5 , -0.25]"),
      .shows("reciprocal([1, 2, -1])", "[ 1,  0, -1]"),
    ],
    seeAlso: ["divide"])

  static let floatPower = binary(
    .floatPower, summary: "Each element of x1 to the power of that of x2, in float64.",
    details: """
      Of complex numbers the result is complex128. Unlike power it takes whole numbers to negative \
      powers.
      """,
    examples: [
      .shows("float_power([1, 2, 3], -1)", "[1.        , 0.5       , 0.33333333]")
    ],
    seeAlso: ["power"])
}
