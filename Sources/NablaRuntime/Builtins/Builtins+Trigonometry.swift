// nabla · Builtins+Trigonometry.swift
// Functions of angles and hyperbolic functions, element by element.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of angles, as the manual lists them.
  static let trigonometry: [Builtin] = [
    sin, cos, tan, arcsin, arccos, arctan, asin, acos, atan, arctan2, atan2, hypot, degrees,
    rad2deg, radians, deg2rad,
  ]

  static let sin = unary(
    .sin, summary: "Sine of angles in radians.",
    examples: [.shows("sin([0, pi/2])", "[0., 1.]"), .shows("sin(0.5)", "0.479425538604203")],
    seeAlso: ["cos", "arcsin"])

  static let cos = unary(
    .cos, summary: "Cosine of angles in radians.",
    examples: [.shows("cos([0, pi])", "[ 1., -1.]")], seeAlso: ["sin", "arccos"])

  static let tan = unary(
    .tan, summary: "Tangent of angles in radians.",
    examples: [.shows("tan([0, 1])", "[0.        , 1.55740772]")], seeAlso: ["arctan", "arctan2"])

  static let arcsin = unary(
    .arcsin, summary: "Angle in radians, from -pi/2 to pi/2, whose sine is given.",
    details:
      "Beyond -1 and 1 the result is nan, with a warning; complex numbers have no such limits.",
    examples: [.shows("arcsin([-1, 0, 1])", "[-1.57079633,  0.        ,  1.57079633]")],
    seeAlso: ["sin", "arccos"])

  static let arccos = unary(
    .arccos, summary: "Angle in radians, from 0 to pi, whose cosine is given.",
    details:
      "Beyond -1 and 1 the result is nan, with a warning; complex numbers have no such limits.",
    examples: [.shows("arccos([1, 0])", "[0.        , 1.57079633]")], seeAlso: ["cos", "arcsin"])

  static let arctan = unary(
    .arctan, summary: "Angle in radians, from -pi/2 to pi/2, whose tangent is given.",
    examples: [.shows("arctan([0, 1, inf])", "[0.        , 0.78539816, 1.57079633]")],
    seeAlso: ["tan", "arctan2"])

  static let asin = unary(
    .arcsin, named: "asin", summary: "The same as arcsin.",
    examples: [.shows("asin(1.0)", "1.5707963267948966")], seeAlso: ["arcsin"])

  static let acos = unary(
    .arccos, named: "acos", summary: "The same as arccos.",
    examples: [.shows("acos(1.0)", "0.0")], seeAlso: ["arccos"])

  static let atan = unary(
    .arctan, named: "atan", summary: "The same as arctan.",
    examples: [.shows("atan(1.0)", "0.7853981633974483")], seeAlso: ["arctan"])

  static let arctan2 = binary(
    .arctan2,
    summary: "Angle in radians, from -pi to pi, of the points with height x1 and width x2.",
    details:
      "Unlike arctan(x1 / x2) it knows the quadrant, and upright points are no division by zero.",
    examples: [.shows("arctan2([1, -1], [0, -1])", "[ 1.57079633, -2.35619449]")],
    seeAlso: ["arctan", "hypot"])

  static let atan2 = binary(
    .arctan2, named: "atan2", summary: "The same as arctan2.",
    examples: [.shows("atan2(1.0, 0.0)", "1.5707963267948966")], seeAlso: ["arctan2"])

  static let hypot = binary(
    .hypot, summary: "Length of the hypotenuse of right triangles with the sides x1 and x2.",
    details: "The squares neither overflow nor vanish on the way.",
    examples: [.shows("hypot([3, 5], [4, 12])", "[ 5., 13.]")], seeAlso: ["arctan2", "sqrt"])

  static let degrees = unary(
    .degrees, summary: "Angles in degrees, from radians.",
    details: "Computed in the dtype of the angles, if it is a float; of integers in a float.",
    examples: [.shows("degrees([0, pi])", "[  0., 180.]")], seeAlso: ["radians"])

  static let rad2deg = unary(
    .rad2deg, summary: "The same as degrees.",
    examples: [.shows("rad2deg(pi)", "180.0")], seeAlso: ["degrees"])

  static let radians = unary(
    .radians, summary: "Angles in radians, from degrees.",
    details: "Computed in the dtype of the angles, if it is a float; of integers in a float.",
    examples: [.shows("radians([0, 180])", "[0.        , 3.14159265]")], seeAlso: ["degrees"])

  static let deg2rad = unary(
    .deg2rad, summary: "The same as radians.",
    examples: [
      .shows("deg2rad(180)", "3.141592653589793"), .shows("deg2rad([True])", "[0.01746]"),
    ], seeAlso: ["radians"])

  /// Hyperbolic functions, as the manual lists them.
  static let hyperbolics: [Builtin] = [
    sinh, cosh, tanh, arcsinh, arccosh, arctanh, asinh, acosh, atanh,
  ]

  static let sinh = unary(
    .sinh, summary: "Hyperbolic sine.",
    examples: [.shows("sinh([0, 1])", "[0.        , 1.17520119]")], seeAlso: ["cosh", "tanh"])

  static let cosh = unary(
    .cosh, summary: "Hyperbolic cosine.",
    examples: [.shows("cosh([0, 1])", "[1.        , 1.54308063]")], seeAlso: ["sinh", "tanh"])

  static let tanh = unary(
    .tanh, summary: "Hyperbolic tangent.",
    examples: [.shows("tanh([0, 1, 50])", "[0.        , 0.76159416, 1.        ]")],
    seeAlso: ["sinh", "cosh"])

  static let arcsinh = unary(
    .arcsinh, summary: "Number whose hyperbolic sine is given.",
    examples: [.shows("arcsinh([0, 1])", "[0.        , 0.88137359]")],
    seeAlso: ["sinh", "arccosh"])

  static let arccosh = unary(
    .arccosh, summary: "Number, not negative, whose hyperbolic cosine is given.",
    details: "Below 1 the result is nan, with a warning; complex numbers have no such limit.",
    examples: [
      .shows("arccosh([1, 2])", "[0.       , 1.3169579]"),
      .shows("arccosh(-1 + 0j)", "3.141592653589793j"),
    ],
    seeAlso: ["cosh", "arcsinh"])

  static let arctanh = unary(
    .arctanh, summary: "Number whose hyperbolic tangent is given.",
    details: "At -1 and 1 it is infinite, beyond them nan, each with a warning.",
    examples: [.shows("arctanh([0, 0.5])", "[0.        , 0.54930614]")],
    seeAlso: ["tanh", "arcsinh"])

  static let asinh = unary(
    .arcsinh, named: "asinh", summary: "The same as arcsinh.",
    examples: [.shows("asinh(1.0)", "0.881373587019543")], seeAlso: ["arcsinh"])

  static let acosh = unary(
    .arccosh, named: "acosh", summary: "The same as arccosh.",
    examples: [.shows("acosh(2.0)", "1.3169578969248166")], seeAlso: ["arccosh"])

  static let atanh = unary(
    .arctanh, named: "atanh", summary: "The same as arctanh.",
    examples: [.shows("atanh(0.5)", "0.5493061443340548")], seeAlso: ["arctanh"])
}
