// nabla · ShownAxis.swift
// Which items of an axis the text of an array shows.
// SPDX-License-Identifier: Apache-2.0

/// Which items of one axis a text shows.
struct ShownAxis {
  /// How many items stand before the dots, or 0 if all are shown.
  var leading: Int
  /// How many items stand after the dots, or all.
  var trailing: Int
  /// Whether there are dots.
  var isCut: Bool

  /// Chooses from an axis of `count` items; at least the last one is shown.
  init(count: Int, edge: Int, isSummary: Bool) {
    isCut = isSummary && count > 2 * edge
    leading = isCut ? max(edge, 0) : 0
    trailing = isCut ? max(edge, 1) : count
  }
}
