// nabla · CursorContext.swift
// What stands around the cursor, without a parser: the line is not finished.
// SPDX-License-Identifier: Apache-2.0

/// What stands around the cursor.
struct CursorContext: Equatable {
  /// What stands before the dot that the name follows.
  enum Base: Equatable {
    /// The names of a path: `np.linalg`.
    case path([String])
    /// The end of a text.
    case text
    /// The end of a bracket or of a call.
    case bracket
  }

  /// Where the name at the cursor begins, in UTF-8 offsets.
  var start = 0
  /// What has been typed of it.
  var prefix = ""
  /// The value whose attribute it is; nil if it follows no dot.
  var base: Base?
  /// The function whose argument it is, as a path of names; nil outside calls.
  var function: [String]?
  /// Whether a keyword can stand here: after the opening bracket of a call, or after a comma.
  var canBeKeyword = false
  /// The keywords that the call has already.
  var keywords: Set<String> = []
  /// Whether the statement begins with the name.
  var isFirstWord = true
  /// Whether the statement begins with a colon and the name: `:history`.
  var isCommandWord = false
  /// Whether the statement is an import.
  var isImport = false

  /// Reads what stands before the cursor; nil inside texts and comments, and after numbers.
  init?(before cursor: Int, in text: String) {
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    guard let scan = CursorScan(bytes) else { return nil }
    start = bytes.count
    while start > 0, CursorScan.isNameByte(bytes[start - 1]) { start -= 1 }
    prefix = String(decoding: bytes[start...], as: UTF8.self)
    // Signs like √ and × are no part of the name behind them.
    if let sign = prefix.unicodeScalars.lastIndex(where: { !$0.properties.isXIDContinue }) {
      let name = prefix.unicodeScalars.suffix(from: sign).dropFirst()
      prefix = String(String.UnicodeScalarView(name))
      start = bytes.count - prefix.utf8.count
    }
    if start < bytes.count, CursorScan.isDigit(bytes[start]) { return nil }
    var before = start
    while before > 0, CursorScan.isBlank(bytes[before - 1]) { before -= 1 }
    let sign = before > scan.statementStart ? bytes[before - 1] : nil
    isFirstWord = sign == nil
    isCommandWord =
      sign == UInt8(ascii: ":") && before == start
      && bytes[scan.statementStart..<before - 1].allSatisfy(CursorScan.isBlank)
    if sign == UInt8(ascii: ".") {
      guard let base = Self.base(endingAt: before - 1, in: bytes) else { return nil }
      self.base = base
      return
    }
    let words = CursorScan.words(bytes[scan.statementStart..<start])
    isImport = words.first == "import" || words.first == "from"
    if let call = scan.call {
      function = CursorScan.path(endingAt: call, in: bytes)
      canBeKeyword = sign == UInt8(ascii: "(") || sign == UInt8(ascii: ",")
      keywords = scan.keywords
    }
  }

  private static func base(endingAt dot: Int, in bytes: [UInt8]) -> Base? {
    var end = dot
    while end > 0, CursorScan.isBlank(bytes[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text
    case UInt8(ascii: "]"), UInt8(ascii: ")"): return .bracket
    default: return CursorScan.path(endingAt: end, in: bytes).map(Base.path)
    }
  }
}

/// One walk through what stands before the cursor.
struct CursorScan {
  /// Where the statement at the cursor begins.
  private(set) var statementStart = 0
  /// The innermost open bracket of a call: where its `(` stands.
  private(set) var call: Int?
  /// The keywords that the innermost call has already.
  private(set) var keywords: Set<String> = []

  /// Walks through the bytes; nil if they end inside a text or a comment.
  init?(_ bytes: [UInt8]) {
    var open: [(sign: UInt8, place: Int, keywords: Set<String>)] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = Self.endOfText(from: place, in: bytes) else { return nil }
        place = end
        continue
      case UInt8(ascii: "#"):
        guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        place = end
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append((byte, place, []))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
      case UInt8(ascii: "\n"), UInt8(ascii: ";"):
        if open.isEmpty { statementStart = place + 1 }
      case UInt8(ascii: "="):
        if !open.isEmpty, let name = Self.path(endingAt: place, in: bytes)?.last {
          open[open.count - 1].keywords.insert(name)
        }
      default: break
      }
      place += 1
    }
    if let last = open.last, last.sign == UInt8(ascii: "("),
      Self.path(endingAt: last.place, in: bytes) != nil
    {
      call = last.place
      keywords = last.keywords
    }
  }

  /// The place behind a text that begins at `start`; nil if it does not end.
  static func endOfText(from start: Int, in bytes: [UInt8]) -> Int? {
    let quote = bytes[start]
    let isTriple =
      start + 2 < bytes.count && bytes[start + 1] == quote && bytes[start + 2] == quote
    var place = start + (isTriple ? 3 : 1)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if bytes[place] == UInt8(ascii: "\n"), !isTriple { return place }
      if bytes[place] == quote {
        if !isTriple { return place + 1 }
        if place + 2 < bytes.count, bytes[place + 1] == quote, bytes[place + 2] == quote {
          return place + 3
        }
      }
      place += 1
    }
    return nil
  }

  /// The names joined by dots that end at a place: `np.linalg` of `np.linalg(`.
  static func path(endingAt end: Int, in bytes: [UInt8]) -> [String]? {
    var names: [String] = []
    var place = end
    while true {
      var start = place
      while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
      guard start < place, !isDigit(bytes[start]) else { return nil }
      names.insert(String(decoding: bytes[start..<place], as: UTF8.self), at: 0)
      guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return names }
      place = start - 1
    }
  }

  /// The words of a statement.
  static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { !isNameByte($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a byte can be part of a name; every letter beyond ASCII can, but not the signs of the
  /// language.
  static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
