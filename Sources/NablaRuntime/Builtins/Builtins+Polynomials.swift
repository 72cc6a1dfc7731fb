// nabla · Builtins+Polynomials.swift
// Polynomials as lists of coefficients, the highest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of polynomials, as the manual lists them.
  static let polynomials: [Builtin] = [
    poly, polyval, roots, polyadd, polysub, polymul, polydiv, polyder, polyint,
  ]

  static let poly = Builtin(
    "poly", in: .polynomials, .array("seq_of_zeros"),
    summary: "The polynomial with these zeros and 1 as its first coefficient.",
    details: "Of a square matrix: its characteristic polynomial.",
    examples: [
      .shows("poly([2, 3])", "[ 1., -5.,  6.]"), .shows("poly([1j, -1j])", "[1., 0., 1.]"),
      .fails(
        "poly([[1, 2]])", "ValueError: input must be 1d or non-empty square 2d array."),
    ],
    seeAlso: ["polyval", "roots"]
  ) { evaluation, zeros throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.polynomial(withZeros: zeros)
      })
  }

  static let polyval = Builtin(
    "polyval", in: .polynomials, .array("p"), .polynomial("x"),
    summary: "The values of a polynomial at x, by Horner's rule.",
    details: "x may be a poly1d: the polynomial of it is one too.",
    examples: [
      .shows("polyval([1, 0, -2], 3)", "7"), .shows("polyval([2, 1], [0, 1, 2])", "[1, 3, 5]"),
      .fails("polyval([1, 2], 'a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["polyfit", "roots"]
  ) { evaluation, coefficients, places throws(RuntimeFailure) in
    if places.isPoly1d { return try composition(coefficients, places.array, evaluation) }
    return Value(
      try Operations.wrapping { () throws(AnalysisError) in
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.polynomialValues(coefficients, at: places.array)
        }
      })
  }

  /// A polynomial of another.
  private static func composition(
    _ outer: AnyArray, _ inner: AnyArray, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    let argument = Value.instance(try Poly1d(inner))
    var result = Value.int(0)
    for coefficient in outer.rows {
      let product = try Operations.binary(.multiply, result, argument, evaluation)
      result = try Operations.binary(.add, product, coefficient, evaluation)
    }
    return result
  }

  static let roots = Builtin(
    "roots", in: .polynomials, .array("p"),
    summary: "The zeros of a polynomial.",
    details: "They are the eigenvalues of its companion matrix, and complex if any of them is.",
    examples: [
      .shows("roots([1, -5, 6]).round(12)", "[3., 2.]"),
      .shows("roots([1, 0, 1, 0])[2]", "0j"),
      .fails("roots([[1, 2]])", "ValueError: Input must be a rank-1 array."),
    ],
    seeAlso: ["poly", "polyval"]
  ) { evaluation, polynomial throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.roots(of: polynomial)
      })
  }

  static let polyadd = combination(
    "polyadd", .add, "The sum of two polynomials.",
    .shows("polyadd([1, 2], [9, 5, 4])", "[9, 6, 6]"))
  static let polysub = combination(
    "polysub", .subtract, "The difference of two polynomials.",
    .shows("polysub([1, 2], [9, 5, 4])", "[-9, -4, -2]"))

  private static func combination(
    _ name: String, _ function: BinaryFunction, _ summary: String, _ example: BuiltinExample
  ) -> Builtin {
    Builtin(
      name, in: .polynomials, .polynomial("a1"), .polynomial("a2"), summary: summary,
      examples: [
        example, .fails("\(name)([[1]], [1, 2])", "ValueError: Polynomial must be 1d only."),
      ],
      seeAlso: ["polymul", "polyval"]
    ) { evaluation, first, second throws(RuntimeFailure) in
      let sum = try Operations.wrapping { () throws(AnalysisError) in
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.combine(function, polynomials: first.array, second.array)
        }
      }
      return try .polynomial(sum, like: first, second)
    }
  }

  static let polymul = Builtin(
    "polymul", in: .polynomials, .polynomial("a1"), .polynomial("a2"),
    summary: "The product of two polynomials.",
    examples: [
      .shows("polymul([1, 2], [1, -2])", "[ 1,  0, -4]"),
      .fails("polymul([[1]], [1])", "ValueError: Polynomial must be 1d only."),
    ],
    seeAlso: ["convolve", "polydiv"]
  ) { evaluation, first, second throws(RuntimeFailure) in
    let product = try Operations.wrapping { () throws(AnalysisError) in
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.quietly { () throws(AnalysisError) in
          try steps.polynomialProduct(first.array, second.array)
        }
      }
    }
    return try .polynomial(product, like: first, second)
  }

  static let polydiv = Builtin(
    "polydiv", in: .polynomials, .polynomial("u"), .polynomial("v"),
    summary: "The quotient of two polynomials, and what the division leaves.",
    examples: [
      .shows("polydiv([1, 0, -4], [1, 2])", "([ 1., -2.], [0.])"),
      .fails("polydiv([1, 2], [])", "ValueError: v cannot be empty"),
    ],
    seeAlso: ["polymul"]
  ) { evaluation, dividend, divisor throws(RuntimeFailure) in
    let (quotient, rest) = try Operations.wrapping { () throws(AnalysisError) in
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.polynomialQuotient(dividend.array, divisor.array)
      }
    }
    return .tuple([
      try .polynomial(quotient, like: dividend, divisor),
      try .polynomial(rest, like: dividend, divisor),
    ])
  }

  static let polyder = Builtin(
    "polyder", in: .polynomials, .polynomial("p"), .integer("m", default: 1),
    summary: "The derivative of a polynomial, taken m times.",
    examples: [
      .shows("polyder([1, 2, 3, 4])", "[3, 4, 3]"), .shows("polyder([1, 2, 3, 4], 2)", "[6, 4]"),
      .fails(
        "polyder([1, 2], -1)",
        "ValueError: Order of derivative must be positive (see polyint)"),
    ],
    seeAlso: ["gradient", "polyint"]
  ) { evaluation, polynomial, order throws(RuntimeFailure) in
    let derivative = try Operations.wrapping { () throws(AnalysisError) in
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.polynomialDerivative(polynomial.array, order: order)
      }
    }
    return try .polynomial(derivative, like: polynomial)
  }

  static let polyint = Builtin(
    "polyint", in: .polynomials, .polynomial("p"), .integer("m", default: 1), .optionalArray("k"),
    summary: "The integral of a polynomial, taken m times.",
    details: "k is the constant of integration, or one for each time; 0 by default.",
    examples: [
      .shows("polyint([3, 2, 1])", "[1., 1., 1., 0.]"),
      .shows("polyint([6, 0], 2, k=[5, 7])", "[1., 0., 5., 7.]"),
      .fails(
        "polyint([1, 2], -1)", "ValueError: Order of integral must be positive (see polyder)"),
    ],
    seeAlso: ["polyder", "trapezoid"]
  ) { evaluation, polynomial, order, constants throws(RuntimeFailure) in
    let integral = try Operations.wrapping { () throws(AnalysisError) in
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.polynomialIntegral(polynomial.array, order: order, constants: constants)
      }
    }
    return try .polynomial(integral, like: polynomial)
  }
}
