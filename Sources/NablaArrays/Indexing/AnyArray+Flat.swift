// nabla · AnyArray+Flat.swift
// Elements named by their place in row-major order: `x.flat`, `put`, `place`.
// SPDX-License-Identifier: Apache-2.0

/// What happens to an index beyond the ends: `mode=` of `take`, `put` and `choose`.
package enum IndexMode: String, CaseIterable, Sendable {
  case raise, wrap, clip
}

extension AnyArray {
  /// Stores values in elements that an index names in row-major order; values are used again from
  /// the first if there are too few, and left over if there are too many, as `x.flat[…] = values` does.
  ///
  /// - Throws: what `assign` throws, before anything is written.
  package mutating func assignFlat(
    _ items: [IndexItem], cycling values: AnyArray
  ) throws(ArrayError) {
    let part = try Selection(items, in: Layout(rowMajor: [count])).shape
    let wanted = part.reduce(1, *)
    guard wanted > 0, values.count > 0 else { return }
    var flat = try values.flattened()
    if flat.count != wanted {
      let total = flat.count
      flat = try flat.taking((0..<wanted).map { $0 % total }, along: 0)
    }
    // The values of a part of any shape lie in the order of its elements.
    guard let shaped = flat.layout.reshaped(to: part) else { return }
    try assignFlat(items, .array(flat.seen(through: shaped)))
  }

  /// Stores a value, broadcast, in elements that an index names in row-major order.
  package mutating func assignFlat(
    _ items: [IndexItem], _ value: Operand
  ) throws(ArrayError) {
    try makeUnique()
    if let view = layout.reshaped(to: [count]) {
      return try assign(through: view, items, value)
    }
    var flat = try flattened()
    try flat.assign(items, value)
    try assign([.ellipsis], .array(flat.seen(through: Layout(rowMajor: shape))))
  }

  /// Indices made places of an axis: below zero they count from the end, or are cut or wrapped.
  ///
  /// - Throws: `index(outOfRange)` for the first beyond the ends, if the mode is `raise`.
  package static func places(
    of indices: AnyArray, length: Int, axis: Int, _ mode: IndexMode
  ) throws(ArrayError) -> [Int] {
    let integers: NDArray<Int64> = try indices.converted().contiguous()
    // Safe: the elements of a contiguous array lie side by side, and live to the end.
    let items = UnsafeBufferPointer(start: integers.base, count: integers.count)
    var outside: Int?
    if mode != .raise, length == 0 { outside = items.first.map { Int($0) } }
    let places = [Int](unsafeUninitializedCapacity: items.count) { target, count in
      for i in items.indices where outside == nil || mode == .raise {
        let index = Int(items[i])
        var place = index
        switch mode {
        case .raise:
          place = index < 0 ? index &+ length : index
          if place < 0 || place >= length, outside == nil { outside = index }
        case .wrap:
          place = index % length
          if place < 0 { place += length }
        case .clip: place = min(max(index, 0), length - 1)
        }
        target[i] = place
        count = i + 1
      }
    }
    withExtendedLifetime(integers) {}
    if let outside {
      throw .index(.outOfRange(item: 0, index: outside, axis: axis, size: length))
    }
    return places
  }

  /// Places as an array of integers.
  package static func integers(_ places: [Int]) throws(ArrayError) -> AnyArray {
    .int64(try NDArray.copying(places.map { Int64($0) }))
  }

  /// Elements at places of an axis, or of all elements in row-major order; the indices' axes stand
  /// in the place of the axis.
  ///
  /// - Throws: `index(outOfRange)`; `axisOutOfRange`.
  package func taken(
    _ indices: AnyArray, along axis: Int?, mode: IndexMode = .raise
  ) throws(ArrayError) -> AnyArray {
    guard let axis else {
      return try flattened().taken(indices, along: 0, mode: mode)
    }
    let whole = rank == 0 ? try flattened() : self
    let place = try Layout.axis(axis, rank: whole.rank)
    if mode == .raise, case .int64 = indices, indices.rank > 0 {
      // What an index does, along one axis.
      let all = IndexItem.slice(lower: nil, upper: nil, step: nil)
      return try whole.subscripted([IndexItem](repeating: all, count: place) + [.array(indices)])
    }
    let places = try Self.places(
      of: indices, length: whole.shape[place], axis: place, mode)
    let shape = whole.shape[..<place] + indices.shape + whole.shape[(place + 1)...]
    _ = try Layout.checkedCount(of: Array(shape), dtype: dtype)
    let result = try whole.taking(places, along: place)
    return result.seen(through: Layout(rowMajor: Array(shape)))
  }

  /// For each axis the places of a table of indices: those given along one axis, and along the others
  /// each place itself, ready to be broadcast.
  package func alongAxisItems(_ indices: AnyArray, _ axis: Int) throws(ArrayError) -> [IndexItem] {
    var items: [IndexItem] = []
    for (other, length) in shape.enumerated() {
      if other == axis {
        items.append(.array(indices))
      } else {
        var lengths = [Int](repeating: 1, count: rank)
        lengths[other] = length
        let places = try Self.integers(Array(0..<length))
        items.append(.array(places.seen(through: Layout(rowMajor: lengths))))
      }
    }
    return items
  }
}
