// nabla · AnyArray+Joining.swift
// One array from several.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The arrays one behind the other along an axis; flattened first if none is given.
  ///
  /// - Shape: All lengths but that of the axis agree.
  /// - Throws: `nothingToJoin`, `cannotJoinNumbers`, `joinRanks`, `joinLengths`.
  package static func concatenated(
    _ arrays: [AnyArray], along axis: Int? = 0, dtype: DType? = nil
  ) throws(ShapeError) -> AnyArray {
    guard let first = arrays.first else { throw .nothingToJoin }
    guard let axis else {
      var flat: [AnyArray] = []
      for array in arrays { flat.append(try array.raveled(order: .rowMajor)) }
      return try concatenated(flat, along: 0, dtype: dtype)
    }
    for (index, array) in arrays.enumerated() where array.rank == 0 {
      throw .cannotJoinNumbers(index: index)
    }
    let place = try Self.axis(axis, rank: first.rank)
    var shape = first.shape
    for (index, array) in arrays.enumerated().dropFirst() {
      guard array.rank == first.rank else {
        throw .joinRanks(first: first.rank, index: index, rank: array.rank)
      }
      for other in shape.indices where other != place && array.shape[other] != shape[other] {
        throw .joinLengths(
          axis: other, first: shape[other], index: index, length: array.shape[other])
      }
      shape[place] = shape[place] &+ array.shape[place]
    }
    let common = arrays.dropFirst().reduce(first.dtype) { $0.promoted(with: $1.dtype) }
    do throws(ArrayError) {
      if let parts = try aligned(arrays, as: dtype) {
        return try joined(parts, along: place, shape: shape, parts[0].dtype)
      }
      return try joined(arrays, along: place, shape: shape, dtype ?? common)
    } catch {
      throw .array(error)
    }
  }

  private static func joined(
    _ arrays: [AnyArray], along axis: Int, shape: [Int], _ dtype: DType
  ) throws(ArrayError) -> AnyArray {
    var parts: [AnyArray] = []
    for array in arrays { parts.append(try array.astype(dtype)) }
    return try parts[0].transformed(by: Joining(parts: parts, axis: axis, shape: shape))
  }

  /// The arrays side by side along a new axis.
  ///
  /// - Throws: `nothingToJoin`, `stackShapes`.
  package static func stacked(
    _ arrays: [AnyArray], along axis: Int = 0, dtype: DType? = nil
  ) throws(ShapeError) -> AnyArray {
    guard let first = arrays.first else { throw .nothingToJoin }
    for (index, array) in arrays.enumerated() where array.shape != first.shape {
      throw .stackShapes(first: first.shape, index: index, shape: array.shape)
    }
    let place = try Self.axis(axis, rank: first.rank + 1)
    var expanded: [AnyArray] = []
    for array in arrays { expanded.append(try array.expanded([place])) }
    return try concatenated(expanded, along: place, dtype: dtype)
  }

  /// The arrays as rows below each other: lists become rows.
  package static func vstacked(
    _ arrays: [AnyArray], dtype: DType? = nil
  ) throws(ShapeError) -> AnyArray {
    var rows: [AnyArray] = []
    for array in arrays {
      rows.append(array.rank < 2 ? try array.reshaped(to: [1, array.count]) : array)
    }
    return try concatenated(rows, along: 0, dtype: dtype)
  }

  /// The arrays beside each other: lists one behind the other, tables by columns.
  package static func hstacked(
    _ arrays: [AnyArray], dtype: DType? = nil
  ) throws(ShapeError) -> AnyArray {
    var parts: [AnyArray] = []
    for array in arrays {
      parts.append(array.rank == 0 ? try array.reshaped(to: [1]) : array)
    }
    return try concatenated(parts, along: (parts.first?.rank ?? 1) == 1 ? 0 : 1, dtype: dtype)
  }

  /// The arrays as columns of a table: lists become columns.
  package static func columnStacked(_ arrays: [AnyArray]) throws(ShapeError) -> AnyArray {
    var columns: [AnyArray] = []
    for array in arrays {
      columns.append(array.rank < 2 ? try array.reshaped(to: [array.count, 1]) : array)
    }
    return try concatenated(columns, along: 1)
  }
}

private struct Joining: ArrayTransform {
  let parts: [AnyArray]
  let axis: Int
  let shape: [Int]

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try .joined(parts.compactMap { Element.unwrap($0) }, along: axis, shape: shape)
  }
}
