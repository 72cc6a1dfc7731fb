// nabla · Lexer+Numbers.swift
// Number literals.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Lexer {
  /// Reads a number; its value is computed by the parser.
  mutating func readNumber() throws(SyntaxFailure) {
    let start = position
    if readPlainDigits() { return }
    var kind = TokenKind.integer
    if bytes[start] == UInt8(ascii: "0"), let base = NumberBase(letter: byte(start &+ 1)) {
      try readDigits(of: base)
    } else {
      kind = try readDecimal()
    }
    try refuseName(after: start, kind: kind)
    append(kind, from: start, to: position)
  }

  /// Reads the common number: a few digits and nothing that could make them another number.
  private mutating func readPlainDigits() -> Bool {
    let start = position
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end &+= 1 }
    let next = byte(end)
    guard next < 0x80, next != UInt8(ascii: "."), !isWordByte(next),
      bytes[start] != UInt8(ascii: "0") || end == start &+ 1, end > start
    else { return false }
    append(.integer, from: start, to: end)
    position = end
    return true
  }

  /// Reads digits with single `_` between them.
  private mutating func skipDigits() throws(SyntaxFailure) {
    while position < bytes.count {
      if isDigit(bytes[position]) {
        position &+= 1
      } else if bytes[position] == UInt8(ascii: "_") {
        guard isDigit(byte(position &+ 1)), position > 0, isDigit(bytes[position &- 1]) else {
          throw numberFailure(.number(.invalidNumber(base: .decimal)), at: position)
        }
        position &+= 1
      } else {
        return
      }
    }
  }

  private mutating func readDecimal() throws(SyntaxFailure) -> TokenKind {
    let start = position
    var kind = TokenKind.integer
    try skipDigits()
    let integerEnd = position
    if byte(position) == UInt8(ascii: ".") {
      kind = .float
      position &+= 1
      if byte(position) == UInt8(ascii: "_") {
        throw numberFailure(.number(.invalidNumber(base: .decimal)), at: position)
      }
      try skipDigits()
    }
    if byte(position) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(position &+ 1)
      let hasSign = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      if isDigit(byte(position &+ (hasSign ? 2 : 1))) {
        kind = .float
        position &+= hasSign ? 2 : 1
        try skipDigits()
      }
    }
    if byte(position) | 0x20 == UInt8(ascii: "j") {
      position &+= 1
      return .imaginary
    }
    if kind == .integer { try refuseLeadingZeros(from: start, to: integerEnd) }
    return kind
  }

  private mutating func refuseLeadingZeros(from start: Int, to end: Int) throws(SyntaxFailure) {
    guard end &- start > 1, bytes[start] == UInt8(ascii: "0") else { return }
    let digits = bytes[start..<end].filter { $0 != UInt8(ascii: "_") }
    guard let first = digits.firstIndex(where: { $0 != UInt8(ascii: "0") }) else { return }
    let plain = String(decoding: digits[first...].prefix(20), as: UTF8.self)
    position = start
    throw SyntaxFailure(.number(.leadingZeros(plain: plain)), SourceSpan(start, end))
  }

  private mutating func readDigits(of base: NumberBase) throws(SyntaxFailure) {
    position &+= 2
    var hasDigits = false
    while position < bytes.count {
      let byte = bytes[position]
      if base.accepts(byte) {
        hasDigits = true
      } else if byte == UInt8(ascii: "_"), base.accepts(self.byte(position &+ 1)) {
        // One `_` may stand before any digit.
      } else if isDigit(byte) {
        throw SyntaxFailure(
          .number(.invalidDigit(byte, base: base.name)), SourceSpan(position, position &+ 1))
      } else if byte == UInt8(ascii: "_") {
        throw numberFailure(.number(.invalidNumber(base: base.name)), at: position)
      } else {
        break
      }
      position &+= 1
    }
    guard hasDigits else {
      throw numberFailure(.number(.invalidNumber(base: base.name)), at: position &- 1)
    }
  }

  /// A name right after a number is an error, but for the words that Python lets stand there.
  private mutating func refuseName(after start: Int, kind: TokenKind) throws(SyntaxFailure) {
    let end = position
    let next = byte(end)
    guard isWordByte(next) || next >= 0x80 else { return }
    guard next < 0x80 else { return try refuseUnicodeName(after: start) }
    let nameEnd = endOfName(from: end)
    switch String(decoding: bytes[end..<nameEnd].prefix(8), as: UTF8.self) {
    case "and", "else", "for", "if", "in", "is", "not", "or": return
    default: break
    }
    position = start
    if kind == .imaginary {
      throw SyntaxFailure(.number(.invalidNumber(base: .imaginary)), SourceSpan(start, nameEnd))
    }
    throw SyntaxFailure(
      .number(.numberBeforeName(number: SourceSpan(start, end), name: SourceSpan(end, nameEnd))),
      SourceSpan(start, nameEnd))
  }

  private mutating func refuseUnicodeName(after start: Int) throws(SyntaxFailure) {
    let end = position
    let (scalar, length) = scalar(at: end)
    guard scalar.properties.isXIDStart || scalar == "∞" else { return }
    let nameEnd = scalar == "∞" ? end &+ length : endOfName(from: end &+ length)
    position = start
    throw SyntaxFailure(
      .number(.numberBeforeName(number: SourceSpan(start, end), name: SourceSpan(end, nameEnd))),
      SourceSpan(start, nameEnd))
  }

  private func numberFailure(_ fact: SyntaxFailure.Fact, at offset: Int) -> SyntaxFailure {
    let start = min(offset, bytes.count &- 1)
    return SyntaxFailure(fact, SourceSpan(start, start &+ 1))
  }
}

/// The base of a number that starts with `0x`, `0o` or `0b`.
enum NumberBase: UInt8 {
  case binary = 2
  case octal = 8
  case hexadecimal = 16

  init?(letter: UInt8) {
    switch letter | 0x20 {
    case UInt8(ascii: "x"): self = .hexadecimal
    case UInt8(ascii: "o"): self = .octal
    case UInt8(ascii: "b"): self = .binary
    default: return nil
    }
  }

  var name: SyntaxFailure.Base {
    switch self {
    case .binary: .binary
    case .octal: .octal
    case .hexadecimal: .hexadecimal
    }
  }

  func accepts(_ byte: UInt8) -> Bool {
    digitValue(byte).map { $0 < rawValue } ?? false
  }
}

/// The value of a digit up to `f`.
func digitValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte &- UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte &- UInt8(ascii: "a") &+ 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte &- UInt8(ascii: "A") &+ 10
  default: nil
  }
}
