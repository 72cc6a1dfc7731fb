// nabla · DocumentReport.swift
// What the check of a document found.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What the check of a document found.
package struct DocumentReport: Hashable, Sendable {
  /// An example whose output is not what the document says.
  package struct Difference: Hashable, Sendable {
    package var example: DocumentExample
    package var comparison: OutputComparison
    /// The real output, line by line, without the blank lines at its end.
    package var real: [String]
    /// Whether the input was not run, because one before it left the session.
    package var isSkipped = false
  }

  /// The document that was checked.
  package let document: Document
  /// The number of examples whose output is as the document says.
  package var passed = 0
  package var differences: [Difference] = []

  package init(_ document: Document) { self.document = document }

  /// The number of examples that differ, and of lines that belong to no example.
  package var failed: Int { differences.count + document.strayLines.count }

  /// The number of failures that writing the real output does not mend.
  package var lasting: Int { document.strayLines.count + differences.count(where: \.isSkipped) }

  /// The differences as a text for the user; empty if there are none.
  ///
  /// Each begins with `FILE:LINE`, the place of its first differing line.
  package func text(file: String) -> StyledText {
    var places: [(line: Int, text: StyledText)] = []
    for line in document.strayLines {
      var text = StyledText("\(file):\(line + 1)", .heading)
      text.append("\n  belongs to no input:  \(document.lines[line].text)\n")
      places.append((line, text))
    }
    for difference in differences {
      let line = firstLine(of: difference)
      var text = StyledText("\(file):\(line + 1)", .heading)
      text.append("\n")
      text.append(picture(of: difference))
      places.append((line, text))
    }
    var text = StyledText()
    for place in places.sorted(by: { $0.line < $1.line }) { text.append(place.text) }
    return text
  }

  /// The text of the document with the real output in the place of what differs; output that would
  /// be read as an input is left open.
  package var updatedText: String {
    text { difference in
      difference.real.contains(where: DocumentParser.isInput)
        ? [DocumentParser.continuation] : difference.real
    }
  }

  /// The text of the document where every output that differs is left open.
  package var openText: String { text { _ in [DocumentParser.continuation] } }

  /// The text of the document with other lines in the place of the output that differs.
  private func text(replacing lines: (Difference) -> [String]) -> String {
    var text = ""
    var next = 0
    for difference in differences where !difference.isSkipped {
      let output = difference.example.output
      for line in document.lines[next..<output.lowerBound] { text += line.text + line.end }
      let end = document.lines[max(0, output.lowerBound - 1)].end
      for line in lines(difference) {
        text += (line.isEmpty ? "" : difference.example.indentation) + line
        text += end.isEmpty ? "\n" : end
      }
      next = output.upperBound
    }
    for line in document.lines[next...] { text += line.text + line.end }
    return text
  }

  private func firstLine(of difference: Difference) -> Int {
    let example = difference.example
    guard !example.output.isEmpty else { return example.firstLine }
    return example.output.lowerBound
      + min(difference.comparison.firstDifference, example.output.count - 1)
  }

  private func picture(of difference: Difference) -> StyledText {
    var text = StyledText()
    let input = difference.example.input.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in input.enumerated() {
      let prompt = index == 0 ? DocumentParser.prompt : DocumentParser.continuation
      text.append("    \(prompt) \(String(line).visible)\n", .dim)
    }
    if difference.isSkipped {
      text.append("  (not run: an input before this one left the session)\n")
      return text
    }
    for line in difference.comparison.lines {
      switch line {
      case .common(let line): text.append("    \(line)\n")
      case .missing(let line, _): text.append("  - \(line)\n", .primary)
      case .unexpected(let line): text.append("  + \(line)\n", .help)
      }
    }
    return text
  }
}
