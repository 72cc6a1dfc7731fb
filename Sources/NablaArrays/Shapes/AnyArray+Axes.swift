// nabla · AnyArray+Axes.swift
// Axes that functions of one or two axes add.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The array with three axes or more: a list as a row of one-element lists, a table with a third
  /// axis behind.
  package func withThreeAxes() throws(ShapeError) -> AnyArray {
    switch rank {
    case 0: try reshaped(to: [1, 1, 1])
    case 1: try expanded([0, 2])
    case 2: try expanded([2])
    default: self
    }
  }

  /// The place of an axis as the user wrote it.
  package static func place(of axis: Int, rank: Int) throws(ShapeError) -> Int {
    try self.axis(axis, rank: rank)
  }

  /// Parts of an axis whose lengths differ by one at most, the longer ones first, as views.
  ///
  /// - Throws: `noParts`.
  package func split(intoNearly parts: Int, along axis: Int) throws(ShapeError) -> [AnyArray] {
    let place = try Self.axis(axis, rank: rank)
    guard parts > 0, parts < 1 << 24 else { throw .noParts(parts) }
    let (step, rest) = shape[place].quotientAndRemainder(dividingBy: parts)
    return try split(at: (1..<max(parts, 1)).map { $0 * step + min($0, rest) }, along: axis)
  }

  /// The elements from one place to before another along an axis, as a view.
  package func part(from lower: Int, to upper: Int, along axis: Int) -> AnyArray {
    part(lower, upper, along: axis)
  }
}
