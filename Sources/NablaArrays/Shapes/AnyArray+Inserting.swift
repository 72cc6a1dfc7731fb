// nabla · AnyArray+Inserting.swift
// Arrays with elements put in between, left out, or repeated to a size.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The array with values before places of an axis; several places count before anything is put in.
  ///
  /// - Parameter places: From 0 to the length of the axis.
  /// - Throws: what `assign` throws for values that do not fit.
  package func inserting(
    _ values: Operand, before places: [Int], along axis: Int
  ) throws(ArrayError) -> AnyArray {
    // Places that are equal keep their order, and each new element moves those behind it.
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var targets = places
    for (number, index) in order.enumerated() { targets[index] = places[index] + number }
    var length = shape
    length[axis] += places.count
    var isOld = [Bool](repeating: true, count: length[axis])
    for target in targets { isOld[target] = false }
    var result = try AnyArray.zeros(length, dtype)
    var items = [IndexItem](
      repeating: .slice(lower: nil, upper: nil, step: nil), count: rank)
    items[axis] = .array(try .integers(targets))
    try result.assign(items, value(values))
    items[axis] = .array(.bool(try NDArray.copying(isOld)))
    try result.assign(items, .array(self))
    return result
  }

  /// The array with a block of values before one place of an axis; the block's own length along it
  /// says how many there are.
  package func inserting(
    block: AnyArray, before place: Int, along axis: Int
  ) throws(ArrayError) -> AnyArray {
    let count = block.shape[axis]
    var length = shape
    length[axis] += count
    var result = try AnyArray.zeros(length, dtype)
    var items = [IndexItem](
      repeating: .slice(lower: nil, upper: nil, step: nil), count: rank)
    items[axis] = .slice(lower: place, upper: place + count, step: nil)
    try result.assign(items, .array(block))
    items[axis] = .slice(lower: nil, upper: place, step: nil)
    try result.assign(items, .array(part(0, place, along: axis)))
    items[axis] = .slice(lower: place + count, upper: nil, step: nil)
    try result.assign(items, .array(part(place, shape[axis], along: axis)))
    return result
  }

  private func value(_ operand: Operand) -> Operand { operand }

  /// The array without the places of an axis where a flag is false.
  ///
  /// - Parameter kept: One flag for each place.
  package func keeping(_ kept: [Bool], along axis: Int) throws(ArrayError) -> AnyArray {
    try taking(kept.indices.filter { kept[$0] }, along: axis)
  }

  /// The elements in row-major order again and again until a shape is filled; zeros if there are none.
  package func repeated(to shape: [Int]) throws(ArrayError) -> AnyArray {
    let wanted = try Layout.checkedCount(of: shape, dtype: dtype)
    guard count > 0 else { return try .zeros(shape, dtype) }
    try AnyArray.checkRoom(for: shape, dtype: dtype)
    let whole = try flattened()
    let (times, rest) = wanted.quotientAndRemainder(dividingBy: count)
    var parts = [AnyArray](repeating: whole, count: times)
    if rest > 0 { parts.append(whole.part(0, rest, along: 0)) }
    guard !parts.isEmpty else { return try .zeros(shape, dtype) }
    do throws(ShapeError) {
      return try AnyArray.concatenated(parts).seen(through: Layout(rowMajor: shape))
    } catch {
      throw .outOfMemory(shape: shape, dtype: dtype)
    }
  }
}
