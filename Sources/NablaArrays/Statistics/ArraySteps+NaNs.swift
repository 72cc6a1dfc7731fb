// nabla · ArraySteps+NaNs.swift
// Reductions that leave NaN out.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The array with a number in place of NaN, and where NaN was; nil for dtypes without NaN.
  ///
  /// The elements keep their order in memory, which decides the pairs in which they are added.
  func replacingNaN(
    _ array: AnyArray, with number: some StepOperand
  ) throws(AnalysisError) -> (array: AnyArray, mask: AnyArray)? {
    guard array.isInexact else { return nil }
    let order = array.layout.axesByDistance
    let back = array.shape.indices.map { axis in order.firstIndex(of: axis) ?? axis }
    let turned = try transpose(array, order)
    let mask = try self(.isnan, turned)
    let filled = try choose(mask, number, turned)
    return (try transpose(filled, back), try transpose(mask, back))
  }

  /// The array with what changes no sum, or no product, in place of NaN.
  package func numbers(
    of array: AnyArray, for reduction: Reduction
  ) throws(AnalysisError) -> AnyArray {
    try replacingNaN(array, with: reduction == .prod ? 1 : 0)?.array ?? array
  }

  /// The running sums or products of the elements that are not NaN.
  package func scanNumbers(
    _ scan: Scan, _ array: AnyArray, along axis: Int?, dtype: DType?
  ) throws(AnalysisError) -> AnyArray {
    let filled = try replacingNaN(array, with: scan == .cumprod ? 1 : 0)?.array
    return try self.scan(scan, filled ?? array, along: axis, dtype)
  }

  /// The smallest or largest element that is not NaN; NaN, with a warning, where there is none.
  package func extremeNumber(
    _ reduction: Reduction, _ array: AnyArray, _ options: ReductionOptions
  ) throws(AnalysisError) -> AnyArray {
    let operation = reduction == .min ? "fmin" : "fmax"
    do throws(AnalysisError) {
      guard let (filled, mask) = try replacingNaN(array, with: reduction.neutralInfinity) else {
        return try reduce(reduction, array, options)
      }
      let extremes = try reduce(reduction, filled, options)
      if options.initial != nil { return extremes }
      let empty = try reduce(.all, mask, options)
      guard try any(empty) else { return extremes }
      warn(.allNaN)
      return try choose(empty, Double.nan, extremes)
    } catch .reduction(.noElements(_, let shape)) {
      throw .reduction(.noElements(operation: operation, shape: shape))
    } catch .reduction(.maskNeedsInitial) {
      throw .reduction(.maskNeedsInitial(operation: operation))
    } catch {
      throw error
    }
  }

  /// The position of the first smallest or largest element that is not NaN.
  ///
  /// - Throws: `allNaN` if there is none.
  package func extremeNumberPositions(
    isLargest: Bool, _ array: AnyArray, along axis: Int?, keepsAxes: Bool
  ) throws(AnalysisError) -> AnyArray {
    let infinity = isLargest ? -Double.infinity : .infinity
    var searched = array
    if let (filled, mask) = try replacingNaN(array, with: infinity) {
      searched = filled
      let empty = try reduce(.all, mask, ReductionOptions(axes: axis.map { [$0] }))
      if array.count > 0, try any(empty) { throw .refused(parameter: "a", .allNaN) }
    }
    return try reducing { () throws(ReductionError) in
      try searched.extremePositions(isLargest: isLargest, along: axis, keepsAxes: keepsAxes)
    }
  }

  /// The mean of the elements that are not NaN; nil for dtypes without NaN.
  package func meanOfNumbers(
    _ array: AnyArray, _ options: ReductionOptions
  ) throws(AnalysisError) -> AnyArray? {
    guard let (filled, mask) = try replacingNaN(array, with: 0) else { return nil }
    let counts = try countNumbers(mask, options)
    let sums = try reduce(.sum, filled, options)
    if try any(self(.equal, counts, 0)) { warn(.emptyMean) }
    return try divided(sums, by: counts)
  }

  /// The variance of the elements that are not NaN, around their mean or a given one; nil for dtypes
  /// without NaN.
  package func varianceOfNumbers(
    _ array: AnyArray, _ options: ReductionOptions, around given: AnyArray? = nil,
    takingRoot takesRoot: Bool = false
  ) throws(AnalysisError) -> AnyArray? {
    guard let (filled, mask) = try replacingNaN(array, with: 0) else { return nil }
    let center: AnyArray
    if let given { center = given } else { center = try meanKeepingAxes(filled, mask, options) }
    let distances = try cast(self(.subtract, filled, center), filled.dtype)
    let kept = try replacingMarked(distances, where: mask) ?? distances
    let isComplex = array.dtype.kind == "c"
    let squares =
      isComplex
      ? try self(.real, self(.multiply, kept, self(.conjugate, kept)))
      : try self(.multiply, kept, kept)
    var summing = options
    if isComplex { summing.dtype = nil }
    let sums = try reduce(.sum, squares, summing)
    let freedom = try self(.subtract, countNumbers(mask, options), options.freedomDelta)
    let isBad = try self(.lessEqual, freedom, 0)
    var variances = try divided(sums, by: freedom)
    if try any(isBad) {
      warn(.noFreedom(endsSentence: true))
      variances = try choose(isBad, Double.nan, variances)
    }
    return takesRoot ? try self(.sqrt, variances) : variances
  }

  /// The mean of the elements that are not marked, with the reduced axes of length 1.
  private func meanKeepingAxes(
    _ filled: AnyArray, _ mask: AnyArray, _ options: ReductionOptions
  ) throws(AnalysisError) -> AnyArray {
    var keeping = options
    keeping.keepsAxes = true
    return try divided(reduce(.sum, filled, keeping), by: countNumbers(mask, keeping))
  }

  /// Sums divided by counts, which may be zero, in the dtype of the sums.
  private func divided(
    _ sums: AnyArray, by counts: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    try quietly { () throws(AnalysisError) in try cast(self(.divide, sums, counts), sums.dtype) }
  }

  /// How many elements are not marked, along the axes of a reduction.
  private func countNumbers(
    _ mask: AnyArray, _ options: ReductionOptions
  ) throws(AnalysisError) -> AnyArray {
    var counting = options
    counting.dtype = .int64
    return try reduce(.sum, self(.logicalNot, mask), counting)
  }

  /// The array with zeros where a mask is true, in the same order of memory; nil if there are none.
  private func replacingMarked(
    _ array: AnyArray, where mask: AnyArray
  ) throws(AnalysisError) -> AnyArray? {
    guard try any(mask) else { return nil }
    let order = array.layout.axesByDistance
    let back = array.shape.indices.map { axis in order.firstIndex(of: axis) ?? axis }
    let filled = try choose(transpose(mask, order), 0, transpose(array, order))
    return try transpose(filled, back)
  }
}

extension Reduction {
  /// What is larger than every element for a minimum, and smaller for a maximum.
  fileprivate var neutralInfinity: Double { self == .min ? .infinity : -.infinity }
}

extension Layout {
  /// The axes by the distance of their elements in memory, the largest first.
  fileprivate var axesByDistance: [Int] {
    shape.indices.sorted { left, right in
      let (one, other) = (strides[left].magnitude, strides[right].magnitude)
      return one != other ? one > other : left < right
    }
  }
}
