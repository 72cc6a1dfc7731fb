// nabla · Document.swift
// A Markdown file that holds a session.
// SPDX-License-Identifier: Apache-2.0

/// A Markdown file whose fenced blocks marked `nabla` hold one session.
///
///     ```nabla
///     >>> gradient([1, 2, 4])
///     [1. , 1.5, 2. ]
///     ```
package struct Document: Hashable, Sendable {
  /// The lines of the file, with their ends.
  package let lines: [DocumentLine]
  /// The inputs of all blocks, in order.
  package let examples: [DocumentExample]
  /// Lines of blocks that stand before any input, by their index: they would be tested by nobody.
  package let strayLines: [Int]

  /// Reads a document.
  package init(_ text: String) {
    let lines = DocumentLine.lines(of: text)
    var parser = DocumentParser(lines)
    parser.parse()
    self.lines = lines
    examples = parser.examples
    strayLines = parser.strayLines
  }

  /// The text of the file.
  package var text: String { lines.reduce(into: "") { $0 += $1.text + $1.end } }
}

/// One input of a document and what is to come out.
package struct DocumentExample: Hashable, Sendable {
  /// The input, without prompts.
  package var input: String
  /// The index of the line that the input begins on.
  package var firstLine: Int
  /// The indices of the lines of the expected output, without the blank lines at its end.
  package var output: Range<Int>
  /// What stands before every line of the block, as in a list: blanks.
  package var indentation: String
}

/// A line of a document and the characters that end it.
package struct DocumentLine: Hashable, Sendable {
  package var text: String
  /// `\n`, `\r\n`, or nothing at the end of the file.
  package var end: String

  package init(_ text: String, end: String = "\n") {
    self.text = text
    self.end = end
  }

  /// The lines of a text; a text that ends in a newline has no empty line after it.
  package static func lines(of text: String) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let newline = rest.firstIndex(of: UInt8(ascii: "\n"))
      var line = rest[..<(newline ?? rest.endIndex)]
      var end = newline == nil ? "" : "\n"
      if newline != nil, line.last == UInt8(ascii: "\r") {
        line.removeLast()
        end = "\r\n"
      }
      lines.append(DocumentLine(String(decoding: line, as: UTF8.self), end: end))
      rest = newline.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
    }
    return lines
  }
}
