// nabla · PartReader.swift
// Reads the parts of an unfinished text from the lexer's tokens.
// SPDX-License-Identifier: Apache-2.0

/// Reads a text piece by piece: the lexer stops at what it cannot read, and starts again behind it.
struct PartReader {
  /// A text with more troubles than that is not worth reading on.
  private static let mostPieces = 50

  private let bytes: [UInt8]
  /// The tokens of all pieces, without line ends; `word` is the spelling of a name.
  private(set) var items: [PartItem] = []
  /// Comments, and texts that are not closed.
  private var others: [SourcePart] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads everything.
  mutating func read() {
    var start = 0
    for _ in 0..<Self.mostPieces where start < bytes.count { start = readPiece(from: start) }
  }

  /// Reads from an offset up to what cannot be read; returns where to go on.
  private mutating func readPiece(from start: Int) -> Int {
    var lexer = Lexer()
    lexer.start(String(decoding: bytes[start...], as: UTF8.self))
    lexer.run()
    var end = start
    for token in lexer.tokens {
      let range = start + Int(token.start)..<start + Int(token.end)
      noteComments(in: end..<max(end, range.lowerBound))
      end = max(end, range.upperBound)
      if token.kind == .failure { break }
      guard token.kind != .endOfInput else { continue }
      let word = token.kind == .name ? lexer.names[NameID(rawValue: token.value)] : ""
      items.append(PartItem(token: token, range: range, word: word))
    }
    guard let failure = lexer.failures.first else { return bytes.count }
    return readFailure(failure, at: start)
  }

  /// Takes a trouble for what it most likely is; returns where to go on.
  private mutating func readFailure(_ failure: SyntaxFailure, at start: Int) -> Int {
    let place = min(start + Int(failure.span.start), bytes.count)
    switch failure.fact {
    case .bracket(.neverClosed): return bytes.count
    case .bracket:
      let kind: TokenKind =
        switch bytes.indices.contains(place) ? bytes[place] : 0 {
        case UInt8(ascii: ")"): .closeParenthesis
        case UInt8(ascii: "]"): .closeBracket
        default: .closeBrace
        }
      items.append(
        PartItem(
          token: Token(kind: kind, value: 0, start: 0, end: 1), range: place..<place + 1, word: ""))
      return place + 1
    case .text:
      let end = endOfText(from: place)
      others.append(SourcePart(kind: .text, range: place..<end))
      return end
    default: return place + 1
    }
  }

  /// Where a text that is not closed ends: with its line, or never if it has three quotes.
  private func endOfText(from start: Int) -> Int {
    let line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let quotes = bytes[start..<line].drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    let isTriple = quotes.count >= 3 && Set(quotes.prefix(3)).count == 1
    return isTriple ? bytes.count : line
  }

  private mutating func noteComments(in gap: Range<Int>) {
    var place = gap.lowerBound
    while let start = bytes[place..<gap.upperBound].firstIndex(of: UInt8(ascii: "#")) {
      let end = bytes[start..<gap.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? gap.upperBound
      others.append(SourcePart(kind: .comment, range: start..<end))
      place = end
    }
  }

  // MARK: - Parts

  /// The parts of what was read, in order.
  func parts(cursor: Int?, words: SourcePart.Words) -> [SourcePart] {
    let bound = BoundNames(items).words
    var parts = others
    for (index, item) in items.enumerated() {
      if let kind = kind(at: index, cursor: cursor, words: words, bound: bound) {
        parts.append(SourcePart(kind: kind, range: item.range))
      }
    }
    parts.append(contentsOf: bracketParts(cursor: cursor))
    return parts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func kind(
    at index: Int, cursor: Int?, words: SourcePart.Words, bound: Set<String>
  ) -> SourcePart.Kind? {
    let item = items[index]
    switch item.token.kind {
    case .keyword: return .keyword
    case .sign where isWordByte(bytes[item.range.lowerBound]): return .keyword
    case .integer, .float, .imaginary, .superscript: return .number
    case .string, .formatStart, .formatText, .formatEnd, .fieldStart, .fieldEnd, .fieldFormat,
      .fieldConversion:
      return .text
    case .name: return nameKind(at: index, cursor: cursor, words: words, bound: bound)
    default: return nil
    }
  }

  private func nameKind(
    at index: Int, cursor: Int?, words: SourcePart.Words, bound: Set<String>
  ) -> SourcePart.Kind {
    let item = items[index]
    let next = index + 1 < items.count ? items[index + 1].token.kind : .endOfInput
    let before = index > 0 ? items[index - 1].token.kind : .newline
    let startsStatement = [.newline, .indent, .dedent, .semicolon].contains(before)
    if startsStatement, words.isCommand(item.word), next != .equals, next != .dot {
      return .keyword
    }
    let called: SourcePart.Kind = next == .openParenthesis ? .function : .name
    if before == .dot || next == .equals || bound.contains(item.word) { return called }
    if words.isKnown(item.word) || isInCommand(index, words) { return called }
    return item.range.upperBound == cursor ? .name : .unknownName
  }

  /// Whether a command's word stands before an item in its statement.
  private func isInCommand(_ index: Int, _ words: SourcePart.Words) -> Bool {
    var first = index
    while first > 0,
      ![.newline, .indent, .dedent, .semicolon].contains(items[first - 1].token.kind)
    { first -= 1 }
    let kind = items[first].token.kind
    return kind == .colon || kind == .question
      || (kind == .name && first != index && words.isCommand(items[first].word)
        && items[first + 1].token.kind != .equals)
  }

  /// The brackets that close nothing, and the two at the cursor.
  private func bracketParts(cursor: Int?) -> [SourcePart] {
    var open: [PartItem] = []
    var parts: [SourcePart] = []
    for item in items {
      switch item.token.kind {
      case .openParenthesis, .openBracket, .openBrace: open.append(item)
      case .closeParenthesis, .closeBracket, .closeBrace:
        guard let opener = open.last, opener.token.kind.closes(with: item.token.kind) else {
          parts.append(SourcePart(kind: .strayBracket, range: item.range))
          continue
        }
        open.removeLast()
        let isAtCursor = [opener.range, item.range].contains {
          $0.lowerBound == cursor || $0.upperBound == cursor
        }
        guard isAtCursor else { continue }
        // The innermost pair: an outer one comes later and gives way.
        guard !parts.contains(where: { $0.kind == .bracket }) else { continue }
        parts.append(SourcePart(kind: .bracket, range: opener.range))
        parts.append(SourcePart(kind: .bracket, range: item.range))
      default: break
      }
    }
    return parts
  }
}

/// A token with its place in the whole text.
struct PartItem {
  let token: Token
  let range: Range<Int>
  /// The spelling of a name.
  let word: String
}

extension TokenKind {
  /// Whether this opening bracket is closed by that closing one.
  fileprivate func closes(with closing: TokenKind) -> Bool {
    switch (self, closing) {
    case (.openParenthesis, .closeParenthesis), (.openBracket, .closeBracket),
      (.openBrace, .closeBrace):
      true
    default: false
    }
  }
}
