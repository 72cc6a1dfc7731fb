// nabla · CoreProduct.swift
// The products over the last axes of operands that broadcast.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A product over the last axes of its operands.
enum CoreProduct: Sendable {
  case matmul, vecdot, matvec, vecmat

  private var function: CoreFunction? {
    switch self {
    case .matmul: nil
    case .vecdot: .vecdot
    case .matvec: .matvec
    case .vecmat: .vecmat
    }
  }

  var name: String { function?.name ?? "matmul" }
  /// The core axes by letters, as NumPy writes them.
  var signature: String { function?.signature ?? "(n?,k),(k,m?)->(n?,m?)" }

  /// How many axes each operand has at least.
  var coreRanks: [Int] {
    switch self {
    case .matmul, .vecdot: [1, 1]
    case .matvec: [2, 1]
    case .vecmat: [1, 2]
    }
  }

  /// The failure of an operand with too few axes.
  func lacksAxes(operand: Int, rank: Int, needed: Int) -> RuntimeFailure {
    guard let function else {
      return RuntimeFailure(ArrayError.matrixProduct(.noAxis(operand: operand)))
    }
    return RuntimeFailure(
      LinearAlgebraError.coreAxes(function, operand: operand, rank: rank, needed: needed))
  }

  /// The lengths of the core axes of the result, for operands that have theirs last.
  ///
  /// - Throws: operands whose lengths differ where they meet.
  func coreShape(
    _ sources: [AnyArray], _ cores: [Int], keepsAxis: Bool
  ) throws(RuntimeFailure) -> [Int] {
    let left = Array(sources[0].shape.suffix(cores[0]))
    let right = Array(sources[1].shape.suffix(cores[1]))
    guard left.last == right.first else {
      if let function {
        throw RuntimeFailure(
          LinearAlgebraError.coreSize(function, found: right[0], expected: left[left.count - 1]))
      }
      throw RuntimeFailure(
        ArrayError.matrixProduct(
          .innerSizes(left: sources[0].shape, right: sources[1].shape)))
    }
    return Array(left.dropLast() + right.dropFirst()) + (keepsAxis ? [1] : [])
  }

  /// The product of operands that have their core axes last.
  func computed(
    _ left: AnyArray, _ right: AnyArray, events: inout FloatingPointEvents
  ) throws(LinearAlgebraError) -> AnyArray {
    if let function {
      return try AnyArray.coreProduct(function, left, right, events: &events)
    }
    do throws(ArrayError) {
      return try AnyArray.matrixProduct(left, right, events: &events)
    } catch {
      throw .array(error)
    }
  }
}
