// nabla · AnyArray+Differences.swift
// Differences of neighbours.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The differences of neighbours along an axis, taken `order` times.
  ///
  /// - Shape: The axis is `order` shorter, or empty.
  /// - Throws: `negativeOrder`; `needsAxis` for a number; `array` with `integerOverflow`.
  package func differences(
    order: Int = 1, along axis: Int = -1, events: inout FloatingPointEvents
  ) throws(ReductionError) -> AnyArray {
    if order == 0 { return self }
    guard order > 0 else { throw .negativeOrder(order) }
    guard rank > 0 else { throw .needsAxis(operation: "diff") }
    var result = self
    do throws(ArrayError) {
      let place = try Layout.axis(axis, rank: rank)
      for _ in 0..<min(order, shape[place]) {
        // Truth values differ or do not.
        result = try .apply(
          dtype == .bool ? .notEqual : .subtract,
          .array(result.dropping(first: 1, last: 0, along: place)),
          .array(result.dropping(first: 0, last: 1, along: place)), events: &events)
      }
    } catch {
      throw .array(error)
    }
    return result
  }

  /// The view without some elements at the ends of an axis.
  func dropping(first: Int, last: Int, along axis: Int) -> AnyArray {
    var shape = shape
    let length = max(shape[axis] - first - last, 0)
    let offset = layout.offset + (length > 0 ? first * layout.strides[axis] : 0)
    shape[axis] = length
    return seen(through: Layout(shape: shape, strides: layout.strides, offset: offset))
  }
}
