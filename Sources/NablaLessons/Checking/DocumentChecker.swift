// nabla · DocumentChecker.swift
// Runs the examples of a document and compares.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Runs the examples of documents, each document in a session of its own.
package struct DocumentChecker {
  /// The width of what documents show.
  package static let width = 75

  private let settings: Settings
  private let commands: [ShellCommand]

  /// Creates a checker whose sessions have these settings, but for the width.
  package init(settings: Settings = Settings(), commands: [ShellCommand]) {
    var settings = settings
    settings.displayWidth = Self.width
    self.settings = settings
    self.commands = commands
  }

  /// Runs all examples of a document, in order.
  package func check(_ document: Document) -> DocumentReport {
    var report = DocumentReport(document)
    let session = Session(settings: settings, commands: commands)
    session.keepsPast = true
    var hasLeft = false
    for example in document.examples {
      var real: [String] = []
      let isSkipped = hasLeft
      if !isSkipped { (real, hasLeft) = Self.run(example.input, in: session) }
      let comparison = OutputComparison(expected: document.expectedLines(of: example), real: real)
      if comparison.isMatch, !isSkipped {
        report.passed += 1
      } else {
        report.differences.append(
          DocumentReport.Difference(
            example: example, comparison: comparison, real: real, isSkipped: isSkipped))
      }
    }
    return report
  }

  /// Runs one input.
  ///
  /// - Returns: The lines that it shows, and whether it left the session.
  private static func run(
    _ input: String, in session: Session
  ) -> (lines: [String], hasLeft: Bool) {
    let recorder = OutputRecorder(width: width)
    let source = SourceText(input, origin: .input(number: session.nextInputNumber))
    var hasLeft = false
    switch session.evaluate(source, observer: recorder) {
    case .completed: break
    case .failed(let diagnostic): recorder.failed(diagnostic)
    case .exit: hasLeft = true
    }
    let lines = DocumentLine.lines(of: recorder.take()).map(\.text)
    return (lines.withoutBlankEnd, hasLeft)
  }
}

extension Document {
  /// The output that the document states for an example.
  package func expectedLines(of example: DocumentExample) -> [String] {
    lines[example.output].map { $0.text.withoutIndentation(example.indentation) }
  }
}
