// nabla · LineEditor+Search.swift
// Searches the history while one types: Ctrl-R, or vi's slash.
// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  /// What Enter does with what a search has found.
  enum SearchEnd {
    case run, take
  }

  /// Searches until a key says otherwise: Ctrl-R goes on to older matches, Escape and Ctrl-G give
  /// the old text back, every other key takes what was found and does what it does.
  func search(whenEntered end: SearchEnd) -> EditLineEngine.Answer {
    loadDeferredHistory()
    line.search = HistorySearch()
    defer { line.search = nil }
    while let key = nextKey() {
      switch key {
      case .scalar("\u{12}"): searchFurther()
      case .scalar("\u{7F}"), .scalar("\u{8}"): shortenQuery()
      case .scalar("\u{7}"), .scalar("\u{1B}"): return .refresh
      case .scalar(let scalar) where scalar.value >= 0x20: extendQuery(by: [scalar])
      case .paste(let text): extendQuery(by: Array(text.prefix { $0 != "\n" }))
      case .scalar("\r") where end == .take, .scalar("\n") where end == .take:
        takeMatch()
        return .refresh
      case .scalar, .virtual:
        decoder.pushFront([key])
        takeMatch()
        return .refresh
      }
    }
    return .end
  }

  /// Goes on to an older match of the last search of this line.
  func findAgain() -> EditLineEngine.Answer {
    guard let last = line.lastSearch else { return .error }
    line.search = last
    defer { line.search = nil }
    searchFurther()
    guard line.search?.isFailing == false else { return .error }
    takeMatch()
    return .refresh
  }

  private func takeMatch() {
    guard let match = line.search?.match else { return }
    line.lastSearch = line.search
    let text = Array(history.entries[match.entry].unicodeScalars)
    setText(TextState(text: text, cursor: match.range.upperBound))
  }

  private func extendQuery(by text: [Unicode.Scalar]) {
    line.search?.query += text
    find(atOrBefore: line.search?.match?.entry ?? history.entries.count - 1)
  }

  private func shortenQuery() {
    guard line.search?.query.popLast() != nil else { return }
    line.search?.match = nil
    find(atOrBefore: history.entries.count - 1)
  }

  private func searchFurther() {
    guard let match = line.search?.match else { return }
    // The same text again is not what was asked for.
    var entry = match.entry - 1
    while entry >= 0, history.entries[entry] == history.entries[match.entry] { entry -= 1 }
    find(atOrBefore: entry)
  }

  private func find(atOrBefore entry: Int) {
    guard var search = line.search else { return }
    let match = entry < 0 ? nil : history.match(for: search.query, atOrBefore: entry)
    search.isFailing = match == nil && !search.query.isEmpty
    if let match { search.match = match }
    line.search = search
  }
}
