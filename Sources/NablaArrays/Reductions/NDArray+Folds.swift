// nabla · NDArray+Folds.swift
// Reductions that take the elements one after the other.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Gathers the elements one after the other.
  @inline(__always)
  func folded<C: Conversion, Total: ArrayElement>(
    _ plan: ReductionPlan, from initial: Total, _: C.Type, _ add: (Total, C.Target) -> Total
  ) throws(ReductionError) -> NDArray<Total> where C.Source == Element {
    try gathered(plan, from: initial, C.self) { (job: GatherJob<C, Total>) in
      job.run { total, source, count, stride in
        var total = total
        for i in 0..<count { total = add(total, C.convert(source[i &* stride])) }
        return total
      } add: {
        add($0, $1)
      }
    }
  }
}

extension NDArray where Element: OrderedElement {
  /// The largest or smallest element; NaN if one is NaN.
  func extreme(
    _ isLargest: Bool, _ plan: ReductionPlan, from initial: Element?
  ) throws(ReductionError) -> NDArray {
    if isLargest {
      return try folded(plan, from: initial ?? .lowest, Unconverted<Element>.self) {
        Element.larger($0, $1)
      }
    }
    return try folded(plan, from: initial ?? .highest, Unconverted<Element>.self) {
      Element.smaller($0, $1)
    }
  }

  /// True where all elements, or any, are not zero.
  func truth(
    _ isAll: Bool, _ plan: ReductionPlan, from initial: Bool
  ) throws(ReductionError) -> NDArray<Bool> {
    if isAll {
      return try folded(plan, from: initial, Unconverted<Element>.self) { $0 && $1.isTrue }
    }
    return try folded(plan, from: initial, Unconverted<Element>.self) { $0 || $1.isTrue }
  }

  /// How many elements are not zero.
  func nonzeroCount(_ plan: ReductionPlan) throws(ReductionError) -> NDArray<Int64> {
    try folded(plan, from: 0, Unconverted<Element>.self) { $0 &+ ($1.isTrue ? 1 : 0) }
  }
}
