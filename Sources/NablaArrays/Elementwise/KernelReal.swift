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
  /// The next number of this type in the direction of another.
  static func neighbour(of x: Self, toward y: Self) -> Self
  /// How far the next number of larger magnitude is, as NumPy's `spacing` counts it.
  var gap: Self { get }
}

/// A float with libm's functions.
protocol KernelReal: RealElement, ComplexPart where Wide == Self {
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
  static func arcsinh(_ x: Self) -> Self
  static func arccosh(_ x: Self) -> Self
  static func arctanh(_ x: Self) -> Self
  static func exp2(_ x: Self) -> Self
  static func expm1(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
  static func cbrt(_ x: Self) -> Self
  static func scaled(_ x: Self, byPowerOfTwo exponent: Int) -> Self
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
  static func arcsinh(_ z: Complex<Self>) -> Complex<Self>
  static func arccosh(_ z: Complex<Self>) -> Complex<Self>
  static func arctanh(_ z: Complex<Self>) -> Complex<Self>
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
  var gap: Self {
    if !isFinite { return .nan }
    let size = magnitude.nextUp - magnitude
    if size.isInfinite { nabla_raise_overflow() }
    return self < 0 ? -size : size
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
  static func neighbour(of x: Float16, toward y: Float16) -> Float16 {
    if x.isNaN || y.isNaN { return .nan }
    if x == y { return x }
    let next = x < y ? x.nextUp : x.nextDown
    next.noteOverflow(of: x.isFinite)
    // What lies between zero and the number of smallest magnitude keeps the sign.
    return next == 0 ? Float16(signOf: x, magnitudeOf: 0) : next
  }

  /// Upwards, unlike that of the other floats: NumPy's numbers for negative ones differ so.
  var gap: Float16 {
    if !isFinite {
      nabla_raise_invalid()
      return .nan
    }
    let size = nextUp - self
    size.noteOverflow(of: true)
    return size
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
  @inline(__always) static func arcsinh(_ x: Double) -> Double { Glibc.asinh(x) }
  @inline(__always) static func arccosh(_ x: Double) -> Double { Glibc.acosh(x) }
  @inline(__always) static func arctanh(_ x: Double) -> Double { Glibc.atanh(x) }
  @inline(__always) static func exp2(_ x: Double) -> Double { Glibc.exp2(x) }
  @inline(__always) static func expm1(_ x: Double) -> Double { Glibc.expm1(x) }
  @inline(__always) static func log1p(_ x: Double) -> Double { Glibc.log1p(x) }
  @inline(__always) static func cbrt(_ x: Double) -> Double { Glibc.cbrt(x) }
  @inline(__always) static func scaled(_ x: Double, byPowerOfTwo exponent: Int) -> Double {
    Glibc.scalbln(x, exponent)
  }
  @inline(__always) static func neighbour(of x: Double, toward y: Double) -> Double {
    Glibc.nextafter(x, y)
  }
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
  @inline(__always) static func arcsinh(_ x: Float) -> Float { Glibc.asinhf(x) }
  @inline(__always) static func arccosh(_ x: Float) -> Float { Glibc.acoshf(x) }
  @inline(__always) static func arctanh(_ x: Float) -> Float { Glibc.atanhf(x) }
  @inline(__always) static func exp2(_ x: Float) -> Float { Glibc.exp2f(x) }
  @inline(__always) static func expm1(_ x: Float) -> Float { Glibc.expm1f(x) }
  @inline(__always) static func log1p(_ x: Float) -> Float { Glibc.log1pf(x) }
  @inline(__always) static func cbrt(_ x: Float) -> Float { Glibc.cbrtf(x) }
  @inline(__always) static func scaled(_ x: Float, byPowerOfTwo exponent: Int) -> Float {
    Glibc.scalblnf(x, exponent)
  }
  @inline(__always) static func neighbour(of x: Float, toward y: Float) -> Float {
    Glibc.nextafterf(x, y)
  }
  @inline(__always) static func power(_ x: Float, _ exponent: Float) -> Float {
    Glibc.powf(x, exponent)
  }
  @inline(__always) static func fmod(_ x: Float, _ divisor: Float) -> Float {
    Glibc.fmodf(x, divisor)
  }
  @inline(__always) static func arctan2(_ y: Float, _ x: Float) -> Float { Glibc.atan2f(y, x) }
  @inline(__always) static func hypot(_ x: Float, _ y: Float) -> Float { Glibc.hypotf(x, y) }
}
