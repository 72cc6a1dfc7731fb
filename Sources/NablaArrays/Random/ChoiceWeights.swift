// nabla · ChoiceWeights.swift
// The probabilities of a choice.
// SPDX-License-Identifier: Apache-2.0

/// The probabilities of a choice: one for each of a population, their sum 1.
struct ChoiceWeights {
  var numbers: [Double]

  /// - Throws: `probabilities` with what is wrong with them.
  init(_ array: AnyArray, population: Int, isLegacy: Bool) throws(RandomError) {
    func fail(_ fault: ProbabilityFault) -> RandomError {
      .probabilities(fault, isLegacy: isLegacy)
    }
    guard array.rank == 1 else { throw fail(.notOneDimensional(rank: array.rank)) }
    guard array.count == population else {
      throw fail(.wrongCount(found: array.count, population: population))
    }
    var numbers: [Double] = []
    let doubles = try RandomStream.inEngine { () throws(ArrayError) in
      try array.converted(to: Double.self)
    }
    doubles.visit { numbers.append($0) }
    if let index = numbers.firstIndex(where: \.isNaN) { throw fail(.notANumber(index: index)) }
    if let index = numbers.firstIndex(where: { $0 < 0 }) {
      throw fail(.negative(index: index, value: numbers[index]))
    }
    let sum = Self.sum(numbers)
    let tolerance = (array.dtype == .float32 ? 0x1p-23 : 0x1p-52).squareRoot()
    if !((sum - 1).magnitude <= tolerance) { throw fail(.wrongSum(sum)) }
    self.numbers = numbers
  }

  /// The sum, with what each addition loses added to the next one (W. Kahan, *Commun. ACM* 8 (1965), 40).
  static func sum(_ numbers: some Collection<Double>) -> Double {
    guard var sum = numbers.first else { return 0 }
    var lost = 0.0
    for number in numbers.dropFirst() {
      let next = number - lost
      let total = sum + next
      lost = (total - sum) - next
      sum = total
    }
    return sum
  }

  /// The positions whose shares of [0, 1) the numbers fall into.
  func positions(of draws: AnyArray) throws(RandomError) -> NDArray<Int64> {
    var running = 0.0
    var edges = numbers.map { number in
      running += number
      return running
    }
    let whole = running
    for place in edges.indices { edges[place] /= whole }
    return try RandomStream.inEngine { () throws(ArrayError) in
      let doubles = try draws.converted(to: Double.self).contiguous()
      return try NDArray.make(shape: doubles.shape) { target in
        for place in target.indices {
          target[place] = Int64(Self.position(of: doubles.base[place], in: edges))
        }
      }
    }
  }

  /// How many edges are not above a number.
  private static func position(of number: Double, in edges: [Double]) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
