// nabla · Suggestion.swift
// The name that was most likely meant.
// SPDX-License-Identifier: Apache-2.0

/// Finds the name that the user most likely meant.
package enum Suggestion {
  /// Names longer than this get no suggestion: nobody mistypes them by two letters.
  private static let longestName = 64

  /// The candidate that is clearly closest to a name; nil if none is near or two are equally near.
  ///
  /// Near is one edit (a letter more, less, changed, or two swapped) for names up to five letters
  /// and two for longer ones. Among equally near candidates one that differs by swapped letters wins.
  ///
  ///     Suggestion.nearest(to: "hieght", among: ["height", "weight"])   // "height"
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    guard !letters.isEmpty, letters.count <= longestName else { return nil }
    let limit = letters.count <= 5 ? 1 : 2
    var best: (distance: Int, names: Set<String>) = (limit + 1, [])
    for candidate in candidates where candidate != name {
      if candidate.lowercased() == name.lowercased() { return candidate }
      let distance = EditDistance.between(letters, Array(candidate.unicodeScalars), limit: limit)
      guard let distance else { continue }
      if distance < best.distance { best = (distance, []) }
      if distance == best.distance { best.names.insert(candidate) }
    }
    // Changing the only letter of a name is no mistyping of it.
    guard letters.count > 1 || best.distance < 1 else { return nil }
    if best.names.count == 1 { return best.names.first }
    let sorted = String(String.UnicodeScalarView(letters.sorted()))
    let swapped = best.names.filter {
      String(String.UnicodeScalarView($0.unicodeScalars.sorted())) == sorted
    }
    return swapped.count == 1 ? swapped.first : nil
  }
}

/// The number of edits between two names, with swapped neighbours as one edit.
private enum EditDistance {
  /// The distance; nil if it is above `limit`.
  static func between(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit, !second.isEmpty else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count] <= limit ? previous[second.count] : nil
  }
}
