// nabla · AnyArray+Splitting.swift
// Parts, rotations and repetitions of arrays.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Equal parts along an axis, as views.
  ///
  /// - Throws: `unevenSplit`, `noParts`.
  package func split(into parts: Int, along axis: Int = 0) throws(ShapeError) -> [AnyArray] {
    let place = try Self.axis(axis, rank: rank)
    guard parts > 0 else { throw .noParts(parts) }
    let length = shape[place]
    // Nothing can be split into any number of parts, but not into more than a list can hold.
    guard length % parts == 0, length > 0 || parts < 1 << 20 else {
      throw .unevenSplit(length: length, parts: parts)
    }
    let step = length / parts
    return try split(at: (1..<max(parts, 1)).map { $0 * step }, along: axis)
  }

  /// The parts between positions along an axis, as views; positions count as in a slice.
  package func split(at positions: [Int], along axis: Int = 0) throws(ShapeError) -> [AnyArray] {
    let place = try Self.axis(axis, rank: rank)
    let length = shape[place]
    func clipped(_ position: Int) -> Int {
      min(max(position < 0 ? position + length : position, 0), length)
    }
    let bounds = [0] + positions.map(clipped) + [length]
    return zip(bounds, bounds.dropFirst()).map { lower, upper in
      part(lower, max(lower, upper), along: place)
    }
  }

  /// The elements from `lower` to before `upper` along an axis, as a view.
  func part(_ lower: Int, _ upper: Int, along axis: Int) -> AnyArray {
    dropping(first: lower, last: shape[axis] - upper, along: axis)
  }

  /// The elements moved on along axes, those beyond the end coming back at the front.
  package func rolled(_ shifts: [(shift: Int, axis: Int)]) throws(ShapeError) -> AnyArray {
    var result = self
    for (shift, axis) in shifts {
      let place = try Self.axis(axis, rank: rank)
      let length = shape[place]
      guard length > 0 else { continue }
      let back = (length - shift % length) % length
      result = try .concatenated(
        [
          result.part(back, length, along: place), result.part(0, back, along: place),
        ], along: place)
    }
    return result
  }

  /// The elements moved on as if they lay along one axis.
  package func rolled(_ shift: Int) throws(ShapeError) -> AnyArray {
    try raveled(order: .rowMajor).rolled([(shift, 0)]).reshaped(to: shape)
  }

  /// Each element several times in a row.
  ///
  /// - Throws: `negativeRepeats`, `repeatsMismatch`.
  package func repeated(_ repeats: [Int], along axis: Int?) throws(ShapeError) -> AnyArray {
    guard let axis, rank > 0 else {
      return try raveled(order: .rowMajor).repeated(repeats, along: axis ?? 0)
    }
    let place = try Self.axis(axis, rank: rank)
    if let negative = repeats.first(where: { $0 < 0 }) { throw .negativeRepeats(negative) }
    let length = shape[place]
    guard repeats.count == 1 || repeats.count == length else {
      throw .repeatsMismatch(length: length, repeats: repeats.count)
    }
    var total = 0
    for i in 0..<length {
      let (sum, overflow) = total.addingReportingOverflow(repeats[repeats.count == 1 ? 0 : i])
      total = overflow ? Int.max : sum
    }
    var target = shape
    target[place] = total
    do throws(ArrayError) {
      _ = try Layout.checkedCount(of: target, dtype: dtype)
      if repeats.count == 1 {
        return try transformed(by: Repeating(times: repeats[0], axis: place, shape: target))
      }
      // One position for each element, so they need room of their own before they are listed.
      _ = try NDArray<Int64>.allocate(shape: [total])
      var positions: [Int] = []
      positions.reserveCapacity(total)
      for i in 0..<length {
        for _ in 0..<repeats[repeats.count == 1 ? 0 : i] { positions.append(i) }
      }
      return try taking(positions, along: place)
    } catch {
      throw .array(error)
    }
  }

  /// The whole array several times along each axis.
  package func tiled(_ repetitions: [Int]) throws(ShapeError) -> AnyArray {
    if let negative = repetitions.first(where: { $0 < 0 }) { throw .negativeRepeats(negative) }
    let rank = max(self.rank, repetitions.count)
    let lengths = [Int](repeating: 1, count: rank - self.rank) + shape
    let repetitions = [Int](repeating: 1, count: rank - repetitions.count) + repetitions
    let strides = [Int](repeating: 0, count: rank - self.rank) + layout.strides
    let wide = zip(repetitions, lengths).flatMap { [$0, $1] }
    do throws(ArrayError) {
      _ = try Layout.checkedCount(of: wide, dtype: dtype)
      let view = seen(
        through: Layout(
          shape: wide, strides: strides.flatMap { [0, $0] }, offset: layout.offset))
      return try view.copy().seen(
        through: Layout(rowMajor: zip(repetitions, lengths).map { $0 &* $1 }))
    } catch {
      throw .array(error)
    }
  }

  /// The elements at positions along an axis.
  ///
  /// - Precondition: Each position is less than the length of the axis.
  func taking(_ positions: [Int], along axis: Int) throws(ArrayError) -> AnyArray {
    try transformed(by: Taking(positions: positions, axis: axis))
  }
}

private struct Taking: ArrayTransform {
  let positions: [Int]
  let axis: Int

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try array.taking(positions, along: axis)
  }
}

/// Each element several times, one behind the other along an axis.
private struct Repeating: ArrayTransform {
  let times: Int
  let axis: Int
  let shape: [Int]

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try array.repeating(times, along: axis, shape: shape)
  }
}
