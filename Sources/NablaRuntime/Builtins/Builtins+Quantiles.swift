// nabla · Builtins+Quantiles.swift
// Medians, percentiles and quantiles.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Order statistics, as the manual lists them.
  static let quantiles: [Builtin] = [median, quantile, percentile]

  private static let methodNote = """
    method= is one of inverted_cdf, averaged_inverted_cdf, closest_observation, \
    interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased, normal_unbiased, lower, \
    higher, midpoint, nearest; inverted_cdf alone takes weights=. The shape of q comes first in that \
    of the result.
    """

  static let median = Builtin(
    "median", in: .statistics, changes: "out", .array("a"), .axes(), .out(),
    .flag("overwrite_input"), .flag("keepdims"),
    summary: "The element in the middle of the sorted ones, or the mean of the two there.",
    details: """
      nan if one is nan. axis is one axis or a tuple of them, all by default; overwrite_input= \
      has no effect here.
      """,
    examples: [
      .shows("median([1, 7, 2])", "2.0"), .shows("median([[1, 7], [2, 3]], axis=0)", "[1.5, 5. ]"),
      .fails("median([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "nanmedian", "percentile", "quantile"]
  ) { evaluation, array, axes, out, _, keeps throws(RuntimeFailure) in
    try array.checkHasAxis(axes)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.medians(of: array, axes, keepsAxes: keeps)
    }.delivered(to: out, by: "add")
  }

  static let nanmedian = Builtin(
    "nanmedian", in: .reductions, changes: "out", .array("a"), .axes(), .out(),
    .flag("overwrite_input"),
    .flag("keepdims"),
    summary: "The median of the elements that are not nan.",
    details: "Where all are nan, the result is nan, with a warning.",
    examples: [
      .shows("nanmedian([1, nan, 7, 2])", "2.0"),
      .shows("nanmedian([[1, nan], [2, 3]], axis=0)", "[1.5, 3. ]"),
      .fails(
        "nanmedian([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["median", "nanquantile"]
  ) { evaluation, array, axes, out, _, keeps throws(RuntimeFailure) in
    try array.checkHasAxis(axes)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.mediansOfNumbers(of: array, axes, keepsAxes: keeps)
    }.delivered(to: out, by: "add", keepingArray: keeps && array.count > 0)
  }

  static let quantile = Builtin(
    "quantile", in: .statistics, changes: "out",
    .array("a"), .levels("q"), .axes(), .out(), .flag("overwrite_input"),
    .text("method", default: "linear"), .flag("keepdims"), .optionalArray("weights").keywordOnly,
    summary: "What a share q of the elements does not exceed.", details: methodNote,
    examples: [
      .shows("quantile([1, 2, 4, 8], 0.5)", "3.0"),
      .shows("quantile([[1, 2], [3, 8]], [0, 0.5], axis=0)", "[[1., 2.],\n [2., 5.]]"),
      .shows("quantile([1, 2, 4], 0.5, method='inverted_cdf', weights=[1, 1, 5])", "4"),
      .fails("quantile([1, 2], 1.5)", "ValueError: Quantiles must be in the range [0, 1]"),
    ],
    seeAlso: ["median", "nanquantile", "percentile"]
  ) { evaluation, array, levels, axes, out, _, method, keeps, weights throws(RuntimeFailure) in
    let call = QuantileCall(array, levels, axes, method, keeps, weights)
    try array.checkHasAxis(axes)
    let result = try evaluation.analyzed(call.quantiles)
    return keeps && out == nil ? .array(result) : try result.delivered(to: out)
  }

  static let percentile = Builtin(
    "percentile", in: .statistics, changes: "out",
    .array("a"), .levels("q"), .axes(), .out(), .flag("overwrite_input"),
    .text("method", default: "linear"), .flag("keepdims"), .optionalArray("weights").keywordOnly,
    summary: "What q percent of the elements do not exceed.", details: methodNote,
    examples: [
      .shows("percentile([1, 2, 4, 8], 50)", "3.0"),
      .shows("percentile([[1, 2], [3, 8]], 25, axis=1)", "[1.25, 4.25]"),
      .shows("percentile([1, 2, 4, 8], [0, 40], method='lower')", "[1, 2]"),
      .fails("percentile([1, 2], 101)", "ValueError: Percentiles must be in the range [0, 100]"),
    ],
    seeAlso: ["median", "nanpercentile", "quantile"]
  ) { evaluation, array, levels, axes, out, _, method, keeps, weights throws(RuntimeFailure) in
    let call = QuantileCall(array, levels, axes, method, keeps, weights, isPercentage: true)
    try array.checkHasAxis(axes)
    let result = try evaluation.analyzed(call.quantiles)
    return keeps && out == nil ? .array(result) : try result.delivered(to: out)
  }

  static let nanquantile = Builtin(
    "nanquantile", in: .reductions, changes: "out",
    .array("a"), .levels("q"), .axes(), .out(), .flag("overwrite_input"),
    .text("method", default: "linear"), .flag("keepdims"), .optionalArray("weights").keywordOnly,
    summary: "What a share q of the elements that are not nan does not exceed.",
    details: methodNote,
    examples: [
      .shows("nanquantile([1, nan, 2, 4, 8], 0.5)", "3.0"),
      .shows("nanquantile([[1, nan], [3, 8]], 0.25, axis=0)", "[1.5, 8. ]"),
      .fails("nanquantile([1, 2], 1.5)", "ValueError: Quantiles must be in the range [0, 1]"),
    ],
    seeAlso: ["nanmedian", "nanpercentile", "quantile"]
  ) { evaluation, array, levels, axes, out, _, method, keeps, weights throws(RuntimeFailure) in
    var call = QuantileCall(array, levels, axes, method, keeps, weights)
    call.skipsNaN = true
    try array.checkHasAxis(axes)
    let result = try evaluation.analyzed(call.quantiles)
    return keeps && out == nil ? .array(result) : try result.delivered(to: out)
  }

  static let nanpercentile = Builtin(
    "nanpercentile", in: .reductions, changes: "out",
    .array("a"), .levels("q"), .axes(), .out(), .flag("overwrite_input"),
    .text("method", default: "linear"), .flag("keepdims"), .optionalArray("weights").keywordOnly,
    summary: "What q percent of the elements that are not nan do not exceed.",
    details: methodNote,
    examples: [
      .shows("nanpercentile([1, nan, 2, 4, 8], 50)", "3.0"),
      .shows("nanpercentile([[1, nan], [3, 8]], 25, axis=1)", "[1.  , 4.25]"),
      .fails("nanpercentile([1, 2], -1)", "ValueError: Percentiles must be in the range [0, 100]"),
    ],
    seeAlso: ["nanmedian", "nanquantile", "percentile"]
  ) { evaluation, array, levels, axes, out, _, method, keeps, weights throws(RuntimeFailure) in
    var call = QuantileCall(array, levels, axes, method, keeps, weights, isPercentage: true)
    call.skipsNaN = true
    try array.checkHasAxis(axes)
    let result = try evaluation.analyzed(call.quantiles)
    return keeps && out == nil ? .array(result) : try result.delivered(to: out)
  }
}

/// One call for quantiles.
struct QuantileCall {
  private let array: AnyArray
  private let levels: Operand
  private let axes: [Int]?
  private let method: String
  private let keepsAxes: Bool
  private let weights: AnyArray?
  private let isPercentage: Bool
  var skipsNaN = false

  init(
    _ array: AnyArray, _ levels: Operand, _ axes: [Int]?, _ method: String, _ keepsAxes: Bool,
    _ weights: AnyArray?, isPercentage: Bool = false
  ) {
    self.array = array
    self.levels = levels
    self.axes = axes
    self.method = method
    self.keepsAxes = keepsAxes
    self.weights = weights
    self.isPercentage = isPercentage
  }

  /// The quantiles.
  func quantiles(_ steps: ArraySteps) throws(AnalysisError) -> AnyArray {
    guard let method = QuantileMethod(rawValue: method) else {
      throw .refused(parameter: "method", .unknownMethod(method))
    }
    if weights != nil, method != .invertedCDF {
      throw .refused(parameter: "method", .methodWithoutWeights(method.rawValue))
    }
    var request = QuantileRequest(
      levels: try steps.levels(levels, for: array, isPercentage: isPercentage))
    if case .weak = levels { request.isWeak = true }
    request.method = method
    request.axes = axes
    request.keepsAxes = keepsAxes
    request.weights = weights
    request.skipsNaN = skipsNaN
    return try steps.quantiles(of: array, request)
  }
}

extension AnyArray {
  /// A number has no axis to find its middle along, though it has one for sums.
  fileprivate func checkHasAxis(_ axes: [Int]?) throws(RuntimeFailure) {
    guard rank == 0, let axis = axes?.first else { return }
    throw RuntimeFailure(ArrayError.axisOutOfRange(axis: axis, rank: 0))
  }
}

extension Parameter where Input == Operand {
  /// The shares of quantiles: a number, which takes the precision of the elements, or an array.
  fileprivate static func levels(_ name: String) -> Parameter { operand(name) }
}
