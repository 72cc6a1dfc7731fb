// nabla · VariateSource+Poisson.swift
// Poisson variates and what is made of them.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension VariateSource {
  mutating func poisson(_ mean: Double) -> Int64 {
    if mean >= 10 { return largePoisson(mean) }
    return mean == 0 ? 0 : smallPoisson(mean)
  }

  /// Counts uniform factors until their product falls to e⁻ᵐᵉᵃⁿ.
  private mutating func smallPoisson(_ mean: Double) -> Int64 {
    let least = exp(-mean)
    var count: Int64 = 0
    var product = 1.0
    while true {
      product *= uniform()
      if product > least { count += 1 } else { return count }
    }
  }

  /// Transformed rejection (W. Hörmann, *Insurance: Mathematics and Economics* 12 (1993), 39: PTRS).
  private mutating func largePoisson(_ mean: Double) -> Int64 {
    let logMean = log(mean)
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let quick = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let us = 0.5 - u.magnitude
      let k = Int64(cutting: floor((2 * a / us + b) * u + mean + 0.43))
      if us >= 0.07, v <= quick { return k }
      if k < 0 || us < 0.013 && v > us { continue }
      let height = log(v) + log(inverseAlpha) - log(a / (us * us) + b)
      if height <= -mean + Double(k) * logMean - logGamma(Double(k) + 1) { return k }
    }
  }

  mutating func negativeBinomial(_ n: Double, _ p: Double) -> Int64 {
    poisson((1 - p) / p * gamma(n))
  }
}

extension Int64 {
  /// The whole number that a double is; the least of all for what does not fit.
  init(cutting value: Double) {
    self = value >= -0x1p63 && value < 0x1p63 ? Int64(value) : .min
  }
}

/// Stirling's series, the first coefficient first.
private let gammaSeries = [
  8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
  8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
  1.796443723688307e-01, -1.39243221690590,
]

/// The logarithm of the gamma function, as good as rejection needs it (S. Zhang and J. Jin,
/// *Computation of Special Functions*, 1996).
func logGamma(_ x: Double) -> Double {
  if x == 1 || x == 2 { return 0 }
  // The series is good from 7 on; smaller numbers are moved there.
  let steps = x < 7 ? Int(7 - x) : 0
  var moved = x + Double(steps)
  let square = (1 / moved) * (1 / moved)
  var series = gammaSeries[9]
  for index in (0..<9).reversed() { series = series * square + gammaSeries[index] }
  let logTwoPi = 1.8378770664093453
  var result = series / moved + 0.5 * logTwoPi + (moved - 0.5) * log(moved) - moved
  for _ in 0..<steps {
    result -= log(moved - 1)
    moved -= 1
  }
  return result
}
