// nabla · Builtins+Reductions.swift
// Functions that gather the elements of an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Reductions, as the manual lists them.
  static let reductions: [Builtin] = [
    sum, prod, mean, variance, deviation, minimumOf, maximumOf, peakToPeak, anyOf, allOf,
    countNonzero,
    argmin, argmax,
  ]

  private static let axisNote = """
    axis is one axis or a tuple of them, all by default; keepdims=True keeps them with length 1; \
    where= names the elements that take part.
    """

  static let sum = Builtin(
    "sum", in: .reductions, places: [.np, .method],
    .array("a"), .axes(), .dtype(), .flag("keepdims"), .start(), .mask().keywordOnly,
    summary: "The sum of the elements, added in pairs.",
    details: "Truth values are counted. " + axisNote,
    examples: [
      .shows("np.sum([1, 2, 4])", "7"), .shows("sum([[1, 2], [3, 4]], axis=0)", "[4, 6]"),
      .fails(
        "np.sum([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumsum", "mean", "prod"]
  ) { evaluation, array, axes, dtype, keeps, initial, mask throws(ReductionError) in
    try ReductionCall(.sum, axes, keeps, dtype, initial, mask).value(of: array, evaluation)
  }

  static let prod = Builtin(
    "prod", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axes(), .dtype(), .flag("keepdims"), .start(), .mask().keywordOnly,
    summary: "The product of the elements.", details: axisNote,
    examples: [
      .shows("prod([2, 3, 4])", "24"),
      .fails("prod([2**62, 2])", "OverflowError: the result of prod does not fit int64"),
    ],
    seeAlso: ["cumprod", "sum"]
  ) { evaluation, array, axes, dtype, keeps, initial, mask throws(ReductionError) in
    try ReductionCall(.prod, axes, keeps, dtype, initial, mask).value(of: array, evaluation)
  }

  static let mean = Builtin(
    "mean", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axes(), .dtype(), .flag("keepdims"), .mask().keywordOnly,
    summary: "The mean of the elements.",
    details: "Integers give float64, float32 is averaged as float32. " + axisNote,
    examples: [
      .shows("mean([1, 2, 4])", "2.3333333333333335"),
      .shows("mean([[1, 2], [3, 5]], axis=1)", "[1.5, 4. ]"),
      .fails("mean([1, 2], axis=3)", "AxisError: axis 3 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["std", "sum", "var"]
  ) { evaluation, array, axes, dtype, keeps, mask throws(ReductionError) in
    try ReductionCall(.mean, axes, keeps, dtype, nil, mask).value(of: array, evaluation)
  }

  static let variance = Builtin(
    "var", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axes(), .dtype(), .number("ddof", default: 0), .flag("keepdims"),
    .mask().keywordOnly,
    summary: "The variance: the mean of the squared distances from the mean.",
    details: "The sum of the squares is divided by the count less ddof. " + axisNote,
    examples: [
      .shows("var([1, 2, 3, 4])", "1.25"), .shows("var([1, 3], ddof=1)", "2.0"),
      .fails("var([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "std"]
  ) { evaluation, array, axes, dtype, ddof, keeps, mask throws(ReductionError) in
    try ReductionCall(.variance, axes, keeps, dtype, nil, mask, ddof).value(of: array, evaluation)
  }

  static let deviation = Builtin(
    "std", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axes(), .dtype(), .number("ddof", default: 0), .flag("keepdims"),
    .mask().keywordOnly,
    summary: "The standard deviation: the square root of the variance.",
    details: "The sum of the squares is divided by the count less ddof. " + axisNote,
    examples: [
      .shows("std([2, 4, 4, 4, 5, 5, 7, 9])", "2.0"),
      .fails("std([1, 2], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "var"]
  ) { evaluation, array, axes, dtype, ddof, keeps, mask throws(ReductionError) in
    try ReductionCall(.deviation, axes, keeps, dtype, nil, mask, ddof).value(of: array, evaluation)
  }

  static let minimumOf = Builtin(
    "min", in: .reductions, places: [.np, .method],
    .array("a"), .axes(), .flag("keepdims"), .start(), .mask().keywordOnly,
    summary: "The smallest element; nan if one is nan.", details: axisNote,
    examples: [
      .shows("min([3, 1, 2])", "1"), .shows("np.min([[3, 1], [2, 5]], axis=0)", "[2, 1]"),
      .fails(
        "np.min([])",
        "ValueError: zero-size array to reduction operation minimum which has no identity"),
    ],
    seeAlso: ["argmin", "max", "ptp"]
  ) { evaluation, array, axes, keeps, initial, mask throws(ReductionError) in
    try ReductionCall(.min, axes, keeps, nil, initial, mask).value(of: array, evaluation)
  }

  static let maximumOf = Builtin(
    "max", in: .reductions, places: [.np, .method],
    .array("a"), .axes(), .flag("keepdims"), .start(), .mask().keywordOnly,
    summary: "The largest element; nan if one is nan.", details: axisNote,
    examples: [
      .shows("max([3, 1, 2])", "3"), .shows("np.max([[3, 1], [2, 5]], axis=1)", "[3, 5]"),
      .fails(
        "np.max([])",
        "ValueError: zero-size array to reduction operation maximum which has no identity"),
    ],
    seeAlso: ["argmax", "min", "ptp"]
  ) { evaluation, array, axes, keeps, initial, mask throws(ReductionError) in
    try ReductionCall(.max, axes, keeps, nil, initial, mask).value(of: array, evaluation)
  }

  static let peakToPeak = Builtin(
    "ptp", in: .reductions, .array("a"), .axes(), .flag("keepdims"),
    summary: "The distance from the smallest to the largest element.", details: axisNote,
    examples: [
      .shows("ptp([3, 1, 7])", "6"),
      .fails(
        "ptp([])",
        "ValueError: zero-size array to reduction operation maximum which has no identity"),
    ],
    seeAlso: ["max", "min"]
  ) { evaluation, array, axes, keeps throws(ReductionError) in
    try ReductionCall(.ptp, axes, keeps, nil, nil, nil).value(of: array, evaluation)
  }

  static let anyOf = Builtin(
    "any", in: .reductions, places: [.np, .method],
    .array("a"), .axes(), .flag("keepdims"), .mask().keywordOnly,
    summary: "Whether at least one element is true, that is, not zero.", details: axisNote,
    examples: [
      .shows("any([0, 3])", "True"), .shows("np.any([[1, 0], [0, 0]], axis=1)", "[ True, False]"),
      .fails(
        "np.any([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["all"]
  ) { evaluation, array, axes, keeps, mask throws(ReductionError) in
    try ReductionCall(.any, axes, keeps, nil, nil, mask).value(of: array, evaluation)
  }

  static let allOf = Builtin(
    "all", in: .reductions, places: [.np, .method],
    .array("a"), .axes(), .flag("keepdims"), .mask().keywordOnly,
    summary: "Whether every element is true, that is, not zero.", details: axisNote,
    examples: [
      .shows("all([1, 3])", "True"), .shows("np.all([[1, 0], [2, 3]], axis=1)", "[False,  True]"),
      .fails(
        "np.all([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["any"]
  ) { evaluation, array, axes, keeps, mask throws(ReductionError) in
    try ReductionCall(.all, axes, keeps, nil, nil, mask).value(of: array, evaluation)
  }

  static let countNonzero = Builtin(
    "count_nonzero", in: .reductions, .array("a"), .axes(), .flag("keepdims").keywordOnly,
    summary: "How many elements are not zero.",
    details: "Of a comparison: for how many elements it holds.",
    examples: [
      .shows("count_nonzero([0, 3, 0, 5])", "2"),
      .shows("count_nonzero([[1, 0], [2, 3]], axis=0)", "[2, 1]"),
      .fails(
        "count_nonzero([1], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nonzero", "sum"]
  ) { evaluation, array, axes, keeps throws(ReductionError) in
    try ReductionCall(.countNonzero, axes, keeps, nil, nil, nil).value(of: array, evaluation)
  }

  static let argmin = Builtin(
    "argmin", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axis(), .flag("keepdims").keywordOnly,
    summary: "The position of the first smallest element; of the first nan if there is one.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("argmin([3, 1, 2])", "1"), .shows("argmin([[3, 1], [2, 5]], axis=0)", "[1, 0]"),
      .fails("argmin([])", "ValueError: attempt to get argmin of an empty sequence"),
    ],
    seeAlso: ["argmax", "min"]
  ) { _, array, axis, keeps throws(ReductionError) in
    Value(try array.extremePositions(isLargest: false, along: axis, keepsAxes: keeps))
  }

  static let argmax = Builtin(
    "argmax", in: .reductions, places: .numpyAndMethod,
    .array("a"), .axis(), .flag("keepdims").keywordOnly,
    summary: "The position of the first largest element; of the first nan if there is one.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("argmax([3, 7, 2])", "1"), .shows("argmax([[3, 1], [2, 5]], axis=0)", "[0, 1]"),
      .fails("argmax([])", "ValueError: attempt to get argmax of an empty sequence"),
    ],
    seeAlso: ["argmin", "max"]
  ) { _, array, axis, keeps throws(ReductionError) in
    Value(try array.extremePositions(isLargest: true, along: axis, keepsAxes: keeps))
  }
}

/// One call of a reduction.
struct ReductionCall {
  private let reduction: Reduction
  private var options: ReductionOptions

  init(
    _ reduction: Reduction, _ axes: [Int]?, _ keepsAxes: Bool, _ dtype: DType?,
    _ initial: Scalar?, _ mask: AnyArray?, _ freedomDelta: Double = 0
  ) {
    self.reduction = reduction
    options = ReductionOptions(axes: axes)
    options.keepsAxes = keepsAxes
    options.dtype = dtype
    options.initial = initial
    options.mask = mask
    options.freedomDelta = freedomDelta
  }

  /// The result, with NumPy's warnings.
  func value(of array: AnyArray, _ evaluation: Evaluation) throws(ReductionError) -> Value {
    var events: FloatingPointEvents = []
    let result = try array.reduced(reduction, options, events: &events)
    switch reduction {
    case .mean, .variance, .deviation:
      let count = elementsPerResult(of: array)
      if reduction == .mean && count == 0 {
        evaluation.warn(Wording(.runtimeWarning, "Mean of empty slice", at: .parameter("a")))
      } else if reduction != .mean && count <= options.freedomDelta {
        evaluation.warn(
          Wording(.runtimeWarning, "Degrees of freedom <= 0 for slice", at: .parameter("a")))
      }
      evaluation.warn(events, in: result.rank == 0 ? "scalar divide" : "divide")
    default: evaluation.warn(events, in: "reduce")
    }
    return Value(result)
  }

  private func elementsPerResult(of array: AnyArray) -> Double {
    let shape = array.shape
    let axes = options.axes ?? Array(shape.indices)
    return axes.reduce(1) { product, axis in
      let place = axis < 0 ? axis + shape.count : axis
      return product * (shape.indices.contains(place) ? Double(shape[place]) : 1)
    }
  }
}
