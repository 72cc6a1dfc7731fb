// nabla · Builtins+SeriesPoints.swift
// Fits, columns of powers, and polynomials of several variables, the lowest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of `np.polynomial.polynomial` about points, as the manual lists them.
  static let seriesPoints: [Builtin] = [
    seriesFit, seriesVander, seriesVander2D, seriesVander3D, seriesVal2D, seriesVal3D,
    seriesGrid2D, seriesGrid3D,
  ]

  static let seriesFit = Builtin(
    "polyfit", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("deg"),
    .optionalValue("rcond"), .flag("full"), .optionalValue("w"),
    summary: "The polynomial with the smallest squared distances from points, lowest power first.",
    details: """
      deg is the highest power, or a list of the powers that may occur. w= says how much each point \
      counts. full=True adds a list of the squared distances, the rank, the singular values and \
      rcond, below which part of the largest singular values count as zero.
      """,
    examples: [
      .shows("np.polynomial.polynomial.polyfit([0, 1, 2], [1, 3, 5], 1).round(9)", "[1., 2.]"),
      .shows(
        "np.polynomial.polynomial.polyfit([0, 1, 2], [0, 3, 12], [2]).round(9)", "[0., 0., 3.]"),
      .fails(
        "np.polynomial.polynomial.polyfit([1, 2], [1, 2, 3], 1)",
        "TypeError: expected x and y to have same length, not 2 and 3"),
    ],
    seeAlso: ["Polynomial", "polyval"]
  ) { evaluation, x, y, degrees, limit, isFull, weights throws(RuntimeFailure) in
    let fit = try SeriesSteps(evaluation).fit(
      x, y, degrees: degrees, limit: limit, weights: weights, isFull: isFull)
    return isFull ? .tuple([fit.coefficients, fit.status]) : fit.coefficients
  }

  static let seriesVander = Builtin(
    "polyvander", in: .polynomials, places: .powerSeries, .value("x"), .integer("deg"),
    summary: "The powers 0 to deg of x, along a new last axis.",
    examples: [
      .shows("np.polynomial.polynomial.polyvander([2, 3], 2)", "[[1., 2., 4.],\n [1., 3., 9.]]"),
      .fails(
        "np.polynomial.polynomial.polyvander([2, 3], -1)", "ValueError: deg must be non-negative"),
    ],
    seeAlso: ["vander", "polyfit"]
  ) { evaluation, x, degree throws(RuntimeFailure) in
    try SeriesSteps(evaluation).powers(of: x, degree: degree)
  }

  static let seriesVander2D = Builtin(
    "polyvander2d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"),
    .value("deg"),
    summary: "The products of the powers of x and y, up to the two degrees, along a last axis.",
    examples: [
      .shows(
        "np.polynomial.polynomial.polyvander2d([2], [3], [1, 2])",
        "[[ 1.,  3.,  9.,  2.,  6., 18.]]"),
      .fails(
        "np.polynomial.polynomial.polyvander2d([2], [3], [1])",
        "ValueError: Expected 2 dimensions of degrees, got 1"),
    ],
    seeAlso: ["polyvander", "polyval2d"]
  ) { evaluation, x, y, degrees throws(RuntimeFailure) in
    try SeriesSteps(evaluation).powers(ofEach: [x, y], degrees: degrees)
  }

  static let seriesVander3D = Builtin(
    "polyvander3d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("z"),
    .value("deg"),
    summary: "The products of the powers of x, y and z, up to three degrees, along a last axis.",
    examples: [
      .shows(
        "np.polynomial.polynomial.polyvander3d([2], [3], [5], [1, 0, 1])",
        "[[ 1.,  5.,  2., 10.]]"),
      .fails(
        "np.polynomial.polynomial.polyvander3d([2], [3], [5], [1, 2])",
        "ValueError: Expected 3 dimensions of degrees, got 2"),
    ],
    seeAlso: ["polyvander", "polyval3d"]
  ) { evaluation, x, y, z, degrees throws(RuntimeFailure) in
    try SeriesSteps(evaluation).powers(ofEach: [x, y, z], degrees: degrees)
  }

  static let seriesVal2D = Builtin(
    "polyval2d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("c"),
    summary: "The values of a polynomial of two variables at points.",
    details: "c[i, j] is the coefficient of xⁱ yʲ.",
    examples: [
      .shows("np.polynomial.polynomial.polyval2d([1, 2], [3, 4], [[1, 2], [0, 1]])", "[10., 17.]"),
      .fails(
        "np.polynomial.polynomial.polyval2d([1, 2], [3], [[1]])",
        "ValueError: x, y are incompatible"),
    ],
    seeAlso: ["polygrid2d", "polyval"]
  ) { evaluation, x, y, list throws(RuntimeFailure) in
    try SeriesSteps(evaluation).values(at: [(x, "x"), (y, "y")], list)
  }

  static let seriesVal3D = Builtin(
    "polyval3d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("z"),
    .value("c"),
    summary: "The values of a polynomial of three variables at points.",
    details: "c[i, j, k] is the coefficient of xⁱ yʲ zᵏ.",
    examples: [
      .shows("np.polynomial.polynomial.polyval3d([1], [2], [3], [[[1, 2], [0, 1]]])", "[13.]"),
      .fails(
        "np.polynomial.polynomial.polyval3d([1, 2], [3], [1], [[[1]]])",
        "ValueError: x, y, z are incompatible"),
    ],
    seeAlso: ["polygrid3d", "polyval"]
  ) { evaluation, x, y, z, list throws(RuntimeFailure) in
    try SeriesSteps(evaluation).values(at: [(x, "x"), (y, "y"), (z, "z")], list)
  }

  static let seriesGrid2D = Builtin(
    "polygrid2d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("c"),
    summary: "The values of a polynomial of two variables at all pairs of coordinates.",
    details: "c[i, j] is the coefficient of xⁱ yʲ. The axes of x come before those of y.",
    examples: [
      .shows(
        "np.polynomial.polynomial.polygrid2d([1, 2], [3, 4], [[0, 0], [0, 1]])",
        "[[3., 4.],\n [6., 8.]]"),
      .fails(
        "np.polynomial.polynomial.polygrid2d([1, 2], [3])",
        """
        TypeError: polygrid2d() missing 1 required positional argument: 'c'
        """),
    ],
    seeAlso: ["polyval2d"]
  ) { evaluation, x, y, list throws(RuntimeFailure) in
    try SeriesSteps(evaluation).gridValues(at: [x, y], list)
  }

  static let seriesGrid3D = Builtin(
    "polygrid3d", in: .polynomials, places: .powerSeries, .value("x"), .value("y"), .value("z"),
    .value("c"),
    summary: "The values of a polynomial of three variables at all combinations of coordinates.",
    details: "c[i, j, k] is the coefficient of xⁱ yʲ zᵏ.",
    examples: [
      .shows(
        "np.polynomial.polynomial.polygrid3d([1, 2], [3], [5], [[[0, 1]], [[1, 0]]]).ravel()",
        "[6., 7.]"),
      .fails(
        "np.polynomial.polynomial.polygrid3d([1, 2], [3], [5])",
        """
        TypeError: polygrid3d() missing 1 required positional argument: 'c'
        """),
    ],
    seeAlso: ["polyval3d"]
  ) { evaluation, x, y, z, list throws(RuntimeFailure) in
    try SeriesSteps(evaluation).gridValues(at: [x, y, z], list)
  }
}
