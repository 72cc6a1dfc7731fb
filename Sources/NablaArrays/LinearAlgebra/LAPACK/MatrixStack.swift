// nabla · MatrixStack.swift
// Matrices as LAPACK reads and overwrites them.
// SPDX-License-Identifier: Apache-2.0

/// A stack of matrices of one shape, each in column-major order, in memory of its own.
struct MatrixStack<Element: LinearElement> {
  /// The axes before those of the matrices.
  let batch: [Int]
  let rows: Int
  let columns: Int
  /// Row-major with the shape `batch + [columns, rows]`: that is each matrix column by column.
  private let elements: NDArray<Element>

  /// Makes room for matrices that are written before they are read.
  ///
  /// - Throws: `tooLong` for a side that LAPACK cannot count; `array` with `outOfMemory`.
  init(batch: [Int], rows: Int, columns: Int) throws(LinearAlgebraError) {
    try Self.checkSides(rows, columns)
    self.batch = batch
    self.rows = rows
    self.columns = columns
    self.elements = try arrays { () throws(ArrayError) in
      try NDArray.allocate(shape: batch + [columns, rows])
    }
  }

  /// Copies the matrices in the last two axes of an array, repeated over a batch.
  ///
  /// - Throws: `tooLong`; `array` with `cannotBroadcast` and `outOfMemory`.
  init(copying array: AnyArray, over batch: [Int]? = nil) throws(LinearAlgebraError) {
    let rank = array.rank
    let own = Array(array.shape.dropLast(2))
    self.batch = batch ?? own
    self.rows = array.shape[rank - 2]
    self.columns = array.shape[rank - 1]
    try Self.checkSides(rows, columns)
    let shape = self.batch + [columns, rows]
    self.elements = try arrays { () throws(ArrayError) in
      let numbers: NDArray<Element> = try array.converted()
      guard let turned = numbers.layout.turned.broadcast(to: shape) else {
        throw .cannotBroadcast([own, shape.dropLast(2)])
      }
      try AnyArray.checkRoom(for: shape, dtype: Element.dtype)
      return try NDArray(storage: numbers.storage, layout: turned).copy()
    }
  }

  private static func checkSides(_ rows: Int, _ columns: Int) throws(LinearAlgebraError) {
    for side in [rows, columns] where side > Int(Int32.max) { throw .tooLong(length: side) }
  }

  /// How many matrices there are.
  var count: Int { batch.reduce(1, &*) }

  /// The first element of a matrix. Valid while the stack lives.
  func matrix(_ number: Int) -> UnsafeMutablePointer<Element> {
    precondition(number >= 0 && number < count, "the caller counts matrices")
    // Safe: matrix `number` starts so many whole matrices behind the first element.
    return elements.base + number * rows * columns
  }

  /// The place of a matrix in the batch.
  func index(of number: Int) -> [Int] { Layout(rowMajor: batch).index(ofPosition: number) }

  /// Fills every matrix with zeros, and ones on the diagonal.
  func setIdentities() {
    // Safe: all writes are inside the `rows * columns` elements of each matrix.
    for number in 0..<count {
      let target = matrix(number)
      target.update(repeating: .zero, count: rows * columns)
      for place in 0..<min(rows, columns) { target[place * rows + place] = .one }
    }
  }

  /// The matrices as an array of shape `batch + [rows, columns]`, row-major.
  ///
  /// - Throws: `array` with `outOfMemory`.
  func array() throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in
      Element.wrap(try NDArray(storage: elements.storage, layout: elements.layout.turned).copy())
    }
  }

  /// The first column of each matrix as an array of shape `batch + [rows]`; there is only this one.
  func vectors() throws(LinearAlgebraError) -> AnyArray {
    Element.wrap(
      NDArray(storage: elements.storage, layout: Layout(rowMajor: batch + [rows])))
  }
}

extension Layout {
  /// The layout with the last two axes exchanged; there are two or more.
  var turned: Layout {
    var order = Array(0..<rank)
    order.swapAt(rank - 1, rank - 2)
    return reordered(order)
  }
}
