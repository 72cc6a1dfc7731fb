// nabla · Builtins+Averages.swift
// Weighted means, covariances and correlations.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Averages and what belongs to them, as the manual lists them.
  static let averages: [Builtin] = [average, cov, corrcoef]

  static let average = Builtin(
    "average", in: .statistics,
    .array("a"), .axes(), .optionalArray("weights"), .flag("returned"),
    .flag("keepdims").keywordOnly,
    summary: "The mean of elements that count by their weights.",
    details: """
      The weights have the shape of the array, or that of the axes averaged along. returned=True \
      gives the sum of the weights too.
      """,
    examples: [
      .shows("average([1, 2, 4], weights=[3, 1, 0])", "1.25"),
      .shows("average([[1, 2], [3, 6]], axis=0, weights=[1, 3])", "[2.5, 5. ]"),
      .shows("average([1, 2], weights=[1, 3], returned=True)", "(1.75, 4.0)"),
      .fails(
        "average([1, 2], weights=[1, -1])",
        "ZeroDivisionError: Weights sum to zero, can't be normalized"),
      .fails(
        "average([1, 2], weights=[1])",
        "TypeError: Axis must be specified when shapes of a and weights differ."),
    ],
    seeAlso: ["mean", "median"]
  ) { evaluation, array, axes, weights, returned, keeps throws(AnalysisError) in
    try evaluation.analyze { steps throws(AnalysisError) in
      var options = ReductionOptions(axes: axes)
      options.keepsAxes = keeps
      let (mean, weight) = try steps.average(of: array, weights: weights, options)
      return returned ? .tuple([Value(mean), Value(weight)]) : Value(mean)
    }
  }

  static let cov = Builtin(
    "cov", in: .statistics,
    .array("m"), .optionalArray("y"), .flag("rowvar", default: true), .flag("bias"),
    .freedom("ddof"), .optionalArray("fweights"), .optionalArray("aweights"),
    .dtype().keywordOnly,
    summary: "The covariances of variables, each a row of observations.",
    details: """
      rowvar=False takes columns as variables; y adds more of them. The sums are divided by the \
      count less ddof (1, or 0 with bias=True). fweights= says how often each observation counts, \
      aweights= how much.
      """,
    examples: [
      .shows("cov([[0, 1, 2], [2, 1, 0]])", "[[ 1., -1.],\n [-1.,  1.]]"),
      .shows("cov([1, 2, 4], bias=True)", "1.55555556"),
      .shows("cov([1, 2], [1, 5], fweights=[1, 2])[0]", "[0.33333333, 1.33333333]"),
      .fails("cov(zeros((2, 2, 2)))", "ValueError: m has more than 2 dimensions"),
    ],
    seeAlso: ["corrcoef", "var"]
  ) { evaluation, array, others, rows, bias, ddof, repeats, weights, dtype throws(RuntimeFailure) in
    var request = CovarianceRequest()
    request.others = others
    request.hasVariablesInRows = rows
    request.isBiased = bias
    request.freedomDelta = ddof
    request.repeats = repeats
    request.weights = weights
    return .array(try evaluation.covariance(of: array, request, dtype))
  }

  static let corrcoef = Builtin(
    "corrcoef", in: .statistics,
    .array("x"), .optionalArray("y"), .flag("rowvar", default: true), .dtype().keywordOnly,
    summary: "The correlation coefficients of variables, each a row of observations.",
    details: "rowvar=False takes columns as variables; y adds more of them.",
    examples: [
      .shows("corrcoef([0, 1, 2], [2, 1, 0])", "[[ 1., -1.],\n [-1.,  1.]]"),
      .shows("corrcoef([[0, 3], [1, 1], [2, 2]], rowvar=False)[0, 1]", "-0.5"),
      .fails("corrcoef([1, 2], zeros((2, 2, 2)))", "ValueError: y has more than 2 dimensions"),
    ],
    seeAlso: ["cov"]
  ) { evaluation, array, others, rows, dtype throws(RuntimeFailure) in
    var request = CovarianceRequest()
    request.others = others
    request.hasVariablesInRows = rows
    if let dtype, !dtype.isInexact { _ = try evaluation.covariance(of: array, request, dtype) }
    request.dtype = dtype
    return Value(
      try Operations.wrapping { () throws(AnalysisError) in
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.correlation(of: array, request)
        }
      })
  }
}

extension Evaluation {
  /// The covariances of variables in a dtype, or in NumPy's choice.
  fileprivate func covariance(
    of array: AnyArray, _ request: CovarianceRequest, _ dtype: DType?
  ) throws(RuntimeFailure) -> AnyArray {
    var request = request
    request.dtype = dtype?.isInexact ?? true ? dtype : nil
    if let dtype {
      for part in [array, request.others ?? array] { warnOfParts(lostIn: part.dtype, to: dtype) }
    }
    let result = try analyzed { (steps) throws(AnalysisError) in
      try steps.covariance(of: array, request)
    }
    if result.count > 0 { try dtype?.checkDeviations() }
    return result
  }
}

extension DType {
  /// Makes sure that distances from a mean can be stored.
  fileprivate func checkDeviations() throws(RuntimeFailure) {
    if isInexact { return }
    throw RuntimeFailure.refusing(
      "dtype",
      "Cannot cast ufunc 'subtract' output from dtype('float64') to dtype('\(codeText)') with "
        + "casting rule 'same_kind'", kind: .typeError)
  }
}
