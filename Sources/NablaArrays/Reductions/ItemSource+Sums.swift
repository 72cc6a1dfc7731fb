// nabla · ItemSource+Sums.swift
// Sums and products along axes.
// SPDX-License-Identifier: Apache-2.0

extension ItemSource where Item: RealElement {
  /// The sums of real numbers, in pairs along runs.
  func summedReals(
    _ plan: ReductionPlan, from initial: Item
  ) throws(ReductionError) -> NDArray<Item> {
    try gathered(plan, from: initial) { job in
      job.runGrouped { total, items, count, stride in
        .narrowed(total.wide + Item.pairwiseSum(items, count: count, stride: stride))
      } add: {
        .narrowed($0.wide + $1.wide)
      }
    }
  }

  /// The products of real numbers; a run is multiplied in the precision that NumPy computes in.
  func multipliedReals(
    _ plan: ReductionPlan, from initial: Item
  ) throws(ReductionError) -> NDArray<Item> {
    try gathered(plan, from: initial) { job in
      job.run { total, items, count, stride in
        var product = total.wide
        for i in 0..<count { product *= items[i &* stride].wide }
        return .narrowed(product)
      } add: {
        .narrowed($0.wide * $1.wide)
      }
    }
  }
}

extension ItemSource {
  /// The sums of complex numbers, in pairs along runs.
  func summedComplexes<Real: KernelReal>(
    _ plan: ReductionPlan, from initial: Item
  ) throws(ReductionError) -> NDArray<Item> where Item == Complex<Real> {
    try gathered(plan, from: initial) { job in
      job.runGrouped { total, items, count, stride in
        total + Item.pairwiseSum(items, count: count, stride: stride)
      } add: {
        $0 + $1
      }
    }
  }
}
