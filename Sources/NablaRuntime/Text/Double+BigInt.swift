// nabla · Double+BigInt.swift
// Integers of any size as floats.
// SPDX-License-Identifier: Apache-2.0

import BigInt

extension Double {
  /// Creates the float nearest to an integer, the even one of two equally near; infinite if too large.
  ///
  /// In this module it stands before the library's own conversion, which cuts towards zero.
  package init(_ integer: BigInt) {
    let magnitude = integer.magnitude
    let shift = Swift.max(0, magnitude.bitWidth - 64)
    var top = UInt64(truncatingIfNeeded: magnitude >> shift)
    // 64 bits are 11 more than a float keeps: one of them may stand for all that was shifted out.
    if shift > 0, magnitude.trailingZeroBitCount < shift { top |= 1 }
    let size = Double(sign: .plus, exponent: shift, significand: Double(top))
    self = integer.sign == .minus ? -size : size
  }
}
