// nabla · Builtins+Math.swift
// Python's math module: functions of single numbers.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaArrays

extension Builtin {
  /// Functions of Python's math module with a float as result, as the manual lists them.
  static let mathFloats: [Builtin] = [
    real("sqrt", "The square root.", "9", "3.0", fails: "-1") { Glibc.sqrt($0) },
    real("exp", "The power of e.", "0", "1.0", fails: "1000", "OverflowError: math range error") {
      Glibc.exp($0)
    },
    mathLog,
    real("log2", "The logarithm to the base 2.", "8", "3.0", fails: "0") { Glibc.log2($0) },
    real("log10", "The logarithm to the base 10.", "1000", "3.0", fails: "-1") { Glibc.log10($0) },
    real("sin", "The sine of an angle in radians.", "0", "0.0", fails: "inf") { Glibc.sin($0) },
    real("cos", "The cosine of an angle in radians.", "0", "1.0", fails: "inf") { Glibc.cos($0) },
    real("tan", "The tangent of an angle in radians.", "0", "0.0", fails: "inf") { Glibc.tan($0) },
    real("asin", "The angle whose sine it is.", "1", "1.5707963267948966", fails: "2") {
      Glibc.asin($0)
    },
    real("acos", "The angle whose cosine it is.", "1", "0.0", fails: "2") { Glibc.acos($0) },
    real("atan", "The angle whose tangent it is.", "inf", "1.5707963267948966", fails: noNumber) {
      Glibc.atan($0)
    },
    real(
      "sinh", "The hyperbolic sine.", "0", "0.0", fails: "1000", "OverflowError: math range error"
    ) {
      Glibc.sinh($0)
    },
    real(
      "cosh", "The hyperbolic cosine.", "0", "1.0", fails: "1000", "OverflowError: math range error"
    ) {
      Glibc.cosh($0)
    },
    real("tanh", "The hyperbolic tangent.", "0", "0.0", fails: noNumber) { Glibc.tanh($0) },
    real("fabs", "The magnitude as a float.", "-2", "2.0", fails: noNumber) { $0.magnitude },
    real("degrees", "An angle in degrees, from radians.", "math.pi", "180.0", fails: noNumber) {
      $0 * (180 / .pi)
    },
    real(
      "radians", "An angle in radians, from degrees.", "180", "3.141592653589793", fails: noNumber
    ) {
      $0 * (.pi / 180)
    },
    real("gamma", "The gamma function.", "5", "24.0", fails: "-1") { Glibc.tgamma($0) },
    real("lgamma", "The logarithm of the size of the gamma function.", "1", "0.0", fails: "-1") {
      // Infinite at its poles, which is outside its domain and no overflow.
      $0 <= 0 && $0.isFinite && $0 == $0.rounded() ? .nan : Glibc.lgamma($0)
    },
    real("erf", "The error function.", "0", "0.0", fails: noNumber) { Glibc.erf($0) },
    real("erfc", "One minus the error function.", "0", "1.0", fails: noNumber) { Glibc.erfc($0) },
    pair(
      "atan2", "y", "x", "The angle of a point, from its two coordinates.", "1, 1",
      "0.7853981633974483", fails: "[1], 2", "TypeError: must be real number, not numpy.ndarray"
    ) {
      Glibc.atan2($0, $1)
    },
    pair(
      "hypot", "x", "y", "The length of the hypotenuse.", "3, 4", "5.0",
      fails: "\"a\", 1", "TypeError: must be real number, not str"
    ) { Glibc.hypot($0, $1) },
    pair(
      "pow", "x", "y", "The power as a float.", "2, 0.5", "1.4142135623730951",
      fails: "-1, 0.5", "ValueError: math domain error"
    ) { Glibc.pow($0, $1) },
    pair(
      "fmod", "x", "y", "The remainder with the sign of the first.", "-7, 3", "-1.0",
      fails: "1, 0", "ValueError: math domain error"
    ) { Glibc.fmod($0, $1) },
    pair(
      "copysign", "x", "y", "The first with the sign of the second.", "3, -0.0", "-3.0",
      fails: "\"a\", 1", "TypeError: must be real number, not str"
    ) { Glibc.copysign($0, $1) },
  ]

  /// An argument that is no number, for examples that fail.
  private static let noNumber = "\"a\""

  private static let mathLog = Builtin(
    "log", in: .math, places: .math, .real("x").positionalOnly,
    .optionalValue("base").positionalOnly,
    summary: "The natural logarithm, or that to a base.",
    examples: [
      .shows("math.log(math.e)", "1.0"), .shows("math.log(8, 2)", "3.0"),
      .fails("math.log(0)", "ValueError: math domain error"),
    ]
  ) { _, number, base throws(MathFault) in
    let logarithm = try MathFault.checked(Glibc.log(number), from: [number])
    guard let base else { return .float(logarithm) }
    guard base.isNumber, let radix = base.asDouble else {
      throw .notReal(type: base.typeName, parameter: "base")
    }
    let scale = try MathFault.checked(Glibc.log(radix), from: [radix])
    if scale == 0 { throw .divisionByZero }
    return .float(try MathFault.checked(logarithm / scale, from: [logarithm, scale]))
  }

  private static func real(
    _ name: String, _ summary: String, _ argument: String, _ result: String, fails wrong: String,
    _ error: String? = nil, body: @escaping @Sendable (Double) -> Double
  ) -> Builtin {
    let isText = wrong == noNumber
    let message =
      error
      ?? (isText ? "TypeError: must be real number, not str" : "ValueError: math domain error")
    return Builtin(
      name, in: .math, places: .math, .real("x").positionalOnly, summary: summary,
      examples: [
        .shows("math.\(name)(\(argument))", result), .fails("math.\(name)(\(wrong))", message),
      ]
    ) { _, number throws(MathFault) in
      .float(try MathFault.checked(body(number), from: [number]))
    }
  }

  private static func pair(
    _ name: String, _ first: String, _ second: String, _ summary: String, _ arguments: String,
    _ result: String, fails wrong: String, _ error: String,
    body: @escaping @Sendable (Double, Double) -> Double
  ) -> Builtin {
    Builtin(
      name, in: .math, places: .math, .real(first).positionalOnly, .real(second).positionalOnly,
      summary: summary,
      examples: [
        .shows("math.\(name)(\(arguments))", result), .fails("math.\(name)(\(wrong))", error),
      ]
    ) { _, x, y throws(MathFault) in .float(try MathFault.checked(body(x, y), from: [x, y])) }
  }
}

extension MathFault {
  /// The result, if the function has one there: NaN and infinity may only come from their like.
  static func checked(_ result: Double, from arguments: [Double]) throws(MathFault) -> Double {
    if result.isNaN, !arguments.contains(where: \.isNaN) { throw .domain }
    if result.isInfinite, arguments.allSatisfy(\.isFinite) {
      // A pole is no overflow: the logarithm of 0, a power of 0.
      throw arguments.first == 0 || arguments.last == 0 ? .domain : .range
    }
    return result
  }
}

extension Parameter where Input == Double {
  /// A real number, with Python's phrase for anything else.
  static func real(_ name: String) -> Parameter {
    Parameter(name, expecting: "a number") { value, info, _ throws(RuntimeFailure) in
      guard value.isNumber, let number = value.asDouble else {
        throw RuntimeFailure(MathFault.notReal(type: value.typeName, parameter: info.name))
      }
      if case .bigInteger(let object) = value, number.isInfinite {
        throw RuntimeFailure(
          LanguageFault.integerTooLargeForFloat(
            digits: object.value.magnitude.description.utf8.count))
      }
      return number
    }
  }
}
