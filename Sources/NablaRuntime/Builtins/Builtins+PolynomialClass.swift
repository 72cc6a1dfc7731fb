// nabla · Builtins+PolynomialClass.swift
// The class Polynomial: how polynomials of it are made.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The class `Polynomial` and its makers, as the manual lists them.
  static let polynomialClass: [Builtin] = [
    polynomialType, polynomialFit, polynomialFromRoots, polynomialIdentity, polynomialBasis,
    polynomialCast,
  ]

  static let polynomialType = Builtin(
    "Polynomial", in: .polynomials, places: [.polynomialClasses, .powerSeries], .value("coef"),
    .optionalValue("domain"), .optionalValue("window"), .symbol(),
    summary: "A polynomial from its coefficients, the lowest power first.",
    details: """
      A place of the domain is mapped to the window before the powers are taken; both are [-1, 1], \
      so that nothing changes. p(x) is the value; + - * // % ** work, with numbers, lists of \
      coefficients and polynomials over the same domain; p.coef, p.domain, p.window and p.symbol \
      are what it was made of. symbol= is the letter it is printed with.
      """,
    examples: [
      .shows("p = np.polynomial.Polynomial([1, 2, 3]); print(p)", "1.0 + 2.0·x + 3.0·x²"),
      .shows("p = np.polynomial.Polynomial([1, 2, 3]); p(2)", "17.0"),
      .shows(
        "p = np.polynomial.Polynomial([1, 2, 3]); print(p * p)",
        "1.0 + 4.0·x + 10.0·x² + 12.0·x³ + 9.0·x⁴"),
      .shows(
        "np.polynomial.Polynomial([1, 2])",
        "Polynomial([1., 2.], domain=[-1.,  1.], window=[-1.,  1.], symbol='x')"),
      .fails("np.polynomial.Polynomial([])", "ValueError: Coefficient array is empty"),
    ],
    seeAlso: ["poly1d", "polyval"]
  ) { evaluation, coefficients, domain, window, symbol throws(RuntimeFailure) in
    .instance(
      try PowerPolynomial(
        coefficients, domain: domain, window: window, symbol: symbol, SeriesSteps(evaluation)))
  }

  static let polynomialFit = Builtin(
    "fit", in: .polynomials, places: .polynomialMakers, .value("x"), .value("y"), .value("deg"),
    .optionalValue("domain"), .optionalValue("rcond"), .flag("full"), .optionalValue("w"),
    .optionalValue("window"), .symbol(),
    summary: "The polynomial with the smallest squared distances from points.",
    details: """
      Its domain reaches from the least to the greatest x, unless domain= says otherwise; domain=[] \
      is [-1, 1]. p.convert() has the coefficients of plain powers. The others are as in \
      np.polynomial.polynomial.polyfit.
      """,
    examples: [
      .shows(
        "p = np.polynomial.Polynomial.fit([0, 1, 2], [1, 3, 5], 1); p.domain", "[0., 2.]"),
      .shows(
        "np.polynomial.Polynomial.fit([0, 1, 2], [1, 3, 5], 1).convert().coef.round(9)",
        "[1., 2.]"),
      .fails(
        "np.polynomial.Polynomial.fit([0, 1], [1, 3], -1)", "ValueError: expected deg >= 0"),
    ],
    seeAlso: ["polyfit", "convert"]
  ) {
    evaluation, x, y, degrees, domain, limit, isFull, weights, window, symbol
      throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let ends = try series.domain(domain, of: x)
    let frame = try series.ends(window, "window")
    let places = try PowerPolynomial.mapped(x, from: ends, to: frame, series.steps)
    let fit = try series.fit(
      places, y, degrees: degrees, limit: limit, weights: weights, isFull: isFull)
    let polynomial = Value.instance(
      try PowerPolynomial(
        fit.coefficients, domain: .array(ends), window: .array(frame), symbol: symbol, series))
    return isFull ? .tuple([polynomial, fit.status]) : polynomial
  }

  static let polynomialFromRoots = Builtin(
    "fromroots", in: .polynomials, places: .polynomialMakers, .value("roots"),
    .value("domain", default: Value.list([]), shownAs: "[]"), .optionalValue("window"), .symbol(),
    summary: "The polynomial with these zeros and 1 as its highest coefficient.",
    details: "domain=None is from the least to the greatest of them, domain=[] is [-1, 1].",
    examples: [
      .shows("print(np.polynomial.Polynomial.fromroots([1, 2]))", "2.0 - 3.0·x + 1.0·x²"),
      .fails("np.polynomial.Polynomial.fromroots([])", "ValueError: Coefficient array is empty"),
    ],
    seeAlso: ["polyfromroots"]
  ) { evaluation, zeros, domain, window, symbol throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let steps = series.steps
    let roots = Value.array(try series.series(zeros, "roots", trimming: false))
    var given: Value? = domain
    if case .none = domain { given = nil }
    let ends = try series.domain(given, of: roots)
    let frame = try series.ends(window, "window")
    let map = try PowerPolynomial.map(from: ends, to: frame, steps)
    let places = try steps(.add, map.offset, steps(.multiply, map.scale, roots))
    let count = try steps.array(roots, "roots").count
    let coefficients = try steps(
      .divide, .array(series.polynomial(withZeros: places)),
      steps(.power, map.scale, .count(count)))
    return .instance(
      try PowerPolynomial(
        coefficients, domain: .array(ends), window: .array(frame), symbol: symbol, series))
  }

  static let polynomialIdentity = Builtin(
    "identity", in: .polynomials, places: .polynomialMakers, .optionalValue("domain"),
    .optionalValue("window"), .symbol(),
    summary: "The polynomial whose value at x is x.",
    examples: [
      .shows("print(np.polynomial.Polynomial.identity())", "0.0 + 1.0·x"),
      .fails(
        "np.polynomial.Polynomial.identity([1])",
        "ValueError: Domain has wrong number of elements."),
    ],
    seeAlso: ["basis"]
  ) { evaluation, domain, window, symbol throws(RuntimeFailure) in
    .instance(
      try SeriesSteps(evaluation).identity(domain: domain, window: window, symbol: symbol))
  }

  static let polynomialBasis = Builtin(
    "basis", in: .polynomials, places: .polynomialMakers, .value("deg"),
    .optionalValue("domain"), .optionalValue("window"), .symbol(),
    summary: "The polynomial that is one power alone.",
    examples: [
      .shows("print(np.polynomial.Polynomial.basis(2))", "0.0 + 0.0·x + 1.0·x²"),
      .fails(
        "np.polynomial.Polynomial.basis(-1)", "ValueError: deg must be non-negative integer"),
    ],
    seeAlso: ["identity"]
  ) { evaluation, degree, domain, window, symbol throws(RuntimeFailure) in
    guard let number = degree.asDouble, number == number.rounded(), number >= 0,
      let power = degree.asInt ?? Int(exactly: number)
    else { throw RuntimeFailure.refusing("deg", "deg must be non-negative integer") }
    try Operations.checkLength(power)
    let list = [Value](repeating: .int(0), count: power) + [.int(1)]
    return .instance(
      try PowerPolynomial(
        .list(list), domain: domain, window: window, symbol: symbol, SeriesSteps(evaluation)))
  }

  static let polynomialCast = Builtin(
    "cast", in: .polynomials, places: .polynomialMakers,
    Parameter<PowerPolynomial>.instance("series", "a polynomial"), .optionalValue("domain"),
    .optionalValue("window"),
    summary: "The same polynomial over another domain.",
    examples: [
      .shows(
        "np.polynomial.Polynomial.cast(np.polynomial.Polynomial([1, 1]), [0, 2]).coef",
        "[2., 1.]"),
      .fails(
        "np.polynomial.Polynomial.cast([1, 2])",
        "TypeError: 'series' must be a polynomial, not an array of shape (2,)"),
    ],
    seeAlso: ["convert"]
  ) { evaluation, polynomial, domain, window throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    return try polynomial.value(
      at: .instance(
        series.identity(domain: domain, window: window, symbol: polynomial.symbol)), series)
  }
}

