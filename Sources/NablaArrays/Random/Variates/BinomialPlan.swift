// nabla · BinomialPlan.swift
// Binomial variates.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the binomial variates of one number of trials and one probability share.
struct BinomialPlan {
  private enum Method {
    /// Nothing can happen.
    case never
    case inversion(BinomialInversion)
    case rejection(BinomialRejection)
  }

  let trials: Int64
  let probability: Double
  private let method: Method
  /// Whether failures are counted, which are the rarer.
  private let countsFailures: Bool

  init(trials: Int64, probability: Double, isLegacy: Bool) {
    self.trials = trials
    self.probability = probability
    countsFailures = probability > 0.5
    let rarer = countsFailures ? 1 - probability : probability
    if !isLegacy, trials == 0 || probability == 0 {
      method = .never
    } else if rarer * Double(trials) <= 30 {
      method = .inversion(BinomialInversion(trials, rarer))
    } else {
      method = .rejection(BinomialRejection(trials, rarer))
    }
  }

  func draw(_ source: inout some VariateSource) -> Int64 {
    let count: Int64
    switch method {
    case .never: return 0
    case .inversion(let inversion): count = inversion.draw(&source)
    case .rejection(let rejection): count = rejection.draw(&source)
    }
    return countsFailures ? trials &- count : count
  }
}

/// Adds up probabilities until they exceed a uniform number.
private struct BinomialInversion {
  let trials: Int64
  let p: Double
  let q: Double
  /// The probability of nothing.
  let start: Double
  /// Where adding up ends, and the draw is made again.
  let bound: Int64

  init(_ trials: Int64, _ p: Double) {
    self.trials = trials
    self.p = p
    q = 1 - p
    start = exp(Double(trials) * log(q))
    let mean = Double(trials) * p
    bound = Int64(cutting: min(Double(trials), mean + 10 * (mean * q + 1).squareRoot()))
  }

  func draw(_ source: inout some VariateSource) -> Int64 {
    var count: Int64 = 0
    var height = start
    var u = source.uniform()
    while u > height {
      count += 1
      if count > bound {
        count = 0
        height = start
        u = source.uniform()
      } else {
        u -= height
        height = Double(trials - count + 1) * p * height / (Double(count) * q)
      }
    }
    return count
  }
}

/// Rejection under a triangle, two parallelograms and two exponential tails.
///
/// - Source: V. Kachitvichyanukul and B. W. Schmeiser, *Commun. ACM* 31 (1988), 216 (BTPE); the letters
///   are theirs.
private struct BinomialRejection {
  let n: Double
  let r: Double
  let q: Double
  let m: Double
  let p1: Double
  let p2: Double
  let p3: Double
  let p4: Double
  let xm: Double
  let xl: Double
  let xr: Double
  let c: Double
  let lambdaLeft: Double
  let lambdaRight: Double

  init(_ trials: Int64, _ p: Double) {
    n = Double(trials)
    r = min(p, 1 - p)
    q = 1 - r
    let fm = n * r + r
    m = fm.rounded(.down)
    p1 = (2.195 * (n * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = m + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + m)
    let left = (fm - xl) / (fm - xl * r)
    lambdaLeft = left * (1 + left / 2)
    let right = (xr - fm) / (xr * q)
    lambdaRight = right * (1 + right / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / lambdaLeft
    p4 = p3 + c / lambdaRight
  }

  func draw(_ source: inout some VariateSource) -> Int64 {
    while true {
      let u = source.uniform() * p4
      let v = source.uniform()
      if u <= p1 { return Int64(cutting: (xm - p1 * v + u).rounded(.down)) }
      if let y = candidate(u, v) { return y }
    }
  }

  /// What lies outside the triangle; nil if it is rejected.
  private func candidate(_ u: Double, _ v: Double) -> Int64? {
    var v = v
    let y: Double
    if u <= p2 {
      let x = xl + (u - p1) / c
      v = v * c + 1 - (m - x + 0.5).magnitude / p1
      if v > 1 { return nil }
      y = x.rounded(.down)
    } else if u <= p3 {
      y = (xl + log(v) / lambdaLeft).rounded(.down)
      if y < 0 || v == 0 { return nil }
      v = v * (u - p2) * lambdaLeft
    } else {
      y = (xr - log(v) / lambdaRight).rounded(.down)
      if y > n || v == 0 { return nil }
      v = v * (u - p3) * lambdaRight
    }
    return isUnderDensity(y, v) ? Int64(cutting: y) : nil
  }

  private func isUnderDensity(_ y: Double, _ v: Double) -> Bool {
    let k = (y - m).magnitude
    let variance = n * r * q
    guard k > 20, k < variance / 2 - 1 else { return v <= ratio(of: y) }
    let rho = k / variance * ((k * (k / 3 + 0.625) + 0.16666666666666666) / variance + 0.5)
    let t = -k * k / (2 * variance)
    let height = log(v)
    if height < t - rho { return true }
    if height > t + rho { return false }
    let (x1, f1, z, w) = (y + 1, m + 1, n + 1 - m, n - y + 1)
    let bound =
      xm * log(f1 / x1) + (n - m + 0.5) * log(z / w) + (y - m) * log(w * r / (x1 * q))
      + stirling(f1) + stirling(z) + stirling(x1) + stirling(w)
    return height <= bound
  }

  /// The probability of y by that of the most probable count.
  private func ratio(of y: Double) -> Double {
    let s = r / q
    let a = s * (n + 1)
    var ratio = 1.0
    if m < y {
      for i in stride(from: m + 1, through: y, by: 1) { ratio *= a / i - s }
    } else if m > y {
      for i in stride(from: y + 1, through: m, by: 1) { ratio /= a / i - s }
    }
    return ratio
  }

  private func stirling(_ x: Double) -> Double {
    let square = x * x
    return
      (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320
  }
}
