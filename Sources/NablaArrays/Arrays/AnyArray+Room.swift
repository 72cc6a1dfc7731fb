// nabla · AnyArray+Room.swift
// Whether there is room for all elements of a view.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Makes sure that the elements could be copied out one by one.
  ///
  /// A view can have far more elements than memory: `broadcast_to` repeats one without end.
  ///
  /// - Throws: `outOfMemory`.
  package func checkRoom() throws(ArrayError) {
    if !layout.isContiguous { try AnyArray.checkRoom(for: shape, dtype: dtype) }
  }

  /// Makes sure that an array of this shape would fit in memory.
  ///
  /// - Throws: `outOfMemory`.
  package static func checkRoom(for shape: [Int], dtype: DType) throws(ArrayError) {
    let count = try Layout.checkedCount(of: shape, dtype: dtype)
    guard BlockPool.shared.hasRoom(for: count * dtype.itemSize) else {
      throw .outOfMemory(shape: shape, dtype: dtype)
    }
  }
}
