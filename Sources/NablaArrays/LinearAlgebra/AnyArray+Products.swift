// nabla · AnyArray+Products.swift
// Products of vectors, matrices and arrays of more axes.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// NumPy's `dot`: sums over the last axis of `left` and the last but one of `right`.
  ///
  /// - Shape: `[…, k]` and `[…, k, n]` in, all axes but those summed over out.
  /// - Throws: `array` with `matrixProduct(notAligned)`.
  package static func dot(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    if left.rank == 0 || right.rank == 0 {
      return try arrays { () throws(ArrayError) in
        try apply(.multiply, .array(left), .array(right), events: &events)
      }
    }
    let axis = max(right.rank - 2, 0)
    try checkAligned(left, right, axis)
    if left.rank <= 2 && right.rank <= 2 {
      return try arrays { () throws(ArrayError) in try matrixProduct(left, right, events: &events) }
    }
    let others = right.shape.indices.filter { $0 != axis }
    let length = right.shape[axis]
    let result = left.shape.dropLast() + others.map { right.shape[$0] }
    let turned = right.seen(through: right.layout.reordered([axis] + others))
    let rows = left.shape.dropLast().reduce(1, &*)
    let columns = others.reduce(1) { $0 &* right.shape[$1] }
    let x = try left.reshape([rows, length])
    let y = try turned.reshape([length, columns])
    return try arrays { () throws(ArrayError) in try matrixProduct(x, y, events: &events) }
      .reshape(Array(result))
  }

  /// NumPy's `inner`: sums over the last axes of both.
  package static func inner(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    guard left.rank > 0, right.rank > 1 else { return try dot(left, right, events: &events) }
    let axis = right.rank - 1
    try checkAligned(left, right, axis)
    let order = Array(0..<axis - 1) + [axis, axis - 1]
    return try dot(left, right.seen(through: right.layout.reordered(order)), events: &events)
  }

  private static func checkAligned(
    _ left: AnyArray, _ right: AnyArray, _ axis: Int
  ) throws(LinearAlgebraError) {
    guard left.shape[left.rank - 1] == right.shape[axis] else {
      throw .array(
        .matrixProduct(.notAligned(left: left.shape, right: right.shape, rightAxis: axis)))
    }
  }

  /// Each element of one array times each of the other, both taken row by row.
  package static func outer(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    try arrays { () throws(ArrayError) in
      let column = try left.flattened().asColumns
      let row = try right.flattened()
      return try apply(.multiply, .array(column), .array(row), events: &events)
    }
  }

  /// The sum of the products of all elements, those of `left` conjugated.
  package static func vdot(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    guard left.count == right.count else {
      throw .shape(.cannotReshape(count: right.count, from: right.shape, to: [left.count]))
    }
    return try arrays { () throws(ArrayError) in
      try matrixProduct(
        try left.conjugatedElements().flattened(), try right.flattened(), events: &events)
    }
  }

  /// A product over the last axes of operands that broadcast, by NumPy's function of this name.
  ///
  /// - Throws: `coreAxes`, `coreSize`.
  package static func coreProduct(
    _ function: CoreFunction, _ left: AnyArray, _ right: AnyArray,
    events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    let leftIsMatrix = function == .matvec
    let rightIsMatrix = function == .vecmat
    let needed = (leftIsMatrix ? 2 : 1, rightIsMatrix ? 2 : 1)
    if left.rank < needed.0 {
      throw .coreAxes(function, operand: 0, rank: left.rank, needed: needed.0)
    }
    if right.rank < needed.1 {
      throw .coreAxes(function, operand: 1, rank: right.rank, needed: needed.1)
    }
    let expected = left.shape[left.rank - 1]
    let found = right.shape[right.rank - needed.1]
    guard found == expected else { throw .coreSize(function, found: found, expected: expected) }
    let x = leftIsMatrix ? left : try left.conjugated().asRows
    let y = rightIsMatrix ? right : right.asColumns
    let product = try arrays { () throws(ArrayError) in
      try matrixProduct(x, y, events: &events)
    }
    let rows = leftIsMatrix ? product : product.picked(0, axis: product.rank - 2)
    return rightIsMatrix ? rows : rows.picked(0, axis: rows.rank - 1)
  }

  /// The sum over pairs of axes.
  ///
  /// - Throws: `product` with `tensorLengths` if the axes of a pair have different lengths.
  package static func tensorProduct(
    _ left: AnyArray, _ leftAxes: [Int], _ right: AnyArray, _ rightAxes: [Int],
    events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    for axes in [leftAxes, rightAxes] where Set(axes).count != axes.count {
      throw .product(.repeatedAxes(axes))
    }
    let (own, others) = try arrays { () throws(ArrayError) in
      (try Layout.axes(leftAxes, rank: left.rank), try Layout.axes(rightAxes, rank: right.rank))
    }
    guard own.count == others.count,
      zip(own, others).allSatisfy({ left.shape[$0] == right.shape[$1] })
    else {
      throw .product(
        .tensorLengths(own.map { left.shape[$0] }, others.map { right.shape[$0] }))
    }
    let kept = left.shape.indices.filter { !own.contains($0) }
    let added = right.shape.indices.filter { !others.contains($0) }
    let length = own.reduce(1) { $0 &* left.shape[$1] }
    let x = try left.seen(through: left.layout.reordered(kept + own)).reshape([
      kept.reduce(1) { $0 &* left.shape[$1] }, length,
    ])
    let y = try right.seen(through: right.layout.reordered(others + added)).reshape([
      length, added.reduce(1) { $0 &* right.shape[$1] },
    ])
    return try dot(x, y, events: &events)
      .reshape(kept.map { left.shape[$0] } + added.map { right.shape[$0] })
  }

  /// Each element of one array times the whole of the other.
  package static func kronecker(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    let rank = max(left.rank, right.rank)
    let x = left.layout.padded(to: rank)
    let y = right.layout.padded(to: rank)
    var lengths: [Int] = []
    var (xs, ys, stepsX, stepsY): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    for axis in 0..<rank {
      xs += [x.shape[axis], 1]
      stepsX += [x.strides[axis], 0]
      ys += [1, y.shape[axis]]
      stepsY += [0, y.strides[axis]]
      let (length, overflow) = x.shape[axis].multipliedReportingOverflow(by: y.shape[axis])
      if overflow { throw .array(.outOfMemory(shape: xs + ys, dtype: left.dtype)) }
      lengths.append(length)
    }
    let wideX = left.seen(through: Layout(shape: xs, strides: stepsX, offset: x.offset))
    let wideY = right.seen(through: Layout(shape: ys, strides: stepsY, offset: y.offset))
    return try arrays { () throws(ArrayError) in
      try apply(.multiply, .array(wideX), .array(wideY), events: &events)
    }.reshape(lengths)
  }

  /// The array in another dtype; itself for nil.
  package func cast(to dtype: DType?) throws(LinearAlgebraError) -> AnyArray {
    guard let dtype else { return self }
    return try converted(to: dtype)
  }

  /// The product of several matrices, in the order that needs the fewest multiplications.
  ///
  /// - Throws: `product` with `tooFewMatrices`; `needsOneMatrix`.
  package static func chainProduct(
    _ factors: [AnyArray], events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    guard let first = factors.first, let last = factors.last, factors.count > 1 else {
      throw .product(.tooFewMatrices(factors.count))
    }
    if factors.count == 2 { return try dot(first, last, events: &events) }
    var matrices = factors
    if first.rank == 1 { matrices[0] = first.asRows }
    if last.rank == 1 { matrices[matrices.count - 1] = last.asColumns }
    for matrix in matrices where matrix.rank != 2 {
      throw .needsOneMatrix(rank: matrix.rank, parameter: "arrays")
    }
    let chain = MatrixChain(matrices)
    let product = try chain.product(of: 0..<matrices.count, events: &events)
    let columns = last.rank == 1 ? product.picked(0, axis: 1) : product
    return first.rank == 1 ? columns.picked(0, axis: 0) : columns
  }

  // MARK: - Steps

  /// The elements of the last axis, which become a row for each.
  var asRows: AnyArray {
    var lengths = shape
    var strides = layout.strides
    lengths.insert(1, at: rank - 1)
    strides.insert(0, at: rank - 1)
    return seen(through: Layout(shape: lengths, strides: strides, offset: layout.offset))
  }

  private func conjugatedElements() throws(ArrayError) -> AnyArray {
    guard dtype.kind == "c" else { return self }
    var events: FloatingPointEvents = []
    return try AnyArray.apply(.conjugate, self, events: &events)
  }
}

extension Layout {
  /// The layout with axes of length 1 in front.
  fileprivate func padded(to rank: Int) -> Layout {
    let missing = rank - self.rank
    return Layout(
      shape: [Int](repeating: 1, count: missing) + shape,
      strides: [Int](repeating: 0, count: missing) + strides, offset: offset)
  }
}
