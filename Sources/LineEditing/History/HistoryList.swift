// nabla · HistoryList.swift
// The inputs of this session and earlier ones, and ways to find one.
// SPDX-License-Identifier: Apache-2.0

/// Accepted inputs, oldest first; none is there twice.
package struct HistoryList: Sendable {
  package private(set) var entries: [String] = []
  package let limit: Int
  /// The entries once more, to see at once whether one is there.
  private var known: Set<String> = []

  package init(limit: Int) { self.limit = max(1, limit) }

  /// Adds an entry as the newest, in the place of an equal one; blank ones and repetitions of the
  /// newest are left out.
  ///
  /// - Returns: Whether the entry was added.
  @discardableResult
  package mutating func add(_ entry: String) -> Bool {
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else {
      return false
    }
    if !known.insert(entry).inserted,
      let older = entries.lastIndex(of: entry)
    {
      entries.remove(at: older)
    }
    entries.append(entry)
    // Dropped in batches, so that adding stays cheap.
    if entries.count >= limit + limit / 4 + 1 { dropOldest(entries.count - limit) }
    return true
  }

  /// Puts earlier entries before those that are there; of equal ones the newest stays.
  package mutating func addOlder(_ older: [String]) {
    var kept: [String] = []
    for entry in older.reversed() where kept.count + entries.count < limit {
      guard entry.contains(where: { !$0.isWhitespace }), known.insert(entry).inserted else {
        continue
      }
      kept.append(entry)
    }
    entries.insert(contentsOf: kept.reversed(), at: 0)
  }

  private mutating func dropOldest(_ count: Int) {
    for entry in entries.prefix(count) { known.remove(entry) }
    entries.removeFirst(count)
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
