// nabla · Builtins+MoreVariates.swift
// Further continuous distributions.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Further continuous distributions, as methods of generators and as NumPy's older functions.
  static let moreVariates: [Builtin] = [
    laplaceVariates, logisticVariates, gumbelVariates, lognormalVariates, rayleighVariates,
    paretoVariates, weibullVariates, powerVariates, waldVariates, vonmisesVariates,
    triangularVariates,
  ].flatMap { $0 }

  private static let laplaceVariates = variates(
    .laplace, .variate("loc", default: 0.0), .variate("scale", default: 1.0),
    VariateText(
      summary: "Exponential variates on both sides of loc: a Laplace distribution.",
      details: "scale is the mean distance from loc.",
      arguments: "1, 2, size=3",
      generator: "[-2.5286972 , -0.49469565,  2.8453669 ]",
      legacy: "[ 1.21427041,  2.07672133, -0.08322449]",
      failing: "0, -1", error: "ValueError: scale < 0",
      seeAlso: ["exponential", "normal"]))

  private static let logisticVariates = variates(
    .logistic, .variate("loc", default: 0.0), .variate("scale", default: 1.0),
    VariateText(
      summary: "Variates of a logistic distribution around loc.",
      details: "The deviation is scale times pi/sqrt(3).",
      arguments: "1, 2, size=3",
      generator: "[-3.73590968, -1.34049216,  3.78855778]",
      legacy: "[ 1.40779013,  2.77281086, -0.78198804]",
      failing: "0, -1", error: "ValueError: scale < 0",
      seeAlso: ["gumbel", "normal"]))

  private static let gumbelVariates = variates(
    .gumbel, .variate("loc", default: 0.0), .variate("scale", default: 1.0),
    VariateText(
      summary: "The largest of many: variates of a Gumbel distribution.",
      details: "loc is the most probable value.",
      arguments: "1, 2, size=3",
      generator: "[5.82611871, 3.6168236 , 0.04030171]",
      legacy: "[1.44558126, 0.58352138, 3.13559165]",
      failing: "0, -1", error: "ValueError: scale < 0",
      seeAlso: ["logistic", "weibull"]))

  private static let lognormalVariates = variates(
    .lognormal, .variate("mean", default: 0.0), .variate("sigma", default: 1.0),
    VariateText(
      summary: "Variates whose logarithm is normal.",
      details: "mean and sigma are those of the logarithm.",
      arguments: "0, 0.5, size=3",
      generator: "[2.77446951, 0.2786406 , 1.23250591]",
      legacy: "[2.44565807, 1.24390413, 1.04943165]",
      failing: "0, -1", error: "ValueError: sigma < 0",
      seeAlso: ["normal"]))

  private static let rayleighVariates = variates(
    .rayleigh, .variate("scale", default: 1.0),
    VariateText(
      summary: "The length of a vector of two normal variates: a Rayleigh distribution.",
      details: "scale is the deviation of each of the two.",
      arguments: "2, size=3",
      generator: "[0.93814631, 1.76557497, 3.3460914 ]",
      legacy: "[2.53026858, 3.13879958, 1.65834955]",
      failing: "-1", error: "ValueError: scale < 0",
      seeAlso: ["normal", "weibull"]))

  private static let paretoVariates = variates(
    .pareto, .variate("a"),
    VariateText(
      summary:
        "Many small variates, few huge ones: a Pareto distribution of the second kind (Lomax).",
      details: "Add 1 and multiply by the least for the classical ones.",
      arguments: "3, size=3",
      generator: "[0.0373523 , 0.13869814, 0.59442577]",
      legacy: "[0.30572807, 0.50757533, 0.12141184]",
      failing: "0", error: "ValueError: a <= 0",
      seeAlso: ["power", "zipf"]))

  private static let weibullVariates = variates(
    .weibull, .variate("a"),
    VariateText(
      summary: "How long something lasts: a Weibull distribution with scale 1.",
      details: "a below 1: it gets better with age; above: worse.",
      arguments: "1.5, size=3",
      generator: "[0.22959765, 0.5334842 , 1.25119137]",
      legacy: "[0.86197666, 1.14892441, 0.49072868]",
      failing: "-1", error: "ValueError: a < 0",
      seeAlso: ["exponential", "gumbel"]))

  private static let powerVariates = variates(
    .power, .variate("a"),
    VariateText(
      summary: "Variates from 0 to 1 whose density grows as the power a - 1.",
      details: "a=1 makes all equally likely.",
      arguments: "3, size=3",
      generator: "[0.47053679, 0.68591635, 0.9098868 ]",
      legacy: "[0.81971728, 0.89133571, 0.66259822]",
      failing: "0", error: "ValueError: a <= 0",
      seeAlso: ["pareto"]))

  private static let waldVariates = variates(
    .wald, .variate("mean"), .variate("scale"),
    VariateText(
      summary:
        "When a drifting motion first gets somewhere: a Wald (inverse Gaussian) distribution.",
      details: "The variance is mean**3/scale.",
      arguments: "3, 2, size=3",
      generator: "[0.36923311, 1.80757022, 1.73515514]",
      legacy: "[0.45123808, 1.76856642, 2.13933583]",
      failing: "0, 1", error: "ValueError: mean <= 0",
      seeAlso: ["normal"]))

  private static let vonmisesVariates = variates(
    .vonmises, .variate("mu"), .variate("kappa"),
    VariateText(
      summary: "Von Mises variates: normal ones on a circle, from -pi to pi.",
      details: "mu is the most probable angle; the larger kappa, the closer to it.",
      arguments: "1, 4, size=3",
      generator: "[1.06752057, 0.37345697, 1.45899136]",
      legacy: "[0.43016303, 1.50526923, 0.90034226]",
      failing: "0, -1", error: "ValueError: kappa < 0",
      seeAlso: ["normal", "wald"]))

  private static let triangularVariates = variates(
    .triangular, .variate("left"), .variate("mode"), .variate("right"),
    VariateText(
      summary: "Variates whose density is a triangle.",
      details: "mode is where the top of the triangle is.",
      arguments: "0, 1, 4, size=3",
      generator: "[0.58531758, 0.9732636 , 2.45575053]",
      legacy: "[1.67827108, 2.12857644, 1.08295644]",
      failing: "1, 0, 2", error: "ValueError: left > mode",
      seeAlso: ["uniform"]))
}
