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
    // Each array is taken out of `self`, so that its storage has one owner while it grows.
    switch self {
    case .bool(var array):
      guard case .bool(let item) = item else { return }
      self = .vacant
      defer { self = .bool(array) }
      try array.append(item: item)
    case .int64(var array):
      guard case .int64(let item) = item else { return }
      self = .vacant
      defer { self = .int64(array) }
      try array.append(item: item)
    case .float32(var array):
      guard case .float32(let item) = item else { return }
      self = .vacant
      defer { self = .float32(array) }
      try array.append(item: item)
    case .float64(var array):
      guard case .float64(let item) = item else { return }
      self = .vacant
      defer { self = .float64(array) }
      try array.append(item: item)
    case .complex128(var array):
      guard case .complex128(let item) = item else { return }
      self = .vacant
      defer { self = .complex128(array) }
      try array.append(item: item)
    }
  }

  /// Drops the last item of the first axis, which is not empty.
  package mutating func dropLast() {
    switch self {
    case .bool(var array):
      array.dropLast()
      self = .bool(array)
    case .int64(var array):
      array.dropLast()
      self = .int64(array)
    case .float32(var array):
      array.dropLast()
      self = .float32(array)
    case .float64(var array):
      array.dropLast()
      self = .float64(array)
    case .complex128(var array):
      array.dropLast()
      self = .complex128(array)
    }
  }
}
