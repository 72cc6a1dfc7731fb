// nabla · SourceText.swift
// The text of one input, and where it came from.
// SPDX-License-Identifier: Apache-2.0

/// Where an input came from; decides how its positions read.
package enum SourceOrigin: Hashable, Sendable {
  /// Standard input; `line` is the number of the input's first line.
  case standardInput(line: Int)
  /// A file; `line` is the number of the input's first line in it.
  case file(String, line: Int)
  /// A `-e` argument; `line` counts the arguments.
  case commandLine(line: Int)
  /// The prompt, a document or a transcript; `number` counts the inputs.
  case input(number: Int)
}

/// The text of one input: a logical line with its continuation lines, or a block.
package struct SourceText: Hashable, Sendable {
  /// Where the text came from.
  package let origin: SourceOrigin
  /// The text as the user typed it, repaired to valid UTF-8 for showing.
  package let text: String

  package init(_ text: String, origin: SourceOrigin) {
    self.text = text
    self.origin = origin
  }

  /// The text of a span; offsets outside the text are clipped.
  package subscript(span: SourceSpan) -> String {
    let bytes = text.utf8
    let count = bytes.count
    let lower = min(max(0, Int(span.start)), count)
    let upper = min(max(lower, Int(span.end)), count)
    let start = bytes.index(bytes.startIndex, offsetBy: lower)
    let end = bytes.index(bytes.startIndex, offsetBy: upper)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
