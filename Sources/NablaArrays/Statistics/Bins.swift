// nabla · Bins.swift
// Into which intervals elements are counted.
// SPDX-License-Identifier: Apache-2.0

/// How the intervals of a histogram are chosen.
package enum BinChoice: Sendable {
  /// So many of equal width.
  case count(Int)
  /// Of equal width, by a rule.
  case rule(BinRule)
  /// Between these limits.
  case edges(AnyArray)
}

/// The rules that choose the width of bins from the data.
package enum BinRule: String, CaseIterable, Sendable {
  case auto, doane, fd, rice, scott, sqrt, stone, sturges
}

/// The limits of bins.
struct Bins {
  var edges: AnyArray
  /// The number of bins, if all have one width.
  var uniformCount: Int?
  /// The first and the last limit.
  var first: Operand
  var last: Operand
}
