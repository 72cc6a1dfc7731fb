// nabla · VariateSource+Gamma.swift
// Gamma variates and what is made of them.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension VariateSource {
  /// A gamma variate with scale 1.
  ///
  /// - Source: G. Marsaglia and W. W. Tsang, *ACM Trans. Math. Softw.* 26 (2000), 363, for shapes from 1;
  ///   J. H. Ahrens and U. Dieter, *Computing* 12 (1974), 223, below.
  mutating func gamma(_ shape: Double) -> Double {
    if shape == 1 { return exponential() }
    if shape == 0 { return 0 }
    return shape < 1 ? smallGamma(shape) : largeGamma(shape)
  }

  private mutating func smallGamma(_ shape: Double) -> Double {
    while true {
      let u = uniform()
      let v = exponential()
      if u <= 1 - shape {
        let x = pow(u, 1 / shape)
        if x <= v { return x }
      } else {
        let y = -log((1 - u) / shape)
        let x = pow(1 - shape + shape * y, 1 / shape)
        if x <= v + y { return x }
      }
    }
  }

  private mutating func largeGamma(_ shape: Double) -> Double {
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var (x, v) = (0.0, 0.0)
      repeat {
        x = normal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = uniform()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  mutating func chisquare(_ freedom: Double) -> Double { 2 * gamma(freedom / 2) }

  mutating func noncentralChisquare(_ freedom: Double, _ noncentrality: Double) -> Double {
    if !Self.isLegacy, noncentrality.isNaN { return .nan }
    if noncentrality == 0 { return chisquare(freedom) }
    if freedom > 1 {
      let rest = chisquare(freedom - 1)
      let shifted = normal() + noncentrality.squareRoot()
      return rest + shifted * shifted
    }
    let mean = noncentrality / 2
    // Counts beyond 64 bits are as good as normal.
    let count =
      mean > ParameterRule.largestMean
      ? mean + mean.squareRoot() * normal() : Double(poisson(mean))
    let result = chisquare(freedom + 2 * count)
    return noncentrality.isNaN ? .nan : result
  }

  mutating func fisher(_ numerator: Double, _ denominator: Double) -> Double {
    let upper = chisquare(numerator) * denominator
    return upper / (chisquare(denominator) * numerator)
  }

  mutating func noncentralFisher(
    _ numerator: Double, _ denominator: Double, _ noncentrality: Double
  ) -> Double {
    let upper = noncentralChisquare(numerator, noncentrality) * denominator
    return upper / (chisquare(denominator) * numerator)
  }

  mutating func student(_ freedom: Double) -> Double {
    let above = normal()
    let below = gamma(freedom / 2)
    return (freedom / 2).squareRoot() * above / below.squareRoot()
  }

  /// A beta variate: of two gamma variates, or by Jöhnk's method where both shapes are at most 1.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    guard a <= 1, b <= 1 else {
      let first = gamma(a)
      let second = gamma(b)
      return first / (first + second)
    }
    // Powers of such exponents are 0 or 1: what is left is a coin.
    if !Self.isLegacy, a < 3e-103, b < 3e-103 { return (a + b) * uniform() < a ? 1 : 0 }
    while true {
      let u = uniform()
      let v = uniform()
      let x = pow(u, 1 / a)
      let y = pow(v, 1 / b)
      let sum = x + y
      guard sum <= 1, Self.isLegacy || u + v > 0 else { continue }
      if Self.isLegacy ? sum > 0 : x > 0 && y > 0 { return x / sum }
      return betaOfLogarithms(log(u) / a, log(v) / b)
    }
  }

  /// x / (x + y) of numbers too small for anything but their logarithms.
  private func betaOfLogarithms(_ x: Double, _ y: Double) -> Double {
    if Self.isLegacy {
      let most = x > y ? x : y
      return exp(x - most - log(exp(x - most) + exp(y - most)))
    }
    let difference = x - y
    return difference > 0
      ? exp(-log1p(exp(-difference))) : exp(difference - log1p(exp(difference)))
  }
}
