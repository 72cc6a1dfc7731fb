// nabla · HistoryList.swift
// The inputs of this session and earlier ones, and ways to find one.
// SPDX-License-Identifier: Apache-2.0

/// Accepted inputs, oldest first.
package struct HistoryList: Sendable {
  package private(set) var entries: [String] = []
  package let limit: Int

  package init(limit: Int) { self.limit = max(1, limit) }

  /// Adds an entry as the newest; blank ones and repetitions of the newest are left out.
  ///
  /// - Returns: Whether the entry was added.
  @discardableResult
  package mutating func add(_ entry: String) -> Bool {
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return false }
    entries.append(entry)
    // Dropped in batches, so that adding stays cheap.
    if entries.count >= limit + limit / 4 + 1 { entries.removeFirst(entries.count - limit) }
    return true
  }

  /// The newest entry before `index` that starts with `prefix`, but is not `text` itself.
  package func entry(before index: Int, startingWith prefix: String, otherThan text: String) -> Int?
  {
    entries[..<min(index, entries.count)].lastIndex { $0.hasBytePrefix(prefix) && $0 != text }
  }

  /// The oldest entry after `index` that starts with `prefix`, but is not `text` itself.
  package func entry(after index: Int, startingWith prefix: String, otherThan text: String) -> Int?
  {
    guard index + 1 < entries.count else { return nil }
    return entries[(index + 1)...].firstIndex { $0.hasBytePrefix(prefix) && $0 != text }
  }
}

extension String {
  /// Whether the text starts with the code units of `prefix`; far quicker than by character.
  fileprivate func hasBytePrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
