// nabla · Builtins+RandomNumbers.swift
// Uniform and standard variates.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Uniform and standard variates, as the manual lists them.
  static let randomNumbers: [Builtin] = [
    random, standardNormal, standardExponential, standardGamma,
    legacyUniform("random_sample", ["rand", "seed"]), legacyUniform("random", ["rand"]),
    legacyUniform("ranf", ["random_sample"]), legacyUniform("sample", ["random_sample"]), rand,
    randn,
    legacyStandard(.standardNormal, "[1.78862847, 0.43650985, 0.09649747]", ["randn"]),
    legacyStandard(.standardExponential, "[0.80028239, 1.23150785, 0.3437654 ]", ["exponential"]),
    legacyGamma,
  ]

  static let random = Builtin(
    "random", in: .random, places: .generator, changes: "out", .size(), .dtype(default: .float64),
    .out(),
    summary: "Numbers from 0 to 1, without 1, all equally likely.",
    details: """
      dtype is float64 or float32, which has half the random bits. out= takes an array of a \
      variable to be filled.
      """,
    examples: [
      .shows("rng = np.random.default_rng(3); rng.random()", "0.08564916714362436"),
      .shows(
        "rng = np.random.default_rng(3); rng.random((2, 2))",
        "[[0.08564917, 0.23681051],\n [0.80127447, 0.58216204]]"),
      .shows(
        "rng = np.random.default_rng(3); x = zeros(2); rng.random(out=x); x",
        "[0.08564917, 0.23681051]"),
      .fails(
        "rng = np.random.default_rng(3); rng.random(2, dtype=int)",
        "TypeError: Unsupported dtype dtype('int64') for random"),
    ],
    seeAlso: ["integers", "uniform"]
  ) { evaluation, size, dtype, out throws(RuntimeFailure) in
    try evaluation.standard(.random, .random, [], size, dtype, out, function: "random")
  }

  static let standardNormal = Builtin(
    "standard_normal", in: .random, places: .generator, changes: "out", .size(),
    .dtype(default: .float64), .out(),
    summary: "Normal variates with mean 0 and deviation 1.",
    details: "dtype is float64 or float32. out= takes an array of a variable to be filled.",
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.standard_normal(3)",
        "[ 2.04091912, -2.55566503,  0.41809885]"),
      .fails(
        "rng = np.random.default_rng(3); rng.standard_normal(-1)",
        "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["normal"]
  ) { evaluation, size, dtype, out throws(RuntimeFailure) in
    try evaluation.standard(
      .standardNormal, .standardNormal, [], size, dtype, out, function: "standard_normal")
  }

  static let standardExponential = Builtin(
    "standard_exponential", in: .random, places: .generator, changes: "out", .size(),
    .dtype(default: .float64), .text("method", default: "zig"), .out(),
    summary: "Exponential variates with mean 1.",
    details: "method is 'zig' (a ziggurat) or 'inv' (a logarithm). dtype is float64 or float32.",
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.standard_exponential(3)",
        "[0.11001481, 0.38965687, 1.39954096]"),
      .shows(
        "rng = np.random.default_rng(3); rng.standard_exponential(method='inv')",
        "0.08954093778929481"),
      .fails(
        "rng = np.random.default_rng(3); rng.standard_exponential(dtype=int)",
        "TypeError: Unsupported dtype dtype('int64') for standard_exponential"),
    ],
    seeAlso: ["exponential"]
  ) { evaluation, size, dtype, method, out throws(RuntimeFailure) in
    // Any other method is the inversion, as in NumPy.
    let isZiggurat = method == "zig"
    return try evaluation.standard(
      isZiggurat ? .standardExponential : .inverseExponential,
      isZiggurat ? .standardExponential : .inverseExponential, [], size, dtype, out,
      function: "standard_exponential")
  }

  static let standardGamma = Builtin(
    "standard_gamma", in: .random, places: .generator, changes: "out", .variate("shape"), .size(),
    .dtype(default: .float64), .out(),
    summary: "Gamma variates with scale 1.",
    details: "shape may be an array. dtype is float64 or float32.",
    examples: [
      .shows(
        "rng = np.random.default_rng(3); rng.standard_gamma(2, size=3)",
        "[5.93381954, 2.2667956 , 1.14793536]"),
      .fails(
        "rng = np.random.default_rng(3); rng.standard_gamma(-1)", "ValueError: shape < 0"),
    ],
    seeAlso: ["gamma"]
  ) { evaluation, shape, size, dtype, out throws(RuntimeFailure) in
    try evaluation.standard(
      .standardGamma, .standardGamma, [shape], size, dtype, out, function: "standard_gamma")
  }

  // MARK: - NumPy's older functions

  private static func legacyUniform(_ name: String, _ seeAlso: [String]) -> Builtin {
    Builtin(
      name, in: .random, places: .random, .size(),
      summary: "Numbers from 0 to 1, without 1, from the generator that seed() sets.",
      details: "`random_sample`, `random`, `ranf` and `sample` are one function.",
      examples: [
        .shows("np.random.seed(3); np.random.\(name)(2)", "[0.5507979 , 0.70814782]"),
        .fails(
          "np.random.\(name)((2, -1))", "ValueError: negative dimensions are not allowed"),
      ],
      seeAlso: seeAlso
    ) { evaluation, size throws(RuntimeFailure) in
      try evaluation.variates(.random, [], size, at: .random)
    }
  }

  static let rand = Builtin(
    "rand", in: .random, places: .random, .lengths("d"),
    summary: "Numbers from 0 to 1 in an array whose axis lengths are the arguments.",
    details: "Draws from the generator that np.random.seed sets.",
    examples: [
      .shows(
        "np.random.seed(3); np.random.rand(2, 2)",
        "[[0.5507979 , 0.70814782],\n [0.29090474, 0.51082761]]"),
      .fails(
        "np.random.rand((2, 2))", "TypeError: 'tuple' object cannot be interpreted as an integer"),
    ],
    seeAlso: ["randn", "random_sample"]
  ) { evaluation, lengths throws(RuntimeFailure) in
    try evaluation.variates(.random, [], lengths.isEmpty ? nil : lengths, at: .random)
  }

  static let randn = Builtin(
    "randn", in: .random, places: .random, .lengths("d"),
    summary: "Standard normal variates in an array whose axis lengths are the arguments.",
    details: "Draws from the generator that np.random.seed sets.",
    examples: [
      .shows("np.random.seed(3); np.random.randn(3)", "[1.78862847, 0.43650985, 0.09649747]"),
      .fails("np.random.randn(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["normal", "rand"]
  ) { evaluation, lengths throws(RuntimeFailure) in
    try evaluation.variates(.standardNormal, [], lengths.isEmpty ? nil : lengths, at: .random)
  }

  private static func legacyStandard(
    _ distribution: ContinuousDistribution, _ output: String, _ seeAlso: [String]
  ) -> Builtin {
    let name = distribution.rawValue
    let isNormal = distribution == .standardNormal
    return Builtin(
      name, in: .random, places: .random, .size(),
      summary: isNormal
        ? "Normal variates with mean 0 and deviation 1, from the generator that seed() sets."
        : "Exponential variates with mean 1, from the generator that seed() sets.",
      details: "Without size=, one Python float.",
      examples: [
        .shows("np.random.seed(3); np.random.\(name)(3)", output),
        .fails("np.random.\(name)(-1)", "ValueError: negative dimensions are not allowed"),
      ],
      seeAlso: seeAlso
    ) { evaluation, size throws(RuntimeFailure) in
      try evaluation.variates(distribution, [], size, at: .random)
    }
  }

  private static let legacyGamma = Builtin(
    "standard_gamma", in: .random, places: .random, .variate("shape"), .size(),
    summary: "Gamma variates with scale 1, from the generator that seed() sets.",
    details: "shape may be an array.",
    examples: [
      .shows(
        "np.random.seed(3); np.random.standard_gamma(2, size=3)",
        "[5.20633524, 2.29609821, 1.33359579]"),
      .fails("np.random.standard_gamma(-1)", "ValueError: shape < 0"),
    ],
    seeAlso: ["gamma"]
  ) { evaluation, shape, size throws(RuntimeFailure) in
    try evaluation.variates(.standardGamma, [shape], size, at: .random)
  }
}

extension Parameter where Input == [Int] {
  /// The lengths of axes in all positional arguments.
  fileprivate static func lengths(_ name: String) -> Parameter {
    Parameter(variadic: name, expecting: "integers") { values, info, _ throws(RuntimeFailure) in
      var lengths: [Int] = []
      for value in values {
        guard let length = value.asInt else {
          throw RuntimeFailure.refusing(
            info.name, "'\(value.typeName)' object cannot be interpreted as an integer",
            kind: .typeError, help: "the lengths are arguments of their own: rand(2, 3)")
        }
        lengths.append(length)
      }
      return lengths
    }
  }
}

extension Evaluation {
  /// Standard variates in one of two precisions, in a new array or in `out`.
  fileprivate func standard(
    _ distribution: ContinuousDistribution, _ single: SingleDistribution,
    _ parameters: [AnyArray], _ size: [Int]?, _ dtype: DType, _ out: ArrayObject?,
    function: String
  ) throws(RuntimeFailure) -> Value {
    guard dtype.name == "float64" || dtype.name == "float32" else {
      throw RuntimeFailure(RandomError.unsupportedDType(dtype: dtype, function: function))
    }
    if let out {
      if out.array.dtype != dtype {
        throw RuntimeFailure.refusing(
          "out",
          "Supplied output array has the wrong type. Expected \(dtype.name), got "
            + out.array.dtype.name, kind: .typeError)
      }
      if let size, size != out.array.shape {
        throw RuntimeFailure.refusing("size", "size must match out.shape when used together")
      }
    }
    let shape = out?.array.shape ?? size
    let value = try counts(parameters, shape, at: .generator) {
      (stream, arrays) throws(RandomError) in
      if dtype.name == "float32" {
        return try stream.drawSingle(single, shapes: arrays.first, size: shape)
      }
      return try stream.draw(distribution, arrays, size: shape)
    }
    if let out, case .array(let object) = value { return try object.array.delivered(to: out) }
    return value
  }
}
