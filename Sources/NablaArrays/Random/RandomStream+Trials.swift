// nabla · RandomStream+Trials.swift
// Counts of successes among trials.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws how many of `n` trials succeed, each with probability `p`.
  package mutating func drawBinomial(
    _ trials: AnyArray, _ probability: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check(
      [probability, trials], [.init("p", .probability), .init("n", .nonNegative)])
    let whole = try VariateShape(size: size, [trials, probability])
    let counts = try CountParameter.several([trials], [probability], size)
    return .int64(
      try run(
        BinomialJob(shape: whole.shape, trials: counts[0], probability: whole.parameters[1])))
  }

  /// Draws how many of a sample are good.
  package mutating func drawHypergeometric(
    good: AnyArray, bad: AnyArray, sample: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check(
      [good, bad, sample],
      [
        .init("ngood", .nonNegative), .init("nbad", .nonNegative),
        .init("nsample", isLegacy ? .atLeastOne : .nonNegative),
      ])
    let shape = try VariateShape(size: size, [good, bad, sample]).shape
    let counts = try CountParameter.several([good, bad, sample], [], size)
    let places = counts.allSatisfy(\.isSingle) ? 1 : shape.reduce(1, *)
    for place in 0..<places {
      try checkPopulation(counts[0][place], counts[1][place], counts[2][place])
    }
    return .int64(try run(HypergeometricJob(shape: shape, counts: counts)))
  }

  private func checkPopulation(
    _ good: Int64, _ bad: Int64, _ sample: Int64
  ) throws(RandomError) {
    if !isLegacy {
      let most: Int64 = 1_000_000_000
      if good >= most { throw .populationTooLarge(name: "ngood", count: good) }
      if bad >= most { throw .populationTooLarge(name: "nbad", count: bad) }
    }
    let (total, overflow) = good.addingReportingOverflow(bad)
    if !overflow, total < sample {
      throw .sampleExceedsPopulation(good: good, bad: bad, sample: sample)
    }
    // Sums of the counts below must fit as well.
    if overflow || total >= 1 << 62 { throw .populationTooLarge(name: "ngood", count: good) }
  }
}

/// A parameter that counts: one number, or one for every variate.
struct CountParameter {
  private let single: Int64
  private let values: NDArray<Int64>?

  var isSingle: Bool { values == nil }

  /// The parameters, broadcast together with others that are not wanted here.
  static func several(
    _ arrays: [AnyArray], _ others: [AnyArray], _ size: [Int]?
  ) throws(RandomError) -> [CountParameter] {
    let shape = try VariateShape(size: size, arrays + others).shape
    return try RandomStream.inEngine { () throws(ArrayError) in
      var result: [CountParameter] = []
      for array in arrays { result.append(try CountParameter(array, shape)) }
      return result
    }
  }

  init(_ array: AnyArray, _ shape: [Int]) throws(ArrayError) {
    let numbers: NDArray<Int64> = try array.converted()
    guard numbers.rank > 0, let layout = numbers.layout.broadcast(to: shape) else {
      single = numbers.count > 0 ? numbers.base[0] : 0
      values = nil
      return
    }
    single = 0
    values = try NDArray(storage: numbers.storage, layout: layout).contiguous()
  }

  subscript(position: Int) -> Int64 {
    // Safe: the values have the shape of the variates, whose positions alone are asked for.
    if let values { values.base[position] } else { single }
  }
}

private struct BinomialJob: VariateJob {
  let shape: [Int]
  let trials: CountParameter
  let probability: VariateParameter

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        var plan: BinomialPlan?
        for place in target.indices {
          let next = BinomialPlan.plan(
            trials[place], probability[place], after: plan, isLegacy: Source.isLegacy)
          target[place] = next.draw(&source)
          plan = next
        }
      }
    }
  }
}

extension BinomialPlan {
  /// The plan for these parameters: the last one, if it has them.
  static func plan(
    _ trials: Int64, _ probability: Double, after last: BinomialPlan?, isLegacy: Bool
  ) -> BinomialPlan {
    if let last, last.trials == trials, last.probability == probability { return last }
    return BinomialPlan(trials: trials, probability: probability, isLegacy: isLegacy)
  }
}

private struct HypergeometricJob: VariateJob {
  let shape: [Int]
  let counts: [CountParameter]

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        for place in target.indices {
          target[place] = source.hypergeometric(
            counts[0][place], counts[1][place], counts[2][place])
        }
      }
    }
  }
}
