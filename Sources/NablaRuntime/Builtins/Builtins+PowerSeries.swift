// nabla · Builtins+PowerSeries.swift
// The module polynomial.polynomial: coefficients with the lowest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The functions of `np.polynomial.polynomial`, as the manual lists them.
  static let powerSeries: [Builtin] = [
    series(
      "polyadd", "The sum of two polynomials, the lowest power first.",
      .shows("np.polynomial.polynomial.polyadd([1, 2, 3], [3, 2])", "[4., 4., 3.]")
    ) { (steps, a, b) throws(RuntimeFailure) in .array(try steps.sum(a, b)) },
    series(
      "polysub", "The difference of two polynomials, the lowest power first.",
      .shows("np.polynomial.polynomial.polysub([1, 2, 3], [3, 2])", "[-2.,  0.,  3.]")
    ) { (steps, a, b) throws(RuntimeFailure) in .array(try steps.difference(a, b)) },
    series(
      "polymul", "The product of two polynomials, the lowest power first.",
      .shows("np.polynomial.polynomial.polymul([1, 2], [1, -2])", "[ 1.,  0., -4.]")
    ) { (steps, a, b) throws(RuntimeFailure) in .array(try steps.product(a, b)) },
    series(
      "polydiv", "The quotient of two polynomials, and what is left, the lowest power first.",
      .shows("np.polynomial.polynomial.polydiv([1, 0, -4], [1, 2])", "([ 1., -2.], [0.])")
    ) { (steps, a, b) throws(RuntimeFailure) in
      let parts = try steps.quotient(a, b)
      return .arrays([parts.quotient, parts.remainder])
    },
    seriesMulx, seriesPow, seriesVal, seriesValFromRoots, seriesDer, seriesInt,
    seriesFromRoots, seriesRoots, seriesCompanion, seriesTrim, seriesLine,
  ]

  /// A function of two lists of coefficients.
  private static func series(
    _ name: String, _ summary: String, _ example: BuiltinExample,
    _ compute: @escaping @Sendable (SeriesSteps, Value, Value) throws(RuntimeFailure) -> Value
  ) -> Builtin {
    Builtin(
      name, in: .polynomials, places: .powerSeries, .value("c1"), .value("c2"), summary: summary,
      details: "Coefficients are floats; zeros at the end, of the highest powers, are left out.",
      examples: [
        example,
        .fails(
          "np.polynomial.polynomial.\(name)([[1]], [1])",
          "ValueError: Coefficient array is not 1-d"),
      ],
      seeAlso: ["Polynomial"]
    ) { evaluation, first, second throws(RuntimeFailure) in
      try compute(SeriesSteps(evaluation), first, second)
    }
  }

  static let seriesMulx = Builtin(
    "polymulx", in: .polynomials, places: .powerSeries, .value("c"),
    summary: "The polynomial times x.",
    examples: [
      .shows("np.polynomial.polynomial.polymulx([1, 2])", "[0., 1., 2.]"),
      .fails("np.polynomial.polynomial.polymulx([])", "ValueError: Coefficient array is empty"),
    ],
    seeAlso: ["polymul"]
  ) { evaluation, list throws(RuntimeFailure) in
    let series = SeriesSteps(evaluation)
    let factor = try series.series(list, "c")
    if factor.count == 1, Value(factor.scalar(at: 0)).isZeroNumber { return .array(factor) }
    let zero = try series.steps(
      .multiply, .array(factor.part(from: 0, to: 1, along: 0)), .int(0))
    return try series.steps.call("concatenate", .tuple([zero, .array(factor)]))
  }

  static let seriesPow = Builtin(
    "polypow", in: .polynomials, places: .powerSeries, .value("c"), .value("pow"),
    .optionalInteger("maxpower"),
    summary: "A polynomial to a whole power, the lowest power first.",
    examples: [
      .shows("np.polynomial.polynomial.polypow([1, 1], 3)", "[1., 3., 3., 1.]"),
      .fails(
        "np.polynomial.polynomial.polypow([1, 1], -1)",
        "ValueError: Power must be a non-negative integer."),
    ],
    seeAlso: ["polymul"]
  ) { evaluation, list, exponent, most throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).power(list, exponent, most: most))
  }

  static let seriesVal = Builtin(
    "polyval", in: .polynomials, places: .powerSeries, .value("x"), .value("c"),
    .flag("tensor", default: true),
    summary: "The values of a polynomial at x, its coefficients with the lowest power first.",
    details: """
      Of a table of coefficients each column is a polynomial. The axes of x come behind those of the \
      columns; with tensor=False each column has its own x.
      """,
    examples: [
      .shows("np.polynomial.polynomial.polyval(2, [1, 0, 3])", "13.0"),
      .shows(
        "np.polynomial.polynomial.polyval([1, 2], [[1, 0], [1, 1]])", "[[2., 3.],\n [1., 2.]]"),
      .fails(
        "np.polynomial.polynomial.polyval(2)",
        """
        TypeError: polyval() missing 1 required positional argument: 'c'
        """),
    ],
    seeAlso: ["Polynomial"]
  ) { evaluation, x, list, spreads throws(RuntimeFailure) in
    try SeriesSteps(evaluation).values(at: x, list, spreads: spreads)
  }

  static let seriesValFromRoots = Builtin(
    "polyvalfromroots", in: .polynomials, places: .powerSeries, .value("x"), .value("r"),
    .flag("tensor", default: true),
    summary: "The values at x of the polynomial with these zeros and 1 as its highest coefficient.",
    details: "tensor= is as in polyval.",
    examples: [
      .shows("np.polynomial.polynomial.polyvalfromroots([0, 3], [1, 2])", "[2., 2.]"),
      .fails(
        "np.polynomial.polynomial.polyvalfromroots([1, 2], [1, 2], tensor=False)",
        "ValueError: x.ndim must be < r.ndim when tensor == False"),
    ],
    seeAlso: ["polyval", "polyfromroots"]
  ) { evaluation, x, zeros, spreads throws(RuntimeFailure) in
    let steps = NumPySteps(evaluation)
    var roots = try steps.array(steps.call("atleast_1d", zeros), "r")
    if roots.dtype == .bool || roots.dtype.isInteger {
      let whole = roots
      roots = try Operations.wrapping { () throws(ArrayError) in try whole.astype(.float64) }
    }
    if let array = try x.sequenceItems == nil && !x.isArray ? nil : x.makeArray() {
      guard spreads || array.rank < roots.rank else {
        throw RuntimeFailure.refusing("x", "x.ndim must be < r.ndim when tensor == False")
      }
      if spreads {
        let narrow = roots
        roots = try Operations.wrapping { () throws(ShapeError) in
          try narrow.reshaped(to: narrow.shape + [Int](repeating: 1, count: array.rank))
        }
      }
    }
    return try steps.call("prod", steps(.subtract, x, .array(roots)), .int(0))
  }

  static let seriesDer = Builtin(
    "polyder", in: .polynomials, places: .powerSeries, .value("c"), .integer("m", default: 1),
    .value("scl", default: Value.int(1), shownAs: "1"), .integer("axis", default: 0),
    summary: "The derivative, taken m times, the lowest power first.",
    details: "Each time it is multiplied by scl, the factor of a change of variable.",
    examples: [
      .shows("np.polynomial.polynomial.polyder([1, 2, 3, 4])", "[ 2.,  6., 12.]"),
      .shows("np.polynomial.polynomial.polyder([1, 2, 3, 4], 2, scl=-1)", "[ 6., 24.]"),
      .fails(
        "np.polynomial.polynomial.polyder([1, 2], -1)",
        "ValueError: The order of derivation must be non-negative"),
    ],
    seeAlso: ["polyint"]
  ) { evaluation, list, order, scale, axis throws(RuntimeFailure) in
    try SeriesSteps(evaluation).derivative(list, order: order, scale: scale, axis: axis)
  }

  static let seriesInt = Builtin(
    "polyint", in: .polynomials, places: .powerSeries, .value("c"), .integer("m", default: 1),
    .value("k", default: Value.list([]), shownAs: "[]"),
    .value("lbnd", default: Value.int(0), shownAs: "0"),
    .value("scl", default: Value.int(1), shownAs: "1"), .integer("axis", default: 0),
    summary: "The integral, taken m times, the lowest power first.",
    details: """
      k holds the values at lbnd, one for each time; they are 0 where left out. Each time it is \
      multiplied by scl first, the factor of a change of variable.
      """,
    examples: [
      .shows("np.polynomial.polynomial.polyint([1, 2, 3])", "[0., 1., 1., 1.]"),
      .shows("np.polynomial.polynomial.polyint([1, 2], k=5, lbnd=1)", "[3., 1., 1.]"),
      .fails(
        "np.polynomial.polynomial.polyint([1, 2], 1, [1, 2])",
        "ValueError: Too many integration constants"),
    ],
    seeAlso: ["polyder"]
  ) { evaluation, list, order, constants, bound, scale, axis throws(RuntimeFailure) in
    let items = try constants.iterationItems() ?? [constants]
    return try SeriesSteps(evaluation).integral(
      list, order: order, constants: items, from: bound, scale: scale, axis: axis)
  }

  static let seriesFromRoots = Builtin(
    "polyfromroots", in: .polynomials, places: .powerSeries, .value("roots"),
    summary: "The polynomial with these zeros and 1 as its highest coefficient, which comes last.",
    examples: [
      .shows("np.polynomial.polynomial.polyfromroots([-1, 0, 1])", "[ 0., -1.,  0.,  1.]"),
      .fails(
        "np.polynomial.polynomial.polyfromroots([[1]])", "ValueError: Coefficient array is not 1-d"
      ),
    ],
    seeAlso: ["polyroots"]
  ) { evaluation, zeros throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).polynomial(withZeros: zeros))
  }

  static let seriesRoots = Builtin(
    "polyroots", in: .polynomials, places: .powerSeries, .value("c"),
    summary: "The zeros of a polynomial, sorted; its coefficients begin with the lowest power.",
    details: "They are the eigenvalues of its companion matrix, and complex if any of them is.",
    examples: [
      .shows("np.polynomial.polynomial.polyroots([6, -5, 1]).round(12)", "[2., 3.]"),
      .fails("np.polynomial.polynomial.polyroots([])", "ValueError: Coefficient array is empty"),
    ],
    seeAlso: ["polyfromroots", "polycompanion"]
  ) { evaluation, list throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).zeros(of: list))
  }

  static let seriesCompanion = Builtin(
    "polycompanion", in: .polynomials, places: .powerSeries, .value("c"),
    summary: "The matrix whose eigenvalues are the zeros of a polynomial.",
    examples: [
      .shows(
        "np.polynomial.polynomial.polycompanion([1, 2, 4])",
        """
        [[ 0.  , -0.25],
         [ 1.  , -0.5 ]]
        """),
      .fails(
        "np.polynomial.polynomial.polycompanion([1])",
        "ValueError: Series must have maximum degree of at least 1."),
    ],
    seeAlso: ["polyroots"]
  ) { evaluation, list throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).companion(of: list))
  }

  static let seriesTrim = Builtin(
    "polytrim", in: .polynomials, places: .powerSeries, .value("c"),
    .number("tol", default: 0),
    summary: "The coefficients without those at the end that are not larger than tol.",
    examples: [
      .shows("np.polynomial.polynomial.polytrim([1, 0, 1e-9, 0], 1e-6)", "[1.]"),
      .fails("np.polynomial.polynomial.polytrim([1], -1)", "ValueError: tol must be non-negative"),
    ],
    seeAlso: ["Polynomial"]
  ) { evaluation, list, limit throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).trimmed(list, limit: limit))
  }

  static let seriesLine = Builtin(
    "polyline", in: .polynomials, places: .powerSeries, .value("off"), .value("scl"),
    summary: "The coefficients of the straight line off + scl x.",
    examples: [
      .shows("np.polynomial.polynomial.polyline(1, -1)", "[ 1, -1]"),
      .fails(
        "np.polynomial.polynomial.polyline(1)",
        "TypeError: polyline() missing 1 required positional argument: 'scl'"),
    ],
    seeAlso: ["polyval"]
  ) { evaluation, start, slope throws(RuntimeFailure) in
    .array(try SeriesSteps(evaluation).line(from: start, slope: slope))
  }
}

extension SeriesSteps {
  /// The coefficients up to the last that is larger than a limit.
  func trimmed(_ list: Value, limit: Double) throws(RuntimeFailure) -> AnyArray {
    guard limit >= 0 else { throw RuntimeFailure.refusing("tol", "tol must be non-negative") }
    let coefficients = try series(list, "c")
    let sizes = try steps.array(steps.call("abs", .array(coefficients)), "c")
    var count = sizes.count
    while count > 0, !((Value(sizes.scalar(at: count - 1)).asDouble ?? 0) > limit) { count -= 1 }
    if count > 0 { return coefficients.part(from: 0, to: count, along: 0) }
    return try steps.array(
      steps(.multiply, .array(coefficients.part(from: 0, to: 1, along: 0)), .int(0)), "c")
  }
}
