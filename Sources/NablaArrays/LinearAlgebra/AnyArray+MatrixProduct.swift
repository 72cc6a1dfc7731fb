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
    if dtype == .float16 {
      // NumPy adds these products in `float32`, and rounds each sum.
      return try x.contiguous().astype(.float32)
        .visitNumbers(Multiplying(other: y.contiguous().astype(.float32), shapes: shapes))
        .astype(.float16)
    }
    return try x.contiguous()
      .visitNumbers(Multiplying(other: try y.contiguous(), shapes: shapes))
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
}

private struct Multiplying: NumberVisitor {
  let other: AnyArray
  let shapes: MatrixShapes

  func visit<Element: NumericElement>(
    _ x: NDArray<Element>
  ) throws(ArrayError) -> AnyArray {
    guard let y = Element.unwrap(other) else {
      throw .unsupportedDType(operation: "matmul", dtypes: [Element.dtype, other.dtype])
    }
    var overflowed = false
    let result = try product(x, y, shapes) { sum, a, b in
      let (term, isTermRefused) = Element.times(a, b)
      let (total, isSumRefused) = Element.plus(sum, term)
      overflowed = overflowed || isTermRefused || isSumRefused
      sum = total
    }
    if overflowed {
      throw .integerOverflow(operation: "matmul", index: [], dtype: Element.dtype)
    }
    return Element.wrap(result)
  }
}
