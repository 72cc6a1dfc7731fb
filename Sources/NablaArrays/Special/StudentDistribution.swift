// nabla · StudentDistribution.swift
// How likely a value of Student's t is exceeded.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Student's t distribution.
enum StudentDistribution {
  /// How likely |t| or more is, for a whole number of degrees of freedom.
  ///
  /// This is the incomplete beta function `I_x(ν/2, 1/2)` at `x = ν / (ν + t²)`, by its continued fraction,
  /// from whichever end converges.
  static func twoSided(_ t: Double, freedom: Double) -> Double {
    if t.isNaN || freedom.isNaN { return .nan }
    if t.isInfinite { return 0 }
    let square = t * t
    let x = freedom / (freedom + square)
    let rest = square / (freedom + square)
    let a = freedom / 2
    // x^a (1 - x)^(1/2) / B(a, 1/2), each power by the form that keeps its digits.
    let power = exp(-a * log1p(square / freedom))
    let factor = power * rest.squareRoot() * gammaRatio(a) / Double.pi.squareRoot()
    if x < (a + 1) / (a + 2.5) { return factor * fraction(a, 0.5, x) / a }
    return 1 - factor * fraction(0.5, a, rest) / 0.5
  }

  /// `Γ(a + 1/2) / Γ(a)` for multiples of 1/2.
  ///
  /// Products lose an ulp with each factor, logarithms of Γ more; from 100 on the asymptotic series is exact
  /// to the last digits.
  private static func gammaRatio(_ a: Double) -> Double {
    guard a < 100 else {
      let u = 1 / a
      let series =
        1 - u / 8 + u * u / 128 + 5 * u * u * u / 1024 - 21 * u * u * u * u / 32768
        - 399 * u * u * u * u * u / 262144
      return a.squareRoot() * series
    }
    // Γ(1) / Γ(1/2) and Γ(3/2) / Γ(1), then Γ(a + 3/2) / Γ(a + 1) = (a + 1/2) / a · Γ(a + 1/2) / Γ(a).
    let isWhole = a == a.rounded()
    var ratio = isWhole ? Double.pi.squareRoot() / 2 : 1 / Double.pi.squareRoot()
    var place = isWhole ? 1.0 : 0.5
    while place < a {
      ratio *= (place + 0.5) / place
      place += 1
    }
    return ratio
  }

  /// The continued fraction of the incomplete beta function by Lentz's method.
  ///
  /// - Source: W. J. Lentz, *Applied Optics* 15 (1976), 668; NIST DLMF 8.17.22.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for m in 1...10_000 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let change = d * c
      result *= change
      if (change - 1).magnitude < 1e-16 { break }
    }
    return result
  }
}
