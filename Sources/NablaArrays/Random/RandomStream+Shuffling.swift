// nabla · RandomStream+Shuffling.swift
// Orders drawn at random.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws an order of so many positions.
  package mutating func order(of count: Int) throws(RandomError) -> NDArray<Int64> {
    try run(OrderJob(count: count, lines: 1))
  }

  /// Draws an order for each of several lines, one behind the other.
  mutating func orders(of count: Int, lines: Int) throws(RandomError) -> NDArray<Int64> {
    try run(OrderJob(count: count, lines: lines))
  }

  /// Puts the last positions of an order of `count` in place, as a sample needs.
  mutating func partialOrder(of count: Int, first: Int) throws(RandomError) -> NDArray<Int64> {
    try run(OrderJob(count: count, lines: 1, first: first, method: .multiplication))
  }

  /// The array with its items along an axis in an order drawn at random.
  package mutating func shuffled(
    _ array: AnyArray, along axis: Int
  ) throws(RandomError) -> AnyArray {
    let place = try Self.place(axis, rank: array.rank)
    let order = try order(of: array.shape[place])
    let items = [IndexItem](
      repeating: .slice(lower: nil, upper: nil, step: nil), count: place)
    return try Self.inEngine { () throws(ArrayError) in
      try array.subscripted(items + [.array(.int64(order))])
    }
  }

  /// The array with each line along an axis in an order of its own; with all elements in one order
  /// without an axis.
  package mutating func permuted(
    _ array: AnyArray, along axis: Int?
  ) throws(RandomError) -> AnyArray {
    let flat = try Self.inEngine { () throws(ArrayError) in try array.flattened() }
    let shape = array.shape
    var positions: NDArray<Int64>
    if let axis {
      let place = try Self.place(axis, rank: array.rank)
      let length = shape[place]
      let step = shape[(place + 1)...].reduce(1, *)
      let lines = length == 0 ? 0 : flat.count / length
      let orders = try orders(of: length, lines: lines)
      positions = try Self.inEngine { () throws(ArrayError) in
        try NDArray.make(shape: shape) { target in
          for line in 0..<lines {
            // The first element of the line: lines count through the other axes in row-major order.
            let start = line / step * step * length + line % step
            for item in 0..<length {
              let source = Int(orders.base[line * length + item])
              target[start + item * step] = Int64(start + source * step)
            }
          }
        }
      }
    } else {
      positions = try order(of: flat.count)
      positions.layout = Layout(rowMajor: shape)
    }
    let index = AnyArray.int64(positions)
    return try Self.inEngine { () throws(ArrayError) in try flat.subscripted([.array(index)]) }
  }

  private static func place(_ axis: Int, rank: Int) throws(RandomError) -> Int {
    guard (-rank..<rank).contains(axis) else {
      throw .array(.axisOutOfRange(axis: axis, rank: rank))
    }
    return axis < 0 ? axis + rank : axis
  }
}

/// Draws orders by exchanging from the end (R. A. Fisher and F. Yates).
private struct OrderJob: VariateJob {
  let count: Int
  let lines: Int
  /// The first place that gets a random item.
  var first = 1
  /// NumPy masks when it shuffles, and multiplies when it draws a sample.
  var method = BoundingMethod.masking

  func run<Source: VariateSource>(_ source: inout Source) throws(RandomError) -> NDArray<Int64> {
    var bits = source.bits
    defer { source.bits = bits }
    return try RandomStream.inEngine { () throws(ArrayError) in
      try NDArray.make(shape: [lines * count]) { target in
        for line in 0..<lines {
          let start = line * count
          for place in 0..<count { target[start + place] = Int64(place) }
          for place in stride(from: count - 1, through: max(first, 1), by: -1) {
            let most = UInt64(place)
            let other = method == .masking ? bits.masked(upTo: most) : bits.bounded(upTo: most)
            target.swapAt(start + place, start + Int(other))
          }
        }
      }
    }
  }
}
