// nabla · HistoryFile+Encoding.swift
// libedit's format for entries: one line each, with blanks and control characters as octal numbers.
// SPDX-License-Identifier: Apache-2.0

extension HistoryFile {
  /// The first line of every file, as libedit writes it.
  static let cookie = Array("_HiStOrY_V2_\n".utf8)

  /// One entry as a line of the file.
  package static func encode(_ entry: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
        line.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] { line.append(0x30 + (byte >> UInt8(shift)) & 7) }
      } else {
        line.append(byte)
      }
    }
    return line + [0x0A]
  }

  /// The entry of a line without its newline; also reads what libedit itself writes.
  package static func decode(_ line: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = Array(line)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      bytes.append(decodeEscape(&rest))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The byte after a backslash, which has been taken: `\ooo`, `\^A`, `\M-a`, `\M^A`, or itself.
  private static func decodeEscape(_ rest: inout ArraySlice<UInt8>) -> UInt8 {
    let octal = rest.prefix(3)
    if octal.count == 3, octal.allSatisfy({ (0x30...0x37).contains($0) }) {
      rest = rest.dropFirst(3)
      return octal.reduce(0) { $0 &* 8 &+ ($1 - 0x30) }
    }
    guard let first = rest.popFirst() else { return UInt8(ascii: "\\") }
    switch first {
    case UInt8(ascii: "^"):
      return (rest.popFirst() ?? 0x40) ^ 0x40
    case UInt8(ascii: "M"):
      let kind = rest.popFirst()
      let byte = rest.popFirst() ?? 0
      return kind == UInt8(ascii: "^") ? (byte ^ 0x40) | 0x80 : byte | 0x80
    default:
      return first
    }
  }
}
