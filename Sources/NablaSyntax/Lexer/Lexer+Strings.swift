// nabla · Lexer+Strings.swift
// Where string literals end, and the parts of f-strings.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Lexer {
  /// The quotes of one literal.
  struct Quotes {
    let byte: UInt8
    let isTriple: Bool
    /// Where the literal starts, with its prefix.
    let start: Int
    let isRaw: Bool
  }

  /// The prefix that stands before a quote, if the letters are one.
  func stringPrefix(from start: Int, to end: Int) throws(SyntaxFailure) -> StringPrefix? {
    guard let prefix = StringPrefix(letters: bytes[start..<end]) else { return nil }
    guard !prefix.contains(.bytes) else {
      throw SyntaxFailure(.text(.bytesLiteral), SourceSpan(start, end &+ 1))
    }
    return prefix
  }

  /// Reads a string literal whose prefix stands at `start`.
  mutating func readString(from start: Int, prefix: StringPrefix) throws(SyntaxFailure) {
    while isWordByte(bytes[position]) { position &+= 1 }
    let quote = bytes[position]
    let isTriple = byte(position &+ 1) == quote && byte(position &+ 2) == quote
    let quotes = Quotes(
      byte: quote, isTriple: isTriple, start: start, isRaw: prefix.contains(.raw))
    position &+= isTriple ? 3 : 1
    guard !prefix.contains(.formatted) else { return try readFormatted(quotes) }
    while !atEnd(of: quotes) {
      try refuseEnd(of: quotes, isFormatted: false)
      skipTextByte()
    }
    position &+= isTriple ? 3 : 1
    append(.string, from: start, to: position)
  }

  // MARK: - Formatted strings

  private mutating func readFormatted(_ quotes: Quotes) throws(SyntaxFailure) {
    fieldDepth &+= 1
    guard fieldDepth <= Self.fieldLimit else {
      throw SyntaxFailure(.text(.fieldsTooDeep), SourceSpan(quotes.start, position))
    }
    append(.formatStart, value: quotes.isRaw ? 1 : 0, from: quotes.start, to: position)
    var textStart = position
    while !atEnd(of: quotes) {
      try refuseEnd(of: quotes, isFormatted: true)
      let byte = bytes[position]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        if self.byte(position &+ 1) == byte {
          position &+= 2
          continue
        }
        guard byte == UInt8(ascii: "{") else {
          throw SyntaxFailure(.text(.singleBrace), SourceSpan(position, position &+ 1))
        }
        if position > textStart { append(.formatText, from: textStart, to: position) }
        try readField(quotes, depth: 1)
        textStart = position
      } else if byte == UInt8(ascii: "\\"), isNamedEscape(quotes) {
        skipNamedEscape()
      } else if byte == UInt8(ascii: "\\"), isBrace(self.byte(position &+ 1)) {
        // A backslash does not protect a brace: only doubling does.
        position &+= 1
      } else {
        skipTextByte()
      }
    }
    if position > textStart { append(.formatText, from: textStart, to: position) }
    let end = position
    position &+= quotes.isTriple ? 3 : 1
    append(.formatEnd, from: end, to: position)
    fieldDepth &-= 1
  }

  /// Reads `{value=!r:specification}`.
  private mutating func readField(_ quotes: Quotes, depth: Int) throws(SyntaxFailure) {
    let open = position
    guard depth <= 2 else {
      throw SyntaxFailure(.text(.fieldsTooDeep), SourceSpan(open, open &+ 1))
    }
    position &+= 1
    append(.fieldStart, from: open, to: position)
    let outerBrackets = brackets
    // The brace counts as an open bracket, so that line ends inside are blanks.
    brackets = [Bracket(byte: UInt8(ascii: "{"), offset: open)]
    let first = tokens.count
    try readFieldValue(quotes, open: open)
    guard tokens.count > first else {
      throw SyntaxFailure(.text(.emptyField), SourceSpan(open, min(position &+ 1, bytes.count)))
    }
    brackets = outerBrackets
    try readFieldSuffix(quotes, depth: depth)
    guard byte(position) == UInt8(ascii: "}") else {
      throw SyntaxFailure(.text(.missingFieldEnd), SourceSpan(open, open &+ 1))
    }
    append(.fieldEnd, from: position, to: position &+ 1)
    position &+= 1
  }

  /// Reads the tokens of a field's value, up to its `=`, `!`, `:` or `}`.
  private mutating func readFieldValue(_ quotes: Quotes, open: Int) throws(SyntaxFailure) {
    while position < bytes.count {
      let byte = bytes[position]
      if brackets.count == 1 {
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") { return }
        if byte == UInt8(ascii: "!"), self.byte(position &+ 1) != UInt8(ascii: "=") { return }
        if byte == UInt8(ascii: "="), isEcho() { return }
      }
      if byte == UInt8(ascii: "#") {
        throw SyntaxFailure(.text(.commentInField), SourceSpan(position, position &+ 1))
      }
      // A quote that would end the whole text with the field still open: the brace is missing.
      let endsText = atEnd(of: quotes) && !closesLater(quotes)
      guard !endsText, quotes.isTriple || !isLineEnd(byte) else { break }
      try readToken()
    }
    let bracket = brackets[brackets.count - 1]
    if brackets.count > 1 {
      throw SyntaxFailure(
        .bracket(.neverClosed(bracket.byte)), SourceSpan(bracket.offset, bracket.offset &+ 1))
    }
    throw SyntaxFailure(.text(.missingFieldEnd), SourceSpan(open, open &+ 1))
  }

  /// True where a quote like the text's own opens a text inside the field that ends on this line.
  private func closesLater(_ quotes: Quotes) -> Bool {
    var index = position &+ (quotes.isTriple ? 3 : 1)
    while index < bytes.count, !isLineEnd(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\\") {
        index &+= 1
      } else if bytes[index] == quotes.byte {
        return true
      }
      index &+= 1
    }
    return false
  }

  /// True at the `=` of `{x=}`.
  private func isEcho() -> Bool {
    var next = position &+ 1
    guard byte(next) != UInt8(ascii: "="), let last = tokens.last, last.kind != .fieldStart else {
      return false
    }
    while byte(next) == UInt8(ascii: " ") { next &+= 1 }
    switch byte(next) {
    case UInt8(ascii: "}"), UInt8(ascii: ":"): return true
    case UInt8(ascii: "!"): return byte(next &+ 1) != UInt8(ascii: "=")
    default: return false
    }
  }

  private mutating func readFieldSuffix(_ quotes: Quotes, depth: Int) throws(SyntaxFailure) {
    if byte(position) == UInt8(ascii: "=") {
      let start = position
      position &+= 1
      while byte(position) == UInt8(ascii: " ") { position &+= 1 }
      append(.fieldEcho, from: start, to: position)
    }
    if byte(position) == UInt8(ascii: "!") {
      let start = position
      position &+= 1
      while isWordByte(byte(position)) { position &+= 1 }
      let word = bytes[(start &+ 1)..<position]
      guard word.count == 1, let letter = word.first,
        [UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "a")].contains(letter)
      else {
        let end = max(position, min(start &+ 1, bytes.count))
        position = start
        throw SyntaxFailure(
          .text(.invalidConversion(String(decoding: word.prefix(20), as: UTF8.self))),
          SourceSpan(start, end))
      }
      append(.fieldConversion, value: Int32(letter), from: start, to: position)
    }
    if byte(position) == UInt8(ascii: ":") { try readSpecification(quotes, depth: depth) }
  }

  private mutating func readSpecification(_ quotes: Quotes, depth: Int) throws(SyntaxFailure) {
    append(.fieldFormat, value: quotes.isRaw ? 1 : 0, from: position, to: position &+ 1)
    position &+= 1
    var textStart = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "}"), !atEnd(of: quotes) {
      try refuseEnd(of: quotes, isFormatted: true)
      if bytes[position] == UInt8(ascii: "{") {
        if position > textStart { append(.formatText, from: textStart, to: position) }
        try readField(quotes, depth: depth &+ 1)
        textStart = position
      } else {
        skipTextByte()
      }
    }
    if position > textStart { append(.formatText, from: textStart, to: position) }
  }

  // MARK: - Steps

  private func atEnd(of quotes: Quotes) -> Bool {
    guard position < bytes.count, bytes[position] == quotes.byte else { return false }
    return !quotes.isTriple
      || (byte(position &+ 1) == quotes.byte && byte(position &+ 2) == quotes.byte)
  }

  /// Throws where the input, or the line of a single-quoted text, ends inside the text.
  private func refuseEnd(of quotes: Quotes, isFormatted: Bool) throws(SyntaxFailure) {
    guard position >= bytes.count || (!quotes.isTriple && isLineEnd(bytes[position])) else {
      return
    }
    let fact = SyntaxFailure.TextFact.unterminatedString(
      isTriple: quotes.isTriple, isFormatted: isFormatted)
    throw SyntaxFailure(
      .text(fact), SourceSpan(quotes.start, quotes.isTriple ? openEnd(quotes) : position))
  }

  private func openEnd(_ quotes: Quotes) -> Int {
    var index = quotes.start
    while isWordByte(byte(index)) { index &+= 1 }
    return min(index &+ 3, bytes.count)
  }

  /// Steps over one byte of text, or over a backslash with what it escapes.
  private mutating func skipTextByte() {
    guard bytes[position] == UInt8(ascii: "\\"), position &+ 1 < bytes.count else {
      position &+= 1
      return
    }
    let isWindowsEnd =
      bytes[position &+ 1] == UInt8(ascii: "\r") && byte(position &+ 2) == UInt8(ascii: "\n")
    position &+= isWindowsEnd ? 3 : 2
  }

  private func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  private func isNamedEscape(_ quotes: Quotes) -> Bool {
    !quotes.isRaw && byte(position &+ 1) == UInt8(ascii: "N")
      && byte(position &+ 2) == UInt8(ascii: "{")
  }

  private mutating func skipNamedEscape() {
    position &+= 3
    while position < bytes.count, bytes[position] != UInt8(ascii: "}"),
      !isLineEnd(bytes[position]), bytes[position] != UInt8(ascii: "\""),
      bytes[position] != UInt8(ascii: "'")
    { position &+= 1 }
    if byte(position) == UInt8(ascii: "}") { position &+= 1 }
  }
}
