// nabla · AnyArray+MatrixProduct.swift
// Matrix products.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The matrix product of two arrays, by NumPy's rules for one, two and more axes.
  ///
  /// Large products of floats and complex numbers are left to BLAS, as NumPy leaves all of them. In the
  /// others each element is the sum of its products from first to last; those of two matrices are
  /// added without rounding in between, as BLAS does it.
  ///
  /// - Shape: `[…, m, k]` and `[…, k, n]` in, `[…, m, n]` out.
  /// - Throws: `matrixProduct` and `cannotBroadcast` for shapes, `integerOverflow`, `outOfMemory`.
  /// - Complexity: O(m·k·n) for each pair of matrices.
  package static func matrixProduct(
    _ left: AnyArray, _ right: AnyArray, operation: String = "matmul"
  ) throws(ArrayError) -> AnyArray {
    if left.dtype.isCoded || right.dtype.isCoded {
      throw .coded(.operands(operation: "matmul", left.dtype, right.dtype))
    }
    let shapes = try MatrixShapes(left.shape, right.shape)
    let dtype = left.dtype.promoted(with: right.dtype)
    let x = try left.spread(over: shapes.batch, shapes.rows, shapes.inner).astype(dtype)
    let y = try right.spread(over: shapes.batch, shapes.inner, shapes.columns).astype(dtype)
    if shapes.suitsLibrary, let product = try libraryProduct(x, y, shapes) { return product }
    if dtype == .float16 {
      // NumPy adds these products in `float32`, and rounds each sum.
      return try smallProduct(x.astype(.float32), y.astype(.float32), shapes, operation)
        .astype(.float16)
    }
    return try smallProduct(x, y, shapes, operation)
  }

  /// The same, with the events that NumPy warns of.
  ///
  /// What the floating-point unit noticed counts only if a result shows it: BLAS may compute with more
  /// numbers than it is asked for.
  package static func matrixProduct(
    _ left: AnyArray, _ right: AnyArray, operation: String = "matmul",
    events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    FloatingPointEvents.clear()
    let product = try matrixProduct(left, right, operation: operation)
    let seen = FloatingPointEvents.seen().intersection([.overflow, .invalid])
    if !seen.isEmpty, try !product.isAllFinite { events.formUnion(seen) }
    return product
  }

  private var isAllFinite: Bool {
    get throws(ArrayError) {
      var events: FloatingPointEvents = []
      let finite: NDArray<Bool> = try AnyArray.apply(.isfinite, self, events: &events).converted()
      return finite.firstPosition { !$0 } == nil
    }
  }

  /// The product by BLAS; nil for other dtypes, or without the library.
  private static func libraryProduct(
    _ left: AnyArray, _ right: AnyArray, _ shapes: MatrixShapes
  ) throws(ArrayError) -> AnyArray? {
    if case .float64(let x) = left, case .float64(let y) = right {
      return try blasProduct(x, y, shapes).map(AnyArray.float64)
    }
    if case .float32(let x) = left, case .float32(let y) = right {
      return try blasProduct(x, y, shapes).map(AnyArray.float32)
    }
    if case .complex128(let x) = left, case .complex128(let y) = right {
      return try blasProduct(x, y, shapes).map(AnyArray.complex128)
    }
    if case .complex64(let x) = left, case .complex64(let y) = right {
      return try blasProduct(x, y, shapes).map(AnyArray.complex64)
    }
    return nil
  }

  /// The product by loops of our own; both have the same dtype.
  private static func smallProduct(
    _ left: AnyArray, _ right: AnyArray, _ shapes: MatrixShapes, _ operation: String
  ) throws(ArrayError) -> AnyArray {
    let (left, right) = (try left.contiguous(), try right.contiguous())
    if shapes.rows > 1 && shapes.columns > 1 {
      if case .float64(let x) = left, case .float64(let y) = right {
        return .float64(try product(x, y, shapes) { $0.addProduct($1, $2) })
      }
      if case .float32(let x) = left, case .float32(let y) = right {
        return .float32(try product(x, y, shapes) { $0.addProduct($1, $2) })
      }
    }
    return try left.visitNumbers(
      Multiplying(other: right, shapes: shapes, operation: operation))
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
  let operation: String

  func visit<Element: NumericElement>(
    _ x: NDArray<Element>
  ) throws(ArrayError) -> AnyArray {
    guard let y = Element.unwrap(other) else {
      throw .unsupportedDType(operation: operation, dtypes: [Element.dtype, other.dtype])
    }
    var overflowed = false
    let result = try product(x, y, shapes) { sum, a, b in
      let (term, isTermRefused) = Element.times(a, b)
      let (total, isSumRefused) = Element.plus(sum, term)
      overflowed = overflowed || isTermRefused || isSumRefused
      sum = total
    }
    if overflowed {
      throw .integerOverflow(operation: operation, index: [], dtype: Element.dtype)
    }
    return Element.wrap(result)
  }
}
