// nabla · DoublePair.swift
// Numbers of twice the precision of a Double.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A number as the sum of two doubles: about 32 digits, for tables that must be right to the last bit.
struct DoublePair {
  let high: Double
  let low: Double

  init(_ high: Double, _ low: Double = 0) {
    let sum = high + low
    self.high = sum
    self.low = low - (sum - high)
  }

  static func + (left: DoublePair, right: DoublePair) -> DoublePair {
    let sum = left.high + right.high
    let part = sum - left.high
    let lost = (left.high - (sum - part)) + (right.high - part)
    return DoublePair(sum, lost + left.low + right.low)
  }

  static func * (left: DoublePair, right: DoublePair) -> DoublePair {
    let product = left.high * right.high
    let lost = (-product).addingProduct(left.high, right.high)
    return DoublePair(product, lost + (left.high * right.low + left.low * right.high))
  }

  static func / (left: DoublePair, right: DoublePair) -> DoublePair {
    let first = left.high / right.high
    let rest = left + DoublePair(-first) * right
    let second = rest.high / right.high
    let last = rest + DoublePair(-second) * right
    return DoublePair(first, second) + DoublePair(last.high / right.high)
  }

  static prefix func - (pair: DoublePair) -> DoublePair { DoublePair(-pair.high, -pair.low) }

  /// e to this power: the series of a 1024th of it, squared ten times.
  var exponential: DoublePair {
    let part = DoublePair(high / 1024, low / 1024)
    // What exceeds 1 is squared on its own, (1 + u)² - 1 = u (2 + u), so that no digits go.
    var excess = DoublePair(0)
    var term = DoublePair(1)
    for index in 1...14 {
      term = term * part / DoublePair(Double(index))
      excess = excess + term
    }
    for _ in 0..<10 { excess = excess * (DoublePair(2) + excess) }
    return DoublePair(1) + excess
  }

  /// The natural logarithm: one step of Newton's from the logarithm of the double.
  var logarithm: DoublePair {
    let guess = DoublePair(log(high))
    return guess + (self * (-guess).exponential + DoublePair(-1))
  }

  /// The largest whole number that is not larger, for numbers below 2⁵³.
  var floor: UInt64 {
    let whole = high.rounded(.down)
    return UInt64(whole == high && low < 0 ? whole - 1 : whole)
  }
}
