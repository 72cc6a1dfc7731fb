// nabla · Builtins+Exponentials.swift
// Exponentials, logarithms and roots, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Exponentials, logarithms and roots, as the manual lists them.
  static let exponentials: [Builtin] = [exp, log, log2, log10, sqrt, square]

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
}
