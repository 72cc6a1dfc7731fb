// nabla · KernelReal.swift
// The functions of real numbers that kernels call: one place for arrays and scalars.
// SPDX-License-Identifier: Apache-2.0

import CMathShims
import Glibc

/// A float that arrays hold.
protocol RealElement: NumericElement, FormattedFloat {
  /// The type to compute in: NumPy computes `float16` in `float32`, and rounds each result.
  associatedtype Wide: KernelReal
  var wide: Wide { get }
  /// The nearest number of this type.
  static func narrowed(_ value: Wide) -> Self
  /// The larger of two; NaN if either is.
  static func maximumElement(_ x: Self, _ y: Self) -> Self
  static func minimumElement(_ x: Self, _ y: Self) -> Self
}

/// A float with libm's functions.
protocol KernelReal: RealElement, ComplexPart, PairwiseSummable where Wide == Self {
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func tan(_ x: Self) -> Self
  static func arcsin(_ x: Self) -> Self
  static func arccos(_ x: Self) -> Self
  static func arctan(_ x: Self) -> Self
  static func sinh(_ x: Self) -> Self
  static func cosh(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log2(_ x: Self) -> Self
  static func log10(_ x: Self) -> Self
  static func power(_ x: Self, _ exponent: Self) -> Self
  static func fmod(_ x: Self, _ divisor: Self) -> Self
  static func arctan2(_ y: Self, _ x: Self) -> Self
  static func hypot(_ x: Self, _ y: Self) -> Self

  static func sqrt(_ z: Complex<Self>) -> Complex<Self>
  static func exp(_ z: Complex<Self>) -> Complex<Self>
  static func log(_ z: Complex<Self>) -> Complex<Self>
  static func sin(_ z: Complex<Self>) -> Complex<Self>
  static func cos(_ z: Complex<Self>) -> Complex<Self>
  static func tan(_ z: Complex<Self>) -> Complex<Self>
  static func arcsin(_ z: Complex<Self>) -> Complex<Self>
  static func arccos(_ z: Complex<Self>) -> Complex<Self>
  static func arctan(_ z: Complex<Self>) -> Complex<Self>
  static func sinh(_ z: Complex<Self>) -> Complex<Self>
  static func cosh(_ z: Complex<Self>) -> Complex<Self>
  static func tanh(_ z: Complex<Self>) -> Complex<Self>
  static func power(_ z: Complex<Self>, _ exponent: Complex<Self>) -> Complex<Self>
}

extension KernelReal {
  @inline(__always) var wide: Self { self }
  @inline(__always) static func narrowed(_ value: Self) -> Self { value }
  // The second of two zeros, as the processor's own instruction has it.
  @inline(__always) static func maximumElement(_ x: Self, _ y: Self) -> Self {
    x > y || x.isNaN ? x : y
  }
  @inline(__always) static func minimumElement(_ x: Self, _ y: Self) -> Self {
    x < y || x.isNaN ? x : y
  }
}

extension Float16: RealElement {
  @inline(__always) var wide: Float { Float(self) }
  @inline(__always) static func narrowed(_ value: Float) -> Float16 {
    let half = Float16(value)
    half.noteOverflow(of: value.isFinite)
    return half
  }
  @inline(__always) static func maximumElement(_ x: Float16, _ y: Float16) -> Float16 {
    larger(x, y)
  }
  @inline(__always) static func minimumElement(_ x: Float16, _ y: Float16) -> Float16 {
    smaller(x, y)
  }

  /// Raises the event that the conversion itself, where it is no instruction, forgets.
  @inline(__always) func noteOverflow(of isFinite: Bool) {
    if isInfinite && isFinite { nabla_raise_overflow() }
  }
}

extension Double: KernelReal {
  @inline(__always) static func sin(_ x: Double) -> Double { Glibc.sin(x) }
  @inline(__always) static func cos(_ x: Double) -> Double { Glibc.cos(x) }
  @inline(__always) static func tan(_ x: Double) -> Double { Glibc.tan(x) }
  @inline(__always) static func arcsin(_ x: Double) -> Double { Glibc.asin(x) }
  @inline(__always) static func arccos(_ x: Double) -> Double { Glibc.acos(x) }
  @inline(__always) static func arctan(_ x: Double) -> Double { Glibc.atan(x) }
  @inline(__always) static func sinh(_ x: Double) -> Double { Glibc.sinh(x) }
  @inline(__always) static func cosh(_ x: Double) -> Double { Glibc.cosh(x) }
  @inline(__always) static func tanh(_ x: Double) -> Double { Glibc.tanh(x) }
  @inline(__always) static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  @inline(__always) static func log(_ x: Double) -> Double { Glibc.log(x) }
  @inline(__always) static func log2(_ x: Double) -> Double { Glibc.log2(x) }
  @inline(__always) static func log10(_ x: Double) -> Double { Glibc.log10(x) }
  @inline(__always) static func power(_ x: Double, _ exponent: Double) -> Double {
    Glibc.pow(x, exponent)
  }
  @inline(__always) static func fmod(_ x: Double, _ divisor: Double) -> Double {
    Glibc.fmod(x, divisor)
  }
  @inline(__always) static func arctan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }
  @inline(__always) static func hypot(_ x: Double, _ y: Double) -> Double { Glibc.hypot(x, y) }
}

extension Float: KernelReal {
  @inline(__always) static func sin(_ x: Float) -> Float { Glibc.sinf(x) }
  @inline(__always) static func cos(_ x: Float) -> Float { Glibc.cosf(x) }
  @inline(__always) static func tan(_ x: Float) -> Float { Glibc.tanf(x) }
  @inline(__always) static func arcsin(_ x: Float) -> Float { Glibc.asinf(x) }
  @inline(__always) static func arccos(_ x: Float) -> Float { Glibc.acosf(x) }
  @inline(__always) static func arctan(_ x: Float) -> Float { Glibc.atanf(x) }
  @inline(__always) static func sinh(_ x: Float) -> Float { Glibc.sinhf(x) }
  @inline(__always) static func cosh(_ x: Float) -> Float { Glibc.coshf(x) }
  @inline(__always) static func tanh(_ x: Float) -> Float { Glibc.tanhf(x) }
  @inline(__always) static func exp(_ x: Float) -> Float { Glibc.expf(x) }
  @inline(__always) static func log(_ x: Float) -> Float { Glibc.logf(x) }
  @inline(__always) static func log2(_ x: Float) -> Float { Glibc.log2f(x) }
  @inline(__always) static func log10(_ x: Float) -> Float { Glibc.log10f(x) }
  @inline(__always) static func power(_ x: Float, _ exponent: Float) -> Float {
    Glibc.powf(x, exponent)
  }
  @inline(__always) static func fmod(_ x: Float, _ divisor: Float) -> Float {
    Glibc.fmodf(x, divisor)
  }
  @inline(__always) static func arctan2(_ y: Float, _ x: Float) -> Float { Glibc.atan2f(y, x) }
  @inline(__always) static func hypot(_ x: Float, _ y: Float) -> Float { Glibc.hypotf(x, y) }
}
