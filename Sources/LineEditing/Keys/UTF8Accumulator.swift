// nabla · UTF8Accumulator.swift
// Checks and joins the bytes of one character.
// SPDX-License-Identifier: Apache-2.0

/// The bytes of one character of two to four bytes, as far as they have come.
struct UTF8Accumulator {
  enum Step {
    case needsMore
    case complete(Unicode.Scalar)
    /// The byte does not continue the character.
    case broken
  }

  private var value: UInt32
  private var missing: Int
  /// What the next byte may be; narrower after some leading bytes, so that there are no overlong
  /// forms, no surrogates and nothing above U+10FFFF (Unicode 15, table 3-7).
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Starts a character, or returns nil if no character starts with `byte`.
  init?(leading byte: UInt8) {
    switch byte {
    case 0xC2...0xDF:
      value = UInt32(byte & 0x1F)
      missing = 1
    case 0xE0...0xEF:
      value = UInt32(byte & 0x0F)
      missing = 2
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      value = UInt32(byte & 0x07)
      missing = 3
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default:
      return nil
    }
  }

  mutating func feed(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else { return .broken }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .needsMore }
    return .complete(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
