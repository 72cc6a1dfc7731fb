// nabla · CandidateMenu.swift
// Lists the candidates of a completion under the line.
// SPDX-License-Identifier: Apache-2.0

/// Rows that list candidates.
package enum CandidateMenu {
  /// Up to so many candidates are shown one to a row, with what is known about them.
  private static let detailedLimit = 8
  private static let gap = 2

  /// The rows for a window, at most `limit` of them; the last says how many are missing.
  package static func rows(
    for candidates: [CompletionCandidate], columns: Int, limit: Int
  ) -> [[StyledRun]] {
    let hasDetails = candidates.contains { !$0.detail.isEmpty }
    let all =
      hasDetails && candidates.count <= detailedLimit
      ? detailed(candidates) : columned(candidates, columns: columns)
    guard all.count > limit else { return all.map(\.runs) }
    let kept = all.prefix(max(0, limit - 1))
    let missing = candidates.count - kept.reduce(0) { $0 + $1.count }
    return kept.map(\.runs) + [[StyledRun("… \(missing) more", .dim)]]
  }

  private typealias Row = (runs: [StyledRun], count: Int)

  private static func detailed(_ candidates: [CompletionCandidate]) -> [Row] {
    let width = candidates.map { columns(of: $0.display) }.max() ?? 0
    return candidates.map { candidate in
      let padding = String(repeating: " ", count: width - columns(of: candidate.display) + gap)
      return ([StyledRun(candidate.display + padding), StyledRun(candidate.detail, .dim)], 1)
    }
  }

  /// Columns that are read from top to bottom, as few rows as the width allows.
  private static func columned(_ candidates: [CompletionCandidate], columns total: Int) -> [Row] {
    let width = (candidates.map { columns(of: $0.display) }.max() ?? 0) + gap
    let columnCount = max(1, (total + gap) / width)
    let rowCount = (candidates.count + columnCount - 1) / columnCount
    return (0..<rowCount).map { row in
      let inRow = stride(from: row, to: candidates.count, by: rowCount).map { candidates[$0] }
      let text = inRow.reduce(into: "") { text, candidate in
        text += candidate.display
        text += String(repeating: " ", count: width - columns(of: candidate.display))
      }
      return ([StyledRun(text.trimmingTrailingBlanks)], inRow.count)
    }
  }

  private static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.columns ?? 1) }
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
