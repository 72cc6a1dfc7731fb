// nabla · AnyArray+LeastSquares.swift
// Equations solved as nearly as possible.
// SPDX-License-Identifier: Apache-2.0

/// A solution in the sense of least squares.
package struct LeastSquaresSolution: Sendable {
  package let solution: AnyArray
  /// The sum of the squared distances for each column; empty if the rank is too low or the system
  /// has no equation too many.
  package let residuals: AnyArray
  package let rank: Int
  package let singularValues: AnyArray
}

extension AnyArray {
  /// Finds the `x` for which `left @ x` is nearest to `right`, the shortest if there are several.
  ///
  /// - Parameter limit: Singular values below this part of the largest count as zero; nil for the
  ///   rounding error of the longer side.
  /// - Throws: `needsOneMatrix`, `heights`, `leastSquaresDidNotConverge` and their like.
  package static func leastSquares(
    _ left: AnyArray, _ right: AnyArray, limit: Double?
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let columns = right.rank == 1 ? right.asColumns : right
    if left.rank != 2 { throw .needsOneMatrix(rank: left.rank, parameter: "a") }
    if columns.rank != 2 { throw .needsOneMatrix(rank: right.rank, parameter: "b") }
    if left.shape[0] != columns.shape[0] {
      throw .heights(left: left.shape[0], right: columns.shape[0])
    }
    let dtypes = try LinearDType(of: left, right)
    // LAPACK would write its complaint about NaN to the terminal.
    guard try left.isFinite else { throw .leastSquaresDidNotConverge }
    let limit = limit ?? .ulpOfOne * Double(max(left.shape[0], left.shape[1]))
    let found =
      dtypes.isComplex
      ? try leastSquares(left, columns, limit, as: Complex128.self)
      : try leastSquares(left, columns, limit, as: Double.self)
    var solution = found.solution
    if right.rank == 1 { solution = solution.picked(0, axis: 1) }
    return LeastSquaresSolution(
      solution: try dtypes.rounded(solution), residuals: try dtypes.rounded(found.residuals),
      rank: found.rank, singularValues: try dtypes.rounded(found.singularValues))
  }

  private static func leastSquares<Element: LinearElement>(
    _ left: AnyArray, _ columns: AnyArray, _ limit: Double, as type: Element.Type
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    let (m, n) = (left.shape[0], left.shape[1])
    let matrix = try MatrixStack<Element>(copying: left)
    // LAPACK finds the n rows of the solution in the same memory as the m rows given.
    let sides = try MatrixStack<Element>(copying: try columns.heightened(to: max(m, n)))
    let (rank, values) = try matrix.leastSquares(sides, limit: limit)
    let whole = try sides.array()
    var residuals = try AnyArray.zeros([0])
    if rank == n && m > n {
      let rest = try whole.narrowed(0, to: n..<m).unary(.absolute).unary(.square)
      residuals = try rest.gathered(.sum, [0])
    }
    return LeastSquaresSolution(
      solution: try whole.narrowed(0, to: 0..<n).copied(), residuals: residuals, rank: rank,
      singularValues: try values.vectors())
  }

  /// The matrix with rows of zeros below, so many that it has `height`.
  private func heightened(to height: Int) throws(LinearAlgebraError) -> AnyArray {
    guard height > shape[0] else { return self }
    let below = try AnyArray.zeros([height - shape[0], shape[1]])
    return try shapes { () throws(ShapeError) in
      try AnyArray.concatenated([self, below], along: 0)
    }
  }

  private static func zeros(_ shape: [Int]) throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in
      .float64(try NDArray.make(shape: shape) { $0.update(repeating: 0) })
    }
  }

  func copied() throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in try copy() }
  }
}
