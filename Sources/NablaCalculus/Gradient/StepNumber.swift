// nabla · StepNumber.swift
// The numbers that steps and weights are computed with.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A number that steps and weights are computed with, every operation rounded on its own.
protocol StepNumber: Equatable, Sendable {
  init(_ value: Double)
  static func + (x: Self, y: Self) -> Self
  static func - (x: Self, y: Self) -> Self
  static func * (x: Self, y: Self) -> Self
  static func / (x: Self, y: Self) -> Self
  static prefix func - (x: Self) -> Self
}

extension Float: StepNumber {}
extension Double: StepNumber {}

/// A complex step with the arithmetic of NumPy's `complex128`.
struct ComplexStep: StepNumber {
  var value: Complex128

  init(_ value: Double) { self.value = Complex128(value) }
  init(value: Complex128) { self.value = value }

  static func + (x: Self, y: Self) -> Self { Self(value: x.value + y.value) }
  static func - (x: Self, y: Self) -> Self { Self(value: x.value - y.value) }
  static func * (x: Self, y: Self) -> Self { Self(value: x.value * y.value) }
  static func / (x: Self, y: Self) -> Self { Self(value: x.value / y.value) }

  static prefix func - (x: Self) -> Self { Self(value: -x.value) }
}

/// A complex step typed in the language: Python divides by the denominator, NumPy multiplies with
/// its reciprocal.
struct LiteralComplexStep: StepNumber {
  var step: ComplexStep

  init(_ value: Double) { step = ComplexStep(value) }
  init(step: ComplexStep) { self.step = step }

  static func + (x: Self, y: Self) -> Self { Self(step: x.step + y.step) }
  static func - (x: Self, y: Self) -> Self { Self(step: x.step - y.step) }
  static func * (x: Self, y: Self) -> Self { Self(step: x.step * y.step) }
  static prefix func - (x: Self) -> Self { Self(step: -x.step) }

  /// - Source: R. L. Smith, *Comm. ACM* 5 (1962), 435.
  static func / (x: Self, y: Self) -> Self {
    let (x, y) = (x.step.value, y.step.value)
    let value: Complex128
    if y.real.magnitude >= y.imaginary.magnitude {
      let ratio = y.imaginary / y.real
      let divisor = y.real + y.imaginary * ratio
      value = Complex128(
        (x.real + x.imaginary * ratio) / divisor, (x.imaginary - x.real * ratio) / divisor)
    } else if y.imaginary.magnitude >= y.real.magnitude {
      let ratio = y.real / y.imaginary
      let divisor = y.real * ratio + y.imaginary
      value = Complex128(
        (x.real * ratio + x.imaginary) / divisor, (x.imaginary * ratio - x.real) / divisor)
    } else {
      value = Complex128(.nan, .nan)
    }
    return Self(step: ComplexStep(value: value))
  }
}
