// nabla · Layout+Axes.swift
// Axes as users write them.
// SPDX-License-Identifier: Apache-2.0

extension Layout {
  /// The axis that a number stands for; negative ones count from the last.
  ///
  /// - Throws: `axisOutOfRange` with the axis as written.
  package static func axis(_ axis: Int, rank: Int) throws(ArrayError) -> Int {
    guard axis < rank, axis >= -rank else { throw .axisOutOfRange(axis: axis, rank: rank) }
    return axis < 0 ? axis + rank : axis
  }

  /// The axes that numbers stand for, in their order.
  ///
  /// - Throws: `axisOutOfRange` for the first that is none, then `repeatedAxis`.
  package static func axes(_ axes: [Int], rank: Int) throws(ArrayError) -> [Int] {
    var result: [Int] = []
    for written in axes { result.append(try axis(written, rank: rank)) }
    for (place, axis) in result.enumerated() where result[..<place].contains(axis) {
      throw .repeatedAxis(axis: axes[place])
    }
    return result
  }
}
