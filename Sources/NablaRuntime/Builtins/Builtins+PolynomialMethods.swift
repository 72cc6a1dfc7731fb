// nabla · Builtins+PolynomialMethods.swift
// The methods of the class Polynomial.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Methods of `Polynomial`, as the manual lists them.
  static let polynomialMethods: [Builtin] = [
    polynomialDerivative, polynomialIntegral, polynomialRoots, polynomialConvert,
    polynomialDegree, polynomialTrim, polynomialTruncate, polynomialCutDegree, polynomialCopy,
    polynomialMap, polynomialLinspace,
    sameness("coef", "coefficients") { $0.coefficients },
    sameness("domain", "domain") { $0.domain }, sameness("window", "window") { $0.window },
    sameType,
  ]

  private static let receiver = Parameter<PowerPolynomial>.instance("p", "a polynomial")

  static let polynomialDerivative = Builtin(
    "deriv", in: .polynomials, places: .polynomialMethod, receiver, .integer("m", default: 1),
    summary: "The derivative of the polynomial, taken m times.",
    examples: [
      .shows("print(np.polynomial.Polynomial([1, 2, 3]).deriv())", "2.0 + 6.0·x"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).deriv(-1)",
        "ValueError: The order of derivation must be non-negative"),
    ],
    seeAlso: ["integ", "polyder"]
  ) { evaluation, polynomial, order throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let map = try PowerPolynomial.map(
      from: polynomial.domain, to: polynomial.window, series.steps)
    return try polynomial.with(
      series.derivative(
        .array(polynomial.coefficients), order: order, scale: map.scale, axis: 0), series)
  }

  static let polynomialIntegral = Builtin(
    "integ", in: .polynomials, places: .polynomialMethod, receiver, .integer("m", default: 1),
    .value("k", default: Value.list([]), shownAs: "[]"), .optionalValue("lbnd"),
    summary: "The integral of the polynomial, taken m times.",
    details: "k holds the values at lbnd, which is 0 if it is left out, one for each time.",
    examples: [
      .shows("print(np.polynomial.Polynomial([2, 6]).integ(k=1))", "1.0 + 2.0·x + 3.0·x²"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).integ(1, [1, 2])",
        "ValueError: Too many integration constants"),
    ],
    seeAlso: ["deriv", "polyint"]
  ) { evaluation, polynomial, order, constants, bound throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let steps = series.steps
    let map = try PowerPolynomial.map(from: polynomial.domain, to: polynomial.window, steps)
    var start = Value.int(0)
    if let bound { start = try steps(.add, map.offset, steps(.multiply, map.scale, bound)) }
    return try polynomial.with(
      series.integral(
        .array(polynomial.coefficients), order: order,
        constants: try constants.iterationItems() ?? [constants], from: start,
        scale: steps(.divide, .float(1), map.scale), axis: 0), series)
  }

  static let polynomialRoots = Builtin(
    "roots", in: .polynomials, places: .polynomialMethod, receiver,
    summary: "The zeros of the polynomial, sorted.",
    examples: [
      .shows("np.polynomial.Polynomial([6, -5, 1]).roots().round(12)", "[2., 3.]"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).roots(1)",
        "TypeError: roots() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["polyroots"]
  ) { evaluation, polynomial throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let zeros = try series.zeros(of: .array(polynomial.coefficients))
    return try PowerPolynomial.mapped(
      .array(zeros), from: polynomial.window, to: polynomial.domain, series.steps)
  }

  static let polynomialConvert = Builtin(
    "convert", in: .polynomials, places: .polynomialMethod, receiver, .optionalValue("domain"),
    .optionalValue("kind"), .optionalValue("window"),
    summary: "The same polynomial over another domain, [-1, 1] if none is given.",
    details: "After a fit its coefficients are those of the plain powers of x.",
    examples: [
      .shows(
        "p = np.polynomial.Polynomial([2, 1], domain=[0, 2]); print(p.convert())",
        "1.0 + 1.0·x"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).convert([1])",
        "ValueError: Domain has wrong number of elements."),
    ],
    seeAlso: ["cast", "fit"]
  ) { evaluation, polynomial, domain, kind, window throws(RuntimeFailure) in
    if let kind {
      guard case .builtin(let builtin) = kind, builtin.name == "Polynomial" else {
        throw kind.isNot(.named("kind", "the class Polynomial"))
      }
    }
    let series = SeriesSteps(evaluation)
    return try polynomial.value(
      at: .instance(
        series.identity(domain: domain, window: window, symbol: polynomial.symbol)), series)
  }

  static let polynomialDegree = Builtin(
    "degree", in: .polynomials, places: .polynomialMethod, receiver,
    summary: "The highest power, even if its coefficient is zero.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 7, 0]).degree()", "2"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).degree(1)",
        "TypeError: degree() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["trim"]
  ) { _, polynomial in .count(polynomial.coefficients.count - 1) }

  static let polynomialTrim = Builtin(
    "trim", in: .polynomials, places: .polynomialMethod, receiver, .number("tol", default: 0),
    summary: "The polynomial without coefficients at the end that are not larger than tol.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 7, 0]).trim().degree()", "1"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).trim(-1)", "ValueError: tol must be non-negative"),
    ],
    seeAlso: ["truncate", "polytrim"]
  ) { evaluation, polynomial, limit throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    return try polynomial.with(
      .array(series.trimmed(.array(polynomial.coefficients), limit: limit)), series)
  }

  static let polynomialTruncate = Builtin(
    "truncate", in: .polynomials, places: .polynomialMethod, receiver, .value("size"),
    summary: "The polynomial of the first coefficients alone, so many as size says.",
    examples: [
      .shows("print(np.polynomial.Polynomial([1, 2, 3]).truncate(2))", "1.0 + 2.0·x"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).truncate(0)",
        "ValueError: size must be a positive integer"),
    ],
    seeAlso: ["cutdeg", "trim"]
  ) { evaluation, polynomial, size throws(RuntimeFailure) in
    try polynomial.truncated(to: size, SeriesSteps(evaluation))
  }

  static let polynomialCutDegree = Builtin(
    "cutdeg", in: .polynomials, places: .polynomialMethod, receiver, .value("deg"),
    summary: "The polynomial without powers above deg.",
    examples: [
      .shows("print(np.polynomial.Polynomial([1, 2, 3]).cutdeg(1))", "1.0 + 2.0·x"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).cutdeg(-1)",
        "ValueError: size must be a positive integer"),
    ],
    seeAlso: ["truncate"]
  ) { evaluation, polynomial, degree throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    return try polynomial.truncated(to: series.steps(.add, degree, .int(1)), series)
  }

  static let polynomialCopy = Builtin(
    "copy", in: .polynomials, places: .polynomialMethod, receiver,
    summary: "The polynomial itself: values never change.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 2]).copy().coef", "[1., 2.]"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).copy(1)",
        "TypeError: copy() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["convert"]
  ) { _, polynomial in .instance(polynomial) }

  static let polynomialMap = Builtin(
    "mapparms", in: .polynomials, places: .polynomialMethod, receiver,
    summary: "The two numbers off and scl that map the domain to the window: off + scl x.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 2], domain=[0, 4]).mapparms()", "(-1.0, 0.5)"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).mapparms(1)",
        "TypeError: mapparms() takes 0 positional arguments but 1 was given"),
    ],
    seeAlso: ["convert"]
  ) { evaluation, polynomial throws(RuntimeFailure) in
    let map = try PowerPolynomial.map(
      from: polynomial.domain, to: polynomial.window, NumPySteps(evaluation))
    return .tuple([map.offset, map.scale])
  }

  static let polynomialLinspace = Builtin(
    "linspace", in: .polynomials, places: .polynomialMethod, receiver,
    .value("n", default: Value.int(100), shownAs: "100"), .optionalValue("domain"),
    summary: "Evenly spaced places of the domain, and the values there.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 2]).linspace(3)", "([-1.,  0.,  1.], [-1.,  1.,  3.])"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).linspace(-1)",
        "ValueError: Number of samples, -1, must be non-negative."),
    ],
    seeAlso: ["fit"]
  ) { evaluation, polynomial, count, domain throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let ends = domain ?? .array(polynomial.domain)
    let x = try series.steps.call(
      "linspace", series.steps.item(ends, .int(0)), series.steps.item(ends, .int(1)), count)
    return .tuple([x, try polynomial.value(at: x, series)])
  }

  // MARK: - Comparing

  private static func sameness(
    _ name: String, _ what: String,
    _ part: @escaping @Sendable (PowerPolynomial) -> AnyArray
  ) -> Builtin {
    Builtin(
      "has_same\(name)", in: .polynomials, places: .polynomialMethod, receiver,
      Parameter<PowerPolynomial>.instance("other", "a polynomial"),
      summary: "Whether another polynomial has the same \(what).",
      examples: [
        .shows("p = np.polynomial.Polynomial([1, 2]); p.has_same\(name)(p)", "True"),
        .fails(
          "p = np.polynomial.Polynomial([1, 2]); p.has_same\(name)(3)",
          "TypeError: 'other' must be a polynomial, not an integer"),
      ],
      seeAlso: ["has_sametype"]
    ) { evaluation, polynomial, other throws(RuntimeFailure) in
      let (own, theirs) = (part(polynomial), part(other))
      guard own.count == theirs.count else { return .bool(false) }
      return .numpyBool(try NumPySteps(evaluation).areEqual(own, theirs))
    }
  }

  static let sameType = Builtin(
    "has_sametype", in: .polynomials, places: .polynomialMethod, receiver, .value("other"),
    summary: "Whether a value is a polynomial of this class.",
    examples: [
      .shows("np.polynomial.Polynomial([1, 2]).has_sametype([1, 2])", "False"),
      .fails(
        "np.polynomial.Polynomial([1, 2]).has_sametype()",
        """
        TypeError: has_sametype() missing 1 required positional argument: 'other'
        """),
    ],
    seeAlso: ["has_samecoef"]
  ) { _, _, other in .bool(other.instance(of: PowerPolynomial.self) != nil) }
}

extension PowerPolynomial {
  /// The polynomial of the first coefficients.
  fileprivate func truncated(
    to size: Value, _ series: SeriesSteps
  ) throws(RuntimeFailure) -> Value {
    guard let number = size.asDouble, number == number.rounded(), number >= 1 else {
      throw RuntimeFailure.refusing("size", "size must be a positive integer")
    }
    let count = min(Int(exactly: number) ?? coefficients.count, coefficients.count)
    return try with(.array(coefficients.part(from: 0, to: count, along: 0)), series)
  }
}
