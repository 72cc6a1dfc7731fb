// nabla · AnyArray+Mean.swift
// Means and variances.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The sum divided by the count, in the precision of the sum.
  func averaged(
    _ plan: ReductionPlan, _ options: ReductionOptions, _ steps: inout ReductionEvents
  ) throws(ReductionError) -> AnyArray {
    try checkAveraged(options)
    var (summing, dividing) = (FloatingPointEvents(), FloatingPointEvents())
    defer {
      steps.note(summing, in: .gathering)
      steps.note(dividing, in: .dividing)
    }
    return try gathered(isSum: true, plan, try options.averaging(dtype), events: &summing)
      .divided(by: plan.counts, events: &dividing)
      .rounded(toHalf: options.dtype == nil && dtype == .float16, &dividing)
  }

  /// The mean of the squared distances from the mean.
  ///
  /// Two passes: the mean first, then the distances, as NumPy does it. The one-pass formula loses
  /// everything when the mean is large.
  func variance(
    _ plan: ReductionPlan, _ options: ReductionOptions, _ steps: inout ReductionEvents
  ) throws(ReductionError) -> AnyArray {
    try checkAveraged(options)
    let isHalf = options.dtype == nil && dtype == .float16
    let asked = options.dtype
    var options = try options.averaging(dtype)
    // Unlike means, variances of half precision are computed in it.
    if isHalf { options.dtype = .float16 }
    let means = try center(plan, options, &steps)
    FloatingPointEvents.clear()
    let squares = try squaredDistances(from: means)
    let seen = FloatingPointEvents.seen()
    steps.note(seen.intersection(.invalid), in: .subtracting)
    steps.note(seen.intersection(.overflow), in: .squaring)
    // The squares of complex numbers are real, unless the result is to be complex.
    if options.dtype?.isComplex ?? false { options.dtype = asked }
    options.dtype = options.gatheringDType ?? options.dtype
    let counts = try plan.counts
    var (summing, dividing) = (FloatingPointEvents(), FloatingPointEvents())
    defer {
      steps.note(summing, in: .gathering)
      steps.note(dividing, in: .dividing)
    }
    return try squares.gathered(isSum: true, plan, options, events: &summing)
      .divided(by: counts.map { max($0 - options.freedomDelta, 0) }, events: &dividing)
  }

  /// The means that variances are measured from: those given, or computed.
  private func center(
    _ plan: ReductionPlan, _ options: ReductionOptions, _ steps: inout ReductionEvents
  ) throws(ReductionError) -> AnyArray {
    guard let given = options.center else {
      var (summing, dividing) = (FloatingPointEvents(), FloatingPointEvents())
      defer {
        steps.note(summing, in: .gathering)
        steps.note(dividing, in: .centering)
      }
      let center = ReductionPlan(plan, keepsAxes: true)
      return try gathered(isSum: true, center, options, events: &summing)
        .divided(by: center.counts, events: &dividing)
    }
    if dtype == .bool, given.dtype == .bool {
      throw .array(.unsupportedDType(operation: "subtract", dtypes: [.bool, .bool]))
    }
    guard let layout = given.layout.stretched(to: shape) else {
      throw .array(.cannotBroadcast([shape, given.shape]))
    }
    let common = dtype.promoted(with: given.dtype)
    return try given.seen(through: layout).reductionCast(to: common.isInexact ? common : .float64)
  }

  /// The smallest number of elements with a true mask that a result is made of; nil without results.
  package func leastMaskedCount(_ options: ReductionOptions) throws(ReductionError) -> Double? {
    let plan = try ReductionPlan(options, of: layout)
    return try plan.counts.min()
  }

  /// The squared distances of the elements from means that broadcast to them, in the order of memory.
  private func squaredDistances(from means: AnyArray) throws(ReductionError) -> AnyArray {
    let common = dtype.promoted(with: means.dtype)
    let means = try means.reductionCast(to: common)
    let array = try reductionCast(to: common)
    switch (array, means) {
    case (.float16(let array), .float16(let means)):
      return try array.squaredDistances(from: means)
    case (.float32(let array), .float32(let means)):
      return try array.squaredDistances(from: means)
    case (.float64(let array), .float64(let means)):
      return try array.squaredDistances(from: means)
    case (.complex64(let array), .complex64(let means)):
      return try array.squaredDistances(from: means)
    case (.complex128(let array), .complex128(let means)):
      return try array.squaredDistances(from: means)
    default:
      throw .array(.unsupportedDType(operation: "var", dtypes: [dtype, means.dtype]))
    }
  }

  /// A number has an axis to be summed along, NumPy finds, but none to be averaged along.
  private func checkAveraged(_ options: ReductionOptions) throws(ReductionError) {
    guard rank == 0, let axis = options.axes?.first else { return }
    throw .array(.axisOutOfRange(axis: axis, rank: 0))
  }

  /// The square roots of variances.
  func squareRoots(_ events: inout FloatingPointEvents) throws(ReductionError) -> AnyArray {
    do throws(ArrayError) {
      return try AnyArray.apply(.sqrt, self, events: &events)
    } catch {
      throw .array(error)
    }
  }

  /// Sums divided by counts in row-major order, or by one count for all.
  private func divided(
    by counts: [Double], events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    // A count has a dtype of its own, so NumPy divides in double and rounds afterwards.
    let wide = try reductionCast(to: dtype.isComplex ? .complex128 : .float64)
    FloatingPointEvents.clear()
    let quotients: AnyArray =
      switch wide {
      case .complex128(let sums): .complex128(try sums.divided(by: counts) { $0 / Complex128($1) })
      case .float64(let sums): .float64(try sums.divided(by: counts) { $0 / $1 })
      default: wide
      }
    events.formUnion(FloatingPointEvents.seen())
    return try quotients.reductionCast(to: dtype)
  }

  /// The numbers in `float16`, if that is wanted: NumPy computes its means in `float32`.
  private func rounded(
    toHalf isHalf: Bool, _ events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    if !isHalf { return self }
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    return try reductionCast(to: .float16)
  }
}

