// nabla · Builtins+Rounding.swift
// Rounding, signs and parts of numbers, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Rounding, as the manual lists it.
  static let rounding: [Builtin] = [floor, ceil, trunc, fix, rint, numpyRound, around]

  static let floor = unary(
    .floor, summary: "Largest whole number that is not above each element.",
    details: "The dtype stays: of floats the results are floats.",
    examples: [.shows("floor([-1.5, 1.5])", "[-2.,  1.]")], seeAlso: ["ceil", "rint"])

  static let ceil = unary(
    .ceil, summary: "Smallest whole number that is not below each element.",
    details: "The dtype stays: of floats the results are floats.",
    examples: [.shows("ceil([-1.5, 1.5])", "[-1.,  2.]")], seeAlso: ["floor", "rint"])

  static let trunc = unary(
    .trunc, summary: "Each element without what stands behind the point.",
    details: "The dtype stays: of floats the results are floats.",
    examples: [.shows("trunc([-1.5, 1.5])", "[-1.,  1.]")], seeAlso: ["fix", "floor", "modf"])

  static let fix = Builtin(
    "fix", in: .elementwise, changes: "out", .array("x"), .out(), summary: "The same as trunc.",
    examples: [
      .shows("fix([-1.5, 1.5])", "[-1.,  1.]"),
      .fails("fix(\"a\")", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["trunc"]
  ) { evaluation, operand, out throws(RuntimeFailure) in
    try evaluation.computed(by: "trunc", into: out) { (events) throws(ArrayError) in
      try AnyArray.apply(.trunc, operand, events: &events)
    }
  }

  static let rint = unary(
    .rint, summary: "Nearest whole number, halves to the even neighbour.",
    examples: [.shows("rint([0.5, 1.5, 2.5])", "[0., 2., 2.]")], seeAlso: ["floor", "ceil"])

  static let numpyRound = roundToDecimals(
    named: "round", places: [.np, .method],
    summary: "Nearest number with so many decimals, halves to the even neighbour.",
    examples: [
      .shows("np.round([2.675, 0.125], 2)", "[2.68, 0.12]"),
      .shows("np.round([1234, 1250, 1350], -2)", "[1200, 1200, 1400]"),
      .fails("np.round(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ])

  static let around = roundToDecimals(
    named: "around", places: .numpy, summary: "The same as np.round.",
    examples: [
      .shows("around([1.25, 3.75], 1)", "[1.2, 3.8]"),
      .fails("around(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ])

  private static func roundToDecimals(
    named name: String, places: BuiltinPlaces, summary: String, examples: [BuiltinExample]
  ) -> Builtin {
    Builtin(
      name, in: .elementwise, places: places, changes: "out", .array("a"),
      .integer("decimals", default: 0), .out(),
      summary: summary,
      details: """
        Negative decimals count in front of the point. The numbers are scaled, rounded and scaled \
        back, so that a number like 2.675, which is stored as a little less, may go either way.
        """,
      examples: examples, seeAlso: ["rint", "floor", "ceil"]
    ) { evaluation, operand, decimals, out throws(RuntimeFailure) in
      try evaluation.computed(by: "round", into: out) { (events) throws(ArrayError) in
        // Truth values are rounded as numbers into an array of numbers.
        let isNumber = operand.dtype != .bool || !(out?.array.dtype.isInexact ?? false)
        let operand = isNumber ? operand : try operand.astype(decimals == 0 ? .float16 : .float64)
        return try operand.rounded(decimals: decimals, events: &events)
      }
    }
  }

  /// Signs and parts of numbers, as the manual lists them.
  static let signs: [Builtin] = [
    absolute, numpyAbs, fabs, sign, signbit, copysign, heaviside, negative, positive, real, imag,
    conjugate, conj, conjugateMethod, conjMethod, isnan, isinf, isfinite,
  ]

  static let absolute = unary(
    .absolute, summary: "Magnitude of each element.",
    examples: [.shows("absolute([-2, 3])", "[2, 3]"), .shows("absolute([3+4j])", "[5.]")],
    seeAlso: ["sign", "hypot"])

  static let numpyAbs = unary(
    .absolute, named: "abs", places: .np, summary: "The same as absolute.",
    examples: [.shows("np.abs([-1.5, 2])", "[1.5, 2. ]")], seeAlso: ["absolute"])

  static let fabs = unary(
    .fabs, summary: "Magnitude of each element, as a float.",
    details: "Complex numbers are refused: their magnitude is absolute.",
    examples: [.shows("fabs([-2, 3])", "[2., 3.]")], seeAlso: ["absolute"])

  static let signbit = unary(
    .signbit, summary: "Whether each element has a minus sign; -0.0 has one.",
    examples: [.shows("signbit([1.5, -0.0, -3])", "[False,  True,  True]")],
    seeAlso: ["sign", "copysign"])

  static let copysign = binary(
    .copysign, summary: "Magnitude of each element of x1 with the sign of that of x2.",
    details: "Zeros have a sign too. The results are floats.",
    examples: [.shows("copysign([1, 2], [-1, 0.0])", "[-1.,  2.]")],
    seeAlso: ["signbit", "absolute"])

  static let heaviside = binary(
    .heaviside, summary: "The unit step: 0 for negative elements, 1 for positive ones, x2 for 0.",
    details: "Of nan it is nan.",
    examples: [.shows("heaviside([-2, 0, 3], 0.5)", "[0. , 0.5, 1. ]")], seeAlso: ["sign"])

  static let sign = unary(
    .sign, summary: "Whether each element is negative (-1), zero (0) or positive (1).",
    details: "Of complex numbers it is the number of magnitude 1 in the same direction.",
    examples: [.shows("sign([-2.5, 0, 7])", "[-1.,  0.,  1.]")], seeAlso: ["absolute"])

  static let negative = unary(
    .negative, summary: "Each element with the opposite sign.",
    examples: [
      .shows("negative([1, -2])", "[-1,  2]"),
      .fails(
        "negative([True])",
        "TypeError: The numpy boolean negative, the `-` operator, is not supported"),
    ],
    seeAlso: ["positive", "logical_not"])

  static let positive = unary(
    .positive, summary: "Each element as it is.",
    examples: [.shows("positive([1, -2])", "[ 1, -2]")], seeAlso: ["negative", "absolute"])

  static let real = Builtin(
    "real", in: .elementwise, .array("val"), summary: "The real parts of complex numbers.",
    examples: [
      .shows("real([1+2j, 3])", "[1., 3.]"),
      .fails("real('a')", "TypeError: 'val' must be an array, not a text"),
    ],
    seeAlso: ["imag", "conjugate"]
  ) { evaluation, operand throws(ArrayError) in try evaluation.applied(.real, to: operand) }

  static let imag = Builtin(
    "imag", in: .elementwise, .array("val"), summary: "The imaginary parts of complex numbers.",
    examples: [
      .shows("imag([1+2j, 3])", "[2., 0.]"),
      .fails("imag('a')", "TypeError: 'val' must be an array, not a text"),
    ],
    seeAlso: ["real", "conjugate"]
  ) { evaluation, operand throws(ArrayError) in try evaluation.applied(.imag, to: operand) }

  static let conjugate = unary(
    .conjugate, summary: "Each element with the sign of its imaginary part turned.",
    examples: [.shows("conjugate([1+2j, 3])", "[1.-2.j, 3.-0.j]")], seeAlso: ["real", "imag"])

  static let conj = unary(
    .conjugate, named: "conj", summary: "The same as conjugate.",
    examples: [.shows("conj(2j)", "-2j")], seeAlso: ["conjugate"])

  static let conjugateMethod = elementMethod(
    .conjugate, summary: "Each element with the sign of its imaginary part turned.",
    examples: [
      .shows("x = [1+2j, 3]; x.conjugate()", "[1.-2.j, 3.-0.j]"),
      .fails(
        "x = [1j]; x.conjugate(2)",
        "TypeError: conjugate() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["real", "imag"])

  static let conjMethod = elementMethod(
    .conjugate, named: "conj", summary: "The same as conjugate.",
    examples: [
      .shows("x = [1+2j, 3]; x.conj()", "[1.-2.j, 3.-0.j]"),
      .fails(
        "x = [1j]; x.conj(2)", "TypeError: conj() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["conjugate"])

  static let isnan = unary(
    .isnan, summary: "Whether each element is nan, the result of what has none.",
    examples: [.shows("isnan([1, nan, inf])", "[False,  True, False]")],
    seeAlso: ["isinf", "isfinite"])

  static let isinf = unary(
    .isinf, summary: "Whether each element is inf or -inf.",
    examples: [.shows("isinf([1, nan, -inf])", "[False, False,  True]")],
    seeAlso: ["isnan", "isfinite"])

  static let isfinite = unary(
    .isfinite, summary: "Whether each element is neither nan nor infinite.",
    examples: [.shows("isfinite([1, nan, inf])", "[ True, False, False]")],
    seeAlso: ["isnan", "isinf"])
}
