// nabla · SourceLines.swift
// Where the lines of a source text begin.
// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, by UTF-8 offsets.
struct SourceLines {
  private let bytes: [UInt8]
  /// The offset of each line's first byte.
  private let starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The number of bytes in the text.
  var byteCount: Int { bytes.count }

  /// The index of the line that holds an offset.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offsets of a line, without its newline and without a carriage return before it.
  func range(of line: Int) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a line.
  func text(of line: Int) -> String { String(decoding: bytes[range(of: line)], as: UTF8.self) }

  /// The span inside the text; an empty one after the last newline moves to the end of what was
  /// typed before, where a reader looks for what is missing.
  func clipped(_ span: SourceSpan) -> Range<Int> {
    let lower = min(max(0, Int(span.start)), bytes.count)
    let upper = min(max(lower, Int(span.end)), bytes.count)
    guard lower == bytes.count, lower > 0, bytes[lower - 1] == UInt8(ascii: "\n") else {
      return lower..<upper
    }
    let isBlank: (UInt8) -> Bool = { $0 == 10 || $0 == 13 || $0 == 32 || $0 == 9 }
    let end = (bytes.lastIndex { !isBlank($0) }).map { $0 + 1 } ?? 0
    return end..<end
  }
}
