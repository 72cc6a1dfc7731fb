// nabla · Builtins+Poly1d.swift
// The older class of polynomials, and its methods.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The class `poly1d`, as the manual lists it.
  static let olderPolynomials: [Builtin] = [poly1d, poly1dDerivative, poly1dIntegral]

  static let poly1d = Builtin(
    "poly1d", in: .polynomials, .value("c_or_r"), .flag("r"), .optionalValue("variable"),
    summary: "A polynomial from its coefficients, the highest power first, or from its zeros.",
    details: """
      r=True takes the zeros; variable= is the letter it is printed with. p(x) is its value, p[k] \
      the coefficient of the power k; p.c, p.order and p.r are the coefficients, the highest power \
      and the zeros; + - * / and ** work, and / between two gives quotient and remainder.
      """,
    examples: [
      .shows("poly1d([1, 0, -4])", "poly1d([ 1,  0, -4])"),
      .shows("print(poly1d([1, 2, 3]))", "   2\n1 x + 2 x + 3"),
      .shows("p = poly1d([1, 2, 3]); p(0.5)", "4.25"),
      .shows("p = poly1d([1, 2, 3]); p[2], p[0]", "(1, 3)"),
      .shows("p = poly1d([1, 2, 3]); p * p", "poly1d([ 1,  4, 10, 12,  9])"),
      .shows("poly1d([1, 2], True)", "poly1d([ 1., -3.,  2.])"),
      .fails("poly1d([[1, 2]])", "ValueError: Polynomial must be 1d only."),
    ],
    seeAlso: ["polyval", "roots", "Polynomial"]
  ) { evaluation, source, hasZeros, variable throws(RuntimeFailure) in
    var letter: String?
    if let variable {
      guard case .text(let object) = variable else {
        throw variable.isNot(.named("variable", "a text or None"))
      }
      letter = object.text
    }
    if let other = source.instance(of: Poly1d.self) {
      return .instance(try Poly1d(other.coefficients, variable: letter ?? other.variable))
    }
    let given = hasZeros ? try NumPySteps(evaluation).call("poly", source) : source
    return try Poly1d.made(given, variable: letter ?? "x")
  }

  static let poly1dDerivative = Builtin(
    "deriv", in: .polynomials, places: .poly1dMethod,
    Parameter<Poly1d>.instance("p", "a polynomial"),
    .value("m", default: Value.int(1), shownAs: "1"),
    summary: "The derivative of the polynomial, taken m times.",
    examples: [
      .shows("poly1d([1, 2, 3]).deriv()", "poly1d([2, 2])"),
      .fails(
        "poly1d([1, 2, 3]).deriv(-1)",
        "ValueError: Order of derivative must be positive (see polyint)"),
    ],
    seeAlso: ["polyder", "integ"]
  ) { evaluation, polynomial, order throws(RuntimeFailure) in
    try Poly1d.made(
      NumPySteps(evaluation).call("polyder", .array(polynomial.coefficients), order))
  }

  static let poly1dIntegral = Builtin(
    "integ", in: .polynomials, places: .poly1dMethod,
    Parameter<Poly1d>.instance("p", "a polynomial"),
    .value("m", default: Value.int(1), shownAs: "1"),
    .value("k", default: Value.int(0), shownAs: "0"),
    summary: "The integral of the polynomial, taken m times; k are the constants of integration.",
    examples: [
      .shows("poly1d([3, 2, 1]).integ(k=5)", "poly1d([1., 1., 1., 5.])"),
      .fails(
        "poly1d([1, 2]).integ(-1)",
        "ValueError: Order of integral must be positive (see polyder)"),
    ],
    seeAlso: ["polyint", "deriv"]
  ) { evaluation, polynomial, order, constants throws(RuntimeFailure) in
    try Poly1d.made(
      NumPySteps(evaluation).call("polyint", .array(polynomial.coefficients), order, constants))
  }
}
