// nabla · VariateShape.swift
// The shape of what is drawn, and the parameters of each variate.
// SPDX-License-Identifier: Apache-2.0

/// The shape that variates get from their size and their parameters.
struct VariateShape {
  /// The shape of the result.
  let shape: [Int]
  /// The parameters, each one number or one for every variate in row-major order.
  let parameters: [VariateParameter]

  /// Whether one set of parameters serves all variates.
  var isUniform: Bool { parameters.allSatisfy(\.isSingle) }

  /// - Throws: `shapeMismatch`, `sizeMismatch`; `array` for shapes that memory does not hold.
  init(
    size: [Int]?, _ arrays: [AnyArray], dtype: DType = .float64
  ) throws(RandomError) {
    do throws(ArrayError) {
      if let size {
        _ = try Layout.checkedCount(of: size, dtype: dtype)
        for length in size where length < 0 { throw ArrayError.negativeDimension }
      }
      shape = try Self.shape(size, arrays.map(\.shape).filter { !$0.isEmpty })
      try AnyArray.checkRoom(for: shape, dtype: dtype)
      var parameters: [VariateParameter] = []
      for array in arrays { parameters.append(try VariateParameter(array, shape)) }
      self.parameters = parameters
    } catch {
      throw Self.failure(error, size, arrays)
    }
  }

  private static func shape(_ size: [Int]?, _ shapes: [[Int]]) throws(ArrayError) -> [Int] {
    let common = try Layout.broadcast(shapes)
    guard let size else { return common }
    let whole = try Layout.broadcast(common, size)
    if whole != size { throw .cannotBroadcast([size, common]) }
    return size
  }

  private static func failure(
    _ error: ArrayError, _ size: [Int]?, _ arrays: [AnyArray]
  ) -> RandomError {
    guard case .cannotBroadcast(let shapes) = error else { return .array(error) }
    let common = try? Layout.broadcast(arrays.map(\.shape))
    if let size, let common, let whole = try? Layout.broadcast(common, size), whole != size {
      return .sizeMismatch(size: size, parameters: common)
    }
    return .shapeMismatch(shapes)
  }
}

/// A parameter: one number, or one for every variate.
struct VariateParameter {
  private let single: Double
  private let values: NDArray<Double>?

  var isSingle: Bool { values == nil }

  init(_ array: AnyArray, _ shape: [Int]) throws(ArrayError) {
    let numbers: NDArray<Double> = try array.converted()
    guard numbers.rank > 0, let layout = numbers.layout.broadcast(to: shape) else {
      single = numbers.count > 0 ? numbers.base[0] : 0
      values = nil
      return
    }
    single = 0
    try AnyArray.checkRoom(for: shape, dtype: .float64)
    values = try NDArray(storage: numbers.storage, layout: layout).contiguous()
  }

  /// The number for the variate at a position.
  @inline(__always)
  subscript(position: Int) -> Double {
    // Safe: the values have the shape of the variates, whose positions alone are asked for.
    if let values { values.base[position] } else { single }
  }
}