extension Parameter where Input == String {
  /// `symbol='x'`: the letter of a polynomial.
  fileprivate static func symbol() -> Parameter {
    Parameter("symbol", expecting: "a text", default: "x", shownAs: "'x'") {
      value, info, _ throws(RuntimeFailure) in
      guard case .text(let object) = value else {
        throw RuntimeFailure.refusing(
          info.name, "Symbol must be a non-empty string", kind: .typeError)
      }
      return object.text
    }
  }
}

extension SeriesSteps {
  /// Two ends; -1 and 1 if none are given.
  func ends(_ value: Value?, _ parameter: String) throws(RuntimeFailure) -> AnyArray {
    guard let value else { return PowerPolynomial.unit }
    let array = try steps.array(value, parameter)
    guard array.rank == 1, array.count >= 2 else {
      throw RuntimeFailure.refusing(
        parameter,
        "\(parameter.prefix(1).uppercased())\(parameter.dropFirst()) has wrong number "
          + "of elements.")
    }
    return array
  }

  /// The domain of a fit: as given, -1 and 1 for an empty list, else what the places span.
  func domain(_ given: Value?, of x: Value) throws(RuntimeFailure) -> AnyArray {
    if let given {
      if let items = try given.iterationItems(), items.isEmpty { return PowerPolynomial.unit }
      return try ends(given, "domain")
    }
    let places = try series(x, "x", trimming: false)
    guard !places.dtype.isComplex else {
      let real = try Value.array(places).attribute("real")
      let imaginary = try Value.array(places).attribute("imag")
      let unit = Value.complex(Complex128(0, 1))
      var corners: [Value] = []
      for name in ["min", "max"] {
        corners.append(
          try steps(
            .add, steps.call(name, real), steps(.multiply, unit, steps.call(name, imaginary))))
      }
      return try steps.array(.list(corners), "x")
    }
    var first = try steps.call("min", .array(places))
    var last = try steps.call("max", .array(places))
    if try steps.isTrue(steps(.equal, first, last)) {
      first = try steps(.subtract, first, .int(1))
      last = try steps(.add, last, .int(1))
    }
    return try steps.array(.list([first, last]), "x")
  }

  /// The polynomial whose value at x is x.
  func identity(
    domain: Value?, window: Value?, symbol: String
  ) throws(RuntimeFailure) -> PowerPolynomial {
    let own = try PowerPolynomial(
      .list([.int(0), .int(1)]), domain: domain, window: window, symbol: symbol, self)
    let map = try PowerPolynomial.map(from: own.window, to: own.domain, steps)
    return try PowerPolynomial(
      .array(line(from: map.offset, slope: map.scale)), domain: .array(own.domain),
      window: .array(own.window), symbol: symbol, self)
  }
}
