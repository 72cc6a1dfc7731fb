// nabla · PasteCollector.swift
// Gathers a pasted block up to its end and cleans it.
// SPDX-License-Identifier: Apache-2.0

/// The bytes of a paste that the terminal has put in brackets.
struct PasteCollector {
  /// The closing bracket, `ESC [ 201 ~`.
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []

  /// Takes one byte; returns the cleaned text when it was the last.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar]? {
    bytes.append(byte)
    guard byte == 0x7E, bytes.count >= Self.end.count, bytes.suffix(Self.end.count) == Self.end[...]
    else { return nil }
    bytes.removeLast(Self.end.count)
    return Self.clean(bytes)
  }

  /// Valid text with newlines for every kind of line end and no other control characters than tabs.
  static func clean(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    text.reserveCapacity(bytes.count)
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\n" where afterReturn: continue
      case "\r", "\n": text.append("\n")
      case "\t": text.append("\t")
      default:
        guard scalar.value >= 0x20, scalar.value != 0x7F, !scalar.isC1 else { continue }
        text.append(scalar)
      }
    }
    return text
  }
}
