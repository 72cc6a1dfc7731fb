// nabla · Keyword.swift
// The reserved words.
// SPDX-License-Identifier: Apache-2.0

/// A reserved word; those after `while` are Python's, known here only to say that they are missing.
enum Keyword: UInt8, CaseIterable, Sendable {
  case `false`, nothing, `true`
  case `as`, `break`, `continue`, def, del, elif, `else`, `for`, from, `if`, `import`, lambda, pass
  case `return`, `while`
  case assert, async, await, `class`, except, finally, global, nonlocal, raise, `try`, with, yield

  var spelling: String {
    switch self {
    case .false: "False"
    case .nothing: "None"
    case .true: "True"
    default: "\(self)"
    }
  }

  /// True for words that Python has and this language does not.
  var isForeign: Bool { rawValue >= Keyword.assert.rawValue }
}

/// What a plain word of at most eight letters is, if it is no name.
struct WordTable: Sendable {
  /// A reserved word, or an operator written as a word.
  enum Meaning: Hashable, Sendable {
    case keyword(Keyword)
    case sign(OperatorSign)
  }

  /// The words of the language.
  static let shared = WordTable()

  // Open addressing over the letters packed into one number: a name costs one look.
  private var keys: [UInt64]
  private var meanings: [Meaning]
  private static let slotCount = 256

  init() {
    keys = [UInt64](repeating: 0, count: Self.slotCount)
    meanings = [Meaning](repeating: .keyword(.pass), count: Self.slotCount)
    for keyword in Keyword.allCases { add(keyword.spelling, .keyword(keyword)) }
    for entry in OperatorTable.all where entry.spellings[0].utf8.first.map(isWordByte) == true {
      add(entry.spellings[0], .sign(entry.sign))
    }
  }

  /// The meaning of the word whose letters are packed from the lowest byte upwards.
  subscript(packed: UInt64) -> Meaning? {
    var slot = Self.slot(of: packed)
    while keys[slot] != 0 {
      if keys[slot] == packed { return meanings[slot] }
      slot = (slot &+ 1) % Self.slotCount
    }
    return nil
  }

  private mutating func add(_ word: String, _ meaning: Meaning) {
    var packed: UInt64 = 0
    for byte in word.utf8.reversed() { packed = packed << 8 | UInt64(byte) }
    var slot = Self.slot(of: packed)
    while keys[slot] != 0 { slot = (slot + 1) % Self.slotCount }
    keys[slot] = packed
    meanings[slot] = meaning
  }

  private static func slot(of packed: UInt64) -> Int {
    // Fibonacci hashing; the top eight bits depend on every letter.
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}

/// True for the ASCII letters, digits and `_`.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    true
  default: false
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
