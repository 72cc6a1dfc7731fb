// nabla · Complex+Functions.swift
// Functions of a complex number.
// SPDX-License-Identifier: Apache-2.0

import CMathShims
import Glibc

extension Complex128 {
  /// Calls a function of libm.
  @inline(__always)
  func through(_ function: (nabla_complex) -> nabla_complex) -> Complex128 {
    let result = function(nabla_complex(real: real, imaginary: imaginary))
    return Complex(result.real, result.imaginary)
  }

  /// The distance from zero.
  @inline(__always)
  package var magnitude: Double { Glibc.hypot(real, imaginary) }

  /// The number divided by its magnitude; zero for zero, and for infinities the axis they lie on.
  var sign: Complex128 {
    let size = magnitude
    if size == 0 { return Complex(0, 0) }
    if size.isNaN { return Complex(.nan, .nan) }
    if size.isInfinite {
      if real.isInfinite && imaginary.isInfinite { return Complex(.nan, .nan) }
      return real.isInfinite ? Complex(real > 0 ? 1 : -1) : Complex(0, imaginary > 0 ? 1 : -1)
    }
    return Complex(real / size, imaginary / size)
  }

  /// The power as NumPy takes it: small whole exponents by multiplication, others by libm.
  func raised(to exponent: Complex128) -> Complex128 {
    if exponent.real == 0 && exponent.imaginary == 0 { return Complex(1, 0) }
    if real == 0 && imaginary == 0 {
      if exponent.real > 0 && exponent.imaginary == 0 { return Complex(0, 0) }
      // Zero to this power has no value: NaN, and dividing the zeros raises the event.
      let nothing = (real / imaginary).magnitude
      return Complex(nothing, nothing)
    }
    let whole = exponent.real
    if exponent.imaginary == 0 && whole.magnitude < 100 && whole == whole.rounded(.towardZero) {
      return raised(toWhole: Int(whole))
    }
    return through { base in
      nabla_cpow(base, nabla_complex(real: exponent.real, imaginary: exponent.imaginary))
    }
  }

  /// The power by repeated squaring.
  private func raised(toWhole exponent: Int) -> Complex128 {
    if exponent == 1 { return self }
    if exponent == 2 { return self * self }
    if exponent == 3 { return self * (self * self) }
    var rest = exponent.magnitude
    var factor = self
    var result = Complex128(1, 0)
    while true {
      if rest & 1 != 0 { result = result * factor }
      rest >>= 1
      if rest == 0 { break }
      factor = factor * factor
    }
    return exponent < 0 ? Complex128(1, 0) / result : result
  }
}
