// nabla · Builtins+Special.swift
// Gamma, error and Bessel functions, factorials, and windows.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Special functions and windows, as the manual lists them.
  static let special: [Builtin] = [
    gamma, lgamma, erf, erfc, arrayFactorial, arrayComb, i0, sinc, bartlett, blackman, hamming,
    hanning, kaiser,
  ]

  static let gamma = function(
    .gamma, "The gamma function of each element: (n - 1)! for whole numbers.",
    .shows("gamma([0.5, 5])", "[ 1.77245385, 24.        ]"), seeAlso: ["factorial", "lgamma"])

  static let lgamma = function(
    .lgamma, "The logarithm of the size of the gamma function of each element.",
    .shows("lgamma([1, 10])", "[ 0.        , 12.80182748]"), seeAlso: ["gamma"])

  static let erf = function(
    .erf, "The error function of each element.",
    .shows("erf([0, 1])", "[0.        , 0.84270079]"), seeAlso: ["erfc"])

  static let erfc = function(
    .erfc, "One minus the error function of each element, exact where that is small.",
    .shows("erfc([0, 1])", "[1.        , 0.15729921]"), seeAlso: ["erf"])

  private static func function(
    _ function: SpecialFunction, _ summary: String, _ example: BuiltinExample,
    seeAlso: [String]
  ) -> Builtin {
    Builtin(
      function.rawValue, in: .elementwise, places: .bare, Parameter.array("x").positionalOnly,
      summary: summary,
      details: "Of real numbers; integers give float64. NumPy does not have it.",
      examples: [
        example,
        .fails(
          "\(function.rawValue)(1j)",
          "TypeError: \(function.rawValue) does not work with dtype complex128"),
      ],
      seeAlso: seeAlso
    ) { evaluation, array throws(AnalysisError) in
      Value(
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.apply(function, array)
        })
    }
  }

  static let arrayFactorial = Builtin(
    "factorial", in: .elementwise, places: .bare, Parameter.value("n").positionalOnly,
    summary: "The product of the whole numbers from 1 to each element.",
    details: "Of Python's integers exactly, however large; of arrays as int64. NumPy does not "
      + "have it.",
    examples: [
      .shows("factorial([0, 1, 5])", "[  1,   1, 120]"),
      .shows("factorial(25)", "15511210043330985984000000"),
      .fails(
        "factorial([20, 21])",
        "OverflowError: the result of factorial does not fit int64 at index [1]"),
      .fails("factorial(-1)", "ValueError: factorial() not defined for negative values"),
    ],
    seeAlso: ["comb", "gamma"]
  ) { evaluation, value throws(RuntimeFailure) in
    if let n = value.pythonInteger { return try factorial(of: n, evaluation) }
    let array = try value.asArray(for: .arrayOfIntegers("n"))
    do throws(AnalysisError) {
      return Value(
        try evaluation.analyze { steps throws(AnalysisError) in try steps.factorial(array) })
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let arrayComb = Builtin(
    "comb", in: .elementwise, places: .bare,
    Parameter.value("n").positionalOnly, Parameter.value("k").positionalOnly,
    summary: "How many ways there are to choose k of n things.",
    details: "Of Python's integers exactly, however large; of arrays, which broadcast, as int64. "
      + "NumPy does not have it.",
    examples: [
      .shows("comb(5, [0, 1, 2])", "[ 1,  5, 10]"),
      .shows("comb(100, 50)", "100891344545564193334812497256"),
      .fails(
        "comb([100], 50)", "OverflowError: the result of comb does not fit int64 at index [0]"),
    ],
    seeAlso: ["factorial"]
  ) { evaluation, first, second throws(RuntimeFailure) in
    if let n = first.pythonInteger, let k = second.pythonInteger {
      return try combinations(of: n, k, evaluation)
    }
    let n = try first.asArray(for: .arrayOfIntegers("n"))
    let k = try second.asArray(for: .arrayOfIntegers("k"))
    do throws(AnalysisError) {
      return Value(
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.combinations(of: n, choosing: k)
        })
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let i0 = Builtin(
    "i0", in: .elementwise, .array("x"),
    summary: "The modified Bessel function of the first kind of order 0.",
    examples: [
      .shows("i0([0, 1])", "[1.        , 1.26606588]"),
      .fails("i0(1j)", "TypeError: i0 not supported for complex values"),
    ],
    seeAlso: ["kaiser"]
  ) { evaluation, array throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in try steps.besselI0(array) })
  }

  static let sinc = Builtin(
    "sinc", in: .elementwise, .array("x"),
    summary: "The sine of πx divided by πx, and 1 at 0.",
    examples: [
      .shows("sinc([0, 0.5])", "[1.        , 0.63661977]"),
      .fails("sinc('a')", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["sin"]
  ) { evaluation, array throws(AnalysisError) in
    Value(try evaluation.analyze { steps throws(AnalysisError) in try steps.sinc(array) })
  }

  static let bartlett = window(
    "bartlett", .bartlett, "The Bartlett window: a triangle from 0 to 1 and back.",
    .shows("bartlett(5)", "[0. , 0.5, 1. , 0.5, 0. ]"))
  static let blackman = window(
    "blackman", .blackman, "The Blackman window: a sum of three cosines.",
    .shows("blackman(3).round(6)", "[-0.,  1., -0.]"))
  static let hamming = window(
    "hamming", .hamming, "The Hamming window: a raised cosine that does not reach 0.",
    .shows("hamming(5)", "[0.08, 0.54, 1.  , 0.54, 0.08]"))
  static let hanning = window(
    "hanning", .hanning, "The Hann window: a raised cosine from 0 to 1 and back.",
    .shows("hanning(4)", "[0.  , 0.75, 0.75, 0.  ]"))

  private static func window(
    _ name: String, _ shape: WindowShape, _ summary: String, _ example: BuiltinExample
  ) -> Builtin {
    let names = ["bartlett", "blackman", "hamming", "hanning", "kaiser"]
    return Builtin(
      name, in: .creation, .number("M"), summary: summary,
      details: "M is the number of samples.",
      examples: [example, .fails("\(name)('a')", "TypeError: 'M' must be a number, not a text")],
      seeAlso: names.filter { $0 != name }
    ) { evaluation, length throws(AnalysisError) in
      Value.array(
        try evaluation.analyze { steps throws(AnalysisError) in
          try steps.window(shape, length: length)
        })
    }
  }

  static let kaiser = Builtin(
    "kaiser", in: .creation, .number("M"), .number("beta"),
    summary: "The Kaiser window, by Bessel functions.",
    details: "M is the number of samples; the larger beta, the narrower the window.",
    examples: [
      .shows("kaiser(5, 14)[1:3]", "[0.16493219, 1.        ]"),
      .fails("kaiser('a', 1)", "TypeError: 'M' must be a number, not a text"),
    ],
    seeAlso: ["hamming", "i0"]
  ) { evaluation, length, beta throws(AnalysisError) in
    Value.array(
      try evaluation.analyze { steps throws(AnalysisError) in
        try steps.window(.kaiser(beta: beta), length: length)
      })
  }
}

extension ParameterInfo {
  /// What a parameter that takes integers says of itself.
  fileprivate static func arrayOfIntegers(_ name: String) -> ParameterInfo {
    ParameterInfo(
      name: name, passing: .positionalOnly, expectation: "an array", defaultText: nil)
  }
}

extension Value {
  /// The value of a Python integer; nil for NumPy's, which have a size.
  fileprivate var pythonInteger: BigInt? {
    switch self {
    case .int(let value): BigInt(value)
    case .bool(let value): value ? 1 : 0
    case .bigInteger(let object): object.value
    default: nil
    }
  }
}
