// nabla · DiscreteDistribution.swift
// The discrete distributions, by NumPy's names.
// SPDX-License-Identifier: Apache-2.0

/// A discrete distribution with up to two real parameters.
package enum DiscreteDistribution: String, CaseIterable, Sendable {
  case poisson, geometric, logseries, zipf
  case negativeBinomial = "negative_binomial"

  /// The parameters, in the order of NumPy's arguments.
  package var parameters: [DistributionParameter] {
    switch self {
    case .poisson: [.init("lam", .poissonMean)]
    case .geometric: [.init("p", .nonzeroProbability)]
    case .logseries: [.init("p", .uncertainProbability)]
    case .zipf: [.init("a", .aboveOne)]
    case .negativeBinomial: [.init("n", .positiveNumber), .init("p", .nonzeroProbability)]
    }
  }

  func draw(_ source: inout some VariateSource, _ a: Double, _ b: Double) -> Int64 {
    switch self {
    case .poisson: source.poisson(a)
    case .geometric: source.geometric(a)
    case .logseries: source.logSeries(a)
    case .zipf: source.zipf(a)
    case .negativeBinomial: source.negativeBinomial(a, b)
    }
  }
}
