// nabla · Builtins+FloatParts.swift
// Parts of floats, their neighbours, and functions with two results.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Parts of floats and their neighbours, as the manual lists them.
  static let floatParts: [Builtin] = [modf, frexp, ldexp, spacing, nextafter]

  static let modf = ufunc(
    Ufunc(.parts(.fraction, .trunc)),
    summary: "What stands behind the point of each element and what before it, in a tuple.",
    details: "Both have the sign of the element. Both are floats.",
    examples: [
      .shows("modf([1.5, -2.25])", "([ 0.5 , -0.25], [ 1., -2.])"),
      .shows("modf(-3.5)", "(-0.5, -3.0)"),
    ],
    seeAlso: ["trunc", "divmod"])

  static let frexp = ufunc(
    Ufunc(.parts(.significand, .binaryExponent)),
    summary: "Each element as a number from 0.5 up to 1 and a power of two, in a tuple.",
    details: """
      The powers are int32: x is m * 2**n. Zeros, infinities and nan stand as they are, with the \
      power 0.
      """,
    examples: [.shows("frexp([1.5, -8])", "([ 0.75, -0.5 ], [1, 4])")], seeAlso: ["ldexp"])

  static let ldexp = binary(
    .ldexp, summary: "Each element of x1 times 2 to the power of that of x2, x1 * 2**x2.",
    details: "The powers are integers. The power itself need not fit, only the result.",
    examples: [
      .shows("ldexp([1.5, -1], [2, 3])", "[ 6., -8.]"),
      .fails(
        "ldexp([1.5], [2.0])",
        "TypeError: ufunc 'ldexp' not supported for the input types: there is none for float64 "
          + "and float64"),
    ],
    seeAlso: ["frexp"])

  static let spacing = unary(
    .spacing, summary: "Distance from each element to the next number that its dtype holds.",
    details: "Of float64 and float32 it has the sign of the element. Of infinities it is nan.",
    examples: [.shows("spacing([1.0, 1e10])", "[2.22044605e-16, 1.90734863e-06]")],
    seeAlso: ["nextafter"])

  static let nextafter = binary(
    .nextafter, summary: "Next number after each element of x1 on the way to that of x2.",
    examples: [.shows("nextafter([1.0], 2) - 1", "[2.22044605e-16]")], seeAlso: ["spacing"])

  static let numpyDivmod = ufunc(
    Ufunc(.quotientsAndRests), places: .np,
    summary: "Quotients of each pair rounded down and what the divisions leave, in a tuple.",
    details: """
      The same as floor_divide and remainder. Integers divided by zero give 0 and 0, with a warning.
      """,
    examples: [
      .shows("np.divmod([7, -7], 2)", "([ 3, -4], [1, 1])"),
      .shows(
        "q = zeros(2); r = zeros(2); np.divmod([7, -7], 2, out=(q, r)); r", "[1., 1.]"),
    ],
    seeAlso: ["floor_divide", "remainder"])
}
