// nabla · Builtins+Histograms.swift
// Histograms: how many elements lie in each bin.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Histograms and counts, as the manual lists them.
  static let histograms: [Builtin] = [
    histogram, histogramBinEdges, histogram2d, histogramdd, bincount, digitize,
  ]

  private static let binsNote = """
    bins is a number of bins of equal width, a list of their limits, or the name of a rule: auto, \
    doane, fd, rice, scott, sqrt, stone, sturges. The last limit belongs to the last bin.
    """

  static let histogram = Builtin(
    "histogram", in: .statistics,
    .array("a"), .bins(), .range(), .density(), .optionalArray("weights"),
    summary: "How many elements lie in each bin, and the limits of the bins.",
    details: binsNote + " "
      + "density=True divides by the sum and by the widths; weights= adds up weights instead.",
    examples: [
      .shows("histogram([1, 2, 1, 4], bins=3)", "([2, 1, 1], [1., 2., 3., 4.])"),
      .shows("histogram([1, 2, 1], bins=[0, 1, 2, 3])[0]", "[0, 2, 1]"),
      .shows(
        "histogram([1, 2, 4], bins=2, range=(0, 4), density=True)[0]", "[0.16666667, 0.33333333]"),
      .fails("histogram([1, 2], bins=0)", "ValueError: `bins` must be positive, when an integer"),
      .fails(
        "histogram([1, 2], bins=[2, 1])",
        "ValueError: `bins` must increase monotonically, when an array"),
    ],
    seeAlso: ["bincount", "digitize", "histogram2d", "histogram_bin_edges"]
  ) { evaluation, array, bins, range, density, weights throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      let result = try steps.histogram(
        of: array, bins, range: range, weights: weights, asDensity: density)
      return .arrays([result.counts, result.edges])
    }
  }

  static let histogramBinEdges = Builtin(
    "histogram_bin_edges", in: .statistics,
    .array("a"), .bins(), .range(), .optionalArray("weights"),
    summary: "The limits of the bins that histogram would use.", details: binsNote,
    examples: [
      .shows("histogram_bin_edges([1, 2, 4], bins=3)", "[1., 2., 3., 4.]"),
      .shows(
        "histogram_bin_edges([1, 2, 3, 4, 5, 10], bins='fd')", "[ 1.  ,  3.25,  5.5 ,  7.75, 10.  ]"
      ),
      .fails(
        "histogram_bin_edges([1, 2], bins='foo')",
        "ValueError: 'foo' is not a valid estimator for `bins`"),
    ],
    seeAlso: ["histogram"]
  ) { evaluation, array, bins, range, weights throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.binEdges(of: array, bins, range: range, weights: weights)
      })
  }

  static let histogram2d = Builtin(
    "histogram2d", in: .statistics,
    .array("x"), .array("y"), .gridBins(), .ranges(), .density(), .optionalArray("weights"),
    summary: "How many points lie in each cell of a grid, and the limits of the cells.",
    details: """
      bins is one number or list of limits for both axes, or a pair of them. The counts are floats; \
      their first axis is that of x.
      """,
    examples: [
      .shows("histogram2d([1, 2, 3], [1, 2, 4], bins=2)[0]", "[[1., 0.],\n [1., 1.]]"),
      .shows("histogram2d([1, 2, 3], [1, 2, 4], bins=[2, 3])[2]", "[1., 2., 3., 4.]"),
      .fails(
        "histogram2d([1, 2, 3], [1, 2])", "ValueError: x and y must have the same length."),
    ],
    seeAlso: ["histogram", "histogramdd"]
  ) { evaluation, x, y, bins, ranges, density, weights throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      guard x.count == y.count else { throw .refused(parameter: "y", .sameLength) }
      var request = GridRequest(bins: bins.forPlane)
      request.ranges = ranges
      request.weights = weights
      request.isDensity = density
      let (counts, edges) = try steps.gridHistogram(of: try steps.columns([x, y]), request)
      return .arrays([counts] + edges)
    }
  }

  static let histogramdd = Builtin(
    "histogramdd", in: .statistics,
    .points("sample"), .gridBins(), .ranges(), .density(), .optionalArray("weights"),
    summary: "How many points lie in each cell of a grid of any number of axes.",
    details: """
      sample has a row for each point, or is a tuple of a list for each axis. The result is the \
      counts, as floats, and a list of the limits along each axis.
      """,
    examples: [
      .shows("histogramdd([[1, 1], [2, 2], [3, 4]], bins=2)[0]", "[[1., 0.],\n [1., 1.]]"),
      .shows("histogramdd([[1, 1], [2, 2], [3, 4]], bins=(1, 2))[1][1]", "[1. , 2.5, 4. ]"),
      .fails(
        "histogramdd([[1, 2], [3, 4]], bins=(2, 2, 2))",
        "ValueError: The dimension of bins must be equal to the dimension of the sample x."),
    ],
    seeAlso: ["histogram", "histogram2d"]
  ) { evaluation, points, bins, ranges, density, weights throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      let table = try points.count == 1 ? points[0] : steps.columns(points)
      var request = GridRequest(bins: bins.forAxes)
      request.ranges = ranges
      request.weights = weights
      request.isDensity = density
      let (counts, edges) = try steps.gridHistogram(of: table, request)
      return .tuple([.array(counts), .list(edges.map { .array($0) })])
    }
  }

  static let bincount = Builtin(
    "bincount", in: .statistics,
    Parameter.array("x").positionalOnly, .optionalArray("weights"),
    .integer("minlength", default: 0),
    summary: "How often each integer from 0 on occurs in a list.",
    details: """
      weights= adds up weights instead. The result is as long as the largest element asks for, at \
      least minlength.
      """,
    examples: [
      .shows("bincount([1, 2, 2, 4])", "[0, 1, 2, 0, 1]"),
      .shows("bincount([1, 0, 1], weights=[0.5, 2, 1])", "[2. , 1.5]"),
      .fails(
        "bincount([1, -1])", "ValueError: 'list' argument must have no negative elements"),
    ],
    seeAlso: ["histogram", "unique"]
  ) { evaluation, array, weights, least throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.occurrences(in: array, weights: weights, least: least)
      })
  }

  static let digitize = Builtin(
    "digitize", in: .statistics, .array("x"), .array("bins"), .flag("right"),
    summary: "The number of the bin in which each element lies.",
    details: """
      0 is before the first limit, the number of limits behind the last. A limit belongs to the bin \
      behind it, with right=True to that before it. The limits rise or fall.
      """,
    examples: [
      .shows("digitize([0.5, 1, 2.5], [1, 2, 3])", "[0, 1, 2]"),
      .shows("digitize([1, 3], [1, 2, 3], right=True)", "[0, 2]"),
      .fails(
        "digitize(1, [3, 1, 2])",
        "ValueError: bins must be monotonically increasing or decreasing"),
    ],
    seeAlso: ["histogram", "searchsorted"]
  ) { evaluation, array, bins, isRight throws(AnalysisError) in
    Value(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.binNumbers(of: array, in: bins, isRight: isRight)
      })
  }
}
