// nabla · Builtins+RandomIntegers.swift
// Random integers and counts of successes.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Builtin {
  /// Random integers and counts of successes, as the manual lists them.
  static let randomIntegers: [Builtin] =
    [integers, randint, randomIntegersLegacy] + variatePlaces.map(binomial)
    + variatePlaces.map(hypergeometric)

  static let integers = Builtin(
    "integers", in: .random, places: .generator, .bound("low"), .optionalBound("high"), .size(),
    .dtype(default: .int64), .flag("endpoint"),
    summary: "Random integers from low up to high, all equally likely.",
    details: """
      high is left out, unless endpoint=True. One bound alone is high, and low is 0. Bounds may be \
      arrays. dtype is an integer dtype or bool.
      """,
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.integers(6, size=8)", "[4, 0, 1, 1, 1, 4, 5, 3]"),
      .shows(
        "rng = np.random.default_rng(3); rng.integers(1, 6, size=8, endpoint=True)",
        "[5, 1, 2, 2, 2, 5, 6, 4]"),
      .shows("rng = np.random.default_rng(3); rng.integers([10, 100], 1000)", "[813, 177]"),
      .fails("rng = np.random.default_rng(3); rng.integers(5, 5)", "ValueError: low >= high"),
    ],
    seeAlso: ["choice", "randint", "random"]
  ) { evaluation, low, high, size, dtype, includesHigh throws(RuntimeFailure) in
    let result = try evaluation.integers(
      low, high, size, dtype, includesHigh: includesHigh, at: .generator)
    if size == nil, result.rank == 0 {
      return dtype == .bool ? Value(pythonNumber: result) : Value(result)
    }
    return .array(result)
  }

  static let randint = Builtin(
    "randint", in: .random, places: .random, .bound("low"), .optionalBound("high"), .size(),
    .optionalValue("dtype", shownAs: "int"),
    summary: "Integers from low up to high, without high, from the generator that seed() sets.",
    details: "One bound alone is high, and low is 0. Bounds may be arrays.",
    examples: [
      .shows("np.random.seed(3); np.random.randint(6, size=8)", "[2, 0, 1, 3, 0, 0, 0, 5]"),
      .fails("np.random.randint(0)", "ValueError: high <= 0"),
    ],
    seeAlso: ["choice", "integers", "rand"]
  ) { evaluation, low, high, size, type throws(RuntimeFailure) in
    let info = ParameterInfo(
      name: "dtype", passing: .standard, expectation: "a dtype", defaultText: "int")
    let dtype = try type.map { value throws(RuntimeFailure) in try value.asDType(for: info) }
    let result = try evaluation.integers(
      low, high, size, dtype ?? .int64, includesHigh: false, at: .random)
    guard size == nil, result.rank == 0 else { return .array(result) }
    // NumPy's own dtypes give its scalars, Python's int and bool numbers of Python's.
    if case .dtype? = type { return Value(result) }
    return Value(pythonNumber: result)
  }

  private static let randomIntegersLegacy = Builtin(
    "random_integers", in: .random, places: .random, .bound("low"), .optionalBound("high"),
    .size(),
    summary: "Integers from low to high, both included, from the generator that seed() sets.",
    details: "One bound alone is high, and low is 1. An old name: randint() leaves high out.",
    examples: [
      .shows("np.random.seed(3); np.random.random_integers(6, size=8)", "[3, 1, 2, 4, 1, 1, 1, 6]"),
      .fails("np.random.random_integers(0)", "ValueError: low >= high"),
    ],
    seeAlso: ["randint"]
  ) { evaluation, low, high, size throws(RuntimeFailure) in
    let (least, most): (Value, Value) = if let high { (low, high) } else { (.int(1), low) }
    guard let last = most.exactInteger else {
      throw RuntimeFailure.refusing(
        high == nil ? "low" : "high", "random_integers takes numbers; randint takes arrays",
        kind: .typeError)
    }
    let result = try evaluation.integers(
      least, .integer(last + 1), size, .int64, includesHigh: false, at: .random)
    return size == nil && result.rank == 0 ? Value(result) : .array(result)
  }

  private static func binomial(at place: BuiltinPlaces) -> Builtin {
    let text = VariateText(
      summary: "How many of n trials succeed, each with probability p.",
      details: "n and p may be arrays.", arguments: "10, 0.3, size=5",
      generator: "[1, 2, 4, 3, 1]", legacy: "[3, 4, 2, 3, 5]", failing: "10, 1.5",
      error: "ValueError: p < 0, p > 1 or p is NaN", seeAlso: ["multinomial", "poisson"])
    return Builtin(
      "binomial", in: .random, places: place, .trials("n"), .variate("p"), .size(),
      summary: text.summary, details: text.details(at: place),
      examples: text.examples(of: "binomial", at: place), seeAlso: text.seeAlso
    ) { evaluation, n, p, size throws(RuntimeFailure) in
      try evaluation.counts([n, p], size, at: place) { (stream, arrays) throws(RandomError) in
        try stream.drawBinomial(arrays[0], arrays[1], size: size)
      }
    }
  }

  private static func hypergeometric(at place: BuiltinPlaces) -> Builtin {
    let text = VariateText(
      summary: "How many of a sample are good, drawn from so many good and bad ones.",
      details: "The draws are without replacement. The parameters may be arrays.",
      arguments: "15, 5, 8, size=5", generator: "[6, 5, 5, 6, 6]", legacy: "[6, 7, 7, 5, 6]",
      failing: "1, 1, 3",
      error: "ValueError: ngood + nbad < nsample", seeAlso: ["binomial"])
    return Builtin(
      "hypergeometric", in: .random, places: place, .trials("ngood"), .trials("nbad"),
      .trials("nsample"), .size(),
      summary: text.summary, details: text.details(at: place),
      examples: text.examples(of: "hypergeometric", at: place), seeAlso: text.seeAlso
    ) { evaluation, good, bad, sample, size throws(RuntimeFailure) in
      try evaluation.counts([good, bad, sample], size, at: place) {
        (stream, arrays) throws(RandomError) in
        try stream.drawHypergeometric(
          good: arrays[0], bad: arrays[1], sample: arrays[2], size: size)
      }
    }
  }
}

