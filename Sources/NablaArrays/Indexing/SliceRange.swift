// nabla · SliceRange.swift
// Python's slices.
// SPDX-License-Identifier: Apache-2.0

/// The places that a slice `lower:upper:step` names in a sequence.
package struct SliceRange {
  /// The first place; meaningless if there is none.
  package let start: Int
  package let count: Int

  /// Finds the places; bounds beyond the ends are cut, negative ones count from the end.
  ///
  /// - Parameter step: Not zero.
  package init(lower: Int?, upper: Int?, step: Int, length: Int) {
    // Going down, the place before the first is a valid end.
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length - 1 : length
    func place(_ bound: Int?, default end: Int) -> Int {
      guard let bound else { return end }
      return min(max(bound < 0 ? bound &+ length : bound, lowest), highest)
    }
    start = place(lower, default: step < 0 ? highest : lowest)
    let end = place(upper, default: step < 0 ? lowest : highest)
    let distance = step < 0 ? start - end : end - start
    let stride = step.magnitude
    count = distance > 0 ? Int((UInt(distance) - 1) / stride) + 1 : 0
  }
}
