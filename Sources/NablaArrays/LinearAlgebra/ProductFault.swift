// nabla · ProductFault.swift
// Why arrays have no product or diagonal: facts, no prose.
// SPDX-License-Identifier: Apache-2.0

/// Why arrays have no product, or no diagonal.
public enum ProductFault: Error, Hashable, Sendable {
  /// Arrays that are no vectors, by their numbers of axes.
  case needVectors(Int, Int)
  /// A number where a vector is needed.
  case noAxis
  /// Vectors of neither two nor three elements.
  case crossLengths(Int, Int)
  /// Vectors that do not have three elements each.
  case spatialLengths(Int, Int)
  /// Axes to sum over whose lengths differ.
  case tensorLengths([Int], [Int])
  case repeatedAxes([Int])
  case tooFewMatrices(Int)
  /// An array that has no diagonal.
  case diagonalRank(Int)
  /// An array without two axes to exchange.
  case transposeRank(Int)
  /// One axis, twice, for a diagonal.
  case sameAxes(Int, Int)
  /// An axis beyond the array's axes, of a parameter that is not called `axis`.
  case namedAxis(parameter: String, axis: Int, rank: Int)
}
