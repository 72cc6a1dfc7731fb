// nabla · ArraySteps+Ordering.swift
// Orders by several keys, and positions of elements.
// SPDX-License-Identifier: Apache-2.0

extension ArraySteps {
  /// The positions that sort by several keys; the last key decides first.
  ///
  /// - Throws: `noKeys`, `keyShapes`.
  package func order(
    by keys: [AnyArray], along written: Int
  ) throws(AnalysisError) -> AnyArray {
    guard let first = keys.first else { throw .refused(parameter: "keys", .noKeys) }
    if keys.contains(where: { $0.shape != first.shape }) {
      throw .refused(parameter: "keys", .keyShapes)
    }
    if first.rank == 0 { return AnyArray(.int64(0)) }
    let axis = try self.axis(written, rank: first.rank)
    let length = first.shape[axis]
    var tables: [AnyArray] = []
    for key in keys {
      let turned = try shaping { () throws(ShapeError) in try key.movingAxes([axis], to: [-1]) }
      tables.append(try reshape(turned, [length == 0 ? 0 : key.count / length, length]))
    }
    var positions: [Int] = []
    for line in 0..<(tables.first?.shape[0] ?? 0) {
      var order = Array(0..<length)
      for table in tables {
        let key = try engine { () throws(ArrayError) in try table.subscripted([.integer(line)]) }
        let step = try self.order(take(key, order))
        order = step.map { order[$0] }
      }
      positions += order
    }
    var shape = first.shape
    shape.remove(at: axis)
    let result = try reshape(array(positions), shape + [length])
    return try shaping { () throws(ShapeError) in try result.movingAxes([-1], to: [axis]) }
  }

  /// Where elements would have to be put into a list that is sorted by an order of its own.
  ///
  /// - Throws: `sorterLength`, `needsIntegers`, `sorterRange`.
  package func insertionPositions(
    of elements: AnyArray, in list: AnyArray, sortedBy sorter: AnyArray?, isRight: Bool
  ) throws(AnalysisError) -> AnyArray {
    var sorted = list
    if let sorter {
      if sorter.isInexact {
        throw .refused(parameter: "sorter", .needsIntegers(dtype: sorter.dtype))
      }
      guard sorter.shape == list.shape else {
        throw .refused(parameter: "sorter", .sorterLength)
      }
      let order = try integers(sorter)
      if let wrong = order.first(where: { !(0..<list.count).contains($0) }) {
        throw .refused(parameter: "sorter", .sorterRange(index: wrong, size: list.count))
      }
      sorted = try take(list, order)
    }
    return try shaping { () throws(ShapeError) in
      try sorted.insertionPositions(of: elements, isRight: isRight)
    }
  }

  /// Makes sure that positions for a partition lie inside an axis.
  package func checkPartition(
    of array: AnyArray, at positions: [Int], along axis: Int?
  ) throws(AnalysisError) {
    var length = array.count
    if let axis { length = array.shape[try self.axis(axis, rank: array.rank)] }
    // Without elements there is nothing to put anywhere.
    if array.count == 0 { return }
    for position in positions where position < -length || position >= length {
      throw .refused(parameter: "kth", .partitionRange(position: position, size: length))
    }
  }

  // MARK: - Flat indices

  /// The index along each axis of positions among all elements.
  ///
  /// - Throws: `needsIntegers`, `flatIndexRange`.
  package func unravel(
    _ indices: AnyArray, shape: [Int], order: ElementOrder
  ) throws(AnalysisError) -> [AnyArray] {
    if indices.isInexact || indices.dtype.kind == "b" {
      throw .refused(parameter: "indices", .onlyIntegers)
    }
    let size = try engine { () throws(ArrayError) in
      try Layout.checkedCount(of: shape, dtype: .int64)
    }
    var rest = try integers(indices)
    if let wrong = rest.first(where: { $0 < 0 || $0 >= size }) {
      throw .refused(parameter: "indices", .flatIndexRange(index: wrong, size: size))
    }
    var parts = [AnyArray](repeating: indices, count: shape.count)
    let axes = order == .rowMajor ? Array(shape.indices.reversed()) : Array(shape.indices)
    for axis in axes {
      parts[axis] = try reshape(array(rest.map { $0 % shape[axis] }), indices.shape)
      rest = rest.map { $0 / shape[axis] }
    }
    return parts
  }

  /// The positions among all elements of indices along each axis.
  ///
  /// - Throws: `indexCount`, `onlyIntegers`, `indexBeyondAxis`.
  package func ravel(
    _ parts: [AnyArray], shape: [Int], modes: [IndexMode], order: ElementOrder
  ) throws(AnalysisError) -> AnyArray {
    guard parts.count == shape.count, modes.count == 1 || modes.count == shape.count else {
      throw .refused(parameter: "multi_index", .indexCount(shape.count))
    }
    if parts.contains(where: { $0.isInexact || $0.dtype.kind == "b" }) {
      throw .refused(parameter: "multi_index", .onlyIntegers)
    }
    _ = try engine { () throws(ArrayError) in
      try Layout.checkedCount(of: shape, dtype: .int64)
    }
    let common = try engine { () throws(ArrayError) in try Layout.broadcast(parts.map(\.shape)) }
    var positions = [Int](repeating: 0, count: common.reduce(1, *))
    let axes = order == .rowMajor ? Array(shape.indices) : Array(shape.indices.reversed())
    for axis in axes {
      let view = try shaping { () throws(ShapeError) in
        try parts[axis].broadcasting(to: common)
      }
      let mode = modes.count == 1 ? modes[0] : modes[axis]
      for (i, index) in try integers(view).enumerated() {
        guard let place = mode.place(index, in: shape[axis]) else {
          throw .refused(parameter: "multi_index", .indexBeyondAxis)
        }
        positions[i] = positions[i] * shape[axis] + place
      }
    }
    return try reshape(array(positions), common)
  }
}

extension IndexMode {
  /// The place inside an axis; nil if there is none.
  func place(_ index: Int, in length: Int) -> Int? {
    switch self {
    case .raise: return (0..<length).contains(index) ? index : nil
    case .wrap:
      guard length > 0 else { return nil }
      let rest = index % length
      return rest < 0 ? rest + length : rest
    case .clip: return length > 0 ? min(max(index, 0), length - 1) : nil
    }
  }
}
