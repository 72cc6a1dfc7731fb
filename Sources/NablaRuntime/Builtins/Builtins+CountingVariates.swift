// nabla · Builtins+CountingVariates.swift
// Discrete distributions.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Discrete distributions, as methods of generators and as NumPy's older functions.
  static let countingVariates: [Builtin] = [
    poissonVariates, geometricVariates, logseriesVariates, zipfVariates, negativeBinomialVariates,
  ].flatMap { $0 }

  private static let poissonVariates = variates(
    .poisson, .variate("lam", default: 1.0),
    VariateText(
      summary: "How many events happen, of lam expected: a Poisson distribution.",
      details: "The results are int64.",
      arguments: "4, size=5",
      generator: "[2, 3, 2, 6, 3]",
      legacy: "[6, 1, 1, 5, 3]",
      failing: "-1", error: "ValueError: lam < 0 or lam is NaN",
      seeAlso: ["binomial", "exponential"]))

  private static let geometricVariates = variates(
    .geometric, .variate("p"),
    VariateText(
      summary: "How many trials it takes to succeed once, each with probability p.",
      details: "The least is 1.",
      arguments: "0.25, size=5",
      generator: "[1, 2, 5, 8, 2]",
      legacy: "[3, 5, 2, 3, 8]",
      failing: "0", error: "ValueError: p <= 0, p > 1 or p contains NaNs",
      seeAlso: ["negative_binomial"]))

  private static let logseriesVariates = variates(
    .logseries, .variate("p"),
    VariateText(
      summary: "Logarithmic variates: how many individuals a species has.",
      details: "The least is 1.",
      arguments: "0.6, size=5",
      generator: "[2, 1, 1, 1, 3]",
      legacy: "[1, 2, 1, 1, 2]",
      failing: "1", error: "ValueError: p < 0, p >= 1 or p is NaN",
      seeAlso: ["zipf"]))

  private static let zipfVariates = variates(
    .zipf, .variate("a"),
    VariateText(
      summary: "Integers k with a probability proportional to k**-a: a Zipf (zeta) distribution.",
      details: "The least is 1.",
      arguments: "2, size=5",
      generator: "[1, 5, 1, 1, 3]",
      legacy: "[2, 1, 1, 1, 1]",
      failing: "1", error: "ValueError: a <= 1 or a is NaN",
      seeAlso: ["logseries", "pareto"]))

  private static let negativeBinomialVariates = variates(
    .negativeBinomial, .variate("n"), .variate("p"),
    VariateText(
      summary: "How many trials fail before n succeed, each with probability p.",
      details: "n need not be whole.",
      arguments: "3, 0.5, size=5",
      generator: "[7, 5, 0, 5, 4]",
      legacy: "[5, 0, 6, 1, 8]",
      failing: "0, 0.5", error: "ValueError: n <= 0",
      seeAlso: ["binomial", "geometric"]))
}
