// nabla · Layout+MemoryOrder.swift
// The order of axes in which the elements of operands lie in memory.
// SPDX-License-Identifier: Apache-2.0

extension Layout {
  /// The layout without holes for the result of operands seen in `shape`: the axes lie in memory
  /// as those of the operands do, as in NumPy.
  ///
  /// So `x.T + 1` is as fast as `x + 1`, and sums of both add up in the same order.
  static func result(shape: [Int], of operands: [Layout]) -> Layout {
    let order = memoryOrder(of: operands, rank: shape.count)
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    for axis in order.reversed() {
      strides[axis] = step
      step = step &* max(shape[axis], 1)
    }
    return Layout(shape: shape, strides: strides, offset: 0)
  }

  /// The axes, outermost first: sorted by strides, with row-major order wherever strides do not
  /// decide (an operand repeats along the axis) or operands disagree.
  static func memoryOrder(of operands: [Layout], rank: Int) -> [Int] {
    // Innermost first.
    var order: [Int] = []
    for axis in (0..<rank).reversed() {
      var place = order.count
      for other in order.indices.reversed() {
        guard let isInside = isInside(axis, order[other], operands) else { continue }
        if !isInside { break }
        place = other
      }
      order.insert(axis, at: place)
    }
    return order.reversed()
  }

  /// True if every operand that decides has `axis` inside `other`; nil if none decides.
  private static func isInside(_ axis: Int, _ other: Int, _ operands: [Layout]) -> Bool? {
    var answer: Bool?
    for operand in operands where operand.shape[axis] != 1 && operand.shape[other] != 1 {
      let (one, two) = (operand.strides[axis].magnitude, operand.strides[other].magnitude)
      if one == 0 || two == 0 { continue }
      if two <= one {
        answer = false
      } else if answer == nil {
        answer = true
      }
    }
    return answer
  }

  /// The same elements with the axes in another order.
  func ordered(by axes: [Int]) -> Layout {
    Layout(shape: axes.map { shape[$0] }, strides: axes.map { strides[$0] }, offset: offset)
  }

  /// The axes sorted by stride, the largest first.
  var axesByStride: [Int] {
    shape.indices.sorted { strides[$0] != strides[$1] ? strides[$0] > strides[$1] : $0 < $1 }
  }
}
