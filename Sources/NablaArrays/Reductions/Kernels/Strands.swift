// nabla · Strands.swift
// Long runs gathered in strands, as many as the widest vectors hold.
// SPDX-License-Identifier: Apache-2.0

/// The measures of runs that are gathered in strands.
enum Strands {
  static let count = 16
  /// The shortest run that is worth it.
  static let leastCount = 64
  /// How many elements are looked at again for NaN, while they are in the nearest memory.
  static let blockLength = 2048
}

extension UnsafePointer where Pointee: OrderedElement {
  // Safe: callers vouch for `count` elements side by side, at least `Strands.leastCount`.

  /// The largest or smallest element; the first NaN if there is one.
  @inline(never)
  func extreme(isLargest: Bool, _ count: Int) -> Pointee {
    var result = self[0]
    var first = 0
    while first < count {
      // The last block takes the rest, which may be short on its own.
      let rest = count &- first
      let length = rest < Strands.blockLength + Strands.leastCount ? rest : Strands.blockLength
      let element = (self + first).extremeOfBlock(isLargest: isLargest, length)
      if element.isUnordered { return element }
      result = isLargest ? .larger(result, element) : .smaller(result, element)
      first &+= length
    }
    return result
  }

  /// The same of a block that fits the nearest memory.
  @inline(never)
  func extremeOfBlock(isLargest: Bool, _ count: Int) -> Pointee {
    var unordered: Int64 = 0
    for i in 0..<count { unordered |= self[i].isUnordered ? 1 : 0 }
    if unordered != 0 {
      for i in 0..<count where self[i].isUnordered { return self[i] }
    }
    return isLargest
      ? gathered(count) { Pointee.largerNumber($0, $1) }
      : gathered(count) { Pointee.smallerNumber($0, $1) }
  }

  /// What is left when one of each two elements is chosen, in whatever order.
  @inline(__always)
  private func gathered(_ count: Int, _ choose: (Pointee, Pointee) -> Pointee) -> Pointee {
    // Variables, not an array: they stay in the processor, side by side.
    var (a, b, c, d) = (self[0], self[1], self[2], self[3])
    var (e, f, g, h) = (self[4], self[5], self[6], self[7])
    var i = 8
    while i &+ 8 <= count {
      let items = self + i
      a = choose(a, items[0])
      b = choose(b, items[1])
      c = choose(c, items[2])
      d = choose(d, items[3])
      e = choose(e, items[4])
      f = choose(f, items[5])
      g = choose(g, items[6])
      h = choose(h, items[7])
      i &+= 8
    }
    var result = choose(choose(choose(a, b), choose(c, d)), choose(choose(e, f), choose(g, h)))
    while i < count {
      result = choose(result, self[i])
      i &+= 1
    }
    return result
  }
}

extension UnsafePointer where Pointee: IntegerElement {
  /// The sum of a long run; nil if a strand's sum does not fit, though the whole may.
  @inline(never)
  func sumInStrands(_ count: Int) -> Pointee? {
    withUnsafeTemporaryAllocation(of: Pointee.self, capacity: 2 * Strands.count) {
      room -> Pointee? in
      // Safe: the room has a place for each strand's sum and for its troubles.
      guard let sums = room.baseAddress else { return nil }
      let troubles = sums + Strands.count
      room.initialize(repeating: 0)
      var i = 0
      while i &+ Strands.count <= count {
        for k in 0..<Strands.count {
          let (sum, trouble) = sums[k].added(to: self[i &+ k])
          sums[k] = sum
          troubles[k] |= trouble
        }
        i &+= Strands.count
      }
      var (total, allTroubles): (Pointee, Pointee) = (0, 0)
      func take(_ item: Pointee) {
        let (sum, trouble) = total.added(to: item)
        total = sum
        allTroubles |= trouble
      }
      for k in 0..<Strands.count {
        take(sums[k])
        allTroubles |= troubles[k]
      }
      while i < count {
        take(self[i])
        i &+= 1
      }
      return allTroubles.hasHighestBit ? nil : total
    }
  }
}
