// nabla · BigInt+NearestDouble.swift
// Integers of any size as floats.
// SPDX-License-Identifier: Apache-2.0

import BigInt

extension BigInt {
  /// The nearest float, the even one of two equally near; infinite if too large.
  ///
  /// The library's own conversion cuts towards zero.
  package var nearestDouble: Double {
    let shift = Swift.max(0, magnitude.bitWidth - 64)
    var top = UInt64(truncatingIfNeeded: magnitude >> shift)
    // 64 bits are 11 more than a float keeps: one of them may stand for all that was shifted out.
    if shift > 0, magnitude.trailingZeroBitCount < shift { top |= 1 }
    let size = Double(sign: .plus, exponent: shift, significand: Double(top))
    return sign == .minus ? -size : size
  }
}
