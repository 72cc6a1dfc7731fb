// nabla · RandomStream+Vectors.swift
// Variates that are several numbers each.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws how often each outcome occurs in `n` trials.
  ///
  /// - Shape: `size`, or what `n` and the rows of `probabilities` broadcast to, and the outcomes.
  package mutating func drawMultinomial(
    _ trials: AnyArray, _ probabilities: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check(
      [trials, probabilities], [.init("n", .nonNegative), .init("pvals", .probability)])
    let numbers = try Self.inEngine { () throws(ArrayError) in
      try probabilities.converted(to: Double.self).contiguous()
    }
    let outcomes = numbers.shape.last ?? 0
    let rowShape = Array(numbers.shape.dropLast())
    let rows = outcomes == 0 ? 0 : numbers.count / outcomes
    for row in 0..<rows {
      let others = (0..<outcomes - 1).map { numbers.base[row * outcomes + $0] }
      let sum = ChoiceWeights.sum(others)
      if sum > 1 + 1e-12 { throw .outcomesExceedOne(sum: sum) }
    }
    let places = try Self.inEngine { () throws(ArrayError) in
      AnyArray.int64(
        try NDArray.make(shape: rowShape) { target in
          for place in target.indices { target[place] = Int64(place) }
        })
    }
    let counts = try CountParameter.several([trials, places], [], size)
    let shape = try VariateShape(size: size, [trials, places]).shape
    return .int64(
      try run(
        MultinomialJob(
          shape: shape + [outcomes], trials: counts[0], rows: counts[1], probabilities: numbers)))
  }

  /// Draws shares that add up to 1.
  ///
  /// - Shape: `size` and the number of shares.
  package mutating func drawDirichlet(
    _ alpha: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    try Self.check([alpha], [.init("alpha", isLegacy ? .positive : .nonNegative)])
    var numbers: [Double] = []
    try Self.inEngine { () throws(ArrayError) in
      try alpha.converted(to: Double.self).visit { numbers.append($0) }
    }
    let shape = try VariateShape(size: size, []).shape
    return .float64(try run(DirichletJob(shape: shape + [numbers.count], alpha: numbers)))
  }
}

private struct MultinomialJob: VariateJob {
  let shape: [Int]
  let trials: CountParameter
  let rows: CountParameter
  let probabilities: NDArray<Double>

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    let outcomes = shape[shape.count - 1]
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        for place in target.indices { target[place] = 0 }
        guard outcomes > 0 else { return }
        for draw in 0..<target.count / outcomes {
          let row = Int(rows[draw]) * outcomes
          var left = trials[draw]
          var rest = 1.0
          for outcome in 0..<outcomes - 1 {
            let share = probabilities.base[row + outcome]
            let plan = BinomialPlan(
              trials: left, probability: min(share / rest, 1), isLegacy: false)
            let count = plan.draw(&source)
            target[draw * outcomes + outcome] = count
            left -= count
            if left <= 0 { break }
            rest -= share
          }
          if left > 0 { target[draw * outcomes + outcomes - 1] = left }
        }
      }
    }
  }
}

private struct DirichletJob: VariateJob {
  let shape: [Int]
  let alpha: [Double]

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Double> {
    let breaksSticks = !Source.isLegacy && !alpha.isEmpty && (alpha.max() ?? 1) < 0.1
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        for place in target.indices { target[place] = 0 }
        guard !alpha.isEmpty else { return }
        for start in stride(from: 0, to: target.count, by: alpha.count) {
          let shares = breaksSticks ? brokenStick(&source) : dividedGammas(&source)
          for (index, share) in shares.enumerated() { target[start + index] = share }
        }
      }
    }
  }

  private func dividedGammas(_ source: inout some VariateSource) -> [Double] {
    var sum = 0.0
    let variates = alpha.map { shape in
      let variate = source.gamma(shape)
      sum += variate
      return variate
    }
    let factor = 1 / sum
    return variates.map { $0 * factor }
  }

  /// Breaks pieces off a stick, for shapes so small that all gamma variates may be zero.
  private func brokenStick(_ source: inout some VariateSource) -> [Double] {
    var shares = [Double](repeating: 0, count: alpha.count)
    var sums = shares
    var sum = 0.0
    for index in alpha.indices.reversed() {
      sum += alpha[index]
      sums[index] = sum
    }
    if sum == 0 { return shares }
    var left = 1.0
    for index in alpha.indices.dropLast() {
      let piece = source.beta(alpha[index], sums[index + 1])
      shares[index] = left * piece
      left *= 1 - piece
      if sums[index + 1] == 0 { break }
    }
    shares[alpha.count - 1] = left
    return shares
  }
}

// MARK: - Samples of several colours

/// How NumPy draws how many of each colour are in a sample.
package enum ColorSampling: String, Sendable {
  /// Takes the items one by one out of a list of all.
  case count
  /// Draws the number of each colour among those that are left.
  case marginals
}

extension RandomStream {
  /// Draws how many of each colour are in samples without replacement.
  ///
  /// - Shape: `size` and the colours.
  package mutating func drawColors(
    _ colors: [Int64], sample: Int64, size: [Int]?, by method: ColorSampling
  ) throws(RandomError) -> AnyArray {
    let shape = try VariateShape(size: size, []).shape
    let job = ColorJob(
      shape: shape + [colors.count], colors: colors, sample: sample, method: method)
    if method == .count {
      let total = Int(clamping: colors.reduce(0, &+))
      try Self.inEngine { () throws(ArrayError) in
        try AnyArray.checkRoom(for: [total], dtype: .int64)
      }
    }
    return .int64(try run(job))
  }
}

private struct ColorJob: VariateJob {
  let shape: [Int]
  let colors: [Int64]
  let sample: Int64
  let method: ColorSampling

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    let total = colors.reduce(0, &+)
    // The fewer are drawn: of a sample of more than half, those that stay behind.
    let drawsRest = sample > total / 2
    let draws = drawsRest ? total - sample : sample
    var choices: [Int] = []
    if method == .count, draws > 0 {
      for (color, count) in colors.enumerated() {
        choices.append(contentsOf: repeatElement(color, count: Int(count)))
      }
    }
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: shape) { target in
        for place in target.indices { target[place] = 0 }
        guard !colors.isEmpty else { return }
        for start in stride(from: 0, to: target.count, by: colors.count) {
          if method == .count {
            count(draws, from: &choices, &source) { target[start + $0] += 1 }
          } else {
            divide(draws, of: total, &source) { target[start + $0] = $1 }
          }
          guard drawsRest else { continue }
          for (color, count) in colors.enumerated() {
            target[start + color] = count - target[start + color]
          }
        }
      }
    }
  }

  private func count<Source: VariateSource>(
    _ draws: Int64, from choices: inout [Int], _ source: inout Source, _ found: (Int) -> Void
  ) {
    for place in 0..<Int(draws) {
      let other = place + Int(source.bits.masked(upTo: UInt64(choices.count - place - 1)))
      choices.swapAt(place, other)
    }
    for place in 0..<Int(draws) { found(choices[place]) }
  }

  private func divide<Source: VariateSource>(
    _ draws: Int64, of total: Int64, _ source: inout Source, _ found: (Int, Int64) -> Void
  ) {
    var (left, others) = (draws, total)
    for color in 0..<colors.count - 1 where left > 0 {
      others -= colors[color]
      let count = source.hypergeometric(colors[color], others, left)
      found(color, count)
      left -= count
    }
    if left > 0 { found(colors.count - 1, left) }
  }
}