extension NDArray where Element: RealElement {
  /// The squared distances of numbers from their means.
  fileprivate func squaredDistances(
    from means: NDArray
  ) throws(ReductionError) -> AnyArray {
    let squares: NDArray = try combined(with: means) { x, mean in
      let distance = Element.narrowed(x.wide - mean.wide)
      return .narrowed(distance.wide * distance.wide)
    }
    return Element.wrap(squares)
  }
}

extension NDArray {
  /// The squared distances of complex numbers from their means.
  fileprivate func squaredDistances<Real: KernelReal>(
    from means: NDArray
  ) throws(ReductionError) -> AnyArray where Element == Complex<Real> {
    let squares: NDArray<Real> = try combined(with: means) { x, mean in
      let distance = x - mean
      return distance.real * distance.real + distance.imaginary * distance.imaginary
    }
    return Real.wrap(squares)
  }
}

extension ReductionOptions {
  /// The options for the sum of a mean: integers and truth values are averaged as `float64`.
  fileprivate func averaging(_ source: DType) throws(ReductionError) -> ReductionOptions {
    var options = self
    options.dtype = dtype ?? source.averagingDType
    if let dtype = options.dtype, !dtype.isInexact {
      // NumPy cuts the mean off, and says nothing.
      throw .array(.unsupportedDType(operation: "mean", dtypes: [dtype]))
    }
    return options
  }
}

extension DType {
  /// The dtype that NumPy averages numbers of this dtype in.
  fileprivate var averagingDType: DType {
    if self == .float16 { return .float32 }
    return isInexact ? self : .float64
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
      return try ItemSource(mask).trueCount(plan).elements.map { Double($0) }
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
