// nabla · WordWrap.swift
// Breaks prose into lines of a width.
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The lines of the text, none wider than `width` cells unless a single word is.
  ///
  /// Runs of blanks inside a line stay as they are; newlines of the text stay line ends.
  package func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { $0.wrappedLine(to: width) }
  }
}

extension Substring {
  fileprivate func wrappedLine(to width: Int) -> [String] {
    guard String(self).cellWidth > width else { return [String(self)] }
    var lines: [String] = []
    var line = ""
    var blanks = ""
    for piece in pieces {
      if piece.first == " " {
        blanks = String(piece)
      } else if line.isEmpty || (line + blanks + piece).cellWidth <= width {
        line += blanks + piece
        blanks = ""
      } else {
        lines.append(line)
        line = String(piece)
        blanks = ""
      }
    }
    lines.append(line)
    return lines
  }

  /// The words and the runs of blanks between them, in order.
  private var pieces: [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = self.index(after: index)
      if next == endIndex || (self[next] == " ") != (self[index] == " ") {
        pieces.append(self[start..<next])
        start = next
      }
      index = next
    }
    return pieces
  }
}
