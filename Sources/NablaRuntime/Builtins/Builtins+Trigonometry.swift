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

  static let degrees = scaling(
    "degrees", by: 180 / Double.pi, summary: "Angles in degrees, from radians.",
    examples: [.shows("degrees([0, pi])", "[  0., 180.]")], seeAlso: ["radians"])

  static let rad2deg = scaling(
    "rad2deg", by: 180 / Double.pi, summary: "The same as degrees.",
    examples: [.shows("rad2deg(pi)", "180.0")], seeAlso: ["degrees"])

  static let radians = scaling(
    "radians", by: Double.pi / 180, summary: "Angles in radians, from degrees.",
    examples: [.shows("radians([0, 180])", "[0.        , 3.14159265]")], seeAlso: ["degrees"])

  static let deg2rad = scaling(
    "deg2rad", by: Double.pi / 180, summary: "The same as radians.",
    examples: [.shows("deg2rad(180)", "3.141592653589793")], seeAlso: ["radians"])

  /// Declares a function that multiplies by a number.
  private static func scaling(
    _ name: String, by factor: Double, summary: String, examples: [BuiltinExample],
    seeAlso: [String]
  ) -> Builtin {
    let failing = BuiltinExample.fails(
      name + "(\"a\")", "TypeError: 'x' must be an array, not a text")
    return Builtin(
      name, in: .elementwise, Parameter.array("x").positionalOnly,
      summary: summary, examples: examples + [failing], seeAlso: seeAlso
    ) { evaluation, operand throws(ArrayError) in
      guard !operand.dtype.isComplex else {
        throw .unsupportedDType(operation: name, dtypes: [operand.dtype])
      }
      var events: FloatingPointEvents = []
      let result = try AnyArray.apply(
        .multiply, .array(operand), .weak(.float(factor)), events: &events)
      evaluation.warn(events, in: name)
      return Value(result)
    }
  }

  /// Hyperbolic functions, as the manual lists them.
  static let hyperbolics: [Builtin] = [sinh, cosh, tanh]

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
}
