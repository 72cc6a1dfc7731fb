// nabla · Complex+Functions.swift
// Functions of a complex number.
// SPDX-License-Identifier: Apache-2.0

extension Complex where Real: KernelReal {
  /// The distance from zero.
  @inline(__always)
  var magnitude: Real { Real.hypot(real, imaginary) }

  /// The number divided by its magnitude; zero for zero, and for infinities the axis they lie on.
  var sign: Complex {
    let size = magnitude
    if size == 0 { return Complex(0, 0) }
    if size.isNaN { return Complex(.nan, .nan) }
    if size.isInfinite {
      if real.isInfinite && imaginary.isInfinite { return Complex(.nan, .nan) }
      return real.isInfinite ? Complex(real > 0 ? 1 : -1) : Complex(0, imaginary > 0 ? 1 : -1)
    }
    return Complex(real / size, imaginary / size)
  }

  /// One divided by the number, by Smith's method; a call of its own as division is.
  var reciprocal: Complex {
    @inline(never) get {
      if imaginary.magnitude <= real.magnitude {
        let ratio = imaginary / real
        let divisor = real + imaginary * ratio
        return Complex(1 / divisor, -ratio / divisor)
      }
      let ratio = real / imaginary
      let divisor = real * ratio + imaginary
      return Complex(ratio / divisor, -1 / divisor)
    }
  }

  /// The exponential less one, with the digits of small numbers.
  var exponentialLessOne: Complex {
    let half = Real.sin(imaginary / 2)
    return Complex(
      Real.expm1(real) * Real.cos(imaginary) - 2 * half * half,
      Real.exp(real) * Real.sin(imaginary))
  }

  /// The logarithm of the number plus one.
  var logarithmOfOneMore: Complex {
    let more = real + 1
    return Complex(Real.log(Real.hypot(more, imaginary)), Real.arctan2(imaginary, more))
  }

  /// The power as NumPy takes it: small whole exponents by multiplication, others by libm.
  ///
  /// - Parameter isInvalid: Becomes true for zero to a power that has no value, and where NumPy
  ///   compares a NaN.
  func raised(to exponent: Complex, _ isInvalid: inout Bool) -> Complex {
    let whole = exponent.real
    if whole == 0 && exponent.imaginary == 0 { return Complex(1, 0) }
    if real == 0 && imaginary == 0 {
      if whole > 0 { return Complex(0, 0) }
      isInvalid = true
      return Complex(.nan, .nan)
    }
    if exponent.imaginary == 0 {
      if whole.isNaN { isInvalid = true }
      if whole.magnitude < 100 && whole == whole.rounded(.towardZero) {
        if whole < 0 && isNaN { isInvalid = true }
        return raised(toWhole: whole)
      }
    }
    return Real.power(self, exponent)
  }

  /// The power by repeated squaring.
  ///
  /// A function of its own, so that no exponent but a small one is ever converted: the conversion
  /// of a large one raises an event.
  @inline(never)
  private func raised(toWhole number: Real) -> Complex {
    let exponent = number.cast(to: Int64.self)
    if exponent == 1 { return self }
    if exponent == 2 { return self * self }
    if exponent == 3 { return self * (self * self) }
    var rest = exponent.magnitude
    var factor = self
    var result = Complex(1, 0)
    while true {
      if rest & 1 != 0 { result = result * factor }
      rest >>= 1
      if rest == 0 { break }
      factor = factor * factor
    }
    return exponent < 0 ? Complex(1, 0) / result : result
  }
}
