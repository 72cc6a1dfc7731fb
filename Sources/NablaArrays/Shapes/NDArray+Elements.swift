// nabla · NDArray+Elements.swift
// The elements of an array as a list.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The elements in row-major order.
  package var elements: [Element] {
    if layout.isContiguous {
      // Safe: a contiguous layout covers `count` elements behind its offset, inside the storage.
      return Array(UnsafeBufferPointer(start: storage.base + layout.offset, count: count))
    }
    var list: [Element] = []
    list.reserveCapacity(count)
    var index = [Int](repeating: 0, count: rank)
    var place = layout.offset
    for _ in 0..<count {
      list.append(storage.base[place])
      for axis in layout.shape.indices.reversed() {
        index[axis] &+= 1
        place &+= layout.strides[axis]
        if index[axis] < layout.shape[axis] { break }
        index[axis] = 0
        place &-= layout.strides[axis] &* layout.shape[axis]
      }
    }
    return list
  }
}
