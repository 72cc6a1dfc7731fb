// nabla · ParameterRule.swift
// What the parameters of distributions may be.
// SPDX-License-Identifier: Apache-2.0

/// What a parameter of a distribution may be.
package enum ParameterRule: Hashable, Sendable {
  case any
  /// Zero and more; NaN makes NaN.
  case nonNegative
  /// More than zero; NaN makes NaN.
  case positive
  /// More than zero and not NaN.
  case positiveNumber
  /// From 0 to 1.
  case probability
  /// From 0 to 1, not 0.
  case nonzeroProbability
  /// From 0 to 1, not 1.
  case uncertainProbability
  /// One and more.
  case atLeastOne
  /// More than 1.
  case aboveOne
  /// A mean of Poisson variates that 64 bits hold.
  case poissonMean

  /// The largest mean whose Poisson variates fit 64 bits, with ten deviations to spare.
  package static let largestMean = 0x1p63 - 3037000499.97605 * 10

  func allows(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .nonNegative: value.isNaN || value.sign == .plus
    case .positive: value.isNaN || value > 0
    case .positiveNumber: value > 0
    case .probability: value >= 0 && value <= 1
    case .nonzeroProbability: value > 0 && value <= 1
    case .uncertainProbability: value >= 0 && value < 1
    case .atLeastOne: value >= 1
    case .aboveOne: value > 1
    case .poissonMean: value >= 0 && value <= Self.largestMean
    }
  }
}

/// A parameter of a distribution.
package struct DistributionParameter: Sendable {
  /// NumPy's name.
  package let name: String
  package let rule: ParameterRule

  package init(_ name: String, _ rule: ParameterRule) {
    self.name = name
    self.rule = rule
  }
}
