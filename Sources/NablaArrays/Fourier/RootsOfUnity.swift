// nabla · RootsOfUnity.swift
// The roots of unity, in the precision of doubles.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The powers of one root of unity, `exp(2πi·k/n)`.
///
/// Two short tables give all of them with one product: the root to the power of every number below
/// some 2ˢ, and of every multiple of it. Each entry comes from an angle of at most 45°, so it is within
/// one unit in the last place, and a product within two.
struct RootsOfUnity {
  private let count: Int
  private let shift: Int
  private let mask: Int
  private let fine: [Complex128]
  private let coarse: [Complex128]

  /// Prepares the roots of 1 of an order, which is positive.
  init(_ count: Int) {
    self.count = count
    let half = (count + 2) / 2
    var shift = 1
    while (1 << shift) * (1 << shift) < half { shift += 1 }
    let mask = (1 << shift) - 1
    let eighth = Self.eighthOfCircle(dividedBy: Double(count))
    self.shift = shift
    self.mask = mask
    fine = (0...mask).map { Self.root($0, of: count, eighth) }
    coarse = (0..<(half + mask) >> shift).map { Self.root($0 << shift, of: count, eighth) }
  }

  /// The root to the power of `k`, which is at least 0 and less than the order.
  subscript(_ k: Int) -> Complex128 {
    let isUpper = 2 * k <= count
    let place = isUpper ? k : count - k
    let root = fine[place & mask] * coarse[place >> shift]
    return isUpper ? root : Complex(root.real, -root.imaginary)
  }

  /// π/4 divided by a number, correctly rounded: π/4 does not fit a double, its rest is added.
  private static func eighthOfCircle(dividedBy divisor: Double) -> Double {
    let (high, low) = (Double.pi / 4, 0x1.1a62633145c07p-53 / 4)
    let quotient = high / divisor
    return quotient + (high.addingProduct(-quotient, divisor) + low) / divisor
  }

  /// The root to the power of `k`, from the octant it lies in.
  private static func root(_ k: Int, of n: Int, _ eighth: Double) -> Complex128 {
    let k = 8 * k
    let isUpper = k < 4 * n
    let upper = isUpper ? k : 8 * n - k
    let isRight = upper < 2 * n
    let quadrant = isRight ? upper : upper - 2 * n
    // Counted from the nearer axis.
    let isLow = quadrant < n
    let angle = Double(isLow ? quadrant : 2 * n - quadrant) * eighth
    let (along, across) = isLow ? (cos(angle), sin(angle)) : (sin(angle), cos(angle))
    let (x, y) = isRight ? (along, across) : (-across, along)
    return Complex(x, isUpper ? y : -y)
  }
}
