// nabla · ReductionCall.swift
// Calls of functions that gather the elements of an array.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

/// One call of a reduction.
struct ReductionCall {
  private let reduction: Reduction
  private var options: ReductionOptions
  /// True if there must be an element to start from: `initial=None`.
  private var needsElement = false
  /// True if the result goes into an array, which NumPy divides as one.
  var keepsArray = false
  /// The mean that variances are measured from; nil to compute it.
  var center: AnyArray? {
    get { options.center }
    set { options.center = newValue }
  }

  init(
    _ reduction: Reduction, _ axes: [Int]?, _ keepsAxes: Bool, _ dtype: DType?,
    _ initial: Scalar?, _ mask: AnyArray?, _ freedomDelta: Double = 0
  ) {
    self.reduction = reduction
    options = ReductionOptions(axes, keepsAxes, dtype, initial, mask, freedomDelta)
  }

  init(
    _ reduction: Reduction, _ axes: [Int]?, _ keepsAxes: Bool, _ dtype: DType?,
    _ initial: ReductionStart, _ mask: AnyArray?
  ) {
    var start: Scalar?
    if case .number(let scalar) = initial { start = scalar }
    self.init(reduction, axes, keepsAxes, dtype, start, mask)
    needsElement = initial == .firstElement
  }

  /// The result, with NumPy's warnings, stored in `out` if the call names a variable for it.
  func value(
    of array: AnyArray, into out: ArrayObject?, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    if let out { try checkRank(of: out.array, for: array) }
    if let dtype = options.dtype ?? reduction.dtype(averaging: array.dtype), let out {
      // NumPy reads the array that takes the result in the dtype it computes in.
      evaluation.warnOfParts(lostIn: out.array.dtype, to: dtype)
    }
    let call = out.map { computing(array.dtype, for: $0.array.dtype) } ?? self
    let result = try Operations.wrapping { () throws(ReductionError) in
      try call.result(of: array, evaluation)
    }
    return try result.delivered(to: out, by: reduction.ufunc)
  }

  /// The result, with NumPy's warnings.
  func result(of array: AnyArray, _ evaluation: Evaluation) throws(ReductionError) -> AnyArray {
    try checkAxes(of: array)
    if needsElement, options.mask != nil {
      throw .maskNeedsInitial(operation: reduction.ufunc)
    }
    var steps = ReductionEvents()
    let result = try array.reduced(reduction, options, noting: &steps)
    if needsElement, result.count > 0, elementsPerResult(of: array) == 0 {
      throw .noElements(operation: reduction.ufunc, shape: array.shape)
    }
    if let dtype = options.dtype { evaluation.warnOfParts(lostIn: array.dtype, to: dtype) }
    try warnOfCounts(of: array, evaluation)
    let isWide = result.dtype == .float64 || result.dtype == .complex128
    let isScalar = result.rank == 0 && !keepsArray && isWide
    for (step, events) in steps.noticed {
      let isNumber = array.rank == 0 && isWide
      evaluation.warn(events, in: step.operation(ofScalar: isScalar, fromNumber: isNumber))
    }
    return result
  }

  /// Makes sure that an array has as many axes as the result that it takes.
  private func checkRank(of out: AnyArray, for array: AnyArray) throws(RuntimeFailure) {
    let rank = try Operations.wrapping { () throws(ReductionError) in
      try checkAxes(of: array)
      return try options.resultRank(of: array)
    }
    try out.checkRank(rank, of: reduction.ufunc)
  }

  /// A number has an axis for sums, but none for means.
  private func checkAxes(of array: AnyArray) throws(ReductionError) {
    guard array.rank == 0, let axis = options.axes?.first else { return }
    switch reduction {
    case .mean, .variance, .deviation: throw .array(.axisOutOfRange(axis: axis, rank: 0))
    default: break
    }
  }

  /// The same call in the dtype that NumPy computes in for a result of another dtype.
  private func computing(_ source: DType, for target: DType) -> ReductionCall {
    var call = self
    call.keepsArray = true
    guard options.dtype == nil, !source.isCoded, !target.isCoded else { return call }
    let common = source.promoted(with: target)
    switch reduction {
    case .sum, .prod:
      // Signed and unsigned integers of 64 bits meet as floats, only to become integers again.
      let areIntegers = source.isInteger && target.isInteger
      if common != .bool, !areIntegers || common.isInteger { call.options.dtype = common }
    case .mean where source.isInexact: call.options.dtype = common
    case .variance, .deviation:
      if source.isFloating, target.isFloating { call.options.gatheringDType = target }
    default: break
    }
    return call
  }

