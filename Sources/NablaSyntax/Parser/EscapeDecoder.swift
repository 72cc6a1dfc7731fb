// nabla · EscapeDecoder.swift
// What the characters of a string literal mean.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// Decodes the text between the quotes of a literal, by Python's rules.
struct EscapeDecoder {
  let bytes: [UInt8]
  var position: Int
  let end: Int
  var isRaw = false
  /// `{{` and `}}` stand for one brace.
  var joinsBraces = false
  var output: [UInt8] = []

  init(bytes: [UInt8], position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  mutating func run() throws(SyntaxFailure) {
    output.reserveCapacity(max(0, end - position))
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\\") where !isRaw: try readEscape()
      case UInt8(ascii: "\r"):
        output.append(UInt8(ascii: "\n"))
        position += position + 1 < end && bytes[position + 1] == UInt8(ascii: "\n") ? 2 : 1
      case UInt8(ascii: "{") where joinsBraces, UInt8(ascii: "}") where joinsBraces:
        output.append(byte)
        position += 2
      default:
        output.append(byte)
        position += 1
      }
    }
  }

  private mutating func readEscape() throws(SyntaxFailure) {
    guard position + 1 < end else {
      output.append(bytes[position])
      position += 1
      return
    }
    let letter = bytes[position + 1]
    if let plain = Self.plainEscapes[letter] {
      output.append(plain)
      position += 2
      return
    }
    switch letter {
    case UInt8(ascii: "\n"): position += 2
    case UInt8(ascii: "\r"):
      position += position + 2 < end && bytes[position + 2] == UInt8(ascii: "\n") ? 3 : 2
    case UInt8(ascii: "0")...UInt8(ascii: "7"): readOctal()
    case UInt8(ascii: "x"): try readHexadecimal(digits: 2)
    case UInt8(ascii: "u"): try readHexadecimal(digits: 4)
    case UInt8(ascii: "U"): try readHexadecimal(digits: 8)
    case UInt8(ascii: "N"): try readNamed()
    default:
      // An unknown escape stays as typed, as in Python.
      output.append(UInt8(ascii: "\\"))
      position += 1
    }
  }

  private mutating func readOctal() {
    var value: UInt32 = 0
    var index = position + 1
    while index < end, index < position + 4, bytes[index] &- UInt8(ascii: "0") < 8 {
      value = value * 8 + UInt32(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    position = index
    append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func readHexadecimal(digits: Int) throws(SyntaxFailure) {
    let start = position
    let letter = bytes[position + 1]
    var value: UInt32 = 0
    var index = position + 2
    while index < end, index < start + 2 + digits, let digit = digitValue(bytes[index]) {
      value = value << 4 | UInt32(digit)
      index += 1
    }
    let span = SourceSpan(start, index)
    guard index == start + 2 + digits else {
      throw SyntaxFailure(.text(.invalidEscape(.truncated(letter, digits: digits))), span)
    }
    guard let scalar = Unicode.Scalar(value) else {
      let isSurrogate = (0xD800...0xDFFF).contains(value)
      throw SyntaxFailure(.text(.invalidEscape(isSurrogate ? .surrogate : .beyondUnicode)), span)
    }
    position = index
    append(scalar)
  }

  private mutating func readNamed() throws(SyntaxFailure) {
    let start = position
    var index = position + 2
    guard index < end, bytes[index] == UInt8(ascii: "{") else {
      throw SyntaxFailure(.text(.invalidEscape(.unknownName)), SourceSpan(start, index))
    }
    index += 1
    let nameStart = index
    while index < end, bytes[index] != UInt8(ascii: "}") { index += 1 }
    let span = SourceSpan(start, min(index + 1, end))
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self).uppercased()
    guard index < end, name.utf8.count < 100, let scalar = CharacterNames.shared[name]
    else {
      throw SyntaxFailure(.text(.invalidEscape(.unknownName)), span)
    }
    position = index + 1
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    output.append(contentsOf: String(scalar).utf8)
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8,
    UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    UInt8(ascii: "v"): 11,
  ]
}
