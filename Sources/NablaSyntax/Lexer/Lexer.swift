// nabla · Lexer.swift
// From bytes to tokens.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// Reads the bytes of one input into tokens, in one pass.
///
/// The first text that cannot be read ends the pass: a `failure` token stands there, so that the
/// parser reports whatever is wrong further left first.
struct Lexer: ~Copyable {
  /// An opening bracket that waits for its closing one.
  struct Bracket {
    let byte: UInt8
    let offset: Int
  }

  /// An indentation in columns: tabs to multiples of eight, and tabs as one.
  struct Indentation {
    let column: Int
    let narrow: Int
  }

  static let bracketLimit = 200
  static let indentLimit = 100
  static let fieldLimit = 20

  var bytes: [UInt8] = []
  var names = NameTable()
  var tokens: [Token] = []
  var position = 0
  var brackets: [Bracket] = []
  var indents: [Indentation] = []
  var fieldDepth = 0
  /// What could not be read: at most one failure, kept in a list so that a good input pays nothing.
  var failures: [SyntaxFailure] = []

  /// Takes a text to read; its arrays may have memory from an earlier one.
  mutating func start(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    let units = text.utf8Span.span
    bytes.reserveCapacity(units.count)
    for index in units.indices { bytes.append(units[index]) }
    let count = bytes.count
    tokens.reserveCapacity(count < 256 ? count + 4 : count / 3)
  }

  /// Reads everything; what could not be read is in `failures`.
  mutating func run() {
    do throws(SyntaxFailure) {
      try readInput()
    } catch {
      failures.append(error)
      append(.failure, from: position, to: position)
    }
    append(.endOfInput, from: bytes.count, to: bytes.count)
  }

  private mutating func readInput() throws(SyntaxFailure) {
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { position = 3 }
    try readIndentation()
    while position < bytes.count { try readToken() }
    if let open = brackets.last {
      throw SyntaxFailure(
        .bracket(.neverClosed(open.byte)), SourceSpan(open.offset, open.offset + 1))
    }
    endLine(from: position, to: position)
    for _ in indents { append(.dedent, from: position, to: position) }
  }

  /// Reads one token, or the blanks and comment at the position.
  mutating func readToken() throws(SyntaxFailure) {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: position &+= 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      try readWord()
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): try readLineEnd()
    case UInt8(ascii: "#"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try readString(from: position, prefix: [])
    case UInt8(ascii: "\\"): try readContinuation()
    case UInt8(ascii: ".") where isDigit(self.byte(position &+ 1)): try readNumber()
    case 0x80...: try readUnicode()
    default: try readSign()
    }
  }

  /// The byte at an offset; 0 past the end.
  func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func append(_ kind: TokenKind, value: Int32 = 0, from start: Int, to end: Int) {
    tokens.append(
      Token(
        kind: kind, value: value, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end)))
  }

  // MARK: - Words

  private mutating func readWord() throws(SyntaxFailure) {
    let start = position
    var packed: UInt64 = 0
    var index = start
    while index < bytes.count, isWordByte(bytes[index]) {
      if index &- start < 8 { packed |= UInt64(bytes[index]) << UInt64(8 &* (index &- start)) }
      index &+= 1
    }
    let next = byte(index)
    if next >= 0x80 {
      let end = endOfName(from: index)
      if end > index { return appendName(from: start, to: end) }
    }
    if next == UInt8(ascii: "'") || next == UInt8(ascii: "\""), index &- start <= 2,
      let prefix = try stringPrefix(from: start, to: index)
    {
      return try readString(from: start, prefix: prefix)
    }
    guard index &- start <= 8, let meaning = WordTable.shared[packed] else {
      return appendName(from: start, to: index)
    }
    position = index
    switch meaning {
    case .keyword(let keyword):
      append(.keyword, value: Int32(keyword.rawValue), from: start, to: index)
    case .sign(let sign): append(.sign, value: Int32(sign.rawValue), from: start, to: index)
    }
  }

  mutating func appendName(from start: Int, to end: Int) {
    let name = names.intern(String(decoding: bytes[start..<end], as: UTF8.self))
    append(.name, value: name.rawValue, from: start, to: end)
    position = end
  }

  // MARK: - Signs

  /// Reads a sign of the table; returns false where there is none.
  mutating func readTableSign() throws(SyntaxFailure) -> Bool {
    let packed =
      UInt32(bytes[position]) | UInt32(byte(position &+ 1)) << 8
      | UInt32(byte(position &+ 2)) << 16 | UInt32(byte(position &+ 3)) << 24
    guard let entry = SignTable.shared.match(packed) else { return false }
    let start = position
    try noteBracket(entry.kind)
    position = start &+ Int(entry.length)
    append(entry.kind, value: Int32(entry.value), from: start, to: position)
    return true
  }

  private mutating func readSign() throws(SyntaxFailure) {
    if try readTableSign() { return }
    let scalar = Unicode.Scalar(bytes[position])
    throw SyntaxFailure(
      .character(.nonPrintableCharacter(scalar)), SourceSpan(position, position + 1))
  }

  private mutating func noteBracket(_ kind: TokenKind) throws(SyntaxFailure) {
    switch kind {
    case .openParenthesis, .openBracket, .openBrace:
      guard brackets.count < Self.bracketLimit else {
        throw SyntaxFailure(
          .bracket(.tooManyBrackets(limit: Self.bracketLimit)), SourceSpan(position, position + 1))
      }
      brackets.append(Bracket(byte: bytes[position], offset: position))
    case .closeParenthesis, .closeBracket, .closeBrace: try closeBracket()
    default: break
    }
  }

  private mutating func closeBracket() throws(SyntaxFailure) {
    let byte = bytes[position]
    let span = SourceSpan(position, position + 1)
    guard let open = brackets.last else {
      throw SyntaxFailure(.bracket(.unmatchedClosing(byte)), span)
    }
    // In ASCII a closing bracket is one (round) or two (square, curly) after its opening one.
    guard byte &- open.byte == 1 || byte &- open.byte == 2 else {
      let opener = SourceSpan(open.offset, open.offset + 1)
      throw SyntaxFailure(.bracket(.mismatchedClosing(byte, opener: open.byte, at: opener)), span)
    }
    brackets.removeLast()
  }
}
