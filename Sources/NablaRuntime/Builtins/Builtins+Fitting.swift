// nabla · Builtins+Fitting.swift
// Lines and polynomials near points.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Fits, as the manual lists them.
  static let fitting: [Builtin] = [polyfit, linregress]

  static let polyfit = Builtin(
    "polyfit", in: .statistics,
    .array("x"), .array("y"), .integer("deg"), .freedom("rcond"), .flag("full"),
    .optionalArray("w"), .fitCovariance(),
    summary: "The polynomial of a degree with the smallest squared distances from points.",
    details: """
      The highest power comes first. w= says how much each point counts. full=True adds the sum of \
      the squared distances, the rank, the singular values and rcond; cov=True the covariances of the \
      coefficients. RankWarning: the points do not determine the polynomial.
      """,
    examples: [
      .shows("polyfit([0, 1, 2], [1, 3, 5], 1).round(9)", "[2., 1.]"),
      .shows("polyfit([0, 1, 2, 3], [0, 1, 4, 9], 2).round(6) + 0", "[1., 0., 0.]"),
      .fails("polyfit([], [], 1)", "TypeError: expected non-empty vector for x"),
      .fails(
        "polyfit([1, 2], [1, 2, 3], 1)",
        "TypeError: expected x and y to have same length, not 2 and 3"),
    ],
    seeAlso: ["linregress", "polyval"]
  ) { evaluation, x, y, degree, limit, isFull, weights, covariance throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      var request = PolynomialFitRequest(degree: degree)
      request.limit = limit
      request.weights = weights
      request.needsCovariance = covariance != .none && !isFull
      request.isUnscaled = covariance == .unscaled
      let fit = try steps.fit(x, y, request)
      guard !isFull else {
        return .tuple([
          .array(fit.coefficients), .array(fit.residuals), .numpyInt(Int64(fit.rank)),
          .array(fit.singularValues), .float(fit.limit),
        ])
      }
      steps.noteRank(of: fit, degree: degree)
      guard let matrix = fit.covariance else { return .array(fit.coefficients) }
      return .arrays([fit.coefficients, matrix])
    }
  }

  static let linregress = Builtin(
    "linregress", in: .statistics, places: .bare, .array("x"), .array("y"),
    summary: "The straight line with the smallest squared distances from points, and its errors.",
    details: """
      The fields are slope, intercept, rvalue (the correlation coefficient, also r), pvalue (how \
      likely such a slope is if there is none, also p), stderr and intercept_stderr, as SciPy has \
      them.
      """,
    examples: [
      .shows("linregress([1, 2, 3], [2, 4, 7]).slope", "2.5"),
      .shows("linregress([0, 1, 2, 3], [1, 0, 3, 2]).r.round(6)", "0.6"),
      .fails(
        "linregress([1, 1], [2, 3])",
        "ValueError: Cannot calculate a linear regression if all x values are identical"),
    ],
    seeAlso: ["corrcoef", "polyfit"]
  ) { evaluation, x, y throws(AnalysisError) in
    let line = try evaluation.analyze { steps throws(AnalysisError) in
      try steps.regression(of: x, y)
    }
    return .record(
      RecordObject(
        "LinregressResult",
        [
          ("slope", .numpyFloat(line.slope)), ("intercept", .numpyFloat(line.intercept)),
          ("rvalue", .numpyFloat(line.correlation)), ("pvalue", .numpyFloat(line.likelihood)),
          ("stderr", .numpyFloat(line.slopeError)),
          ("intercept_stderr", .numpyFloat(line.interceptError)),
        ], aliases: ["r": "rvalue", "p": "pvalue"]))
  }
}

/// Whether a fit gives the covariances of its coefficients.
enum FitCovariance: Sendable {
  case none, scaled, unscaled
}

extension Parameter where Input == FitCovariance {
  /// `cov=False`: True, False or 'unscaled'.
  fileprivate static func fitCovariance() -> Parameter {
    Parameter(
      "cov", expecting: "True, False or 'unscaled'", default: FitCovariance.none,
      shownAs: "False"
    ) { value, info, _ throws(RuntimeFailure) in
      switch value {
      case .bool(let flag), .numpyBool(let flag): return flag ? .scaled : FitCovariance.none
      case .text(let object) where object.text == "unscaled": return .unscaled
      default: throw value.isNot(info)
      }
    }
  }
}
