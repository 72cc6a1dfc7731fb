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
    if let target = options.dtype, target != dtype, dtype.isCoded || target.isCoded {
      var options = options
      options.dtype = nil
      return try reductionCast(to: target).reduced(reduction, options, events: &events)
    }
    let plan = try ReductionPlan(options, of: layout)
    if case .coded = self { return try reducedCoded(reduction, plan, options, &events) }
    switch reduction {
    case .sum: return try gathered(isSum: true, plan, options, events: &events)
    case .prod: return try gathered(isSum: false, plan, options, events: &events)
    case .mean: return try averaged(plan, options, events: &events)
    case .variance: return try variance(plan, options, events: &events)
    case .deviation: return try variance(plan, options, events: &events).squareRoots(&events)
    case .min, .max: return try extreme(reduction, plan, options)
    case .ptp: return try range(plan, options)
    case .any, .all: return try truth(reduction, plan, options)
    case .countNonzero: return .int64(try visit(CountingNonzeros(plan: plan)))
    }
  }

  // MARK: - Sums and products

  /// The sums or products, in the dtype asked for or the one that NumPy gathers this dtype in.
  func gathered(
    isSum: Bool, _ plan: ReductionPlan, _ options: ReductionOptions,
    events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    let target = options.dtype ?? dtype.accumulator
    let initial = try options.initial?.converted(to: target)
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    if target == dtype {
      return try visitNumbers(Gathering(isSum: isSum, plan: plan, initial: initial))
    }
    if dtype.isSafelyCast(to: target) {
      switch target {
      case .int64: return try visitNumbers(GatheringAs<Int64>(isSum, plan, initial))
      case .uint64: return try visitNumbers(GatheringAs<UInt64>(isSum, plan, initial))
      case .float32: return try visitNumbers(GatheringAs<Float>(isSum, plan, initial))
      case .float64: return try visitNumbers(GatheringAs<Double>(isSum, plan, initial))
      default: break
      }
    }
    return try reductionCast(to: target)
      .visitNumbers(Gathering(isSum: isSum, plan: plan, initial: initial, isConverted: true))
  }

  // MARK: - Truth and extremes

  private func truth(
    _ reduction: Reduction, _ plan: ReductionPlan, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    let isAll = reduction == .all
    let initial = try options.initial?.converted(to: .bool).isTrue ?? isAll
    return .bool(try visit(FindingTruth(isAll: isAll, plan: plan, initial: initial)))
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
    let initial = try options.initial?.converted(to: dtype)
    return try transformed(
      by: FindingExtreme(isLargest: reduction == .max, plan: plan, initial: initial))
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

// MARK: - From a dtype to its loops

/// Sums or products of elements of one type.
private struct Gathering: NumberVisitor {
  let isSum: Bool
  let plan: ReductionPlan
  let initial: Scalar?
  var isConverted = false

  func visit<Element: NumericElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> AnyArray {
    let initial = initial.flatMap { Element.unwrap($0) } ?? (isSum ? Element.zero : .one)
    if isConverted, Element.dtype.isInexact {
      return Element.wrap(
        isSum
          ? try Element.sums(of: array, plan, from: initial, Converted<Element>.self)
          : try Element.products(of: array, plan, from: initial, Converted<Element>.self))
    }
    return Element.wrap(
      isSum
        ? try Element.sums(of: array, plan, from: initial, Unconverted<Element>.self)
        : try Element.products(of: array, plan, from: initial, Unconverted<Element>.self))
  }
}

/// Sums or products in another type, without a copy of all elements in that type.
private struct GatheringAs<Target: NumericElement>: NumberVisitor {
  let isSum: Bool
  let plan: ReductionPlan
  let initial: Target

  init(_ isSum: Bool, _ plan: ReductionPlan, _ initial: Scalar?) {
    self.isSum = isSum
    self.plan = plan
    self.initial = initial.flatMap { Target.unwrap($0) } ?? (isSum ? Target.zero : .one)
  }

  func visit<Element: NumericElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> AnyArray {
    Target.wrap(
      isSum
        ? try Target.sums(of: array, plan, from: initial, Cast<Element, Target>.self)
        : try Target.products(of: array, plan, from: initial, Cast<Element, Target>.self))
  }
}

private struct FindingTruth: ArrayVisitor {
  let isAll: Bool
  let plan: ReductionPlan
  let initial: Bool

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Bool> {
    try array.truth(isAll, plan, from: initial)
  }
}

private struct FindingExtreme: ArrayTransform {
  let isLargest: Bool
  let plan: ReductionPlan
  let initial: Scalar?

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Element> {
    try array.extreme(isLargest, plan, from: initial.flatMap { Element.unwrap($0) })
  }
}

private struct CountingNonzeros: ArrayVisitor {
  let plan: ReductionPlan

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Int64> {
    try array.nonzeroCount(plan)
  }
}
