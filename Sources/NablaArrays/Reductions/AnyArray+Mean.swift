// nabla · AnyArray+Mean.swift
// Means and variances.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The sum divided by the count, in the precision of the sum.
  func averaged(
    _ plan: ReductionPlan, _ options: ReductionOptions, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let sums = try summed(plan, try options.averaging(dtype), events: &events)
    return try sums.divided(by: plan.counts, events: &events)
  }

  /// The mean of the squared distances from the mean.
  ///
  /// Two passes: the mean first, then the distances, as NumPy does it. The one-pass formula loses
  /// everything when the mean is large.
  func variance(
    _ plan: ReductionPlan, _ options: ReductionOptions, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    var options = try options.averaging(dtype)
    let center = ReductionPlan(plan, keepsAxes: true)
    let means = try summed(center, options, events: &events)
      .divided(by: center.counts, events: &events)
    FloatingPointEvents.clear()
    let squares = try squaredDistances(from: means)
    events.formUnion(FloatingPointEvents.seen())
    if options.dtype == .complex128 { options.dtype = nil }
    let sums = try squares.summed(plan, options, events: &events)
    let counts = try plan.counts
    return try sums.divided(
      by: counts.map { max($0 - options.freedomDelta, 0) }, events: &events)
  }

  /// The squared distances of the elements from means that broadcast to them, in the order of memory.
  private func squaredDistances(from means: AnyArray) throws(ReductionError) -> AnyArray {
    switch means {
    case .float32(let means):
      guard case .float32(let array) = self else { break }
      return .float32(
        try array.combined(with: means) { (x: Float, mean: Float) in (x - mean) * (x - mean) })
    case .float64(let means):
      func distance(_ x: Double, _ mean: Double) -> Double { (x - mean) * (x - mean) }
      switch self {
      case .bool(let array):
        return .float64(try array.combined(with: means) { distance($0 ? 1 : 0, $1) })
      case .int64(let array):
        return .float64(try array.combined(with: means) { distance(Double($0), $1) })
      case .float32(let array):
        return .float64(try array.combined(with: means) { distance(Double($0), $1) })
      case .float64(let array):
        return .float64(try array.combined(with: means) { distance($0, $1) })
      case .complex128: break
      }
    case .complex128(let means):
      let array = try reductionCast(to: .complex128)
      guard case .complex128(let array) = array else { break }
      return .float64(
        try array.combined(with: means) { (x: Complex128, mean: Complex128) in
          let distance = x - mean
          return distance.real * distance.real + distance.imaginary * distance.imaginary
        })
    case .bool, .int64: break
    }
    throw .array(.unsupportedDType(operation: "var", dtypes: [dtype, means.dtype]))
  }

  /// The square roots of variances.
  func squareRoots() throws(ReductionError) -> AnyArray {
    switch self {
    case .float32(let array): .float32(try array.transformed { $0.squareRoot() })
    case .float64(let array): .float64(try array.transformed { $0.squareRoot() })
    case .bool, .int64, .complex128: self
    }
  }

  /// Sums divided by counts in row-major order, or by one count for all.
  private func divided(
    by counts: [Double], events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    switch self {
    case .float32(let sums):
      // A count has a dtype of its own, so NumPy divides in double and rounds afterwards.
      return .float32(try sums.divided(by: counts) { Float(Double($0) / $1) })
    case .float64(let sums): return .float64(try sums.divided(by: counts) { $0 / $1 })
    case .complex128(let sums):
      return .complex128(try sums.divided(by: counts) { $0 / Complex128($1) })
    case .bool, .int64: return self
    }
  }
}

extension ReductionOptions {
  /// The options for the sum of a mean: integers and truth values are averaged as `float64`.
  fileprivate func averaging(_ source: DType) throws(ReductionError) -> ReductionOptions {
    var options = self
    options.dtype = dtype ?? (source == .bool || source == .int64 ? .float64 : source)
    if options.dtype == .bool || options.dtype == .int64 {
      // NumPy cuts the mean off, and says nothing.
      throw .array(.unsupportedDType(operation: "mean", dtypes: [options.dtype ?? source]))
    }
    return options
  }
}

extension ReductionPlan {
  /// The plan with other axes in the result.
  fileprivate init(_ plan: ReductionPlan, keepsAxes: Bool) {
    self = plan
    self.keepsAxes = keepsAxes
  }

  /// How many elements each result gathers: one number, or one for each result in row-major order.
  fileprivate var counts: [Double] {
    get throws(ReductionError) {
      guard let mask else { return [Double(elementsPerResult)] }
      let plan = ReductionPlan(
        axes: axes, keepsAxes: false, elementsPerResult: elementsPerResult)
      return try mask.nonzeroCount(plan).elements.map { Double($0) }
    }
  }
}

extension NDArray {
  /// Divides each element by the count of its own, or by the one count.
  @inline(__always)
  fileprivate func divided(
    by counts: [Double], _ divide: (Element, Double) -> Element
  ) throws(ReductionError) -> NDArray {
    if counts.count == 1 {
      let count = counts[0]
      return try transformed { divide($0, count) }
    }
    let result = try NDArray.room(like: Layout(rowMajor: shape))
    for (place, (element, count)) in zip(elements, counts).enumerated() {
      result.storage.base[place] = divide(element, count)
    }
    return result
  }
}
