// nabla · OpenConstructs.swift
// What a text leaves open at the end of a line.
// SPDX-License-Identifier: Apache-2.0

/// What the lines read so far leave open: brackets, texts, a joined line.
///
/// Reads each line once; it follows the same rules as the lexer, without its errors.
struct OpenConstructs {
  /// Something that is open, innermost last.
  enum Frame: Equatable {
    case bracket
    /// A text and how it ends; `isFormatted` where braces open fields.
    case text(quote: UInt8, isTriple: Bool, isRaw: Bool, isFormatted: Bool)
    /// The value of a field of an f-string.
    case field
    /// The specification of a field of an f-string.
    case specification
  }

  private(set) var frames: [Frame] = []
  /// The last line ended in `\`.
  private(set) var isJoined = false
  /// The last byte that is neither blank nor comment, outside texts.
  private(set) var lastSignificant: UInt8 = 0

  var isEmpty: Bool { frames.isEmpty && !isJoined }

  // More frames than the lexer accepts are an error whatever follows.
  private static let frameLimit = 1000

  /// Reads one line, given without its line end.
  mutating func read(_ line: some BidirectionalCollection<UInt8>) {
    var bytes = Array(line)
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    isJoined = false
    var index = 0
    while index < bytes.count, frames.count <= Self.frameLimit {
      switch frames.last {
      case .text: readText(bytes, &index)
      case .specification: readSpecification(bytes, &index)
      case nil, .bracket, .field: readCode(bytes, &index)
      }
    }
    if frames.count > Self.frameLimit { frames = [] }
    endLine()
  }

  /// A text in single quotes ends with its line, and so do the fields in it.
  private mutating func endLine() {
    guard !isJoined else { return }
    let first = frames.firstIndex { frame in
      if case .text(_, isTriple: false, _, _) = frame { true } else { false }
    }
    if let first { frames.removeSubrange(first...) }
  }

  // MARK: - Code

  private mutating func readCode(_ bytes: [UInt8], _ index: inout Int) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "#"): index = bytes.count
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
    case UInt8(ascii: "\\"):
      isJoined = index == bytes.count - 1
      index += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): openText(bytes, &index, prefix: [])
    case _ where isWordByte(byte) || byte >= 0x80: readWord(bytes, &index)
    default:
      readSign(byte)
      index += 1
    }
  }

  private mutating func readSign(_ byte: UInt8) {
    lastSignificant = byte
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): frames.append(.bracket)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      if frames.last == .bracket { frames.removeLast() }
    case UInt8(ascii: "}"): if !frames.isEmpty { frames.removeLast() }
    case UInt8(ascii: ":") where frames.last == .field:
      frames[frames.count - 1] = .specification
    default: break
    }
  }

  private mutating func readWord(_ bytes: [UInt8], _ index: inout Int) {
    let start = index
    lastSignificant = bytes[index]
    while index < bytes.count, isWordByte(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
    guard index < bytes.count, index - start <= 2,
      bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
      let prefix = StringPrefix(letters: bytes[start..<index])
    else { return }
    openText(bytes, &index, prefix: prefix)
  }

  // MARK: - Texts

  private mutating func openText(_ bytes: [UInt8], _ index: inout Int, prefix: StringPrefix) {
    let quote = bytes[index]
    lastSignificant = quote
    let isTriple =
      index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    frames.append(
      .text(
        quote: quote, isTriple: isTriple, isRaw: prefix.contains(.raw),
        isFormatted: prefix.contains(.formatted)))
    index += isTriple ? 3 : 1
  }

  private mutating func readText(_ bytes: [UInt8], _ index: inout Int) {
    guard case .text(let quote, let isTriple, _, let isFormatted) = frames[frames.count - 1] else {
      return
    }
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if byte == UInt8(ascii: "\\") {
      let isBrace = next == UInt8(ascii: "{") || next == UInt8(ascii: "}")
      isJoined = index == bytes.count - 1
      index += isFormatted && isBrace ? 1 : 2
    } else if byte == quote {
      closeText(bytes, &index, quote, isTriple)
    } else if isFormatted, byte == UInt8(ascii: "{") {
      if next != byte { frames.append(.field) }
      index += next == byte ? 2 : 1
    } else {
      index += 1
    }
  }

  private mutating func closeText(
    _ bytes: [UInt8], _ index: inout Int, _ quote: UInt8, _ isTriple: Bool
  ) {
    guard isTriple else {
      frames.removeLast()
      index += 1
      return
    }
    let closes = index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    if closes { frames.removeLast() }
    index += closes ? 3 : 1
  }

  private mutating func readSpecification(_ bytes: [UInt8], _ index: inout Int) {
    let byte = bytes[index]
    if byte == UInt8(ascii: "{") {
      frames.append(.field)
    } else if byte == UInt8(ascii: "}") {
      frames.removeLast()
    } else if closesOuterText(bytes, index) {
      // The closing brace is missing; the text ends here all the same.
      while let last = frames.last {
        if case .text = last { return }
        frames.removeLast()
      }
    }
    index += 1
  }

  private func closesOuterText(_ bytes: [UInt8], _ index: Int) -> Bool {
    for case .text(let quote, let isTriple, _, _) in frames.reversed() {
      guard bytes[index] == quote else { return false }
      return !isTriple
        || (index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote)
    }
    return false
  }
}
