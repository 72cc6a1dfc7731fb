// nabla · AnyArray+Elements.swift
// Single elements without a detour: what loops of programs do all day.
// SPDX-License-Identifier: Apache-2.0

extension Layout {
  /// The place of element `index` of a one-dimensional array, negative counting from the end.
  @inline(__always)
  fileprivate func place(_ index: Int) -> Int? {
    if shape.count != 1 { return nil }
    let size = shape[0]
    let position = index < 0 ? index &+ size : index
    if position < 0 || position >= size { return nil }
    return offset &+ position &* strides[0]
  }

  /// The place of an element of a two-dimensional array, negative indices counting from the end.
  @inline(__always)
  fileprivate func place(_ row: Int, _ column: Int) -> Int? {
    if shape.count != 2 { return nil }
    let i = row < 0 ? row &+ shape[0] : row
    let j = column < 0 ? column &+ shape[1] : column
    if i < 0 || i >= shape[0] || j < 0 || j >= shape[1] { return nil }
    return offset &+ i &* strides[0] &+ j &* strides[1]
  }
}

extension AnyArray {
  /// The element of a one-dimensional array; nil if there is no such element or more axes.
  package func element1D(_ index: Int) -> Scalar? {
    layout.place(index).map { element(atPlace: $0) }
  }

  /// The element of a two-dimensional array; nil if there is no such element or another rank.
  package func element2D(_ i: Int, _ j: Int) -> Scalar? {
    layout.place(i, j).map { element(atPlace: $0) }
  }

  /// Stores a value of the same dtype in a one-dimensional array.
  ///
  /// - Returns: false, and nothing is changed, if `assign` has to see to it.
  package mutating func store1D(_ index: Int, _ value: Scalar) -> Bool {
    guard let place = layout.place(index) else { return false }
    return store(value, atPlace: place)
  }

  /// Stores a value of the same dtype in a two-dimensional array.
  ///
  /// - Returns: false, and nothing is changed, if `assign` has to see to it.
  package mutating func store2D(_ row: Int, _ column: Int, _ value: Scalar) -> Bool {
    guard let place = layout.place(row, column) else { return false }
    return store(value, atPlace: place)
  }
}
