// nabla · AnyArray+Diagonals.swift
// Diagonals and their sums.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The view of the diagonal of two axes, which becomes the last axis.
  ///
  /// - Throws: `product` with `diagonalRank`, `sameAxes`, `namedAxis`.
  package func diagonalView(
    offset: Int, _ axis1: Int, _ axis2: Int
  ) throws(LinearAlgebraError) -> AnyArray {
    guard rank >= 2 else { throw .product(.diagonalRank(rank)) }
    let first = try axis(axis1, "axis1")
    let second = try axis(axis2, "axis2")
    if first == second { throw .product(.sameAxes(axis1, axis2)) }
    let place = DiagonalPlace(rows: shape[first], columns: shape[second], offset: offset)
    let rest = shape.indices.filter { $0 != first && $0 != second }
    let strides = layout.strides
    let start =
      place.length == 0 ? 0 : offset < 0 ? -offset &* strides[first] : offset &* strides[second]
    return seen(
      through: Layout(
        shape: rest.map { shape[$0] } + [place.length],
        strides: rest.map { strides[$0] } + [strides[first] &+ strides[second]],
        offset: layout.offset &+ start))
  }

  private func axis(_ written: Int, _ parameter: String) throws(LinearAlgebraError) -> Int {
    guard written < rank, written >= -rank else {
      throw .product(.namedAxis(parameter: parameter, axis: written, rank: rank))
    }
    return written < 0 ? written + rank : written
  }

  /// The sum of the diagonal of two axes.
  ///
  /// - Parameter dtype: The dtype to add up in; nil for the sum's own choice.
  package func trace(
    offset: Int, _ axis1: Int, _ axis2: Int, dtype: DType?
  ) throws(LinearAlgebraError) -> AnyArray {
    let diagonal = try diagonalView(offset: offset, axis1, axis2)
    return try reductions { () throws(ReductionError) in
      var events: FloatingPointEvents = []
      var options = ReductionOptions(axes: [diagonal.rank - 1])
      options.dtype = dtype
      return try diagonal.reduced(.sum, options, events: &events)
    }
  }

  /// Makes sure that the vectors along an axis of both have three elements.
  package static func checkSpatial(
    _ left: AnyArray, _ right: AnyArray, _ axis: Int
  ) throws(LinearAlgebraError) {
    let lengths = try arrays { () throws(ArrayError) in
      (
        left.shape[try Layout.axis(axis, rank: left.rank)],
        right.shape[try Layout.axis(axis, rank: right.rank)]
      )
    }
    if lengths != (3, 3) { throw .product(.spatialLengths(lengths.0, lengths.1)) }
  }

  /// The cross product of the vectors along an axis of each.
  ///
  /// Vectors of two elements lie in a plane: of two of them only the third element remains.
  ///
  /// - Throws: `product` with `crossLengths`, `noAxis`.
  package static func cross(
    _ left: AnyArray, _ leftAxis: Int, _ right: AnyArray, _ rightAxis: Int, to axis: Int,
    named names: (String, String, String) = ("axisa", "axisb", "axisc"), _ steps: ArraySteps? = nil
  ) throws(LinearAlgebraError) -> AnyArray {
    guard left.rank > 0, right.rank > 0 else { throw .product(.noAxis) }
    let (own, other) = (try left.axis(leftAxis, names.0), try right.axis(rightAxis, names.1))
    let lengths = (left.shape[own], right.shape[other])
    guard 2...3 ~= lengths.0, 2...3 ~= lengths.1 else {
      throw .product(.crossLengths(lengths.0, lengths.1))
    }
    let x = (0..<lengths.0).map { left.picked($0, axis: own) }
    let y = (0..<lengths.1).map { right.picked($0, axis: other) }
    func difference(
      _ a: AnyArray, _ b: AnyArray, _ c: AnyArray, _ d: AnyArray
    ) throws(LinearAlgebraError) -> AnyArray {
      try a.binary(.multiply, b, steps).binary(.subtract, c.binary(.multiply, d, steps), steps)
    }
    let z = try difference(x[0], y[1], x[1], y[0])
    if x.count == 2 && y.count == 2 { return z }
    let parts: [AnyArray]
    if x.count == 2 {
      parts = [
        try x[1].binary(.multiply, y[2], steps),
        try x[0].binary(.multiply, y[2], steps).unary(.negative), z,
      ]
    } else if y.count == 2 {
      parts = [
        try x[2].binary(.multiply, y[1], steps).unary(.negative),
        try x[2].binary(.multiply, y[0], steps), z,
      ]
    } else {
      parts = [
        try difference(x[1], y[2], x[2], y[1]), try difference(x[2], y[0], x[0], y[2]), z,
      ]
    }
    let rank = parts[0].rank + 1
    guard axis < rank, axis >= -rank else {
      throw .product(.namedAxis(parameter: names.2, axis: axis, rank: rank))
    }
    return try shapes { () throws(ShapeError) in try stacked(parts, along: axis) }
  }
}
