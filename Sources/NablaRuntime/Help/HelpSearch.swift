// nabla · HelpSearch.swift
// Finds pages of help by words.
// SPDX-License-Identifier: Apache-2.0

/// Everything help has a page for, searched for words.
struct HelpSearch {
  /// A page that was found.
  struct Match: Equatable {
    let name: String
    let summary: String
    /// The better the smaller.
    fileprivate let rank: Int
  }

  private struct Page {
    let name: String
    let summary: String
    var details = ""
  }

  private let pages: [Page]

  init(commands: [ShellCommand]) {
    var pages: [Page] = []
    var names: Set<String> = []
    for builtin in BuiltinCatalog.shared.all where names.insert(builtin.name).inserted {
      pages.append(
        Page(name: builtin.name, summary: builtin.summary, details: builtin.details))
    }
    pages += Constant.all.filter { names.insert($0.name).inserted }
      .map { Page(name: $0.name, summary: $0.summary) }
    pages += BuiltinCategory.allCases.filter(\.hasEntries)
      .filter { names.insert($0.rawValue).inserted }
      .map { Page(name: $0.rawValue, summary: $0.summary) }
    pages += commands.filter { names.insert($0.word).inserted }
      .map { Page(name: $0.word, summary: $0.summary) }
    self.pages = pages
  }

  /// The pages that have every word, those whose names have them first.
  func matches(for words: [String]) -> [Match] {
    let words = words.map { $0.lowercased() }
    let found = pages.compactMap { page -> Match? in
      var rank = 0
      for word in words {
        guard let place = Self.rank(of: word, in: page) else { return nil }
        rank += place
      }
      return Match(name: page.name, summary: page.summary, rank: rank)
    }
    return found.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
  }

  /// Where a word stands: in the name, at the start of a word of the summary, or further down.
  private static func rank(of word: String, in page: Page) -> Int? {
    let name = page.name.lowercased()
    if name == word { return 0 }
    if name.hasPrefix(word) { return 1 }
    if name.contains(part: word) { return 2 }
    let summary = page.summary.lowercased()
    if summary.split(whereSeparator: { !$0.isLetter }).contains(where: { $0.hasPrefix(word) }) {
      return 3
    }
    if summary.contains(part: word) { return 4 }
    return page.details.lowercased().contains(part: word) ? 5 : nil
  }
}

extension String {
  /// Whether the text contains another.
  fileprivate func contains(part: String) -> Bool {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { start in
      whole[start..<start + part.count] == part[...]
    }
  }
}
