// nabla · NDArray+Allocation.swift
// Making room for results.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Makes room for a row-major array; every element is written before it is read.
  ///
  /// - Throws: `outOfMemory` before anything happens; `negativeDimension`.
  package static func allocate(shape: [Int]) throws(ArrayError) -> NDArray {
    let count = try Layout.checkedCount(of: shape, dtype: Element.dtype)
    guard let storage = Storage<Element>.allocate(count) else {
      throw .outOfMemory(shape: shape, dtype: Element.dtype)
    }
    return NDArray(storage: storage, layout: Layout(rowMajor: shape))
  }

  /// Makes room for an array with the places of `layout`, which leaves no holes.
  package static func allocate(like layout: Layout) throws(ArrayError) -> NDArray {
    guard let storage = Storage<Element>.allocate(layout.count) else {
      throw .outOfMemory(shape: layout.shape, dtype: Element.dtype)
    }
    return NDArray(storage: storage, layout: layout)
  }

  /// Creates a one-dimensional array of elements that a user chose the number of.
  ///
  /// - Throws: `outOfMemory`.
  package static func copying(_ elements: [Element]) throws(ArrayError) -> NDArray {
    try make(shape: [elements.count]) { _ = $0.initialize(fromContentsOf: elements) }
  }

  /// Creates a row-major array and lets `body` write every element.
  ///
  /// - Throws: `outOfMemory` and `negativeDimension`, before `body` runs.
  package static func make(
    shape: [Int], _ body: (UnsafeMutableBufferPointer<Element>) -> Void
  ) throws(ArrayError) -> NDArray {
    let array = try allocate(shape: shape)
    // Safe: the buffer spans exactly the new block, and does not outlive this call.
    body(UnsafeMutableBufferPointer(start: array.storage.base, count: array.count))
    return array
  }

  /// The first element of the array. Valid while the storage lives.
  package var base: UnsafeMutablePointer<Element> { storage.base + layout.offset }
}
