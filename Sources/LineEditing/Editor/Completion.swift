// nabla · Completion.swift
// What could stand at the cursor, as the caller answers it.
// SPDX-License-Identifier: Apache-2.0

/// A text that could replace what has been typed.
package struct CompletionCandidate: Hashable, Sendable {
  /// What is inserted.
  package var text: String
  /// What the list shows.
  package var display: String
  /// What the list says about it, like a signature or a summary; may be empty.
  package var detail: String

  package init(_ text: String, display: String? = nil, detail: String = "") {
    self.text = text
    self.display = display ?? text
    self.detail = detail
  }
}

/// The candidates for a part of the text.
package struct Completion: Sendable {
  /// The part to replace, in UTF-8 offsets.
  package var range: Range<Int>
  package var candidates: [CompletionCandidate]

  package init(range: Range<Int>, candidates: [CompletionCandidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// The longest beginning that all candidates share, in whole characters.
  package var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    return candidates.dropFirst().reduce(first.text) { prefix, candidate in
      String(zip(prefix, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
  }
}