  /// Warns of means of nothing and variances without a degree of freedom.
  private func warnOfCounts(
    of array: AnyArray, _ evaluation: Evaluation
  ) throws(ReductionError) {
    switch reduction {
    case .mean:
      guard try leastCount(of: array) == 0 else { return }
      evaluation.warn(Wording(.runtimeWarning, "Mean of empty slice", at: .parameter("a")))
    case .variance, .deviation:
      guard let least = try leastCount(of: array), least <= options.freedomDelta else { return }
      evaluation.warn(
        Wording(.runtimeWarning, "Degrees of freedom <= 0 for slice", at: .parameter("a")))
    default: break
    }
  }

  /// The smallest number of elements that a result is made of; nil if a mask leaves no result.
  private func leastCount(of array: AnyArray) throws(ReductionError) -> Double? {
    if options.mask == nil { return elementsPerResult(of: array) }
    return try array.leastMaskedCount(options)
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

/// What a reduction starts from.
enum ReductionStart: Hashable, Sendable {
  /// The number that changes nothing: 0 for sums.
  case identity
  /// The first element, which there must be: `initial=None`.
  case firstElement
  case number(Scalar)
}

extension Parameter where Input == ReductionStart {
  /// `initial=`: a number to start from, or None for the first element.
  static func initial() -> Parameter {
    Parameter("initial", expecting: "a number", default: .identity, shownAs: "<no value>") {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return .firstElement }
      guard let scalar = value.elementScalar else { throw value.isNot(info) }
      return .number(scalar)
    }
  }
}

extension Parameter where Input == [Int]? {
  /// `axis=None` of a reduction: truth values are no axes.
  static func reductionAxes(default absent: [Int]? = nil) -> Parameter {
    let axes = Parameter.axes()
    return Parameter(
      "axis", expecting: axes.info.expectation, default: .some(absent),
      shownAs: absent.map { "\($0[0])" } ?? "None"
    ) { value, info, evaluation throws(RuntimeFailure) in
      var items = [value]
      if case .tuple(let object) = value { items = object.items }
      if items.contains(where: \.isBool) {
        throw RuntimeFailure.refusing(info.name, "an integer is required", kind: .typeError)
      }
      return try axes.convert([value], info, evaluation)
    }
  }
}

extension Parameter where Input == Int? {
  /// `axis=None` of a scan: truth values are no axes.
  static func reductionAxis() -> Parameter {
    let axis = Parameter.axis()
    return Parameter(
      "axis", expecting: axis.info.expectation, default: .some(nil), shownAs: "None"
    ) { value, info, evaluation throws(RuntimeFailure) in
      if value.isBool {
        throw RuntimeFailure.refusing(
          info.name, "an integer is required for the axis", kind: .typeError)
      }
      return try axis.convert([value], info, evaluation)
    }
  }
}

extension Double {
  /// The degrees of freedom that `ddof` takes away, or `correction`, its other name.
  func freedom(correctedBy correction: Double?) throws(RuntimeFailure) -> Double {
    guard let correction else { return self }
    guard self == 0 else {
      throw RuntimeFailure.refusing(
        "correction", "ddof and correction can't be provided simultaneously.")
    }
    return correction
  }
}

extension Evaluation {
  /// Warns that a computation in a dtype drops imaginary parts of its array, or of the one that takes
  /// the result, which NumPy reads too.
  func warnOfParts(lostBy array: AnyArray, as dtype: DType?, into out: ArrayObject?) {
    guard let dtype else { return }
    warnOfParts(lostIn: array.dtype, to: dtype)
    if let out { warnOfParts(lostIn: out.array.dtype, to: dtype) }
  }

  /// Warns that a cast drops imaginary parts, if it does.
  func warnOfParts(lostIn source: DType, to target: DType) {
    guard source.discardsImaginaryPart(castTo: target) else { return }
    warn(
      Wording(
        .runtimeWarning, "Casting complex values to real discards the imaginary part", at: .sign))
  }
}

extension Reduction {
  /// The dtype that NumPy asks for to average numbers that are no floats; nil for its own choice.
  fileprivate func dtype(averaging source: DType) -> DType? {
    switch self {
    case .mean, .variance, .deviation: source.isInteger || source == .bool ? .float64 : nil
    default: nil
    }
  }
}
