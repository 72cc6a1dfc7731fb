// nabla · Complex+Arithmetic.swift
// NumPy's arithmetic of complex numbers, operation by operation.
// SPDX-License-Identifier: Apache-2.0

extension Complex {
  @inline(__always)
  package static func + (left: Complex, right: Complex) -> Complex {
    Complex(left.real + right.real, left.imaginary + right.imaginary)
  }

  @inline(__always)
  package static func - (left: Complex, right: Complex) -> Complex {
    Complex(left.real - right.real, left.imaginary - right.imaginary)
  }

  @inline(__always)
  package static prefix func - (z: Complex) -> Complex { Complex(-z.real, -z.imaginary) }

  @inline(__always)
  package static func * (left: Complex, right: Complex) -> Complex {
    Complex(
      left.real * right.real - left.imaginary * right.imaginary,
      left.real * right.imaginary + left.imaginary * right.real)
  }

  /// Divides by Smith's method, which does not overflow on the way (CACM 5 (1962), 435).
  ///
  /// A call of its own for each quotient: in a loop the compiler would compute all branches, and
  /// the one not taken may divide by zero, which raises an event.
  @inline(never)
  package static func / (left: Complex, right: Complex) -> Complex {
    let (a, b) = (right.real, right.imaginary)
    if a.magnitude >= b.magnitude {
      if a == 0 && b == 0 { return Complex(left.real / a.magnitude, left.imaginary / a.magnitude) }
      let ratio = b / a
      let scale = 1 / (a + b * ratio)
      return Complex(
        (left.real + left.imaginary * ratio) * scale,
        (left.imaginary - left.real * ratio) * scale)
    }
    let ratio = a / b
    let scale = 1 / (b + a * ratio)
    return Complex(
      (left.real * ratio + left.imaginary) * scale,
      (left.imaginary * ratio - left.real) * scale)
  }

  /// True if a part is NaN.
  @inline(__always)
  package var isNaN: Bool { real.isNaN || imaginary.isNaN }

  /// Orders by the real parts, then by the imaginary ones; false if a NaN decides.
  @inline(__always)
  package static func isLess(_ left: Complex, _ right: Complex) -> Bool {
    (left.real < right.real && !left.imaginary.isNaN && !right.imaginary.isNaN)
      || (left.real == right.real && left.imaginary < right.imaginary)
  }

  /// Orders by the real parts, then by the imaginary ones; false if a NaN decides.
  @inline(__always)
  package static func isLessOrEqual(_ left: Complex, _ right: Complex) -> Bool {
    (left.real < right.real && !left.imaginary.isNaN && !right.imaginary.isNaN)
      || (left.real == right.real && left.imaginary <= right.imaginary)
  }
}
