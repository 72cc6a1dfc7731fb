// nabla · Real+Parts.swift
// Parts of a float, angles in two units, and logarithms of sums.
// SPDX-License-Identifier: Apache-2.0

extension RealElement {
  /// What stands behind the point, with the sign of the number.
  var fraction: Self {
    if isNaN { return self }
    let rest = isInfinite ? 0 : self - rounded(.towardZero)
    return Self(signOf: self, magnitudeOf: rest)
  }

  /// The number divided by a power of two, from 0.5 up to 1; what has none stays.
  var halvedSignificand: Self {
    if self == 0 || !isFinite { return self }
    return Self(signOf: self, magnitudeOf: significand / 2)
  }

  /// The power of two that goes with `halvedSignificand`.
  var binaryExponent: Int32 {
    if self == 0 || !isFinite { return 0 }
    return Int32(truncatingIfNeeded: Int64(exponent) + 1)
  }
}

extension KernelReal {
  // Divided in this type, as NumPy does: in `float32` the quotient differs from the rounded one.
  static var degreesPerRadian: Self { 180 / 3.14159265358979323846 }
  static var radiansPerDegree: Self { 3.14159265358979323846 / 180 }

  /// The logarithm of `exp(x) + exp(y)`, without an overflow on the way.
  static func logOfSum(_ x: Self, _ y: Self) -> Self {
    // Infinities of one sign have no difference.
    if x == y { return x + 0.693147180559945309417 }
    let difference = x - y
    if difference > 0 { return x + log1p(exp(-difference)) }
    return difference <= 0 ? y + log1p(exp(difference)) : difference
  }

  /// The logarithm to the base 2 of `2**x + 2**y`, without an overflow on the way.
  static func log2OfSum(_ x: Self, _ y: Self) -> Self {
    if x == y { return x + 1 }
    let difference = x - y
    let factor: Self = 1.442695040888963407
    if difference > 0 { return x + factor * log1p(exp2(-difference)) }
    return difference <= 0 ? y + factor * log1p(exp2(difference)) : difference
  }
}
