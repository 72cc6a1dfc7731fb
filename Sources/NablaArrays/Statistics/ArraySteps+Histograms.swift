// nabla · ArraySteps+Histograms.swift
// How many elements lie in each bin.
// SPDX-License-Identifier: Apache-2.0

/// The counts of bins, and their limits.
package struct Histogram: Sendable {
  package var counts: AnyArray
  package var edges: AnyArray
}

extension ArraySteps {
  /// Counts the elements in bins, or adds up their weights.
  ///
  /// - Throws: what `binEdges` throws; `weightsLikeArray`.
  package func histogram(
    of array: AnyArray, _ choice: BinChoice, range: (Double, Double)?, weights: AnyArray?,
    asDensity isDensity: Bool = false
  ) throws(AnalysisError) -> Histogram {
    let (list, weights) = try samples(array, weights)
    let bins = try self.bins(choice, for: list, range: range, isWeighted: weights != nil)
    var counts: AnyArray
    if let count = bins.uniformCount {
      counts = try evenCounts(list, weights, bins, count)
    } else {
      counts = try unevenCounts(list, weights, bins.edges)
    }
    if isDensity {
      let total = try reduce(.sum, counts)
      counts = try self(.divide, self(.divide, counts, widths(bins.edges)), total)
    }
    return Histogram(counts: counts, edges: bins.edges)
  }

  /// The limits that the bins of a histogram would have.
  package func binEdges(
    of array: AnyArray, _ choice: BinChoice, range: (Double, Double)?, weights: AnyArray?
  ) throws(AnalysisError) -> AnyArray {
    let (list, weights) = try samples(array, weights)
    return try bins(choice, for: list, range: range, isWeighted: weights != nil).edges
  }

  /// The elements and their weights as lists.
  private func samples(
    _ array: AnyArray, _ weights: AnyArray?
  ) throws(AnalysisError) -> (AnyArray, AnyArray?) {
    if array.dtype.kind == "c" { throw .refused(parameter: "a", .needsReals) }
    if let weights, weights.shape != array.shape {
      throw .refused(parameter: "weights", .weightsLikeArray)
    }
    var list = try ravel(array)
    if list.dtype == .bool {
      warn(.convertedTruth)
      list = try cast(list, .int64)
    }
    return (list, try weights.map { array throws(AnalysisError) in try ravel(array) })
  }

  /// The distances between limits.
  func widths(_ edges: AnyArray) throws(AnalysisError) -> AnyArray {
    let count = edges.count
    return try cast(
      self(.subtract, part(edges, min(1, count), count), part(edges, 0, max(count - 1, 0))),
      .float64)
  }

  /// The counts of bins of equal width: the bin is computed, then corrected where rounding of the
  /// limits would put an element beside its bin.
  private func evenCounts(
    _ list: AnyArray, _ weights: AnyArray?, _ bins: Bins, _ count: Int
  ) throws(AnalysisError) -> AnyArray {
    let isInside = try self(
      .logicalAnd, self(.greaterEqual, list, bins.first), self(.lessEqual, list, bins.last))
    let inside = try cast(keep(list, where: isInside), bins.edges.dtype)
    let distance = try self(.subtract, bins.last, bins.first)
    let shares = try self(.divide, self(.subtract, inside, bins.first), distance)
    var places = try integers(cast(self(.multiply, shares, count), .int64))
    let edges = try doubles(bins.edges)
    for (i, element) in try doubles(inside).enumerated() {
      if places[i] == count { places[i] -= 1 }
      if element < edges[places[i]] { places[i] -= 1 }
      if element >= edges[places[i] + 1], places[i] != count - 1 { places[i] += 1 }
    }
    let kept = try weights.map { list throws(AnalysisError) in try keep(list, where: isInside) }
    return try counts(at: places, kept, count)
  }

  /// How often each place occurs, or the sum of the weights there, in the dtype of the weights.
  func counts(
    at places: [Int], _ weights: AnyArray?, _ count: Int
  ) throws(AnalysisError) -> AnyArray {
    guard let weights else {
      var counts = [Int](repeating: 0, count: count)
      for place in places { counts[place] += 1 }
      return try array(counts)
    }
    if weights.dtype.kind == "c" {
      let real = try counts(at: places, self(.real, weights), count)
      let imaginary = try counts(at: places, self(.imag, weights), count)
      let unit = AnyArray(.complex128(Complex(0, 1)))
      return try self(.add, real, self(.multiply, imaginary, unit))
    }
    // NumPy adds up blocks of this many elements, and then the blocks.
    let block = 65536
    var sums = [Double](repeating: 0, count: count)
    let numbers = try doubles(weights)
    for start in stride(from: 0, to: places.count, by: block) {
      var part = [Double](repeating: 0, count: count)
      for i in start..<min(start + block, places.count) { part[places[i]] += numbers[i] }
      for place in sums.indices { sums[place] += part[place] }
    }
    return try cast(array(sums), weights.dtype)
  }

  /// The counts of bins of any width, from the places of their limits among the sorted elements.
  private func unevenCounts(
    _ list: AnyArray, _ weights: AnyArray?, _ edges: AnyArray
  ) throws(AnalysisError) -> AnyArray {
    guard edges.count > 0 else { return try zeros([0], weights?.dtype ?? .int64) }
    let order = try self.order(list)
    let sorted = try take(list, order)
    let inner = try places(in: sorted, of: part(edges, 0, edges.count - 1), isRight: false)
    let last = try places(in: sorted, of: part(edges, edges.count - 1, edges.count), isRight: true)
    var running = try array(inner + last)
    if let weights {
      let sums = try scan(.cumsum, take(weights, order), along: 0)
      running = try take(join([zeros([1], sums.dtype), sums]), inner + last)
    }
    return try reducing { () throws(ReductionError) in
      var events: FloatingPointEvents = []
      return try running.differences(events: &events)
    }
  }

  /// Where elements would have to be put into an ascending list.
  func places(
    in list: AnyArray, of elements: AnyArray, isRight: Bool
  ) throws(AnalysisError) -> [Int] {
    try integers(
      try shaping { () throws(ShapeError) in
        try list.insertionPositions(of: elements, isRight: isRight)
      })
  }
}
