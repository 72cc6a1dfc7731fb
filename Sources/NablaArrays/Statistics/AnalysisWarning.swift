// nabla · AnalysisWarning.swift
// What an analysis warns of.
// SPDX-License-Identifier: Apache-2.0

/// What an analysis warns of: it goes on with NaN or infinity.
package enum AnalysisWarning: Hashable, Sendable {
  /// What the floating-point unit noticed.
  case floatingPoint(FloatingPointWarning)
  case emptyMean
  case allNaN
  /// No degrees of freedom; NumPy's functions differ by a full stop.
  case noFreedom(endsSentence: Bool)
  /// Truth values counted as numbers.
  case convertedTruth
  case suboptimalBins
  /// A fit that the points do not determine.
  case poorFit
}
