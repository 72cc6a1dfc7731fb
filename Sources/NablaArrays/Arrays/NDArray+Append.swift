// nabla · NDArray+Append.swift
// Arrays that grow and shrink at their end.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Appends the elements of an array of one axis less: one more item of the first axis.
  ///
  /// The storage may be longer than the elements: what lies behind them is room to grow, and belongs
  /// to this array as long as nobody else refers to the storage.
  ///
  /// - Shape: `[n, …]` becomes `[n + 1, …]`; `item` has the shape `[…]`, which the caller has checked.
  /// - Complexity: amortised O(count of `item`).
  /// - Throws: `outOfMemory`.
  mutating func append(item: NDArray) throws(ArrayError) {
    let shape = [layout.shape[0] + 1] + layout.shape.dropFirst()
    let needed = try Layout.checkedCount(of: shape, dtype: Element.dtype)
    let hasRoom =
      layout.isContiguous && layout.offset + needed <= storage.count
      && isKnownUniquelyReferenced(&storage)
    if !hasRoom { try grow(to: max(needed, min(needed, Int.max / 2) &* 2, 8)) }
    var place = layout.offset + count
    item.visit { element in
      // Safe: `needed` elements fit behind the offset, and the storage is this array's alone.
      storage.base[place] = element
      place += 1
    }
    layout = Layout(shape: shape, strides: Layout(rowMajor: shape).strides, offset: layout.offset)
  }

  /// Moves the elements into a storage of their own with room for `capacity`.
  private mutating func grow(to capacity: Int) throws(ArrayError) {
    guard let room = Storage<Element>.allocate(capacity) else {
      throw .outOfMemory(shape: [capacity], dtype: Element.dtype)
    }
    var place = 0
    visit { element in
      // Safe: the new storage has room for more than all elements, and nobody else knows it.
      room.base[place] = element
      place += 1
    }
    storage = room
    layout = Layout(rowMajor: layout.shape)
  }

  /// Drops the last item of the first axis, which is not empty; the room stays.
  mutating func dropLast() {
    var shape = layout.shape
    shape[0] -= 1
    layout = Layout(shape: shape, strides: layout.strides, offset: layout.offset)
  }
}

extension AnyArray {
  /// Appends one more item of the first axis; both have the same dtype, or nothing happens.
  ///
  /// - Shape: `[n, …]` becomes `[n + 1, …]`; `item` has the shape `[…]`.
  /// - Throws: `outOfMemory`.
  package mutating func append(item: AnyArray) throws(ArrayError) {
    if let (own, item) = try AnyArray.aligned(self, item) {
      self = own
      return try mutate(by: Appending(item: item))
    }
    try mutate(by: Appending(item: item))
  }

  /// Drops the last item of the first axis, which is not empty.
  package mutating func dropLast() { mutate(by: DroppingLast()) }
}

private struct Appending: ArrayMutation {
  let item: AnyArray

  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) throws(ArrayError) {
    if let item = Element.unwrap(item) { try array.append(item: item) }
  }
}

private struct DroppingLast: ArrayMutation {
  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) { array.dropLast() }
}
