// nabla · Builtins+NaNForms.swift
// Reductions and scans that leave NaN out.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension Builtin {
  /// Reductions and scans that leave NaN out, as the manual lists them.
  static let nanForms: [Builtin] = [
    nansum, nanprod, nanmean, nanvar, nanstd, nanmin, nanmax, nanargmin, nanargmax, nancumsum,
    nancumprod, nanmedian, nanquantile, nanpercentile,
  ]

  private static let axisNote = """
    axis is one axis or a tuple of them, all by default; keepdims=True keeps them with length 1; \
    where= names the elements that take part.
    """

  static let nansum = Builtin(
    "nansum", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .dtype(), .out(), .flag("keepdims"), .initial(), .mask(),
    summary: "The sum of the elements that are not nan.",
    details: "Where all are nan, the sum is 0. " + axisNote,
    examples: [
      .shows("nansum([1, nan, 4])", "5.0"),
      .shows("nansum([[1, nan], [3, 4]], axis=0)", "[4., 4.]"),
      .fails("nansum([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nancumsum", "nanmean", "sum"]
  ) { evaluation, array, axes, dtype, out, keeps, initial, mask throws(RuntimeFailure) in
    let numbers = try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.numbers(of: array, for: .sum)
    }
    return try ReductionCall(.sum, axes, keeps, dtype, initial, mask).value(
      of: numbers, into: out, evaluation)
  }

  static let nanprod = Builtin(
    "nanprod", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .dtype(), .out(), .flag("keepdims"), .initial(), .mask(),
    summary: "The product of the elements that are not nan.",
    details: "Where all are nan, the product is 1. " + axisNote,
    examples: [
      .shows("nanprod([2, nan, 4])", "8.0"),
      .shows("nanprod([[2, nan], [3, 4]], axis=1)", "[ 2., 12.]"),
      .fails("nanprod([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nancumprod", "prod"]
  ) { evaluation, array, axes, dtype, out, keeps, initial, mask throws(RuntimeFailure) in
    let numbers = try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.numbers(of: array, for: .prod)
    }
    return try ReductionCall(.prod, axes, keeps, dtype, initial, mask).value(
      of: numbers, into: out, evaluation)
  }

  static let nanmean = Builtin(
    "nanmean", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .dtype(), .out(), .flag("keepdims"), .mask().keywordOnly,
    summary: "The mean of the elements that are not nan.",
    details: "Where all are nan, the mean is nan, with a warning. " + axisNote,
    examples: [
      .shows("nanmean([1, nan, 4])", "2.5"),
      .shows("nanmean([[1, nan], [3, 4]], axis=0)", "[2., 4.]"),
      .fails("nanmean([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["mean", "nanmedian", "nanstd", "nansum"]
  ) { evaluation, array, axes, dtype, out, keeps, mask throws(RuntimeFailure) in
    guard array.dtype.isInexact else {
      return try ReductionCall(.mean, axes, keeps, dtype, nil, mask)
        .value(of: array, into: out, evaluation)
    }
    let options = ReductionOptions(axes, keeps, dtype, nil, mask)
    try evaluation.prepareNumbers(array, options, out)
    let mean = try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.meanOfNumbers(array, options)
    }
    return try (mean ?? array).delivered(to: out, by: "add")
  }

  static let nanvar = Builtin(
    "nanvar", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .dtype(), .out(), .number("ddof", default: 0), .flag("keepdims"),
    .mask().keywordOnly, .optionalArray("mean").keywordOnly,
    .correction().keywordOnly,
    summary: "The variance of the elements that are not nan.",
    details: """
      The sum of the squared distances from the mean, divided by the count less ddof; \
      correction= is another name of ddof=, and mean= a mean computed before, with keepdims=True.
      """ + " " + axisNote,
    examples: [
      .shows("nanvar([1, nan, 4])", "2.25"),
      .shows("nanvar([[1, nan], [3, 4]], axis=1, ddof=0)", "[0.  , 0.25]"),
      .fails("nanvar([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nanmean", "nanstd", "var"]
  ) {
    evaluation, array, axes, dtype, out, ddof, keeps, mask, mean, correction
      throws(RuntimeFailure) in
    let freedom = try ddof.freedom(correctedBy: correction)
    guard array.dtype.isInexact else {
      var call = ReductionCall(.variance, axes, keeps, dtype, nil, mask, freedom)
      call.center = mean
      return try call.value(of: array, into: out, evaluation)
    }
    let options = ReductionOptions(axes, keeps, dtype, nil, mask, freedom)
    return try evaluation.varianceOfNumbers(array, .variance, options, mean, out)
      .delivered(to: out, by: "add")
  }

  static let nanstd = Builtin(
    "nanstd", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .dtype(), .out(), .number("ddof", default: 0), .flag("keepdims"),
    .mask().keywordOnly, .optionalArray("mean").keywordOnly,
    .correction().keywordOnly,
    summary: "The standard deviation of the elements that are not nan.",
    details: "The square root of nanvar, with the same arguments. " + axisNote,
    examples: [
      .shows("nanstd([1, nan, 4])", "1.5"),
      .shows("nanstd([[1, nan], [3, 4]], axis=1)", "[0. , 0.5]"),
      .fails("nanstd([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["nanmean", "nanvar", "std"]
  ) {
    evaluation, array, axes, dtype, out, ddof, keeps, mask, mean, correction
      throws(RuntimeFailure) in
    let freedom = try ddof.freedom(correctedBy: correction)
    guard array.dtype.isInexact else {
      var call = ReductionCall(.deviation, axes, keeps, dtype, nil, mask, freedom)
      call.center = mean
      return try call.value(of: array, into: out, evaluation)
    }
    let options = ReductionOptions(axes, keeps, dtype, nil, mask, freedom)
    return try evaluation.varianceOfNumbers(array, .deviation, options, mean, out)
      .delivered(to: out, by: "add")
  }

  static let nanmin = Builtin(
    "nanmin", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .out(), .flag("keepdims"), .start(), .mask(),
    summary: "The smallest element that is not nan.",
    details: "Where all are nan, the result is nan, with a warning. " + axisNote,
    examples: [
      .shows("nanmin([3, nan, 2])", "2.0"),
      .shows("nanmin([[3, nan], [2, 5]], axis=0)", "[2., 5.]"),
      .fails(
        "nanmin([])",
        "ValueError: zero-size array to reduction operation fmin which has no identity"
      ),
    ],
    seeAlso: ["min", "nanargmin", "nanmax"]
  ) { evaluation, array, axes, out, keeps, initial, mask throws(RuntimeFailure) in
    let options = ReductionOptions(axes, keeps, nil, initial, mask)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.extremeNumber(.min, array, options)
    }.delivered(to: out, by: "fmin")
  }

  static let nanmax = Builtin(
    "nanmax", in: .reductions, changes: "out",
    .array("a"), .reductionAxes(), .out(), .flag("keepdims"), .start(), .mask(),
    summary: "The largest element that is not nan.",
    details: "Where all are nan, the result is nan, with a warning. " + axisNote,
    examples: [
      .shows("nanmax([3, nan, 2])", "3.0"),
      .shows("nanmax([[3, nan], [2, 5]], axis=1)", "[3., 5.]"),
      .fails(
        "nanmax([])",
        "ValueError: zero-size array to reduction operation fmax which has no identity"
      ),
    ],
    seeAlso: ["max", "nanargmax", "nanmin"]
  ) { evaluation, array, axes, out, keeps, initial, mask throws(RuntimeFailure) in
    let options = ReductionOptions(axes, keeps, nil, initial, mask)
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.extremeNumber(.max, array, options)
    }.delivered(to: out, by: "fmax")
  }

  static let nanargmin = Builtin(
    "nanargmin", in: .reductions, changes: "out", .array("a"), .axis(), .out(),
    .flag("keepdims").keywordOnly,
    summary: "The position of the first smallest element that is not nan.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("nanargmin([nan, 3, 2])", "2"),
      .shows("nanargmin([[nan, 1], [2, 5]], axis=1)", "[1, 0]"),
      .fails("nanargmin([nan, nan])", "ValueError: All-NaN slice encountered"),
    ],
    seeAlso: ["argmin", "nanmin"]
  ) { evaluation, array, axis, out, keeps throws(RuntimeFailure) in
    try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.extremeNumberPositions(isLargest: false, array, along: axis, keepsAxes: keeps)
    }.deliveredPositions(to: out, by: "argmin")
  }

  static let nanargmax = Builtin(
    "nanargmax", in: .reductions, changes: "out", .array("a"), .axis(), .out(),
    .flag("keepdims").keywordOnly,
    summary: "The position of the first largest element that is not nan.",
    details: "Without axis, the position among all elements in row-major order.",
    examples: [
      .shows("nanargmax([nan, 3, 2])", "1"),
      .shows("nanargmax([[nan, 1], [2, 5]], axis=1)", "[1, 1]"),
      .fails("nanargmax([nan, nan])", "ValueError: All-NaN slice encountered"),
    ],
    seeAlso: ["argmax", "nanmax"]
  ) { evaluation, array, axis, out, keeps throws(RuntimeFailure) in
    try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.extremeNumberPositions(isLargest: true, array, along: axis, keepsAxes: keeps)
    }.deliveredPositions(to: out, by: "argmax")
  }

  static let nancumsum = Builtin(
    "nancumsum", in: .reductions, changes: "out", .array("a"), .reductionAxis(), .dtype(), .out(),
    summary: "The running sums of the elements, nan counting as 0.",
    details: "Without axis, of all elements in row-major order.",
    examples: [
      .shows("nancumsum([1, nan, 4])", "[1., 1., 5.]"),
      .shows("nancumsum([[1, nan], [3, 4]], axis=0)", "[[1., 0.],\n [4., 4.]]"),
      .fails(
        "nancumsum([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumsum", "nansum"]
  ) { evaluation, array, axis, dtype, out throws(RuntimeFailure) in
    if let dtype { evaluation.warnOfParts(lostIn: array.dtype, to: dtype) }
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.scanNumbers(.cumsum, array, along: axis, dtype: dtype)
    }.deliveredArray(to: out)
  }

  static let nancumprod = Builtin(
    "nancumprod", in: .reductions, changes: "out", .array("a"), .reductionAxis(), .dtype(), .out(),
    summary: "The running products of the elements, nan counting as 1.",
    details: "Without axis, of all elements in row-major order.",
    examples: [
      .shows("nancumprod([2, nan, 4])", "[2., 2., 8.]"),
      .shows("nancumprod([[2, nan], [3, 4]], axis=0)", "[[2., 1.],\n [6., 4.]]"),
      .fails(
        "nancumprod([1], axis=1)", "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["cumprod", "nanprod"]
  ) { evaluation, array, axis, dtype, out throws(RuntimeFailure) in
    if let dtype { evaluation.warnOfParts(lostIn: array.dtype, to: dtype) }
    return try evaluation.analyzed { steps throws(AnalysisError) in
      try steps.scanNumbers(.cumprod, array, along: axis, dtype: dtype)
    }.deliveredArray(to: out)
  }
}

extension ReductionOptions {
  /// The options of a call.
  init(
    _ axes: [Int]?, _ keepsAxes: Bool, _ dtype: DType?, _ initial: Scalar?, _ mask: AnyArray?,
    _ freedomDelta: Double = 0
  ) {
    self.init(axes: axes)
    self.keepsAxes = keepsAxes
    self.dtype = dtype
    self.initial = initial
    self.mask = mask
    self.freedomDelta = freedomDelta
  }
}

extension Evaluation {
  /// What an analysis gives, with its warnings.
  func analyzed<Result>(
    _ analysis: (ArraySteps) throws(AnalysisError) -> Result
  ) throws(RuntimeFailure) -> Result {
    do throws(AnalysisError) {
      return try analyze(analysis)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// Checks what a mean or a variance of numbers computes in, and warns of what it loses.
  fileprivate func prepareNumbers(
    _ array: AnyArray, _ options: ReductionOptions, _ out: ArrayObject?
  ) throws(RuntimeFailure) {
    for (parameter, dtype) in [("dtype", options.dtype), ("out", out?.array.dtype)] {
      guard let dtype, !dtype.isInexact else { continue }
      throw RuntimeFailure.refusing(
        parameter, "If a is inexact, then \(parameter) must be inexact", kind: .typeError)
    }
    guard let dtype = options.dtype else { return }
    warnOfParts(lostIn: array.dtype, to: dtype)
    guard let out else { return }
    warnOfParts(lostIn: out.array.dtype, to: dtype)
    warnOfParts(lostIn: dtype, to: out.array.dtype)
  }

  /// The variance of the numbers among the elements, or its square root.
  fileprivate func varianceOfNumbers(
    _ array: AnyArray, _ reduction: Reduction, _ options: ReductionOptions, _ mean: AnyArray?,
    _ out: ArrayObject?
  ) throws(RuntimeFailure) -> AnyArray {
    try prepareNumbers(array, options, out)
    // The distances from the mean are stored among the elements.
    if let center = mean?.dtype ?? options.dtype { warnOfParts(lostIn: center, to: array.dtype) }
    let result = try analyzed { steps throws(AnalysisError) in
      try steps.varianceOfNumbers(
        array, options, around: mean, takingRoot: reduction == .deviation)
    }
    return result ?? array
  }
}

extension Parameter where Input == Double? {
  /// A number of degrees of freedom, or None.
  static func freedom(_ name: String) -> Parameter {
    Parameter(name, expecting: "a number or None", default: .some(nil), shownAs: "None") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      guard let number = value.asDouble else { throw value.isNot(info) }
      return number
    }
  }

  /// `correction=`: the other name of `ddof=`, with a number if it is there.
  static func correction() -> Parameter {
    Parameter("correction", expecting: "a number", default: .some(nil), shownAs: "<no value>") {
      value, info, _ throws(RuntimeFailure) in
      guard let number = value.asDouble else { throw value.isNot(info) }
      return number
    }
  }
}
