// nabla · Builtin+Variates.swift
// Declaring a distribution once for generators and for NumPy's older functions.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// What is said of a distribution, with an example for each of its two functions.
struct VariateText {
  var summary: String
  var details: String
  /// The arguments of the example that works, and what it shows.
  var arguments: String
  var generator: String
  var legacy: String
  /// The arguments of the example that fails, and its error.
  var failing: String
  var error: String
  /// The error of the older function, where it is another.
  var legacyError: String?
  var seeAlso: [String]

  /// The examples of the function at a place.
  func examples(of name: String, at place: BuiltinPlaces) -> [BuiltinExample] {
    let (start, function, output, message) =
      place == .random
      ? ("np.random.seed(3)", "np.random." + name, legacy, legacyError ?? error)
      : ("rng = np.random.default_rng(3)", "rng." + name, generator, error)
    return [
      .shows("\(start); \(function)(\(arguments))", output),
      .fails("\(start); \(function)(\(failing))", message),
    ]
  }

  /// What holds for all distributions.
  func details(at place: BuiltinPlaces) -> String {
    let shape = """
      Parameters that are arrays broadcast together, and size= says how many variates: without it \
      there is one for each set of parameters.
      """
    let origin =
      place == .random
      ? "Draws from the generator that np.random.seed sets." : ""
    return [details, shape, origin].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Builtin {
  /// The two places of a distribution: a method of generators, and an older function.
  static let variatePlaces: [BuiltinPlaces] = [.generator, .random]

  static func variates(
    _ distribution: ContinuousDistribution, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, size throws(RuntimeFailure) in
        try evaluation.variates(distribution, [], size, at: place)
      }
    }
  }

  static func variates(
    _ distribution: ContinuousDistribution, _ first: Parameter<AnyArray>, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, first, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, a, size throws(RuntimeFailure) in
        try evaluation.variates(distribution, [a], size, at: place)
      }
    }
  }

  static func variates(
    _ distribution: ContinuousDistribution, _ first: Parameter<AnyArray>,
    _ second: Parameter<AnyArray>, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, first, second, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, a, b, size throws(RuntimeFailure) in
        try evaluation.variates(distribution, [a, b], size, at: place)
      }
    }
  }

  static func variates(
    _ distribution: ContinuousDistribution, _ first: Parameter<AnyArray>,
    _ second: Parameter<AnyArray>, _ third: Parameter<AnyArray>, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, first, second, third, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, a, b, c, size throws(RuntimeFailure) in
        try evaluation.variates(distribution, [a, b, c], size, at: place)
      }
    }
  }

  static func variates(
    _ distribution: DiscreteDistribution, _ first: Parameter<AnyArray>, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, first, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, a, size throws(RuntimeFailure) in
        try evaluation.counts([a], size, at: place) { (stream, arrays) throws(RandomError) in
          try stream.draw(distribution, arrays, size: size)
        }
      }
    }
  }

  static func variates(
    _ distribution: DiscreteDistribution, _ first: Parameter<AnyArray>,
    _ second: Parameter<AnyArray>, _ text: VariateText
  ) -> [Builtin] {
    let name = distribution.rawValue
    return variatePlaces.map { place in
      Builtin(
        name, in: .random, places: place, first, second, .size(), summary: text.summary,
        details: text.details(at: place), examples: text.examples(of: name, at: place),
        seeAlso: text.seeAlso
      ) { evaluation, a, b, size throws(RuntimeFailure) in
        try evaluation.counts([a, b], size, at: place) { (stream, arrays) throws(RandomError) in
          try stream.draw(distribution, arrays, size: size)
        }
      }
    }
  }
}

extension Evaluation {
  /// Variates of a continuous distribution: a Python float, or an array.
  func variates(
    _ distribution: ContinuousDistribution, _ parameters: [AnyArray], _ size: [Int]?,
    at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    try counts(parameters, size, at: place) { (stream, arrays) throws(RandomError) in
      switch distribution {
      case .uniform: try stream.drawUniform(low: arrays[0], high: arrays[1], size: size)
      case .triangular:
        try stream.drawTriangular(left: arrays[0], mode: arrays[1], right: arrays[2], size: size)
      default: try stream.draw(distribution, arrays, size: size)
      }
    }
  }

  /// What `body` draws: a Python number where neither size nor parameters have axes, or an array.
  func counts(
    _ parameters: [AnyArray], _ size: [Int]?, at place: BuiltinPlaces,
    _ body: (inout RandomStream, [AnyArray]) throws(RandomError) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    let result = try draw(at: place) { (stream) throws(RandomError) in
      try body(&stream, parameters)
    }
    if size == nil, parameters.allSatisfy({ $0.rank == 0 }) { return Value(pythonNumber: result) }
    return .array(result)
  }
}

extension Value {
  /// The only element of an array as a number of Python's.
  init(pythonNumber array: AnyArray) {
    switch Value(array.scalar(at: 0)) {
    case .numpyInt(let number): self = .int(number)
    case .numpyFloat(let number): self = .float(number)
    case .numpyBool(let flag): self = .bool(flag)
    case let value: self = value.asDouble.map(Value.float) ?? value
    }
  }
}
