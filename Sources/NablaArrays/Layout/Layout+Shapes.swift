// nabla · Layout+Shapes.swift
// Shapes that fit together, and shapes that fit into memory.
// SPDX-License-Identifier: Apache-2.0

extension Layout {
  /// The element count of a shape.
  ///
  /// - Throws: `negativeDimension`; `outOfMemory` if the bytes cannot be counted in an `Int`.
  package static func checkedCount(of shape: [Int], dtype: DType) throws(ArrayError) -> Int {
    var bytes = dtype.itemSize
    var isEmpty = false
    for length in shape {
      if length < 0 { throw .negativeDimension }
      if length == 0 { isEmpty = true }
      let (product, overflow) = bytes.multipliedReportingOverflow(by: max(length, 1))
      if overflow { throw .outOfMemory(shape: shape, dtype: dtype) }
      bytes = product
    }
    return isEmpty ? 0 : bytes / dtype.itemSize
  }

  /// The shape that two shapes broadcast to.
  ///
  /// - Throws: `cannotBroadcast` with both shapes.
  package static func broadcast(_ left: [Int], _ right: [Int]) throws(ArrayError) -> [Int] {
    if left == right || right.isEmpty { return left }
    if left.isEmpty { return right }
    let rank = max(left.count, right.count)
    var shape = [Int](repeating: 1, count: rank)
    for axis in 1...rank {
      let one = axis <= left.count ? left[left.count - axis] : 1
      let other = axis <= right.count ? right[right.count - axis] : 1
      if one != other && one != 1 && other != 1 { throw .cannotBroadcast([left, right]) }
      shape[rank - axis] = one == 1 ? other : one
    }
    return shape
  }

  /// The shape that several shapes broadcast to.
  ///
  /// - Throws: `cannotBroadcast` with all shapes.
  package static func broadcast(_ shapes: [[Int]]) throws(ArrayError) -> [Int] {
    var result: [Int] = []
    for shape in shapes {
      do {
        result = try broadcast(result, shape)
      } catch {
        throw .cannotBroadcast(shapes)
      }
    }
    return result
  }

  /// The same elements seen in `shape`: repeated along axes that are new or of length 1.
  ///
  /// - Returns: nil if the layout does not broadcast to `shape`.
  package func broadcast(to target: [Int]) -> Layout? {
    if shape == target { return self }
    if rank > target.count { return nil }
    let missing = target.count - rank
    var steps = [Int](repeating: 0, count: target.count)
    for axis in shape.indices {
      if shape[axis] == target[missing + axis] {
        steps[missing + axis] = strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return Layout(shape: target, strides: steps, offset: offset)
  }

  /// The index along each axis of the element at a row-major position.
  package func index(ofPosition position: Int) -> [Int] {
    var rest = position
    var index = [Int](repeating: 0, count: rank)
    for axis in shape.indices.reversed() where shape[axis] > 0 {
      index[axis] = rest % shape[axis]
      rest /= shape[axis]
    }
    return index
  }

  /// The place in the storage of the element at a row-major position.
  package func place(ofPosition position: Int) -> Int {
    var rest = position
    var place = offset
    for axis in shape.indices.reversed() where shape[axis] > 1 {
      place += rest % shape[axis] * strides[axis]
      rest /= shape[axis]
    }
    return place
  }

  /// The place in the storage of the element at an index, which lies inside the shape.
  package func place(of index: [Int]) -> Int {
    zip(index, strides).reduce(offset) { $0 &+ $1.0 &* $1.1 }
  }
}
