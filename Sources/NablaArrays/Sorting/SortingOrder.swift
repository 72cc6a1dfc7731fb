// nabla · SortingOrder.swift
// The positions that sort elements.
// SPDX-License-Identifier: Apache-2.0

/// Finds the positions that put elements in ascending order, equal ones in their own.
///
/// Key and position share 64 bits, so that plain integers are sorted: the position below, above it
/// as much of the key as there is room for. Where that is not all of it, elements whose upper bits
/// agree are put right afterwards.
struct SortingOrder {
  // Safe: the caller vouches for `count` places behind each pointer.
  /// The keys; spoiled.
  let keys: UnsafeMutablePointer<UInt64>
  /// Where key and position are sorted together.
  let packed: UnsafeMutablePointer<UInt64>
  let count: Int

  /// Hands over each position in turn.
  func forEachPosition(_ body: (_ place: Int, _ position: Int) -> Void) {
    guard count > 0 else { return }
    var (lowest, highest) = (UInt64.max, UInt64.min)
    for i in 0..<count {
      lowest = min(lowest, keys[i])
      highest = max(highest, keys[i])
    }
    let positionBits = UInt64.bitWidth - (count - 1).leadingZeroBitCount
    let keyBits = UInt64.bitWidth - (highest - lowest).leadingZeroBitCount
    let lostBits = max(keyBits + positionBits - UInt64.bitWidth, 0)
    for i in 0..<count {
      keys[i] &-= lowest
      packed[i] = (keys[i] >> lostBits) << positionBits | UInt64(i)
    }
    UInt64.sort(UnsafeMutableBufferPointer(start: packed, count: count))
    if lostBits > 0 { settle(positionBits) }
    let mask: UInt64 = 1 << positionBits &- 1
    for i in 0..<count { body(i, Int(packed[i] & mask)) }
  }

  /// Puts the elements in order whose packed parts of the key agree.
  private func settle(_ positionBits: Int) {
    let mask: UInt64 = 1 << positionBits &- 1
    var first = 0
    while first < count {
      var end = first + 1
      while end < count && packed[end] >> positionBits == packed[first] >> positionBits {
        end += 1
      }
      if end - first > 1 {
        var run = UnsafeMutableBufferPointer(start: packed + first, count: end - first)
        run.sort { left, right in
          let (x, y) = (keys[Int(left & mask)], keys[Int(right & mask)])
          return x < y || x == y && left < right
        }
      }
      first = end
    }
  }
}
