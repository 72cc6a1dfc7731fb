// nabla · AnyArray+Triangles.swift
// Triangles of ones, and powers in columns.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Ones on and below a diagonal, zeros above it.
  ///
  /// - Throws: `outOfMemory`.
  package static func triangle(
    _ rows: Int, _ columns: Int, offset: Int, _ dtype: DType
  ) throws(ArrayError) -> AnyArray {
    let (rows, columns) = (max(rows, 0), max(columns, 0))
    let flags = try NDArray<Bool>.make(shape: [rows, columns]) { flags in
      for place in flags.indices {
        flags[place] = place % columns - place / columns <= offset
      }
    }
    return try AnyArray.bool(flags).astype(dtype)
  }

  /// The powers of the elements of a list, one column for each exponent.
  ///
  /// Each column is the one before it times the list, so that integers stay integers.
  ///
  /// - Parameter isIncreasing: True if the exponents rise from 0 on.
  /// - Throws: `negativeDimension`; `integerOverflow`.
  package func vandermonde(
    columns: Int, isIncreasing: Bool, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    let dtype = dtype.promoted(with: .int64)
    var table = try AnyArray.ones([count, columns], dtype)
    let list = try astype(dtype)
    var power = try AnyArray.ones([count], dtype)
    for exponent in 0..<columns {
      if exponent > 0 {
        power = try .apply(.multiply, .array(power), .array(list), events: &events)
      }
      let column = isIncreasing ? exponent : columns - 1 - exponent
      try table.assign(
        [.slice(lower: nil, upper: nil, step: nil), .integer(column)], .array(power))
    }
    return table
  }

  /// For each axis the place along it of every element of a shape: NumPy's `indices`.
  package static func grid(
    _ shape: [Int], _ dtype: DType
  ) throws(ArrayError) -> [AnyArray] {
    var axes: [AnyArray] = []
    for (axis, length) in shape.enumerated() {
      try checkRoom(for: [length], dtype: .int64)
      let places = try integers(Array(0..<length)).astype(dtype)
      var lengths = [Int](repeating: 1, count: shape.count)
      lengths[axis] = length
      axes.append(places.seen(through: Layout(rowMajor: lengths)))
    }
    return axes
  }
}
