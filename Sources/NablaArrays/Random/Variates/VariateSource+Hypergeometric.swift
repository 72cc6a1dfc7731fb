// nabla · VariateSource+Hypergeometric.swift
// Hypergeometric variates.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension VariateSource {
  /// How many of `sample` draws without replacement are good.
  mutating func hypergeometric(_ good: Int64, _ bad: Int64, _ sample: Int64) -> Int64 {
    if Self.isLegacy {
      if sample > 10 { return ratioHypergeometric(good, bad, sample) }
      return sample > 0 ? legacyHypergeometric(good, bad, sample) : 0
    }
    if sample >= 10, sample <= good + bad - 10 { return ratioHypergeometric(good, bad, sample) }
    return countedHypergeometric(good, bad, sample)
  }

  /// Draws one by one, the smaller of the sample and the rest.
  private mutating func countedHypergeometric(
    _ good: Int64, _ bad: Int64, _ sample: Int64
  ) -> Int64 {
    let total = good + bad
    let drawsRest = sample > total / 2
    var (left, leftGood, draws) = (total, good, drawsRest ? total - sample : sample)
    while draws > 0, leftGood > 0, left > leftGood {
      left -= 1
      if bits.masked(upTo: UInt64(left)) < UInt64(leftGood) { leftGood -= 1 }
      draws -= 1
    }
    if left == leftGood { leftGood -= draws }
    return drawsRest ? leftGood : good - leftGood
  }

  private mutating func legacyHypergeometric(
    _ good: Int64, _ bad: Int64, _ sample: Int64
  ) -> Int64 {
    let fewer = Double(min(good, bad))
    let rest = bad + good - sample
    var left = fewer
    var draws = sample
    while left > 0 {
      left -= floor(uniform() + left / Double(rest + draws))
      draws -= 1
      if draws == 0 { break }
    }
    let count = Int64(cutting: fewer - left)
    return good > bad ? sample - count : count
  }

  /// The ratio of uniforms (E. Stadlober, *J. Comput. Appl. Math.* 31 (1990), 181: HRUA).
  private mutating func ratioHypergeometric(
    _ good: Int64, _ bad: Int64, _ sample: Int64
  ) -> Int64 {
    let density = HypergeometricDensity(good, bad, sample, isLegacy: Self.isLegacy)
    var count: Int64 = 0
    while true {
      let u = uniform()
      let v = uniform()
      let x = density.center + density.width * (v - 0.5) / u
      if x < 0 || x >= density.bound { continue }
      count = Int64(cutting: floor(x))
      let t = density.logRatio(count)
      if u * (4 - u) - 3 <= t { break }
      if u * (u - t) >= 1 { continue }
      if 2 * log(u) <= t { break }
    }
    if good > bad { count = density.sample - count }
    return density.sample < sample ? good - count : count
  }
}

/// The hypergeometric density and the table mountain around it.
private struct HypergeometricDensity {
  let sample: Int64
  private let fewer: Int64
  private let more: Int64
  private let isLegacy: Bool
  let center: Double
  let width: Double
  /// Counts from here on do not occur, or not in a lifetime.
  let bound: Double
  private var top = 0.0

  init(_ good: Int64, _ bad: Int64, _ sample: Int64, isLegacy: Bool) {
    let population = good + bad
    self.sample = min(sample, population - sample)
    self.isLegacy = isLegacy
    fewer = min(good, bad)
    more = max(good, bad)
    let draws = Double(self.sample)
    let p = Double(fewer) / Double(population)
    let q = isLegacy ? 1 - p : Double(more) / Double(population)
    center = draws * p + 0.5
    // NumPy's older formula has the whole sample here.
    let factor = isLegacy ? Double(sample) : draws
    let variance =
      Double(population - self.sample) * factor * p * q / Double(population - 1)
    let deviation = (variance + 0.5).squareRoot()
    width = 1.7155277699214135 * deviation + 0.8989161620588988
    bound = min(Double(min(self.sample, fewer) + 1), floor(center + 16 * deviation))
    let mode = floor(Double(self.sample + 1) * Double(fewer + 1) / Double(population + 2))
    top = terms(Int64(cutting: mode))
  }

  /// The logarithm of the probability of a count by that of the most probable one.
  func logRatio(_ count: Int64) -> Double { top - terms(count) }

  private func terms(_ count: Int64) -> Double {
    logFactorial(count) + logFactorial(fewer - count) + logFactorial(sample - count)
      + logFactorial(more - sample + count)
  }

  private func logFactorial(_ number: Int64) -> Double {
    if isLegacy { return logGamma(Double(number) + 1) }
    if number < 126 { return Self.table[Int(max(number, 0))] }
    let x = Double(number)
    let halfLogTwoPi = 0.9189385332046728
    return (x + 0.5) * log(x) - x + (halfLogTwoPi + (1 / x) * (1 / 12.0 - 1 / (360 * x * x)))
  }

  /// The logarithms of the first factorials, right to the last bit.
  private static let table: [Double] = {
    var sum = DoublePair(0)
    return [0]
      + (1..<126).map { number in
        sum = sum + DoublePair(Double(number)).logarithm
        return sum.high
      }
  }()
}
