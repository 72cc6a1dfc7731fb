// nabla · LiteralComplexStep.swift
// Complex steps that are typed in the language.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A complex step typed in the language: Python divides by the denominator, NumPy multiplies with
/// its reciprocal.
struct LiteralComplexStep: StepNumber {
  var value: Complex128

  init(_ value: Double) { self.value = Complex128(value) }
  init(value: Complex128) { self.value = value }

  static func + (x: Self, y: Self) -> Self { Self(value: x.value + y.value) }
  static func - (x: Self, y: Self) -> Self { Self(value: x.value - y.value) }
  static func * (x: Self, y: Self) -> Self { Self(value: x.value * y.value) }
  static prefix func - (x: Self) -> Self { Self(value: -x.value) }

  /// - Source: R. L. Smith, *Comm. ACM* 5 (1962), 435.
  static func / (x: Self, y: Self) -> Self {
    let (x, y) = (x.value, y.value)
    if y.real.magnitude >= y.imaginary.magnitude {
      let ratio = y.imaginary / y.real
      let divisor = y.real + y.imaginary * ratio
      return Self(
        value: Complex128(
          (x.real + x.imaginary * ratio) / divisor, (x.imaginary - x.real * ratio) / divisor))
    }
    guard y.imaginary.magnitude >= y.real.magnitude else {
      return Self(value: Complex128(.nan, .nan))
    }
    let ratio = y.real / y.imaginary
    let divisor = y.real * ratio + y.imaginary
    return Self(
      value: Complex128(
        (x.real * ratio + x.imaginary) / divisor, (x.imaginary * ratio - x.real) / divisor))
  }
}
