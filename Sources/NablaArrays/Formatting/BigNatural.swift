// nabla · BigNatural.swift
// The few operations on large natural numbers that exact digits need.
// SPDX-License-Identifier: Apache-2.0

/// A natural number of any size, least significant limb first, without zero limbs at the top.
struct BigNatural {
  private(set) var limbs: [UInt32]

  /// Creates `value × 2^shift`.
  init(_ value: UInt64, shiftedLeft shift: Int) {
    let bits = shift % 32
    limbs = [UInt32](repeating: 0, count: shift / 32)
    let low = value << UInt64(bits)
    let high = bits == 0 ? 0 : value >> UInt64(64 - bits)
    for limb in [UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32)] {
      limbs.append(limb)
    }
    limbs.append(UInt32(truncatingIfNeeded: high))
    normalize()
  }

  var isZero: Bool { limbs.isEmpty }

  private mutating func normalize() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Multiplies by a number that fits a limb.
  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) &* UInt64(factor) &+ carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry != 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Multiplies by `10^exponent`.
  mutating func multiply(byPowerOfTen exponent: Int) {
    var left = exponent
    while left >= 9 {
      multiply(by: 1_000_000_000)
      left -= 9
    }
    for _ in 0..<left { multiply(by: 10) }
  }

  /// Adds a number.
  mutating func add(_ other: BigNatural) {
    var carry: UInt64 = 0
    for index in 0..<max(limbs.count, other.limbs.count) {
      if index == limbs.count { limbs.append(0) }
      let term = index < other.limbs.count ? UInt64(other.limbs[index]) : 0
      let sum = UInt64(limbs[index]) &+ term &+ carry
      limbs[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    if carry != 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Subtracts a number that is not larger.
  mutating func subtract(_ other: BigNatural) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let term = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      let difference = Int64(limbs[index]) &- term &- borrow
      limbs[index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference < 0 ? 1 : 0
    }
    normalize()
  }

  /// Takes `divisor` away as often as it goes, which must be less than ten times; returns how often.
  mutating func takeDigit(of divisor: BigNatural) -> UInt8 {
    var digit: UInt8 = 0
    while BigNatural.order(self, divisor) >= 0 {
      subtract(divisor)
      digit += 1
    }
    return digit
  }

  /// -1, 0 or 1, as `a` is less than, equal to or greater than `b`.
  static func order(_ a: BigNatural, _ b: BigNatural) -> Int {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count ? -1 : 1 }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index] ? -1 : 1
    }
    return 0
  }
}
