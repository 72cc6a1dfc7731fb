// nabla · LegacySource.swift
// Normal and exponential variates of NumPy's older functions.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The source of NumPy's older functions: normal variates in pairs, exponential ones by inversion.
struct LegacySource<Bits: BitSource>: VariateSource {
  var bits: Bits
  /// The second of a pair of normal variates, for the next call.
  var kept: Double?

  static var isLegacy: Bool { true }

  /// One of a pair that the polar method makes (G. Marsaglia and T. A. Bray, *SIAM Rev.* 6 (1964), 260).
  mutating func normal() -> Double {
    if let second = kept {
      kept = nil
      return second
    }
    while true {
      let x = 2 * bits.nextDouble() - 1
      let y = 2 * bits.nextDouble() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * log(square) / square).squareRoot()
      kept = factor * x
      return factor * y
    }
  }

  mutating func exponential() -> Double { -log(1 - bits.nextDouble()) }
}
