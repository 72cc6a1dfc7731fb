// nabla · SignTable.swift
// The signs of the language by their bytes.
// SPDX-License-Identifier: Apache-2.0

/// The signs of the language by their bytes: punctuation, and the operators of `OperatorTable`.
struct SignTable: Sendable {
  /// A sign as at most four packed bytes.
  struct Entry: Sendable {
    let packed: UInt32
    let length: UInt8
    let kind: TokenKind
    let value: UInt8

    /// The bits of the bytes that count.
    var mask: UInt32 { UInt32.max >> (32 &- 8 &* UInt32(length)) }
  }

  static let shared = SignTable()

  /// The entries by first byte, longer ones first.
  private let entries: [Entry]
  /// Where the entries of a first byte start; one more at the end.
  private let starts: [Int]

  private static let punctuation: [(String, TokenKind)] = [
    ("(", .openParenthesis), (")", .closeParenthesis), ("[", .openBracket), ("]", .closeBracket),
    ("{", .openBrace), ("}", .closeBrace), (",", .comma), (":", .colon), (".", .dot),
    (";", .semicolon), ("=", .equals), ("->", .arrow), ("...", .ellipsis), (":=", .walrus),
    ("!", .bang), ("?", .question), ("$", .other), ("`", .other),
  ]

  init() {
    var rows: [Entry] = []
    for (spelling, kind) in Self.punctuation { rows.append(Self.entry(spelling, kind, 0)) }
    for row in OperatorTable.all {
      let value = row.sign.rawValue
      for spelling in row.spellings where spelling.utf8.first.map(isWordByte) == false {
        rows.append(Self.entry(spelling, .sign, value))
        if case .binary = row.infix?.meaning {
          rows.append(Self.entry(spelling + "=", .augmented, value))
        }
      }
    }
    rows.sort { ($0.packed & 0xFF, $1.length) < ($1.packed & 0xFF, $0.length) }
    var starts = [Int](repeating: rows.count, count: 257)
    for (index, row) in rows.enumerated().reversed() { starts[Int(row.packed & 0xFF)] = index }
    for first in (0..<256).reversed() where starts[first] == rows.count {
      starts[first] = starts[first + 1]
    }
    entries = rows
    self.starts = starts
  }

  /// The longest sign at the start of four packed bytes.
  func match(_ packed: UInt32) -> Entry? {
    let first = Int(packed & 0xFF)
    var index = starts[first]
    let end = starts[first &+ 1]
    while index < end {
      let entry = entries[index]
      if packed & entry.mask == entry.packed { return entry }
      index &+= 1
    }
    return nil
  }

  private static func entry(_ spelling: String, _ kind: TokenKind, _ value: UInt8) -> Entry {
    var packed: UInt32 = 0
    for byte in spelling.utf8.reversed() { packed = packed << 8 | UInt32(byte) }
    let length = UInt8(truncatingIfNeeded: spelling.utf8.count)
    return Entry(packed: packed, length: length, kind: kind, value: value)
  }
}
