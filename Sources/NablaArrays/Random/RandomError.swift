// nabla · RandomError.swift
// Why nothing can be drawn: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why nothing can be drawn.
package enum RandomError: Error, Hashable, Sendable {
  /// A parameter that the distribution does not have; `index` is its place among
  /// arrays of them, empty for a number beside arrays.
  case parameter(name: String, rule: ParameterRule, value: Double, index: [Int]?)
  /// Bounds without a number between them, as typed; `parameter` is where the upper one stands.
  case emptyRange(low: String, high: String, includesHigh: Bool, parameter: String)
  /// A bound that the dtype does not hold; `name` is `low` or `high`, `parameter` where it stands.
  case boundOutOfRange(name: String, value: String, dtype: String, parameter: String)
  /// Bounds of uniform numbers whose difference is no number.
  case unboundedRange(low: Double, high: Double, isLegacy: Bool)
  /// Parameters whose shapes do not broadcast together.
  case shapeMismatch([[Int]])
  /// A size that the parameters do not broadcast to.
  case sizeMismatch(size: [Int], parameters: [Int])
  /// The corners of a triangle that are not in order, in NumPy's words for the two.
  case cornersOutOfOrder(relation: String)
  /// A sample larger than what it is taken from.
  case sampleExceedsPopulation(good: Int64, bad: Int64, sample: Int64)
  /// A population of more than 10⁹ of a kind.
  case populationTooLarge(name: String, count: Int64)
  /// Nothing to choose from.
  case nothingToChoose(isCount: Bool, isLegacy: Bool)
  /// Probabilities that are none.
  case probabilities(ProbabilityFault, isLegacy: Bool)
  /// More to choose than there is, without replacement.
  case sampleTooLarge(population: Int, sample: Int, isLegacy: Bool)
  /// Fewer possible choices than are wanted, without replacement.
  case tooFewPossible(possible: Int, sample: Int)
  /// Counts too large for the Poisson variates behind them.
  case negativeBinomialTooLarge(n: Double, p: Double)
  /// Probabilities of outcomes that exceed 1 without the last.
  case outcomesExceedOne(sum: Double)
  /// A dtype that the function has no variates of.
  case unsupportedDType(dtype: DType, function: String)
  case array(ArrayError)
}

/// What is wrong with the probabilities of a choice.
package enum ProbabilityFault: Hashable, Sendable {
  case notOneDimensional(rank: Int)
  case wrongCount(found: Int, population: Int)
  case notANumber(index: Int)
  case negative(index: Int, value: Double)
  case wrongSum(Double)
}
