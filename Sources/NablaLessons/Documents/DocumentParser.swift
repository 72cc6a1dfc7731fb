// nabla · DocumentParser.swift
// Finds the inputs and outputs in a Markdown file.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Finds the inputs and outputs in the lines of a Markdown file.
struct DocumentParser {
  static let prompt = ">>>"
  static let continuation = "..."

  private let lines: [DocumentLine]
  private(set) var examples: [DocumentExample] = []
  private(set) var strayLines: [Int] = []

  init(_ lines: [DocumentLine]) { self.lines = lines }

  /// Reads all lines.
  mutating func parse() {
    var index = 0
    while index < lines.count {
      guard let fence = Fence(lines[index].text) else {
        index += 1
        continue
      }
      // As in Markdown, a fence that nothing closes ends with the file.
      let first = index + 1
      let end = lines[first...].firstIndex { fence.isClosed(by: $0.text) } ?? lines.count
      if fence.language == "nabla" { parseBlock(first..<end, indentation: fence.indentation) }
      index = end + 1
    }
  }

  private mutating func parseBlock(_ block: Range<Int>, indentation: String) {
    var index = block.lowerBound
    while index < block.upperBound {
      guard let first = Self.content(text(index, indentation), behind: Self.prompt) else {
        if !isBlank(index) { strayLines.append(index) }
        index += 1
        continue
      }
      let firstLine = index
      var input = first
      index += 1
      while index < block.upperBound, let next = continuation(of: input, index, indentation) {
        input += "\n" + next
        index += 1
      }
      let outputStart = index
      while index < block.upperBound, !startsInput(index, indentation) { index += 1 }
      var outputEnd = index
      while outputEnd > outputStart, isBlank(outputEnd - 1) { outputEnd -= 1 }
      examples.append(
        DocumentExample(
          input: input, firstLine: firstLine, output: outputStart..<outputEnd,
          indentation: indentation))
    }
  }

  /// The line without prompt if it goes on with an input.
  ///
  /// After a whole input, a bare `...` stands for lines of output.
  private func continuation(of input: String, _ index: Int, _ indentation: String) -> String? {
    guard let next = Self.content(text(index, indentation), behind: Self.continuation) else {
      return nil
    }
    let isBare = next.allSatisfy { $0 == " " }
    return isBare && !InputCompleteness.isIncomplete(input) ? nil : next
  }

  private func startsInput(_ index: Int, _ indentation: String) -> Bool {
    Self.content(text(index, indentation), behind: Self.prompt) != nil
  }

  private func isBlank(_ index: Int) -> Bool { lines[index].text.allSatisfy(\.isWhitespace) }

  /// The line without the indentation of its block.
  private func text(_ index: Int, _ indentation: String) -> String {
    lines[index].text.withoutIndentation(indentation)
  }

  /// Whether a line of a block begins an input.
  static func isInput(_ line: String) -> Bool { content(line, behind: prompt) != nil }

  /// What stands behind a prompt and a blank; nil if the line does not begin so.
  private static func content(_ line: String, behind prompt: String) -> String? {
    guard line.hasPrefix(prompt) else { return nil }
    let rest = line.dropFirst(prompt.count)
    return rest.isEmpty ? "" : rest.first == " " ? String(rest.dropFirst()) : nil
  }
}

/// The line that opens a fenced block.
private struct Fence {
  let indentation: String
  let sign: Character
  let length: Int
  /// The first word after the signs.
  let language: String

  init?(_ line: String) {
    let content = line.drop { $0 == " " }
    guard let sign = content.first, sign == "`" || sign == "~" else { return nil }
    let signs = content.prefix { $0 == sign }
    let info = content.dropFirst(signs.count)
    guard signs.count >= 3, sign == "~" || !info.contains("`" as Character) else { return nil }
    indentation = String(line.prefix { $0 == " " })
    self.sign = sign
    length = signs.count
    language = info.split(separator: " ").first.map(String.init) ?? ""
  }

  func isClosed(by line: String) -> Bool {
    let content = line.drop { $0 == " " }
    let signs = content.prefix { $0 == sign }
    return signs.count >= length && content.dropFirst(signs.count).allSatisfy(\.isWhitespace)
  }
}

extension String {
  /// The text without the blanks of an indentation, as many of them as it has.
  func withoutIndentation(_ indentation: String) -> String {
    var rest = self[...]
    for blank in indentation where rest.first == blank { rest.removeFirst() }
    return String(rest)
  }
}
