// nabla · ScriptLine.swift
// A line of a script, and where lines come from.
// SPDX-License-Identifier: Apache-2.0

/// A line of a script as it came in.
package struct ScriptLine: Equatable, Sendable {
  /// The text without its line end; bytes that are no UTF-8 are replaced by U+FFFD.
  package var text: String
  /// The first byte that is no UTF-8; nil if all is well.
  package var fault: EncodingFault?
  /// Whether the line is an input by itself, as can be seen from its bytes; false if in doubt.
  package var isSimple: Bool
  /// Whether a newline stood at the end; only the last line of a script may be without.
  package var hasLineEnd: Bool

  package init(
    _ text: String, fault: EncodingFault? = nil, isSimple: Bool = false, hasLineEnd: Bool = true
  ) {
    self.text = text
    self.fault = fault
    self.isSimple = isSimple
    self.hasLineEnd = hasLineEnd
  }
}

/// A byte that is no UTF-8.
package struct EncodingFault: Equatable, Sendable {
  /// The offset in the repaired line, where U+FFFD stands.
  package var offset: Int
  package var byte: UInt8

  package init(offset: Int, byte: UInt8) {
    self.offset = offset
    self.byte = byte
  }
}

/// What asking for the next line gave.
package enum LineSourceEvent: Equatable {
  case line(ScriptLine)
  case end
  case interrupted
  /// The system's error number.
  case failed(Int32)
}

/// Where the lines of a script come from.
package protocol LineSource: AnyObject {
  /// The next line.
  func next() -> LineSourceEvent
}

/// Lines that are there already: the `-e` arguments, or a pasted text.
package final class LineList: LineSource {
  private var lines: ArraySlice<ScriptLine>

  package init(_ texts: [String]) {
    lines =
      texts.flatMap { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          ScriptLine(String(line.last == "\r" ? line.dropLast() : line))
        }
      }[...]
  }

  package func next() -> LineSourceEvent { lines.popFirst().map { .line($0) } ?? .end }
}
