// nabla · ArraySteps+Grids.swift
// Histograms along several axes.
// SPDX-License-Identifier: Apache-2.0

/// What is asked for: counts of points in the cells of a grid.
package struct GridRequest: Sendable {
  /// The bins of each axis; one choice for all axes if there is one.
  package var bins: [BinChoice]
  /// The range of each axis; nil for one from its smallest to its largest coordinate.
  package var ranges: [(Double, Double)?]?
  package var weights: AnyArray?
  package var isDensity = false

  package init(bins: [BinChoice]) { self.bins = bins }
}

extension ArraySteps {
  /// Counts points in the cells of a grid.
  ///
  /// - Parameter points: `[n, axes]`, or a list of numbers for one axis.
  /// - Returns: The counts as floats, with an axis for each coordinate, and the limits of the cells.
  package func gridHistogram(
    of points: AnyArray, _ request: GridRequest
  ) throws(AnalysisError) -> (counts: AnyArray, edges: [AnyArray]) {
    let table = points.rank == 2 ? points : try reshape(points, [points.count, 1])
    let axes = table.shape[1]
    guard request.bins.count == 1 || request.bins.count == axes else {
      throw .refused(parameter: "bins", .binsPerAxis)
    }
    if let ranges = request.ranges, ranges.count != axes {
      throw .refused(parameter: "range", .rangePerAxis)
    }
    var edges: [AnyArray] = []
    var cells = [Int](repeating: 0, count: table.shape[0])
    for axis in 0..<axes {
      let column = try coordinates(of: table, axis)
      let bins = request.bins.count == 1 ? request.bins[0] : request.bins[axis]
      let limits = try self.edges(bins, axis: axis, column, request.ranges?[axis])
      edges.append(limits)
      let places = try cellPlaces(of: column, in: limits)
      for (i, place) in places.enumerated() { cells[i] = cells[i] * (limits.count + 1) + place }
    }
    if let weights = request.weights, weights.shape != [table.shape[0]] {
      throw .refused(parameter: "weights", .weightsLikeList)
    }
    let lengths = edges.map { $0.count + 1 }
    let total = try engine { () throws(ArrayError) in
      try Layout.checkedCount(of: lengths, dtype: .float64)
    }
    let all = try reshape(
      cast(counts(at: cells, request.weights, total), .float64), lengths)
    let inner = try engine { () throws(ArrayError) in
      try all.subscripted(lengths.map { _ in .slice(lower: 1, upper: -1, step: nil) })
    }
    return (try request.isDensity ? density(inner, edges) : inner, edges)
  }

  /// One column of a table of points.
  private func coordinates(of table: AnyArray, _ axis: Int) throws(AnalysisError) -> AnyArray {
    try engine { () throws(ArrayError) in
      try table.subscripted([.slice(lower: nil, upper: nil, step: nil), .integer(axis)])
    }
  }

  /// The limits of the cells along one axis.
  private func edges(
    _ bins: BinChoice, axis: Int, _ column: AnyArray, _ range: (Double, Double)?
  ) throws(AnalysisError) -> AnyArray {
    switch bins {
    case .count(let count):
      if count < 1 { throw .refused(parameter: "bins", .binsPositive(axis: axis)) }
      let (first, last) = try outerEdges(column, range)
      return try evenEdges(first, last, count)
    case .edges(let edges):
      try checkAscending(edges, .binsOfAxisAscend(axis: axis))
      return edges
    case .rule: throw .refused(parameter: "bins", .binsOfAxisKind(axis: axis))
    }
  }

  /// The cell of each coordinate, counted from the one before the first limit; the last limit belongs
  /// to the last cell.
  private func cellPlaces(
    of column: AnyArray, in edges: AnyArray
  ) throws(AnalysisError) -> [Int] {
    var places = try self.places(in: edges, of: column, isRight: true)
    guard edges.count > 0 else { return places }
    let last = part(edges, edges.count - 1, edges.count)
    let onEdge = try truths(self(.equal, column, last))
    for (i, isOnEdge) in onEdge.enumerated() where isOnEdge { places[i] -= 1 }
    return places
  }

  /// Counts divided by the sizes of the cells and by their sum.
  private func density(
    _ counts: AnyArray, _ edges: [AnyArray]
  ) throws(AnalysisError) -> AnyArray {
    let total = try reduce(.sum, counts)
    var result = counts
    for (axis, limits) in edges.enumerated() {
      var shape = [Int](repeating: 1, count: edges.count)
      shape[axis] = max(limits.count - 1, 0)
      result = try self(.divide, result, reshape(widths(limits), shape))
    }
    return try self(.divide, result, total)
  }
}
