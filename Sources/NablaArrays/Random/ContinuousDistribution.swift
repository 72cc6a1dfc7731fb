// nabla · ContinuousDistribution.swift
// The continuous distributions, by NumPy's names.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A continuous distribution with up to three parameters.
package enum ContinuousDistribution: String, CaseIterable, Sendable {
  case random, uniform, normal
  case standardNormal = "standard_normal"
  case standardExponential = "standard_exponential"
  case inverseExponential
  case exponential
  case standardGamma = "standard_gamma"
  case gamma, beta, chisquare
  case noncentralChisquare = "noncentral_chisquare"
  case f
  case noncentralF = "noncentral_f"
  case standardT = "standard_t"
  case standardCauchy = "standard_cauchy"
  case vonmises, pareto, weibull, power, laplace, gumbel, logistic, lognormal, rayleigh, wald
  case triangular

  /// The parameters, in the order of NumPy's arguments.
  package var parameters: [DistributionParameter] {
    switch self {
    case .random, .standardNormal, .standardExponential, .inverseExponential, .standardCauchy: []
    case .uniform: [.init("low", .any), .init("high - low", .any)]
    case .normal, .laplace, .gumbel, .logistic:
      [.init("loc", .any), .init("scale", .nonNegative)]
    case .exponential, .rayleigh: [.init("scale", .nonNegative)]
    case .standardGamma: [.init("shape", .nonNegative)]
    case .gamma: [.init("shape", .nonNegative), .init("scale", .nonNegative)]
    case .beta: [.init("a", .positive), .init("b", .positive)]
    case .chisquare, .standardT: [.init("df", .positive)]
    case .noncentralChisquare: [.init("df", .positive), .init("nonc", .nonNegative)]
    case .f: [.init("dfnum", .positive), .init("dfden", .positive)]
    case .noncentralF:
      [.init("dfnum", .positive), .init("dfden", .positive), .init("nonc", .nonNegative)]
    case .vonmises: [.init("mu", .any), .init("kappa", .nonNegative)]
    case .pareto, .power: [.init("a", .positive)]
    case .weibull: [.init("a", .nonNegative)]
    case .lognormal: [.init("mean", .any), .init("sigma", .nonNegative)]
    case .wald: [.init("mean", .positive), .init("scale", .positive)]
    case .triangular: [.init("left", .any), .init("mode", .any), .init("right", .any)]
    }
  }

  /// One variate; parameters that the distribution does not have are not looked at.
  func draw(
    _ source: inout some VariateSource, _ a: Double, _ b: Double, _ c: Double
  ) -> Double {
    switch self {
    case .random: source.uniform()
    case .uniform: a + b * source.uniform()
    case .normal: a + b * source.normal()
    case .standardNormal: source.normal()
    case .standardExponential: source.exponential()
    case .inverseExponential: -log1p(-source.uniform())
    case .exponential: a * source.exponential()
    case .standardGamma: source.gamma(a)
    case .gamma: b * source.gamma(a)
    case .beta: source.beta(a, b)
    case .chisquare: source.chisquare(a)
    case .noncentralChisquare: source.noncentralChisquare(a, b)
    case .f: source.fisher(a, b)
    case .noncentralF: source.noncentralFisher(a, b, c)
    case .standardT: source.student(a)
    case .standardCauchy: Self.quotient(source.normal(), source.normal())
    case .vonmises: source.vonMises(a, b)
    case .pareto: source.pareto(a)
    case .weibull: source.weibull(a)
    case .power: source.power(a)
    case .laplace: source.laplace(a, b)
    case .gumbel: source.gumbel(a, b)
    case .logistic: source.logistic(a, b)
    case .lognormal: exp(a + b * source.normal())
    case .rayleigh: source.rayleigh(a)
    case .wald: source.wald(a, b)
    case .triangular: source.triangular(a, b, c)
    }
  }

  private static func quotient(_ above: Double, _ below: Double) -> Double { above / below }
}
