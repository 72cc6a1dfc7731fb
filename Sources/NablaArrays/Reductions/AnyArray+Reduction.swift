// nabla · AnyArray+Reduction.swift
// Reductions of arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Gathers the elements along axes, in NumPy's order, so that the last bits are NumPy's.
  ///
  /// - Shape: The axes reduced are gone, or have length 1 with `keepsAxes`.
  /// - Throws: `noElements` for none and no identity; `integerOverflow` naming the result.
  package func reduced(
    _ reduction: Reduction, _ options: ReductionOptions = ReductionOptions(),
    events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let plan = try ReductionPlan(options, of: layout)
    switch reduction {
    case .sum: return try summed(plan, options, events: &events)
    case .prod: return try multiplied(plan, options, events: &events)
    case .mean: return try averaged(plan, options, events: &events)
    case .variance: return try variance(plan, options, events: &events)
    case .deviation: return try variance(plan, options, events: &events).squareRoots()
    case .min, .max: return try extreme(reduction, plan, options)
    case .ptp: return try range(plan, options)
    case .any, .all: return try truth(reduction, plan, options)
    case .countNonzero: return .int64(try nonzeroCounts(plan))
    }
  }

  // MARK: - Sums and products

  func summed(
    _ plan: ReductionPlan, _ options: ReductionOptions, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let target = options.dtype ?? (dtype == .bool ? .int64 : dtype)
    let initial = try options.initial.map { value throws(ReductionError) in
      try value.converted(to: target)
    }
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    switch (self, target) {
    case (_, .bool): return try truth(.any, plan, options)
    case (.bool(let array), .int64):
      return .int64(
        try array.summedIntegers(plan, from: initial?.integer ?? 0, BoolToInteger.self))
    case (.int64(let array), .int64):
      return .int64(
        try array.summedIntegers(plan, from: initial?.integer ?? 0, Unconverted<Int64>.self))
    case (.bool(let array), .float64):
      return .float64(try array.summed(plan, from: initial?.double ?? 0, BoolToDouble.self))
    case (.int64(let array), .float64):
      return .float64(try array.summed(plan, from: initial?.double ?? 0, IntegerToDouble.self))
    case (.float32(let array), .float64):
      return .float64(try array.summed(plan, from: initial?.double ?? 0, FloatToDouble.self))
    case (.float64(let array), .float64):
      return .float64(
        try array.summed(plan, from: initial?.double ?? 0, Unconverted<Double>.self))
    case (.float32(let array), .float32):
      return .float32(
        try array.summed(plan, from: initial?.float ?? 0, Unconverted<Float>.self))
    case (.complex128(let array), .complex128):
      return .complex128(
        try array.summed(plan, from: initial?.complex ?? .zero, Unconverted<Complex128>.self))
    default:
      return try reductionCast(to: target).summed(plan, options, events: &events)
    }
  }

  private func multiplied(
    _ plan: ReductionPlan, _ options: ReductionOptions, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let target = options.dtype ?? (dtype == .bool ? .int64 : dtype)
    let initial = try options.initial.map { value throws(ReductionError) in
      try value.converted(to: target)
    }
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    switch (self, target) {
    case (_, .bool): return try truth(.all, plan, options)
    case (.bool(let array), .int64):
      return .int64(
        try array.multipliedIntegers(plan, from: initial?.integer ?? 1, BoolToInteger.self))
    case (.int64(let array), .int64):
      return .int64(
        try array.multipliedIntegers(plan, from: initial?.integer ?? 1, Unconverted<Int64>.self))
    case (.float64(let array), .float64):
      return .float64(
        try array.folded(plan, from: initial?.double ?? 1, Unconverted<Double>.self) { $0 * $1 })
    case (.bool(let array), .float64):
      return .float64(
        try array.folded(plan, from: initial?.double ?? 1, BoolToDouble.self) { $0 * $1 })
    case (.int64(let array), .float64):
      return .float64(
        try array.folded(plan, from: initial?.double ?? 1, IntegerToDouble.self) { $0 * $1 })
    case (.float32(let array), .float64):
      return .float64(
        try array.folded(plan, from: initial?.double ?? 1, FloatToDouble.self) { $0 * $1 })
    case (.float32(let array), .float32):
      return .float32(
        try array.folded(plan, from: initial?.float ?? 1, Unconverted<Float>.self) { $0 * $1 })
    case (.complex128(let array), .complex128):
      return .complex128(
        try array.folded(
          plan, from: initial?.complex ?? Complex128(1), Unconverted<Complex128>.self
        ) { $0 * $1 })
    default:
      return try reductionCast(to: target).multiplied(plan, options, events: &events)
    }
  }

  // MARK: - Truth and extremes

  private func truth(
    _ reduction: Reduction, _ plan: ReductionPlan, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    let isAll = reduction == .all
    let initial = try options.initial?.converted(to: .bool).isTrue ?? isAll
    return switch self {
    case .bool(let array): .bool(try array.truth(isAll, plan, from: initial))
    case .int64(let array): .bool(try array.truth(isAll, plan, from: initial))
    case .float32(let array): .bool(try array.truth(isAll, plan, from: initial))
    case .float64(let array): .bool(try array.truth(isAll, plan, from: initial))
    case .complex128(let array): .bool(try array.truth(isAll, plan, from: initial))
    }
  }

  private func extreme(
    _ reduction: Reduction, _ plan: ReductionPlan, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    let walk = plan.walk(layout)
    if options.initial == nil {
      if plan.mask != nil { throw .maskNeedsInitial(operation: reduction.ufunc) }
      if walk.result.count > 0 && plan.elementsPerResult == 0 {
        throw .noElements(operation: reduction.ufunc, shape: shape)
      }
    }
    let isLargest = reduction == .max
    let initial = try options.initial?.converted(to: dtype)
    return switch self {
    case .bool(let array): .bool(try array.extreme(isLargest, plan, from: initial?.isTrue))
    case .int64(let array): .int64(try array.extreme(isLargest, plan, from: initial?.integer))
    case .float32(let array): .float32(try array.extreme(isLargest, plan, from: initial?.float))
    case .float64(let array): .float64(try array.extreme(isLargest, plan, from: initial?.double))
    case .complex128(let array):
      .complex128(try array.extreme(isLargest, plan, from: initial?.complex))
    }
  }

  private func nonzeroCounts(_ plan: ReductionPlan) throws(ReductionError) -> NDArray<Int64> {
    switch self {
    case .bool(let array): try array.nonzeroCount(plan)
    case .int64(let array): try array.nonzeroCount(plan)
    case .float32(let array): try array.nonzeroCount(plan)
    case .float64(let array): try array.nonzeroCount(plan)
    case .complex128(let array): try array.nonzeroCount(plan)
    }
  }

  /// The largest minus the smallest element.
  private func range(
    _ plan: ReductionPlan, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    let largest = try extreme(.max, plan, options)
    let smallest = try extreme(.min, plan, options)
    if dtype == .bool {
      throw .array(.unsupportedDType(operation: "subtract", dtypes: [.bool, .bool]))
    }
    var events: FloatingPointEvents = []
    do throws(ArrayError) {
      return try .apply(.subtract, .array(largest), .array(smallest), events: &events)
    } catch {
      throw .array(error)
    }
  }

  /// The array in the dtype that a reduction computes in.
  func reductionCast(to dtype: DType) throws(ReductionError) -> AnyArray {
    do throws(ArrayError) {
      return try astype(dtype)
    } catch {
      throw .array(error)
    }
  }
}
