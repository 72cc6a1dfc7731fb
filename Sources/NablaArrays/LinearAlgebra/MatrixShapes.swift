// nabla · MatrixShapes.swift
// The shapes of a matrix product.
// SPDX-License-Identifier: Apache-2.0

/// The shapes of a matrix product, settled before anything is multiplied.
struct MatrixShapes {
  /// The broadcast axes before the last two.
  let batch: [Int]
  let rows: Int
  /// The axis that is summed over.
  let inner: Int
  let columns: Int
  /// The shape of the result: an operand of one axis leaves none behind.
  let result: [Int]

  /// Settles the shapes of `left @ right`.
  ///
  /// - Throws: `noAxis` for a scalar, `innerSizes` for lengths that differ, `cannotBroadcast`.
  init(_ left: [Int], _ right: [Int]) throws(ArrayError) {
    guard let leftInner = left.last, !right.isEmpty else {
      throw .matrixProduct(.noAxis(operand: left.isEmpty ? 0 : 1))
    }
    let rightInner = right.count == 1 ? right[0] : right[right.count - 2]
    guard leftInner == rightInner else {
      throw .matrixProduct(.innerSizes(left: left, right: right))
    }
    batch = try Layout.broadcast(Array(left.dropLast(2)), Array(right.dropLast(2)))
    rows = left.count == 1 ? 1 : left[left.count - 2]
    inner = leftInner
    columns = right.count == 1 ? 1 : right[right.count - 1]
    result = batch + (left.count == 1 ? [] : [rows]) + (right.count == 1 ? [] : [columns])
  }
}

/// What is wrong with the shapes of a matrix product.
public enum MatrixProductFault: Hashable, Sendable {
  /// An operand without axes.
  case noAxis(operand: Int)
  /// The last axis of `left` and the last but one of `right` have different lengths.
  case innerSizes(left: [Int], right: [Int])
  /// The last axis of `left` and axis `rightAxis` of `right`, to be summed over, have different
  /// lengths.
  case notAligned(left: [Int], right: [Int], rightAxis: Int)
}
