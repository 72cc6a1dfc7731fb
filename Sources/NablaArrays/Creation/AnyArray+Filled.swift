// nabla · AnyArray+Filled.swift
// Arrays of one value.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// An array of zeros, or of false.
  ///
  /// - Throws: `negativeDimension`; `outOfMemory` before anything is taken.
  package static func zeros(_ shape: [Int], _ dtype: DType) throws(ArrayError) -> AnyArray {
    if case .text = dtype { return try filled(shape, with: AnyArray(.text("")), dtype) }
    return try filled(shape, with: AnyArray(.bool(false)), dtype)
  }

  /// An array of ones, or of true.
  ///
  /// - Throws: `negativeDimension`; `outOfMemory` before anything is taken.
  package static func ones(_ shape: [Int], _ dtype: DType) throws(ArrayError) -> AnyArray {
    if case .text = dtype { return try filled(shape, with: AnyArray(.text("1")), dtype) }
    return try filled(shape, with: AnyArray(.bool(true)), dtype)
  }

  /// An array that repeats a value, which broadcasts to it.
  ///
  /// - Throws: `store` if it does not; `outOfMemory` before anything is taken.
  package static func filled(
    _ shape: [Int], with value: AnyArray, _ dtype: DType
  ) throws(ArrayError) -> AnyArray {
    _ = try Layout.checkedCount(of: shape, dtype: dtype)
    let value = try value.astype(dtype)
    guard let layout = value.layout.broadcast(to: shape) else {
      throw .store(.shape(value: value.shape, target: shape, .view))
    }
    return try value.seen(through: layout).copy()
  }

  /// A table with ones on a diagonal: `offset` steps above the main one, or below for negative.
  ///
  /// - Throws: `negativeDimension`; `outOfMemory` before anything is taken.
  package static func eye(
    _ rows: Int, _ columns: Int, offset: Int, _ dtype: DType
  ) throws(ArrayError) -> AnyArray {
    var table = try zeros([rows, columns], dtype)
    let length = DiagonalPlace(rows: rows, columns: columns, offset: offset).length
    for i in 0..<length {
      let row = offset < 0 ? i - offset : i
      let column = offset < 0 ? i : i + offset
      try table.assign([.integer(row), .integer(column)], .weak(.bool(true)))
    }
    return table
  }

  /// The diagonal of a table as a list, or a table with the list on its diagonal.
  ///
  /// - Throws: `diagonalRank` for anything else.
  package func diagonal(offset: Int) throws(CreationError) -> AnyArray {
    switch rank {
    case 2:
      let place = DiagonalPlace(rows: shape[0], columns: shape[1], offset: offset)
      let strides = layout.strides
      let start =
        place.length == 0
        ? 0 : offset < 0 ? -offset &* strides[0] : offset &* strides[1]
      let view = Layout(
        shape: [place.length], strides: [strides[0] &+ strides[1]], offset: layout.offset &+ start)
      return seen(through: view)
    case 1:
      do throws(ArrayError) {
        let (size, overflow) = count.addingReportingOverflow(Int(clamping: offset.magnitude))
        if overflow { throw ArrayError.outOfMemory(shape: [count, count], dtype: dtype) }
        var table = try AnyArray.zeros([size, size], dtype)
        for i in 0..<count {
          let row = offset < 0 ? i - offset : i
          let column = offset < 0 ? i : i + offset
          try table.assign([.integer(row), .integer(column)], .array(AnyArray(scalar(at: i))))
        }
        return table
      } catch {
        throw .array(error)
      }
    default: throw .diagonalRank(rank)
    }
  }
}

/// Where a diagonal of a table lies.
struct DiagonalPlace {
  /// The number of its elements.
  let length: Int

  init(rows: Int, columns: Int, offset: Int) {
    let below = rows.subtractingReportingOverflow(offset < 0 ? Int(clamping: offset.magnitude) : 0)
    let beside = columns.subtractingReportingOverflow(max(offset, 0))
    length = max(0, min(below.partialValue, beside.partialValue))
  }
}
