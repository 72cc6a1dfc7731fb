// nabla · StringPrefix.swift
// The letters before a string's quote.
// SPDX-License-Identifier: Apache-2.0

/// The letters before a string's quote.
struct StringPrefix: OptionSet, Sendable {
  let rawValue: UInt8

  /// `r`: escapes stay as typed.
  static let raw = StringPrefix(rawValue: 1)
  /// `f`: `{…}` is replaced by values.
  static let formatted = StringPrefix(rawValue: 2)
  /// `b`: not in the language.
  static let bytes = StringPrefix(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The prefix that one or two letters spell; nil if they spell none.
  init?(letters: some Collection<UInt8>) {
    var prefix: StringPrefix = []
    var hasPlain = false
    for letter in letters {
      let part: StringPrefix
      switch letter | 0x20 {
      case UInt8(ascii: "r"): part = .raw
      case UInt8(ascii: "f"): part = .formatted
      case UInt8(ascii: "b"): part = .bytes
      case UInt8(ascii: "u") where letters.count == 1:
        hasPlain = true
        continue
      default: return nil
      }
      guard !prefix.contains(part) else { return nil }
      prefix.insert(part)
    }
    guard hasPlain || !prefix.isEmpty, !prefix.isSuperset(of: [.formatted, .bytes]) else {
      return nil
    }
    self = prefix
  }
}
