// nabla · HelpPage.swift
// A page of help, built line by line.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A page of help: text with roles, wrapped to a width.
package struct HelpPage {
  /// The width of the lines in characters.
  let width: Int
  private(set) var text = StyledText()
  private var isFirst = true

  init(width: Int = 75) { self.width = min(max(width, 40), 100) }

  /// Ends the line before, if there is one, and begins the next.
  private mutating func newLine() {
    if !isFirst { text.append("\n") }
    isFirst = false
  }

  /// An empty line.
  mutating func gap() { newLine() }

  /// A line in bold.
  mutating func heading(_ line: String) {
    newLine()
    text.append(line, .heading)
  }

  /// A paragraph, wrapped and indented.
  mutating func paragraph(_ words: String, indent: Int = 0) {
    for paragraph in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let lines = Self.wrapped(String(paragraph), to: width - indent)
      for line in lines {
        newLine()
        if !line.isEmpty { text.append(String(repeating: " ", count: indent) + line) }
      }
    }
  }

  /// Lines of two columns: a name, and a sentence about it, wrapped.
  mutating func table(_ rows: [(name: String, sentence: String)], indent: Int = 2) {
    let longest = rows.map { $0.name.count }.max() ?? 0
    let column = min(longest, 24) + 2
    for row in rows {
      newLine()
      text.append(String(repeating: " ", count: indent))
      text.append(row.name, .name)
      let lines = Self.wrapped(row.sentence, to: width - indent - column)
      let fits = row.name.count + 2 <= column
      for (index, line) in lines.enumerated() {
        if index == 0, fits {
          text.append(String(repeating: " ", count: column - row.name.count) + line)
        } else {
          newLine()
          text.append(String(repeating: " ", count: indent + column) + line)
        }
      }
    }
  }

  /// Names side by side, wrapped.
  mutating func names(_ names: [String], indent: Int = 2) {
    for line in Self.wrapped(names.joined(separator: "  "), to: width - indent) {
      newLine()
      text.append(String(repeating: " ", count: indent))
      text.append(line, .name)
    }
  }

  /// An example behind its prompt, with what it shows.
  mutating func example(_ example: BuiltinExample, indent: Int = 2) {
    let blank = String(repeating: " ", count: indent)
    for (index, line) in example.input.split(separator: "\n").enumerated() {
      newLine()
      text.append(blank)
      text.append(index == 0 ? ">>> " : "... ", .prompt)
      text.append(String(line))
    }
    for line in example.output.split(separator: "\n", omittingEmptySubsequences: false) {
      newLine()
      if line.isEmpty { continue }
      text.append(blank)
      text.append(String(line), example.isError ? .errorKind : .plain)
    }
  }

  /// The words of a paragraph in lines of at most `width` characters; two blanks stay two.
  static func wrapped(_ words: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        line = ""
        if word.isEmpty { continue }
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    lines.append(line)
    return lines
  }
}
