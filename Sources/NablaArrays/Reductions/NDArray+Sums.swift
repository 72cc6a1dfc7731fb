// nabla · NDArray+Sums.swift
// Sums and products along axes.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The sums of real numbers that are converted on the way, in pairs along runs.
  func summedReals<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: RealElement {
    try gathered(plan, from: initial, C.self) { (job: GatherJob<C, C.Target>) in
      job.runGrouped(
        fold: { total, items, count in
          .narrowed(
            total.wide
              + C.Target.Wide.pairwiseSum(
                items, count: count, stride: 1, Widened<Unconverted<C.Target>>.self))
        },
        sum: { total, source, count, stride in
          .narrowed(
            total.wide
              + C.Target.Wide.pairwiseSum(
                source, count: count, stride: stride, Widened<C>.self))
        },
        add: { .narrowed($0.wide + $1.wide) })
    }
  }

  /// The sums of complex numbers that are converted on the way, in pairs along runs.
  func summedComplexes<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: PairwiseSummable {
    try gathered(plan, from: initial, C.self) { (job: GatherJob<C, C.Target>) in
      job.runGrouped(
        fold: { total, items, count in
          total
            + C.Target.pairwiseSum(items, count: count, stride: 1, Unconverted<C.Target>.self)
        },
        sum: { total, source, count, stride in
          total + C.Target.pairwiseSum(source, count: count, stride: stride, C.self)
        },
        add: { $0 + $1 })
    }
  }

  /// The sums of integers.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  func summedIntegers<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: IntegerElement {
    var troubles: C.Target = 0
    // What goes wrong is gathered, so that the loop has no branch.
    let sums = try gathered(plan, from: initial, C.self) { (job: GatherJob<C, C.Target>) in
      job.run { total, source, count, stride in
        var total = total
        for i in 0..<count {
          let (sum, trouble) = total.added(to: C.convert(source[i &* stride]))
          troubles |= trouble
          total = sum
        }
        return total
      } add: { total, item in
        let (sum, trouble) = total.added(to: item)
        troubles |= trouble
        return sum
      }
    }
    return troubles.hasHighestBit ? try summedWide(plan, from: initial, C.self) : sums
  }

  /// The sums of integers whose partial sums do not all fit: in 128 bits, checked at the end.
  private func summedWide<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: IntegerElement {
    try exactly("sum", plan, from: Int128(initial), C.self) {
      $0 + Int128($1)
    } narrow: {
      C.Target(exactly: $0)
    }
  }

  /// The products of integers: sign and magnitude, because only the end must fit.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  func multipliedIntegers<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: IntegerElement {
    try exactly("prod", plan, from: ExactProduct(initial), C.self) {
      $0.times($1)
    } narrow: {
      $0.value()
    }
  }

  /// The products of real numbers; a run is multiplied in the precision that NumPy computes in.
  func multipliedReals<C: Conversion>(
    _ plan: ReductionPlan, from initial: C.Target, _: C.Type
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: RealElement {
    try gathered(plan, from: initial, C.self) { (job: GatherJob<C, C.Target>) in
      job.run { total, source, count, stride in
        var product = total.wide
        for i in 0..<count { product *= C.convert(source[i &* stride]).wide }
        return .narrowed(product)
      } add: {
        .narrowed($0.wide * $1.wide)
      }
    }
  }

  /// Gathers integers in a wider type.
  @inline(__always)
  private func exactly<C: Conversion, Wide: BitwiseCopyable>(
    _ operation: String, _ plan: ReductionPlan, from initial: Wide, _: C.Type,
    _ add: (Wide, C.Target) -> Wide, narrow: (Wide) -> C.Target?
  ) throws(ReductionError) -> NDArray<C.Target>
  where C.Source == Element, C.Target: IntegerElement {
    let walk = plan.walk(layout)
    var totals = [Wide](repeating: initial, count: walk.result.count)
    if count > 0 {
      totals.withUnsafeMutableBufferPointer { buffer in
        guard let target = buffer.baseAddress else { return }
        // Safe: the buffer has a place for each result; the walk stays inside the array's layout.
        let job = GatherJob<C, Wide>(
          walk: walk, source: UnsafePointer(storage.base),
          mask: plan.mask.map { UnsafePointer($0.storage.base) }, target: target)
        job.run(
          fold: { total, source, count, stride in
            var total = total
            for i in 0..<count { total = add(total, C.convert(source[i &* stride])) }
            return total
          }, add: add)
      }
    }
    withExtendedLifetime((self, plan)) {}
    let result = try NDArray<C.Target>.room(like: walk.result)
    for (place, total) in totals.enumerated() {
      guard let value = narrow(total) else {
        let index = walk.result.index(ofPlace: place)
        throw .integerOverflow(operation: operation, index: index, dtype: C.Target.dtype)
      }
      result.storage.base[place] = value
    }
    return result
  }
}

/// A product of integers that may pass beyond 64 bits, and that a zero brings back.
struct ExactProduct: BitwiseCopyable {
  private var magnitude: UInt64
  private var isNegative: Bool
  private var isTooLarge = false

  init(_ value: some FixedWidthInteger) {
    magnitude = UInt64(value.magnitude)
    isNegative = value < 0
  }

  func times(_ factor: some FixedWidthInteger) -> ExactProduct {
    if factor == 0 { return ExactProduct(0 as Int64) }
    var product = self
    let (value, overflow) = magnitude.multipliedReportingOverflow(by: UInt64(factor.magnitude))
    product.magnitude = overflow ? 1 : value
    product.isTooLarge = isTooLarge || overflow
    product.isNegative = isNegative != (factor < 0)
    return product
  }

  /// The product, if it fits.
  func value<Integer: FixedWidthInteger>(as _: Integer.Type = Integer.self) -> Integer? {
    if magnitude == 0 { return 0 }
    if isTooLarge { return nil }
    return isNegative ? Integer(exactly: -Int128(magnitude)) : Integer(exactly: magnitude)
  }
}

extension Layout {
  /// The index of the element at a place of a layout without holes.
  func index(ofPlace place: Int) -> [Int] {
    shape.indices.map { axis in
      strides[axis] == 0 || shape[axis] <= 1
        ? 0 : ((place - offset) / strides[axis]) % shape[axis]
    }
  }
}
