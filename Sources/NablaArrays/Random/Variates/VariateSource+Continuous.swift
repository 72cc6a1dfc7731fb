// nabla · VariateSource+Continuous.swift
// Variates of the other continuous distributions.
// SPDX-License-Identifier: Apache-2.0

import Glibc

extension VariateSource {
  mutating func pareto(_ a: Double) -> Double {
    Self.isLegacy ? exp(exponential() / a) - 1 : expm1(exponential() / a)
  }

  mutating func weibull(_ a: Double) -> Double { a == 0 ? 0 : pow(exponential(), 1 / a) }

  mutating func power(_ a: Double) -> Double {
    let x = exponential()
    return pow(Self.isLegacy ? 1 - exp(-x) : -expm1(-x), 1 / a)
  }

  mutating func laplace(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = uniform()
      if u >= 0.5 { return location - scale * log(2 - u - u) }
      if u > 0 { return location + scale * log(u + u) }
    }
  }

  mutating func gumbel(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - uniform()
      if u < 1 { return location - scale * log(-log(u)) }
    }
  }

  mutating func logistic(_ location: Double, _ scale: Double) -> Double {
    while true {
      let u = uniform()
      if u > 0 { return location + scale * log(u / (1 - u)) }
    }
  }

  mutating func rayleigh(_ mode: Double) -> Double {
    mode * (Self.isLegacy ? -2 * log1p(-uniform()) : 2 * exponential()).squareRoot()
  }

  mutating func wald(_ mean: Double, _ scale: Double) -> Double {
    var y = normal()
    y = mean * y * y
    let x: Double
    if Self.isLegacy {
      x = mean + mean / (2 * scale) * (y - (4 * scale * y + y * y).squareRoot())
    } else {
      x = mean * (1 - 2 / (1 + (1 + 4 * scale / y).squareRoot()))
    }
    return uniform() <= mean / (mean + x) ? x : mean * mean / x
  }

  mutating func triangular(_ left: Double, _ mode: Double, _ right: Double) -> Double {
    let base = right - left
    let leftBase = mode - left
    let u = uniform()
    if u <= leftBase / base { return left + (u * (leftBase * base)).squareRoot() }
    return right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }

  /// A von Mises variate (D. J. Best and N. I. Fisher, *Appl. Statist.* 28 (1979), 152).
  mutating func vonMises(_ mu: Double, _ kappa: Double) -> Double {
    if kappa.isNaN { return .nan }
    if kappa < 1e-8 { return .pi * (2 * uniform() - 1) }
    let s = vonMisesShape(kappa)
    // NumPy's older function never ends where the shape is 1 or no number.
    if Self.isLegacy ? !(s > 1) : kappa > 1e6 { return wrappedNormal(mu, kappa) }
    var w = 0.0
    while true {
      let z = cos(.pi * uniform())
      w = (1 + s * z) / (s + z)
      let y = kappa * (s - w)
      let v = uniform()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    let sign = uniform() < 0.5
    let angle = (sign ? -acos(w) : acos(w)) + mu
    let size = fmod(angle.magnitude + .pi, 2 * .pi) - .pi
    return angle < 0 ? -size : size
  }

  private func vonMisesShape(_ kappa: Double) -> Double {
    if kappa < 1e-5 { return 1 / kappa + kappa }
    let r = 1 + (1 + 4 * kappa * kappa).squareRoot()
    let rho = (r - (2 * r).squareRoot()) / (2 * kappa)
    return (1 + rho * rho) / (2 * rho)
  }

  /// What a von Mises variate is where it hardly leaves `mu`.
  private mutating func wrappedNormal(_ mu: Double, _ kappa: Double) -> Double {
    let angle = mu + (1 / kappa).squareRoot() * normal()
    if angle < -.pi { return angle + 2 * .pi }
    return angle > .pi ? angle - 2 * .pi : angle
  }
}
