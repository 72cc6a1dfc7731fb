// nabla · NDArray+Sort.swift
// Arrays in ascending order along an axis.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The elements in ascending order along an axis, NaN last; negative axes count from the end.
  ///
  /// - Throws: `axisOutOfRange`; `outOfMemory`.
  package func sorted(along axis: Int) throws(ArrayError) -> AnyArray {
    let position = axis < 0 ? axis &+ rank : axis
    guard position >= 0, position < rank else {
      throw .axisOutOfRange(axis: axis, rank: rank)
    }
    let order = (0..<rank).filter { $0 != position } + [position]
    let lines = try seen(through: layout.permuted(order)).contiguous()
    let sorted: AnyArray =
      switch lines {
      case .bool(let array): .bool(array.linesSorted { !$0 && $1 })
      case .int64(let array): .int64(array.linesSorted(by: <))
      case .float32(let array): .float32(array.linesSorted { $0.comesBefore($1) })
      case .float64(let array): .float64(array.linesSorted { $0.comesBefore($1) })
      case .complex128(let array): .complex128(array.linesSorted { $0.comesBefore($1) })
      }
    var back = [Int](repeating: 0, count: rank)
    for (place, source) in order.enumerated() { back[source] = place }
    return try sorted.seen(through: sorted.layout.permuted(back)).contiguous()
  }
}

extension NDArray {
  /// Sorts each run of the last axis of a contiguous array.
  fileprivate func linesSorted(by isBefore: (Element, Element) -> Bool) -> NDArray {
    let length = layout.shape.last ?? 1
    var result: [Element] = []
    result.reserveCapacity(count)
    let elements = elements
    for start in stride(from: 0, to: elements.count, by: max(length, 1)) {
      result += elements[start..<start + length].sorted(by: isBefore)
    }
    var sorted = NDArray(result)
    sorted.layout = Layout(rowMajor: layout.shape)
    return sorted
  }
}

extension Layout {
  /// The layout with its axes in another order.
  fileprivate func permuted(_ order: [Int]) -> Layout {
    Layout(shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, offset: offset)
  }
}

extension BinaryFloatingPoint {
  /// NumPy's order: as numbers, NaN behind all of them.
  fileprivate func comesBefore(_ other: Self) -> Bool {
    self < other || (other.isNaN && !isNaN)
  }
}

extension Complex {
  /// NumPy's order: by real part, then by imaginary part, NaN behind everything.
  fileprivate func comesBefore(_ other: Complex) -> Bool {
    let isOther = other.real.isNaN || other.imaginary.isNaN
    let isSelf = real.isNaN || imaginary.isNaN
    if isSelf != isOther { return isOther }
    if real.comesBefore(other.real) { return true }
    return !other.real.comesBefore(real) && imaginary.comesBefore(other.imaginary)
  }
}
