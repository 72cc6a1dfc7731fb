// nabla · ArraySteps+Unique.swift
// Distinct elements, and distinct parts along an axis.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The distinct elements in ascending order, or the distinct parts along an axis.
  ///
  /// - Parameter mergesNaN: True to count all NaNs as one; parts with NaN are always distinct.
  package func distinct(
    _ array: AnyArray, along written: Int?, mergesNaN: Bool
  ) throws(AnalysisError) -> DistinctElements {
    guard let written else {
      if mergesNaN || !array.isInexact {
        return try shaping { () throws(ShapeError) in try array.distinct() }
      }
      let list = try ravel(array)
      let order = try self.order(list)
      let sorted = try take(list, order)
      return try distinct(sorted, order, changes(in: sorted))
    }
    let axis = try self.axis(written, rank: array.rank)
    let turned = try shaping { () throws(ShapeError) in
      try array.movingAxes([axis], to: [0])
    }
    let count = turned.shape[0]
    let table = try reshape(turned, [count, turned.shape.dropFirst().reduce(1, *)])
    let order = try self.order(ofRows: table)
    let sorted = try take(table, order)
    var result = try distinct(
      sorted, order, truths(reduce(.any, changes(inRows: sorted), along: 1)))
    let rows = try reshape(result.values, [result.counts.count] + turned.shape.dropFirst())
    result.values = try shaping { () throws(ShapeError) in
      try rows.movingAxes([0], to: [axis])
    }
    return result
  }

  /// The distinct elements in ascending order, all NaNs as one.
  package func distinctValues(_ array: AnyArray) throws(AnalysisError) -> AnyArray {
    try shaping { () throws(ShapeError) in try array.distinctValues() }
  }

  /// The positions that sort the rows of a table, by the first column, then by the second, and so on.
  private func order(ofRows table: AnyArray) throws(AnalysisError) -> [Int] {
    var order = Array(0..<table.shape[0])
    for column in (0..<table.shape[1]).reversed() {
      let keys = try engine { () throws(ArrayError) in
        try table.subscripted([.slice(lower: nil, upper: nil, step: nil), .integer(column)])
      }
      let step = try self.order(take(keys, order))
      order = step.map { order[$0] }
    }
    return order
  }

  /// Whether each element but the first differs from the one before.
  private func changes(in sorted: AnyArray) throws(AnalysisError) -> [Bool] {
    try truths(changes(inRows: sorted))
  }

  private func changes(inRows sorted: AnyArray) throws(AnalysisError) -> AnyArray {
    let count = sorted.shape[0]
    return try self(
      .notEqual, part(sorted, min(1, count), count), part(sorted, 0, max(count - 1, 0)))
  }

  /// The first of each group of sorted parts.
  private func distinct(
    _ sorted: AnyArray, _ order: [Int], _ changes: [Bool]
  ) throws(AnalysisError) -> DistinctElements {
    var starts: [Int] = []
    var firsts: [Int] = []
    var counts: [Int] = []
    var places = [Int](repeating: 0, count: order.count)
    for (i, position) in order.enumerated() {
      if i == 0 || changes[i - 1] {
        starts.append(i)
        firsts.append(position)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      places[position] = starts.count - 1
    }
    return DistinctElements(
      values: try take(sorted, starts), firsts: firsts, places: places, counts: counts)
  }
}
