// nabla · AnyArray+Equations.swift
// Systems of equations and inverses.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Solves `left @ x = right`.
  ///
  /// - Shape: `[…, n, n]` and `[n]`, or `[…, n, n]` and `[…, n, k]`; the shape of the right side out,
  ///   with the axes in front broadcast.
  /// - Throws: `singular` and its like.
  /// - Complexity: O(n³) for each matrix.
  package static func solving(
    _ left: AnyArray, _ right: AnyArray
  ) throws(LinearAlgebraError) -> AnyArray {
    try left.checkSquare()
    let dtypes = try LinearDType(of: left, right)
    let result =
      dtypes.isComplex
      ? try solved(left, right, as: Complex128.self) : try solved(left, right, as: Double.self)
    return try dtypes.rounded(result)
  }

  private static func solved<Element: LinearElement>(
    _ left: AnyArray, _ right: AnyArray, as type: Element.Type
  ) throws(LinearAlgebraError) -> AnyArray {
    let n = left.shape[left.rank - 1]
    let isVector = right.rank == 1
    let function = isVector ? CoreFunction.solveVector : .solve
    guard right.rank > 0 else { throw .coreAxes(function, operand: 1, rank: 0, needed: 2) }
    let columns = isVector ? right.asColumns : right
    let height = columns.shape[columns.rank - 2]
    guard height == n else { throw .coreSize(function, found: height, expected: n) }
    let batch = try arrays { () throws(ArrayError) in
      try Layout.broadcast(Array(left.shape.dropLast(2)), Array(columns.shape.dropLast(2)))
    }
    let factors = try MatrixStack<Element>(copying: left, over: batch)
    let solutions = try MatrixStack<Element>(copying: columns, over: batch)
    try factors.solve(solutions)
    return isVector ? try solutions.vectors() : try solutions.array()
  }

  /// The inverse of each matrix in the last two axes.
  ///
  /// - Throws: `singular` and its like.
  package func inverted(_ parameter: String = "a") throws(LinearAlgebraError) -> AnyArray {
    try checkSquare(parameter)
    let dtypes = try LinearDType(of: self)
    return try dtypes.rounded(
      dtypes.isComplex ? try inverse(as: Complex128.self) : try inverse(as: Double.self))
  }

  private func inverse<Element: LinearElement>(
    as type: Element.Type
  ) throws(LinearAlgebraError) -> AnyArray {
    let factors = try MatrixStack<Element>(copying: self)
    let result = try MatrixStack<Element>(
      batch: factors.batch, rows: factors.rows, columns: factors.columns)
    result.setIdentities()
    try factors.solve(result)
    return try result.array()
  }

  /// The inverse of each matrix; NaN throughout for singular ones.
  func invertedOrNaN() throws(LinearAlgebraError) -> AnyArray {
    do {
      return try inverted()
    } catch .singular {
      guard rank > 2 else {
        return try arrays { () throws(ArrayError) in
          try AnyArray.float64(NDArray.make(shape: shape) { $0.update(repeating: .nan) })
        }
      }
      var parts: [AnyArray] = []
      for place in 0..<shape[0] { parts.append(try picked(place, axis: 0).invertedOrNaN()) }
      return try shapes { () throws(ShapeError) in try AnyArray.stacked(parts, along: 0) }
    }
  }

  /// Each matrix multiplied with itself so many times; its inverse, for a negative exponent.
  ///
  /// - Complexity: O(n³ log `exponent`) for each matrix.
  package func matrixPower(_ exponent: Int) throws(LinearAlgebraError) -> AnyArray {
    try checkSquare()
    if exponent == 0 {
      return try arrays { () throws(ArrayError) in
        let size = shape[rank - 1]
        return try AnyArray.filled(shape, with: .eye(size, size, offset: 0, dtype), dtype)
      }
    }
    var power = exponent < 0 ? try inverted() : self
    var rest = exponent.magnitude
    // NumPy multiplies in this order too.
    if rest == 3 { return try power.multiplied(by: power).multiplied(by: power) }
    var result: AnyArray?
    while true {
      if rest & 1 == 1 {
        result =
          try result.map { found throws(LinearAlgebraError) in
            try found.multiplied(by: power)
          } ?? power
      }
      rest >>= 1
      guard rest > 0 else { return result ?? power }
      power = try power.multiplied(by: power)
    }
  }

  /// The matrix product.
  func multiplied(by other: AnyArray) throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in try AnyArray.matrixProduct(self, other) }
  }

  // MARK: - Tensors

  /// Solves `tensordot(left, x, x.ndim) = right`.
  package static func solvingTensor(
    _ left: AnyArray, _ right: AnyArray, axes: [Int]?
  ) throws(LinearAlgebraError) -> AnyArray {
    var left = left
    if let axes {
      let moved = try arrays { () throws(ArrayError) in try Layout.axes(axes, rank: left.rank) }
      let kept = left.shape.indices.filter { !moved.contains($0) }
      left = left.seen(through: left.layout.reordered(kept + moved))
    }
    let split = min(right.rank, left.rank)
    // NumPy's slice [-0:] takes all axes.
    let unknowns = split == left.rank ? left.shape : Array(left.shape.dropFirst(split))
    let size = unknowns.reduce(1, &*)
    guard left.count == size &* size else {
      throw .tensorNotSquare(shape: left.shape, split: split)
    }
    let matrix = try left.reshape([size, size])
    let solution = try solving(matrix, try right.reshape([right.count]))
    return try solution.reshape(unknowns)
  }

  /// The inverse of the map that the axes from `split` on go into.
  package func invertedTensor(split: Int) throws(LinearAlgebraError) -> AnyArray {
    let kept = min(split, rank)
    let size = shape[kept...].reduce(1, &*)
    guard size > 0, count % size == 0 else {
      throw .shape(.cannotReshape(count: count, from: shape, to: [size, -1]))
    }
    let inverse = try reshape([size, count / size]).inverted()
    return try inverse.reshape(Array(shape[kept...] + shape[..<kept]))
  }

  func reshape(_ shape: [Int]) throws(LinearAlgebraError) -> AnyArray {
    try shapes { () throws(ShapeError) in try reshaped(to: shape) }
  }
}