extension Parameter where Input == Value? {
  /// Any value, or nil where it is left out; the default is shown.
  fileprivate static func optionalValue(_ name: String, shownAs text: String) -> Parameter {
    Parameter(name, expecting: "a dtype", default: .some(nil), shownAs: text) {
      value, _, _ throws(RuntimeFailure) in value
    }
  }
}

extension Evaluation {
  /// Random integers between bounds as typed.
  fileprivate func integers(
    _ low: Value, _ high: Value?, _ size: [Int]?, _ dtype: DType, includesHigh: Bool,
    at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> AnyArray {
    guard var kind = IntegerKind(dtype) else {
      throw RuntimeFailure(
        RandomError.unsupportedDType(
          dtype: dtype, function: place == .random ? "randint" : "integers"))
    }
    let (least, most): (Value, Value) = if let high { (low, high) } else { (.int(0), low) }
    if high == nil { kind.highParameter = "low" }
    let bounds: IntegerBounds
    if let first = least.exactInteger, let last = most.exactInteger {
      bounds = .numbers(low: Int128(clamping: first), high: Int128(clamping: last))
    } else {
      guard let first = try least.makeArray(), let last = try most.makeArray() else {
        return AnyArray(.int64(0))
      }
      bounds = .arrays(low: first, high: last)
    }
    let drawn = kind
    return try draw(at: place) { (stream) throws(RandomError) in
      try stream.drawIntegers(bounds, drawn, size: size, includesHigh: includesHigh)
    }
  }
}
