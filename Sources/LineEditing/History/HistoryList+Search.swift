// nabla · HistoryList+Search.swift
// Finds entries that contain a text, for the search that follows the typing.
// SPDX-License-Identifier: Apache-2.0

/// A place in the history that holds what was searched for.
package struct HistoryMatch: Hashable, Sendable {
  package var entry: Int
  /// The code points of the entry that match.
  package var range: Range<Int>
}

extension HistoryList {
  /// The newest match at or before an entry; within the entry, the last one.
  ///
  /// Capital letters in `query` have to match; without any, case does not matter.
  package func match(for query: [Unicode.Scalar], atOrBefore entry: Int) -> HistoryMatch? {
    guard !query.isEmpty, !entries.isEmpty else { return nil }
    let foldsCase = !query.contains { $0.properties.isUppercase }
    let wanted = foldsCase ? query.map(\.folded) : query
    var index = min(entry, entries.count - 1)
    while index >= 0 {
      var text = Array(entries[index].unicodeScalars)
      if foldsCase { text = text.map(\.folded) }
      if let range = Self.lastRange(of: wanted, in: text) {
        return HistoryMatch(entry: index, range: range)
      }
      index -= 1
    }
    return nil
  }

  private static func lastRange(
    of wanted: [Unicode.Scalar], in text: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard wanted.count <= text.count else { return nil }
    for start in stride(from: text.count - wanted.count, through: 0, by: -1)
    where text[start] == wanted[0] && text[start..<start + wanted.count] == wanted[...] {
      return start..<start + wanted.count
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The lower-case letter, where that is one code point; positions stay comparable so.
  fileprivate var folded: Unicode.Scalar {
    if isASCII { return ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }
}
