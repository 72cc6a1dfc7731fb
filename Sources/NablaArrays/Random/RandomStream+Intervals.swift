// nabla · RandomStream+Intervals.swift
// Variates between bounds.
// SPDX-License-Identifier: Apache-2.0

extension RandomStream {
  /// Draws numbers from an interval without its upper end.
  package mutating func drawUniform(
    low: AnyArray, high: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    let bounds = try VariateShape(size: nil, [low, high])
    let isLegacy = isLegacy
    var fault: RandomError?
    let range = try Self.inEngine { () throws(ArrayError) in
      try NDArray<Double>.make(shape: bounds.shape) { target in
        for place in target.indices {
          let (least, most) = (bounds.parameters[0][place], bounds.parameters[1][place])
          target[place] = most - least
          if !target[place].isFinite, fault == nil {
            fault = .unboundedRange(low: least, high: most, isLegacy: isLegacy)
          }
        }
      }
    }
    if let fault { throw fault }
    if !isLegacy { try Self.check([.float64(range)], [.init("high - low", .nonNegative)]) }
    return try draw(.uniform, [low, .float64(range)], size: size)
  }

  /// Draws variates whose density is a triangle.
  package mutating func drawTriangular(
    left: AnyArray, mode: AnyArray, right: AnyArray, size: [Int]?
  ) throws(RandomError) -> AnyArray {
    let corners = try VariateShape(size: nil, [left, mode, right])
    let numbers = corners.parameters
    for place in 0..<corners.shape.reduce(1, *) {
      if numbers[0][place] > numbers[1][place] { throw .cornersOutOfOrder(relation: "left > mode") }
      if numbers[1][place] > numbers[2][place] {
        throw .cornersOutOfOrder(relation: "mode > right")
      }
      if numbers[0][place] == numbers[2][place] {
        throw .cornersOutOfOrder(relation: "left == right")
      }
    }
    return try draw(.triangular, [left, mode, right], size: size)
  }
}
