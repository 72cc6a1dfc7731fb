// nabla · RandomStream+Choice.swift
// Samples from a population.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws positions in a population.
  ///
  /// - Shape: `size`; one position without axes if it is nil.
  /// - Parameters:
  ///   - population: How many there are to choose from.
  ///   - replaces: Whether one can be chosen again.
  ///   - probabilities: The probability of each; all are equal if it is nil.
  ///   - shuffles: Whether the order of a sample without replacement is random too.
  package mutating func choose(
    from population: Int, size: [Int]?, replaces: Bool, probabilities: AnyArray?,
    shuffles: Bool = true
  ) throws(RandomError) -> AnyArray {
    let shape = size ?? []
    let count = try Self.inEngine { () throws(ArrayError) in
      try Layout.checkedCount(of: shape, dtype: .int64)
    }
    let weights = try probabilities.map { array throws(RandomError) in
      try ChoiceWeights(array, population: population, isLegacy: isLegacy)
    }
    if replaces {
      if let weights {
        let draws = try draw(.random, [], size: shape)
        return .int64(try weights.positions(of: draws))
      }
      guard let kind = IntegerKind(.int64) else { return draws(none: shape) }
      return try drawIntegers(
        .numbers(low: 0, high: Int128(population)), kind, size: shape, includesHigh: false)
    }
    guard count <= population else {
      throw .sampleTooLarge(population: population, sample: count, isLegacy: isLegacy)
    }
    var chosen: NDArray<Int64>
    if let weights {
      chosen = try sample(count, weights)
    } else if isLegacy {
      chosen = try order(of: population).prefix(count)
    } else {
      chosen = try sample(count, of: population, shuffles: shuffles)
    }
    chosen.layout = Layout(
      shape: shape, strides: Layout(rowMajor: shape).strides, offset: chosen.layout.offset)
    return .int64(chosen)
  }

  private func draws(none shape: [Int]) -> AnyArray { AnyArray(.int64(0)) }

  /// A sample with probabilities: rounds of draws, without what has been drawn.
  private mutating func sample(
    _ count: Int, _ weights: ChoiceWeights
  ) throws(RandomError) -> NDArray<Int64> {
    let possible = weights.numbers.count { $0 > 0 }
    guard possible >= count else { throw .tooFewPossible(possible: possible, sample: count) }
    var left = weights
    var chosen: [Int64] = []
    var isChosen = [Bool](repeating: false, count: weights.numbers.count)
    while chosen.count < count {
      let draws = try draw(.random, [], size: [count - chosen.count])
      for position in chosen { left.numbers[Int(position)] = 0 }
      try left.positions(of: draws).visit { position in
        let index = Int(position)
        if index < isChosen.count, !isChosen[index] {
          isChosen[index] = true
          chosen.append(position)
        }
      }
    }
    return try Self.inEngine { () throws(ArrayError) in try NDArray.copying(chosen) }
  }

  /// A sample of equals: part of an order where it is large, else Floyd's method.
  ///
  /// - Source: J. Bentley and B. Floyd, *Commun. ACM* 30 (1987), 754.
  private mutating func sample(
    _ count: Int, of population: Int, shuffles: Bool
  ) throws(RandomError) -> NDArray<Int64> {
    if population > 10_000, count > population / (shuffles ? 50 : 20) {
      let order = try partialOrder(of: population, first: max(population - count, 1))
      return order.suffix(count)
    }
    return try run(SampleJob(count: count, population: population, shuffles: shuffles))
  }
}

extension NDArray {
  /// The first items of one axis.
  fileprivate func prefix(_ count: Int) -> NDArray {
    NDArray(
      storage: storage, layout: Layout(shape: [count], strides: [1], offset: layout.offset))
  }

  /// The last items of one axis.
  fileprivate func suffix(_ count: Int) -> NDArray {
    let offset = layout.offset + self.count - count
    return NDArray(storage: storage, layout: Layout(shape: [count], strides: [1], offset: offset))
  }
}

/// Draws a sample without replacement.
private struct SampleJob: VariateJob {
  let count: Int
  let population: Int
  let shuffles: Bool

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: [count]) { target in
        var chosen = Set<Int64>(minimumCapacity: count)
        for place in target.indices {
          let last = population - count + place
          let drawn = Int64(source.bits.bounded(upTo: UInt64(last)))
          let next = chosen.contains(drawn) ? Int64(last) : drawn
          chosen.insert(next)
          target[place] = next
        }
        guard shuffles else { return }
        for place in stride(from: count - 1, to: 0, by: -1) {
          target.swapAt(place, Int(source.bits.bounded(upTo: UInt64(place))))
        }
      }
    }
  }
}
