// nabla · AnyArray+MatrixProduct.swift
// Matrix products.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The matrix product of two arrays, by NumPy's rules for one, two and more axes.
  ///
  /// Each element is the sum of its products from first to last. NumPy leaves the order to its BLAS, so
  /// the last bits of float results may differ from NumPy's.
  ///
  /// - Shape: `[…, m, k]` and `[…, k, n]` in, `[…, m, n]` out.
  /// - Throws: `matrixProduct` and `cannotBroadcast` for shapes, `integerOverflow`, `outOfMemory`.
  /// - Complexity: O(m·k·n) for each pair of matrices.
  package static func matrixProduct(
    _ left: AnyArray, _ right: AnyArray
  ) throws(ArrayError) -> AnyArray {
    let shapes = try MatrixShapes(left.shape, right.shape)
    let dtype = left.dtype.promoted(with: right.dtype)
    let x = try left.spread(over: shapes.batch, shapes.rows, shapes.inner).astype(dtype)
    let y = try right.spread(over: shapes.batch, shapes.inner, shapes.columns).astype(dtype)
    switch (try x.contiguous(), try y.contiguous()) {
    case (.bool(let x), .bool(let y)):
      return .bool(try product(x, y, shapes) { $0 = $0 || ($1 && $2) })
    case (.int64(let x), .int64(let y)): return .int64(try integerProduct(x, y, shapes))
    case (.float32(let x), .float32(let y)):
      return .float32(try product(x, y, shapes) { $0 += $1 * $2 })
    case (.float64(let x), .float64(let y)):
      return .float64(try product(x, y, shapes) { $0 += $1 * $2 })
    case (.complex128(let x), .complex128(let y)):
      return .complex128(try product(x, y, shapes) { $0 = $0 + $1 * $2 })
    default: throw .unsupportedDType(operation: "matmul", dtypes: [left.dtype, right.dtype])
    }
  }

  /// The array as matrices of `rows` and `columns` for every place of the batch.
  private func spread(
    over batch: [Int], _ rows: Int, _ columns: Int
  ) throws(ArrayError) -> AnyArray {
    let own = layout
    let strides: (row: Int, column: Int) =
      own.rank > 1
      ? (own.strides[own.rank - 2], own.strides[own.rank - 1])
      : rows == 1 ? (0, own.strides[0]) : (own.strides[0], 0)
    let outer = Layout(
      shape: Array(own.shape.dropLast(2)), strides: Array(own.strides.dropLast(2)),
      offset: own.offset)
    guard let wide = outer.broadcast(to: batch) else {
      throw .cannotBroadcast([own.shape, batch])
    }
    return seen(
      through: Layout(
        shape: batch + [rows, columns], strides: wide.strides + [strides.row, strides.column],
        offset: own.offset))
  }

  private static func integerProduct(
    _ x: NDArray<Int64>, _ y: NDArray<Int64>, _ shapes: MatrixShapes
  ) throws(ArrayError) -> NDArray<Int64> {
    var overflowed = false
    let result = try product(x, y, shapes) { sum, a, b in
      let (term, termOverflow) = a.multipliedReportingOverflow(by: b)
      let (total, sumOverflow) = sum.addingReportingOverflow(term)
      overflowed = overflowed || termOverflow || sumOverflow
      sum = total
    }
    if overflowed { throw .integerOverflow(operation: "matmul", index: [], dtype: .int64) }
    return result
  }
}
