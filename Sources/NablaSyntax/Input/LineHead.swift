// nabla · LineHead.swift
// What the start of a line says about blocks.
// SPDX-License-Identifier: Apache-2.0

/// What the start of a line says about blocks.
struct LineHead {
  var isIndented = false
  /// Nothing but blanks or a comment.
  var isBlank = true
  var isComment = false
  private var word = ""

  init() {}

  init(_ line: String) {
    var bytes = line.utf8[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let rest = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == 0x0C }
    isIndented = rest.startIndex != bytes.startIndex
    guard let first = rest.first, first != UInt8(ascii: "\r") else { return }
    isComment = first == UInt8(ascii: "#")
    isBlank = isComment
    word = String(decoding: rest.prefix(12).prefix(while: isWordByte), as: UTF8.self)
    if first == UInt8(ascii: "@") { word = "@" }
  }

  /// True for a line that is an input whatever stands around it.
  ///
  /// It has no blank at its start, and no bracket, quote, colon, comment or backslash: most lines of
  /// a calculation.
  static func isPlain(_ line: String) -> Bool {
    let bytes = line.utf8.span
    guard !bytes.isEmpty, bytes[0] < 0x80, bytes[0] > UInt8(ascii: " ") else { return false }
    for index in bytes.indices where isSpecial(bytes[index]) { return false }
    return true
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// A word that opens a block; Python's others too, so that their block is one error.
  var startsBlock: Bool {
    switch word {
    case "if", "for", "while", "def", "class", "try", "with", "async", "elif", "else", "except",
      "finally":
      true
    default: false
    }
  }

  /// A statement that `elif`, `else` and their like can follow.
  var takesElse: Bool {
    switch word {
    case "if", "for", "while", "try": true
    default: false
    }
  }

  var continuesBlock: Bool {
    switch word {
    case "elif", "else", "except", "finally": true
    default: false
    }
  }
}
