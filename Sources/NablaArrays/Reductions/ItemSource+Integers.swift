// nabla · ItemSource+Integers.swift
// Sums and products of integers, none of which wraps around.
// SPDX-License-Identifier: Apache-2.0

extension ItemSource where Item: IntegerElement {
  /// The sums of integers.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  func summedIntegers(
    _ plan: ReductionPlan, from initial: Item
  ) throws(ReductionError) -> NDArray<Item> {
    var troubles: Item = 0
    // What goes wrong is gathered, so that the loop has no branch.
    let sums = try gathered(plan, from: initial) { (job: GatherJob<Item, Item>) in
      job.run { total, items, count, stride in
        if stride == 1 && count >= Strands.leastCount {
          guard let partial = items.sumInStrands(count) else {
            troubles = Item.isSigned ? .min : ~(.max >> 1)
            return total
          }
          let (sum, trouble) = total.added(to: partial)
          troubles |= trouble
          return sum
        }
        var total = total
        for i in 0..<count {
          let (sum, trouble) = total.added(to: items[i &* stride])
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
    // Partial sums may pass beyond the type, as long as the end fits.
    return troubles.hasHighestBit ? try exactly("sum", plan, ExactSum(initial)) : sums
  }

  /// The products of integers, of which only the end must fit.
  ///
  /// - Throws: `integerOverflow` with the result that does not fit.
  func multipliedIntegers(
    _ plan: ReductionPlan, from initial: Item
  ) throws(ReductionError) -> NDArray<Item> {
    try exactly("prod", plan, ExactProduct(initial))
  }

  /// Gathers integers in totals that hold more than their type.
  private func exactly<Total: ExactTotal>(
    _ operation: String, _ plan: ReductionPlan, _ initial: Total
  ) throws(ReductionError) -> NDArray<Item> {
    // Through the widest integers, so that the loops are compiled for two types instead of eight.
    let source = try ItemSource<Item.Middle>(casting: array)
    let walk = plan.walk(source.layout)
    let result = try NDArray<Item>.room(like: walk.result)
    for (place, total) in source.totals(plan, walk, from: initial).enumerated() {
      guard let value: Item = total.value() else {
        let index = walk.result.index(ofPlace: place)
        throw .integerOverflow(operation: operation, index: index, dtype: Item.dtype)
      }
      result.storage.base[place] = value
    }
    return result
  }

  private func totals<Total: ExactTotal>(
    _ plan: ReductionPlan, _ walk: ReductionWalk, from initial: Total
  ) -> [Total] {
    var totals = [Total](repeating: initial, count: walk.result.count)
    guard layout.count > 0 else { return totals }
    totals.withUnsafeMutableBufferPointer { buffer in
      guard let target = buffer.baseAddress else { return }
      // Safe: the buffer has a place for each result; the walk stays inside the array's layout.
      let job = GatherJob(
        walk: walk, source: self, mask: plan.mask.map { UnsafePointer($0.storage.base) },
        target: target)
      job.run { total, items, count, stride in
        var total = total
        for i in 0..<count { total.take(items[i &* stride]) }
        return total
      } add: {
        var total = $0
        total.take($1)
        return total
      }
    }
    finish()
    withExtendedLifetime(plan) {}
    return totals
  }
}

/// What gathers integers beyond the 64 bits of the largest type.
private protocol ExactTotal: BitwiseCopyable {
  mutating func take(_ item: some FixedWidthInteger)
  /// The total, if it fits.
  func value<Integer: FixedWidthInteger>() -> Integer?
}

/// A sum in 128 bits.
private struct ExactSum: ExactTotal {
  private var sum: Int128

  init(_ value: some FixedWidthInteger) { sum = Int128(value) }

  mutating func take(_ item: some FixedWidthInteger) { sum &+= Int128(item) }

  func value<Integer: FixedWidthInteger>() -> Integer? { Integer(exactly: sum) }
}

/// A product as sign and magnitude, which may pass beyond 64 bits and which a zero brings back.
private struct ExactProduct: ExactTotal {
  private var magnitude: UInt64
  private var isNegative: Bool
  private var isTooLarge = false

  init(_ value: some FixedWidthInteger) {
    magnitude = UInt64(value.magnitude)
    isNegative = value < 0
  }

  mutating func take(_ item: some FixedWidthInteger) {
    if item == 0 {
      self = ExactProduct(0 as Int64)
      return
    }
    let (value, overflow) = magnitude.multipliedReportingOverflow(by: UInt64(item.magnitude))
    magnitude = overflow ? 1 : value
    isTooLarge = isTooLarge || overflow
    isNegative = isNegative != (item < 0)
  }

  func value<Integer: FixedWidthInteger>() -> Integer? {
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
