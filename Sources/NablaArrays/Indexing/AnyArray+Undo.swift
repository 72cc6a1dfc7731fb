// nabla · AnyArray+Undo.swift
// Taking an indexed assignment back.
// SPDX-License-Identifier: Apache-2.0

/// What an indexed assignment is about to overwrite.
package struct SavedElements: Sendable {
  fileprivate let items: [IndexItem]
  fileprivate let values: AnyArray

  /// The bytes that the saved elements take.
  package var byteCount: Int { values.count * values.dtype.itemSize }
}

extension AnyArray {
  /// Keeps a copy of the elements that an index names.
  ///
  /// - Throws: what `subscripted` throws.
  package func saved(_ items: [IndexItem]) throws(ArrayError) -> SavedElements {
    SavedElements(items: items, values: try subscripted(items).copy())
  }

  /// Puts saved elements back where they were; the shape and dtype must be what they were.
  ///
  /// - Throws: `outOfMemory`, if the array is shared meanwhile and cannot be copied.
  package mutating func restore(_ saved: SavedElements) throws(ArrayError) {
    try assign(saved.items, .array(saved.values))
  }
}
