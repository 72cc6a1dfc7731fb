// nabla · VariateSource+Counting.swift
// Variates of the other discrete distributions.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension VariateSource {
  /// Trials up to the first success.
  mutating func geometric(_ p: Double) -> Int64 {
    if p >= 0.333333333333333333333333 { return searchedGeometric(p) }
    let count = ceil(
      Self.isLegacy ? log1p(-uniform()) / log(1 - p) : -exponential() / log1p(-p))
    return count >= 0x1p63 ? .max : Int64(cutting: count)
  }

  private mutating func searchedGeometric(_ p: Double) -> Int64 {
    var count: Int64 = 1
    var (sum, term) = (p, p)
    let u = uniform()
    while u > sum {
      term *= 1 - p
      sum += term
      count += 1
    }
    return count
  }

  /// A logarithmic variate (A. W. Kemp, *Appl. Statist.* 30 (1981), 249).
  mutating func logSeries(_ p: Double) -> Int64 {
    let r = log1p(-p)
    while true {
      let v = uniform()
      if v >= p { return 1 }
      let q = Self.isLegacy ? 1 - exp(r * uniform()) : -expm1(r * uniform())
      if v > q * q { return v >= q ? 1 : 2 }
      let count = Int64(cutting: floor(1 + log(v) / log(q)))
      if count >= 1, v != 0 { return count }
    }
  }

  /// A zeta variate by rejection (L. Devroye, *Non-Uniform Random Variate Generation* (1986), X.6).
  mutating func zipf(_ a: Double) -> Int64 {
    // Powers overflow there; NumPy's older function never ends.
    if a >= 1025 { return 1 }
    let (most, less) = (Double(Int64.max), a - 1)
    let two = Self.base(2)
    let b = pow(two, less)
    let least = pow(most, -less)
    while true {
      let draw = uniform()
      let u = Self.isLegacy ? 1 - draw : draw * least + (1 - draw)
      let v = uniform()
      let x = floor(pow(u, -1 / less))
      if x > most || x < 1 { continue }
      let t = pow(1 + 1 / x, less)
      if v * x * (t - 1) / (b - 1) <= t / b { return Int64(cutting: x).nonNegative }
    }
  }

  /// A base that the compiler does not know: it would call `exp2`, whose last bit may differ.
  @inline(never)
  private static func base(_ value: Double) -> Double { value }
}

extension Int64 {
  /// The number itself; the largest for what was too large to be cut.
  fileprivate var nonNegative: Int64 { self < 0 ? .max : self }
}
