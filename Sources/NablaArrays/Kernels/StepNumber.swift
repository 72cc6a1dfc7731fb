// nabla · StepNumber.swift
// The numbers that steps and weights are computed with.
// SPDX-License-Identifier: Apache-2.0

/// A number that steps and weights are computed with, every operation rounded on its own.
package protocol StepNumber: Equatable, Sendable {
  init(_ value: Double)
  static func + (x: Self, y: Self) -> Self
  static func - (x: Self, y: Self) -> Self
  static func * (x: Self, y: Self) -> Self
  static func / (x: Self, y: Self) -> Self
  static prefix func - (x: Self) -> Self
}

extension Float16: StepNumber {}
extension Float: StepNumber {}
extension Double: StepNumber {}

extension Complex: StepNumber where Real: ComplexPart {
  package init(_ value: Double) { self.init(Real(value), 0) }
}

extension StepNumber {
  /// The weights of three neighbours in the derivative at the middle one, which lies `p` behind the
  /// first and `q` before the last.
  ///
  /// The parabola through the samples has at the middle one the derivative
  ///
  ///     -q / (p (p + q)) v₀  +  (q - p) / (p q) v₁  +  p / (q (p + q)) v₂
  ///
  /// With equal steps the middle weight vanishes. The order of the operations is NumPy's; it decides
  /// the last bits.
  ///
  /// - Source: B. Fornberg, *Math. Comp.* 51 (1988), 699–706.
  @inline(__always)
  static func weights(_ p: Self, _ q: Self) -> (a: Self, b: Self, c: Self) {
    (-q / (p * (p + q)), (q - p) / (p * q), p / (q * (p + q)))
  }
}
