// nabla · NDArray+Sums.swift
// Sums and products along axes.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The sums of elements that are converted on the way, in pairs along runs.
  func summed<C: Conversion>(
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
    _ plan: ReductionPlan, from initial: Int64, _: C.Type
  ) throws(ReductionError) -> NDArray<Int64> where C.Source == Element, C.Target == Int64 {
    var signs: Int64 = 0
    // Where the sign of a sum differs from both its parts, it is too large. The signs are gathered,
    // so that the loop has no branch.
    let sums = try gathered(plan, from: initial, C.self) { (job: GatherJob<C, Int64>) in
      job.run { total, source, count, stride in
        var total = total
        for i in 0..<count {
          let item = C.convert(source[i &* stride])
          let sum = total &+ item
          signs |= (total ^ sum) & (item ^ sum)
          total = sum
        }
        return total
      } add: { total, item in
        let sum = total &+ item
        signs |= (total ^ sum) & (item ^ sum)
        return sum
      }
    }
    return signs < 0 ? try summedWide(plan, from: initial, C.self) : sums
  }

  /// The sums of integers whose partial sums do not all fit: in 128 bits, checked at the end.
  private func summedWide<C: Conversion>(
    _ plan: ReductionPlan, from initial: Int64, _: C.Type
  ) throws(ReductionError) -> NDArray<Int64> where C.Source == Element, C.Target == Int64 {
    try exactly("sum", plan, from: Int128(initial), C.self) {
      $0 + Int128($1)
    } narrow: {
      Int64(exactly: $0)
    }
  }

  /// The products of integers: sign and magnitude, because only the end must fit.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  func multipliedIntegers<C: Conversion>(
    _ plan: ReductionPlan, from initial: Int64, _: C.Type
  ) throws(ReductionError) -> NDArray<Int64> where C.Source == Element, C.Target == Int64 {
    try exactly("prod", plan, from: ExactProduct(initial), C.self) {
      $0.times($1)
    } narrow: {
      $0.value
    }
  }

  /// Gathers integers in a wider type.
  @inline(__always)
  private func exactly<C: Conversion, Wide: BitwiseCopyable>(
    _ operation: String, _ plan: ReductionPlan, from initial: Wide, _: C.Type,
    _ add: (Wide, Int64) -> Wide, narrow: (Wide) -> Int64?
  ) throws(ReductionError) -> NDArray<Int64> where C.Source == Element, C.Target == Int64 {
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
    let result = try NDArray<Int64>.room(like: walk.result)
    for (place, total) in totals.enumerated() {
      guard let value = narrow(total) else {
        let index = walk.result.index(ofPlace: place)
        throw .integerOverflow(operation: operation, index: index, dtype: .int64)
      }
      result.storage.base[place] = value
    }
    return result
  }
}

/// A product of 64-bit integers that may pass beyond 64 bits, and that a zero brings back.
struct ExactProduct: BitwiseCopyable {
  private var magnitude: UInt64
  private var isNegative: Bool
  private var isTooLarge = false

  init(_ value: Int64) {
    magnitude = value.magnitude
    isNegative = value < 0
  }

  func times(_ factor: Int64) -> ExactProduct {
    if factor == 0 { return ExactProduct(0) }
    var product = self
    let (value, overflow) = magnitude.multipliedReportingOverflow(by: factor.magnitude)
    product.magnitude = overflow ? 1 : value
    product.isTooLarge = isTooLarge || overflow
    product.isNegative = isNegative != (factor < 0)
    return product
  }

  /// The product, if it fits.
  var value: Int64? {
    if magnitude == 0 { return 0 }
    if isTooLarge { return nil }
    return isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
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
