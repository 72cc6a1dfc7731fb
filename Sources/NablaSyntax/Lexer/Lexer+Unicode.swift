// nabla · Lexer+Unicode.swift
// Letters, signs and blanks beyond ASCII.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Lexer {
  /// Reads what starts with a character beyond ASCII.
  mutating func readUnicode() throws(SyntaxFailure) {
    let blank = blankLength(at: position)
    guard blank == 0 else {
      position &+= blank
      return
    }
    if try readTableSign() { return }
    let start = position
    let (scalar, length) = scalar(at: start)
    if superscriptValue(scalar) != nil || scalar == "⁻" { return try readSuperscript() }
    switch scalar {
    case "∞": appendName(from: start, to: start &+ length)
    case "∇": try readNabla(length: length)
    case "“", "”", "‘", "’", "„", "‚", "«", "»", "‟", "‛":
      throw SyntaxFailure(
        .character(.typographicQuote(plain: plainQuotes(from: start))), quoteSpan(from: start))
    case _ where scalar.properties.isXIDStart:
      appendName(from: start, to: endOfName(from: start &+ length))
    default: throw SyntaxFailure(Self.fact(of: scalar), SourceSpan(start, start &+ length))
    }
  }

  /// The end of the name that goes on at an offset.
  func endOfName(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if isWordByte(bytes[index]) {
        index &+= 1
        continue
      }
      guard bytes[index] >= 0x80 else { return index }
      let (scalar, length) = scalar(at: index)
      // The middle dot may stand in names by Unicode's rules; here it multiplies.
      guard scalar != "·", scalar.properties.isXIDContinue else { return index }
      index &+= length
    }
    return index
  }

  /// The number of bytes of the no-break blank at an offset; 0 where there is none.
  func blankLength(at offset: Int) -> Int {
    switch (byte(offset), byte(offset &+ 1), byte(offset &+ 2)) {
    case (0xC2, 0xA0, _): 2
    // U+202F, U+2007 and a byte-order mark left inside a pasted text.
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x87), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }

  /// The character at an offset and its number of bytes.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = byte(offset)
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let mask: UInt8 = length == 1 ? 0x7F : 0xFF >> UInt8(length &+ 1)
    var value = UInt32(first & mask)
    for step in 1..<max(length, 2) where length > 1 {
      value = value << 6 | UInt32(byte(offset &+ step) & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, bytes.count &- offset))
  }

  // MARK: Superscripts

  private mutating func readSuperscript() throws(SyntaxFailure) {
    let start = position
    var digits = 0
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      guard superscriptValue(scalar) != nil || (scalar == "⁻" && position == start) else { break }
      if scalar != "⁻" { digits &+= 1 }
      position &+= length
    }
    guard digits > 0 else {
      let end = position
      position = start
      throw SyntaxFailure(.number(.superscriptWithoutDigits), SourceSpan(start, end))
    }
    append(.superscript, from: start, to: position)
  }

  private mutating func readNabla(length: Int) throws(SyntaxFailure) {
    let start = position
    var next = start &+ length
    while byte(next) == UInt8(ascii: " ") { next &+= 1 }
    guard byte(next) == UInt8(ascii: "(") else {
      throw SyntaxFailure(
        .expression(.gradientWithoutParentheses), SourceSpan(start, start &+ length))
    }
    append(.name, value: names.intern("gradient").rawValue, from: start, to: start &+ length)
    position = start &+ length
  }

  // MARK: Quotes

  /// The text from a typographic quote to its partner on the line, or to the end of the quote.
  private func quoteSpan(from start: Int) -> SourceSpan {
    var index = start &+ scalar(at: start).length
    let first = index
    while index < bytes.count, !isLineEnd(bytes[index]) {
      let (scalar, length) = scalar(at: index)
      index &+= length
      if Self.plainQuote(scalar) != nil { return SourceSpan(start, index) }
    }
    return SourceSpan(start, first)
  }

  private func plainQuotes(from start: Int) -> String {
    let span = quoteSpan(from: start)
    let text = String(decoding: bytes[span.range], as: UTF8.self)
    return String(text.map { $0.unicodeScalars.first.flatMap(Self.plainQuote) ?? $0 })
  }

  private static func plainQuote(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "“", "”", "„", "«", "»", "‟": "\""
    case "‘", "’", "‚", "‛": "'"
    default: nil
    }
  }

  private static func fact(of scalar: Unicode.Scalar) -> SyntaxFailure.Fact {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      .character(.nonPrintableCharacter(scalar))
    default: .character(.invalidCharacter(scalar))
    }
  }
}

/// The digit that a raised digit stands for.
func superscriptValue(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar {
  case "¹": 1
  case "²": 2
  case "³": 3
  case "⁰": 0
  case "⁴"..."⁹": UInt8(truncatingIfNeeded: scalar.value &- 0x2070)
  default: nil
  }
}
