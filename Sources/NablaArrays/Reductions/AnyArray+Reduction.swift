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
    var steps = ReductionEvents()
    defer { events.formUnion(steps.all) }
    return try reduced(reduction, options, noting: &steps)
  }

  /// The same; `steps` tells which step of the reduction noticed what.
  package func reduced(
    _ reduction: Reduction, _ options: ReductionOptions, noting steps: inout ReductionEvents
  ) throws(ReductionError) -> AnyArray {
    if let target = options.dtype, target != dtype, dtype.isCoded || target.isCoded {
      var options = options
      options.dtype = nil
      return try reductionCast(to: target).reduced(reduction, options, noting: &steps)
    }
    let plan = try ReductionPlan(options, of: layout)
    var events: FloatingPointEvents = []
    defer { steps.note(events, in: .gathering) }
    if case .coded = self { return try reducedCoded(reduction, plan, options, &events) }
    switch reduction {
    case .sum: return try gathered(isSum: true, plan, options, events: &events)
    case .prod: return try gathered(isSum: false, plan, options, events: &events)
    case .mean: return try averaged(plan, options, &steps)
    case .variance: return try variance(plan, options, &steps)
    case .deviation: return try variance(plan, options, &steps).squareRoots(&events)
    case .min, .max: return try extreme(reduction, plan, options)
    case .ptp: return try range(plan, options, &steps)
    case .any, .all: return try truth(reduction, plan, options)
    case .countNonzero: return .int64(try flags().trueCount(plan))
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
    if isSum, initial == nil, dtype == .bool, target == .int64 {
      return .int64(try flags().trueCount(plan))
    }
    FloatingPointEvents.clear()
    defer { events.formUnion(FloatingPointEvents.seen()) }
    var gathering = Gathering(isSum: isSum, plan: plan, initial: initial, array: self)
    if target != dtype && !dtype.isSafelyCast(to: target) {
      gathering.array = try reductionCast(to: target)
      gathering.isConverted = target.isInexact
    }
    return try target.visit(&gathering)
  }

  // MARK: - Truth and extremes

  private func truth(
    _ reduction: Reduction, _ plan: ReductionPlan, _ options: ReductionOptions
  ) throws(ReductionError) -> AnyArray {
    let isAll = reduction == .all
    let initial = try options.initial?.converted(to: .bool).isTrue ?? isAll
    return .bool(try visit(FindingTruth(isAll: isAll, plan: plan, initial: initial)))
  }

  /// Which elements are not zero.
  private func flags() throws(ReductionError) -> ItemSource<Bool> {
    try ItemSource(casting: self)
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
    _ plan: ReductionPlan, _ options: ReductionOptions, _ steps: inout ReductionEvents
  ) throws(ReductionError) -> AnyArray {
    let largest = try extreme(.max, plan, options)
    let smallest = try extreme(.min, plan, options)
    if dtype == .bool {
      throw .array(.unsupportedDType(operation: "subtract", dtypes: [.bool, .bool]))
    }
    var events: FloatingPointEvents = []
    defer { steps.note(events, in: .subtracting) }
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

/// Sums or products in a type, without a copy of all elements in that type.
private struct Gathering: NumberTypeVisitor {
  let isSum: Bool
  let plan: ReductionPlan
  let initial: Scalar?
  var array: AnyArray
  /// True if the array has been cast just now.
  var isConverted = false

  func visit<Element: NumericElement>(
    _ type: Element.Type
  ) throws(ReductionError) -> AnyArray {
    let initial = initial.flatMap { Element.unwrap($0) } ?? (isSum ? Element.zero : .one)
    let source =
      if let same = Element.unwrap(array) {
        ItemSource(same, isConverted: isConverted)
      } else {
        try ItemSource<Element>(casting: array)
      }
    return Element.wrap(
      isSum
        ? try Element.sums(of: source, plan, from: initial)
        : try Element.products(of: source, plan, from: initial))
  }
}

private struct FindingTruth: ArrayVisitor {
  let isAll: Bool
  let plan: ReductionPlan
  let initial: Bool

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Bool> {
    // In pieces, because one of them may settle the question.
    try ItemSource(array, isConverted: true).truth(isAll, plan, from: initial)
  }
}

private struct FindingExtreme: ArrayTransform {
  let isLargest: Bool
  let plan: ReductionPlan
  let initial: Scalar?

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ReductionError) -> NDArray<Element> {
    try ItemSource(array)
      .extreme(isLargest, plan, from: initial.flatMap { Element.unwrap($0) })
  }
}
