// nabla · VariateSource.swift
// Random bits, and the two densities that all others are made of.
// SPDX-License-Identifier: Apache-2.0

/// A stream of random bits with its ways of making normal and exponential variates.
///
/// NumPy's generators and its older functions differ in these two, and in few formulas besides.
protocol VariateSource {
  associatedtype Bits: BitSource
  var bits: Bits { get set }
  /// Whether this is a stream of NumPy's older functions, whose formulas never change.
  static var isLegacy: Bool { get }
  /// A standard normal variate.
  mutating func normal() -> Double
  /// A standard exponential variate.
  mutating func exponential() -> Double
}

extension VariateSource {
  /// A number from [0, 1).
  @inline(__always)
  mutating func uniform() -> Double { bits.nextDouble() }
}
