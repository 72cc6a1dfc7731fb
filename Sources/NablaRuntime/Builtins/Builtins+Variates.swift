// nabla · Builtins+Variates.swift
// Common continuous distributions.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Common continuous distributions, as methods of generators and as NumPy's older functions.
  static let commonVariates: [Builtin] = [
    normalVariates, uniformVariates, exponentialVariates, gammaVariates, betaVariates,
    chisquareVariates, noncentralChisquareVariates, fVariates, noncentralFVariates,
    standardTVariates, standardCauchyVariates,
  ].flatMap { $0 }

  private static let normalVariates = variates(
    .normal, .variate("loc", default: 0.0), .variate("scale", default: 1.0),
    VariateText(
      summary: "Variates of a normal distribution with a mean and a deviation.",
      details: "loc is the mean, scale the deviation.",
      arguments: "10, 2, size=3",
      generator: "[14.08183824,  4.88866994, 10.83619769]",
      legacy: "[13.57725695, 10.8730197 , 10.19299494]",
      failing: "0, -1", error: "ValueError: scale < 0",
      seeAlso: ["lognormal", "standard_normal"]))

  private static let uniformVariates = variates(
    .uniform, .variate("low", default: 0.0), .variate("high", default: 1.0),
    VariateText(
      summary: "Numbers from an interval, all equally likely.",
      details: "low belongs to the interval, high does not.",
      arguments: "-1, 1, size=3",
      generator: "[-0.82870167, -0.52637899,  0.60254893]",
      legacy: "[ 0.10159581,  0.41629565, -0.41819052]",
      failing: "0, inf", error: "OverflowError: high - low range exceeds valid bounds",
      legacyError: "OverflowError: Range exceeds valid bounds",
      seeAlso: ["integers", "triangular"]))

  private static let exponentialVariates = variates(
    .exponential, .variate("scale", default: 1.0),
    VariateText(
      summary: "The time up to an event: variates of an exponential distribution.",
      details: "scale is the mean, and 1/scale the rate.",
      arguments: "2, size=3",
      generator: "[0.22002963, 0.77931375, 2.79908192]",
      legacy: "[1.60056477, 2.46301569, 0.6875308 ]",
      failing: "-1", error: "ValueError: scale < 0",
      seeAlso: ["gamma", "standard_exponential"]))

  private static let gammaVariates = variates(
    .gamma, .variate("shape"), .variate("scale", default: 1.0),
    VariateText(
      summary: "Variates of a gamma distribution with a shape and a scale.",
      details: "The mean is shape times scale.",
      arguments: "2, 3, size=3",
      generator: "[17.80145863,  6.8003868 ,  3.44380608]",
      legacy: "[15.61900571,  6.88829462,  4.00078738]",
      failing: "-1", error: "ValueError: shape < 0",
      seeAlso: ["exponential", "standard_gamma"]))

  private static let betaVariates = variates(
    .beta, .variate("a"), .variate("b"),
    VariateText(
      summary: "Numbers between 0 and 1 of a beta distribution with two shapes.",
      details: "The mean is a/(a + b).",
      arguments: "2, 5, size=3",
      generator: "[0.51316392, 0.42998081, 0.13114906]",
      legacy: "[0.47848341, 0.25281047, 0.30273893]",
      failing: "0, 1", error: "ValueError: a <= 0",
      seeAlso: ["dirichlet", "gamma"]))

  private static let chisquareVariates = variates(
    .chisquare, .variate("df"),
    VariateText(
      summary: "Chi-square variates: the sum of df squared standard normal ones.",
      details: "df need not be whole.",
      arguments: "3, size=3",
      generator: "[10.10212535,  3.35808005,  1.48573305]",
      legacy: "[8.72242891, 3.40903356, 1.78393876]",
      failing: "0", error: "ValueError: df <= 0",
      seeAlso: ["gamma", "noncentral_chisquare"]))

  private static let noncentralChisquareVariates = variates(
    .noncentralChisquare, .variate("df"), .variate("nonc"),
    VariateText(
      summary: "Chi-square variates of normal ones whose means are not zero.",
      details: "nonc is the sum of the squared means.",
      arguments: "3, 2, size=3",
      generator: "[1.52294108, 3.51554929, 2.12366891]",
      legacy: "[1.74859125, 7.37890095, 5.37930477]",
      failing: "3, -1", error: "ValueError: nonc < 0",
      seeAlso: ["chisquare"]))

  private static let fVariates = variates(
    .f, .variate("dfnum"), .variate("dfden"),
    VariateText(
      summary: "Fisher's F variates: the ratio of two chi-square ones, each by its df.",
      details: "dfnum is of the one above, dfden of the one below.",
      arguments: "2, 5, size=3",
      generator: "[0.19182635, 1.86268583, 0.21457687]",
      legacy: "[2.04750452, 1.37849582, 0.21539643]",
      failing: "0, 1", error: "ValueError: dfnum <= 0",
      seeAlso: ["chisquare", "noncentral_f"]))

  private static let noncentralFVariates = variates(
    .noncentralF, .variate("dfnum"), .variate("dfden"), .variate("nonc"),
    VariateText(
      summary: "F variates whose upper chi-square variate is noncentral.",
      details: "nonc is the sum of the squared means.",
      arguments: "2, 5, 1, size=3",
      generator: "[1.76602593, 1.0710846 , 0.77634134]",
      legacy: "[5.42312721, 2.16193317, 0.96323543]",
      failing: "2, 5, -1", error: "ValueError: nonc < 0",
      seeAlso: ["f"]))

  private static let standardTVariates = variates(
    .standardT, .variate("df"),
    VariateText(
      summary: "Student's t variates with df degrees of freedom.",
      details: "For large df they are nearly normal.",
      arguments: "4, size=3",
      generator: "[ 2.8358649 , -0.7136577 , -0.37423721]",
      legacy: "[ 1.6693212 ,  1.06299988, -0.35096334]",
      failing: "0", error: "ValueError: df <= 0",
      seeAlso: ["standard_cauchy", "standard_normal"]))

  private static let standardCauchyVariates = variates(
    .standardCauchy,
    VariateText(
      summary: "Cauchy variates: the ratio of two standard normal ones.",
      details: "They have no mean.",
      arguments: "size=3",
      generator: "[-0.79858632, -0.73638821,  2.09951414]",
      legacy: "[ 4.09756726, -0.05178312,  0.78190608]",
      failing: "-1", error: "ValueError: negative dimensions are not allowed",
      seeAlso: ["standard_t"]))
}
