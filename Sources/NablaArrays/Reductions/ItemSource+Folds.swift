// nabla · ItemSource+Folds.swift
// Reductions that take the elements one after the other.
// SPDX-License-Identifier: Apache-2.0

extension ItemSource {
  /// Gathers the items one after the other.
  @inline(__always)
  func folded<Total: ArrayElement>(
    _ plan: ReductionPlan, from initial: Total, _ add: (Total, Item) -> Total
  ) throws(ReductionError) -> NDArray<Total> {
    try gathered(plan, from: initial) { job in
      job.run { total, items, count, stride in
        var total = total
        for i in 0..<count { total = add(total, items[i &* stride]) }
        return total
      } add: {
        add($0, $1)
      }
    }
  }
}

extension ItemSource where Item: OrderedElement {
  /// The largest or smallest element; NaN if one is NaN.
  func extreme(
    _ isLargest: Bool, _ plan: ReductionPlan, from initial: Item?
  ) throws(ReductionError) -> NDArray<Item> {
    if isLargest {
      return try chosen(plan, from: initial ?? .lowest) {
        Item.larger($0, $1)
      } inRun: {
        $0.extreme(isLargest: true, $1)
      }
    }
    return try chosen(plan, from: initial ?? .highest) {
      Item.smaller($0, $1)
    } inRun: {
      $0.extreme(isLargest: false, $1)
    }
  }

  /// Gathers the items with a choice between two, long runs at once.
  @inline(__always)
  private func chosen(
    _ plan: ReductionPlan, from initial: Item, _ choose: (Item, Item) -> Item,
    inRun: (UnsafePointer<Item>, _ count: Int) -> Item
  ) throws(ReductionError) -> NDArray<Item> {
    try gathered(plan, from: initial) { job in
      job.run { total, items, count, stride in
        if stride == 1 && count >= Strands.leastCount {
          return choose(total, inRun(items, count))
        }
        var total = total
        for i in 0..<count { total = choose(total, items[i &* stride]) }
        return total
      } add: {
        choose($0, $1)
      }
    }
  }
}

extension ItemSource where Item: OrderedElement {
  /// True where all elements are true, or any is; the rest of a run that is settled is not looked
  /// at.
  func truth(
    _ isAll: Bool, _ plan: ReductionPlan, from initial: Bool
  ) throws(ReductionError) -> NDArray<Bool> {
    try gathered(plan, from: initial) { job in
      job.run { total, items, count, stride in
        // One element that differs decides; they are gathered without a branch.
        var others: UInt8 = 0
        if stride == 1 {
          for i in 0..<count { others |= items[i].isTrue == isAll ? 0 : 1 }
        } else {
          for i in 0..<count { others |= items[i &* stride].isTrue == isAll ? 0 : 1 }
        }
        return others == 0 ? total : !isAll
      } add: {
        isAll ? $0 && $1.isTrue : $0 || $1.isTrue
      } isSettled: {
        $0 != isAll
      }
    }
  }
}

extension ItemSource where Item == Bool {
  /// How many flags are true.
  func trueCount(_ plan: ReductionPlan) throws(ReductionError) -> NDArray<Int64> {
    try gathered(plan, from: 0) { job in
      job.run { total, flags, count, stride in
        stride == 1
          ? total &+ Int64(flags.trueCount(count))
          : (0..<count).reduce(total) { $0 &+ (flags[$1 &* stride] ? 1 : 0) }
      } add: {
        $0 &+ ($1 ? 1 : 0)
      }
    }
  }
}

extension UnsafePointer where Pointee == Bool {
  /// How many of the flags that lie here side by side are true.
  func trueCount(_ count: Int) -> Int {
    // Safe: the caller vouches for `count` flags; eight of them are read at once.
    let words = UnsafeRawPointer(self)
    var total = 0
    var first = 0
    while count &- first >= 8 {
      // Each byte of a sum of words counts for itself, and 255 ones fit.
      let length = Swift.min((count &- first) / 8, 255)
      var sums: UInt64 = 0
      for k in 0..<length {
        sums &+= words.loadUnaligned(fromByteOffset: first &+ 8 &* k, as: UInt64.self)
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums >> 8) & 0x00FF_00FF_00FF_00FF)
      total &+= Int((pairs &* 0x0001_0001_0001_0001) >> 48)
      first &+= 8 &* length
    }
    for i in first..<count where self[i] { total &+= 1 }
    return total
  }
}
