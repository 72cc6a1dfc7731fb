// nabla · RandomStream+Filling.swift
// Arrays of variates.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws variates of a continuous distribution.
  ///
  /// - Shape: `size`, or what the parameters broadcast to.
  /// - Throws: parameters that the distribution does not have; shapes that do not fit.
  package mutating func draw(
    _ distribution: ContinuousDistribution, _ arrays: [AnyArray], size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check(arrays, distribution.parameters)
    let shape = try VariateShape(size: size, arrays)
    return .float64(try run(ContinuousJob(distribution: distribution, shape: shape)))
  }

  /// Draws variates of a discrete distribution.
  package mutating func draw(
    _ distribution: DiscreteDistribution, _ arrays: [AnyArray], size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check(arrays, distribution.parameters)
    let shape = try VariateShape(size: size, arrays, dtype: .int64)
    if distribution == .negativeBinomial { try Self.checkMeans(shape) }
    return .int64(try run(DiscreteJob(distribution: distribution, shape: shape)))
  }

  /// Makes sure that parameters are what the distribution allows.
  static func check(
    _ arrays: [AnyArray], _ parameters: [DistributionParameter]
  ) throws(RandomError) {
    for (array, parameter) in zip(arrays, parameters) where parameter.rule != .any {
      let numbers = try inEngine { () throws(ArrayError) in
        try array.converted(to: Double.self)
      }
      guard let place = numbers.firstPosition(where: { !parameter.rule.allows($0) }) else {
        continue
      }
      let value = numbers.base[numbers.layout.place(ofPosition: place) - numbers.layout.offset]
      throw .parameter(
        name: parameter.name, rule: parameter.rule, value: value,
        index: arrays.allSatisfy { $0.rank == 0 } ? nil : array.layout.index(ofPosition: place))
    }
  }

  /// Makes sure that the Poisson means behind negative binomial variates are not too large.
  private static func checkMeans(_ shape: VariateShape) throws(RandomError) {
    let count = shape.isUniform ? 1 : shape.shape.reduce(1, *)
    for position in 0..<count {
      let (n, p) = (shape.parameters[0][position], shape.parameters[1][position])
      if (1 - p) / p * (n + 10 * n.squareRoot()) > ParameterRule.largestMean {
        throw .negativeBinomialTooLarge(n: n, p: p)
      }
    }
  }

  /// Runs a step of the array engine.
  static func inEngine<Result>(
    _ body: () throws(ArrayError) -> Result
  ) throws(RandomError) -> Result {
    do throws(ArrayError) {
      return try body()
    } catch {
      throw .array(error)
    }
  }
}

/// Fills an array with variates of a continuous distribution.
private struct ContinuousJob: VariateJob {
  let distribution: ContinuousDistribution
  let shape: VariateShape

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Double> {
    // A copy in a local variable stays in registers.
    var stream = source
    defer { source = stream }
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape.shape) { target in
        switch distribution {
        case .random: for place in target.indices { target[place] = stream.uniform() }
        case .standardNormal: for place in target.indices { target[place] = stream.normal() }
        case .standardExponential:
          for place in target.indices { target[place] = stream.exponential() }
        default: draw(&stream) { target[$0] = $1 }
        }
      }
    }
  }

  private func draw<Source: VariateSource>(
    _ stream: inout Source, _ write: (Int, Double) -> Void
  ) {
    let count = shape.shape.reduce(1, *)
    let parameters = shape.parameters
    guard shape.isUniform else {
      for place in 0..<count {
        let (a, b, c) = Self.numbers(parameters, place)
        write(place, distribution.draw(&stream, a, b, c))
      }
      return
    }
    let (a, b, c) = Self.numbers(parameters, 0)
    for place in 0..<count { write(place, distribution.draw(&stream, a, b, c)) }
  }

  private static func numbers(
    _ parameters: [VariateParameter], _ place: Int
  ) -> (Double, Double, Double) {
    (
      parameters.isEmpty ? 0 : parameters[0][place],
      parameters.count > 1 ? parameters[1][place] : 0,
      parameters.count > 2 ? parameters[2][place] : 0
    )
  }
}

/// Fills an array with variates of a discrete distribution.
private struct DiscreteJob: VariateJob {
  let distribution: DiscreteDistribution
  let shape: VariateShape

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    let parameters = shape.parameters
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape.shape) { target in
        for place in target.indices {
          let second = parameters.count > 1 ? parameters[1][place] : 0
          target[place] = distribution.draw(&source, parameters[0][place], second)
        }
      }
    }
  }
}
