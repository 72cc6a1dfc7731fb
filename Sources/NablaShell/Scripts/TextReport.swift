// nabla · TextReport.swift
// Values to standard output, errors and warnings to standard error.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Writes values to one sink and diagnostics to another, the values first.
package final class TextReport: ScriptReport {
  /// The width that diagnostics keep to.
  package var width: Int

  /// Clears the screen, where there is one.
  package var clearScreen: () -> Void = {}

  private let output: OutputSink
  private let errors: OutputSink
  private let writer: any StyledTextWriter
  private let pageWriter: any StyledTextWriter
  private let countsErrors: Bool
  /// Whether errors and arrays are said in sentences instead of drawn.
  package let narrates: Bool

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - writer: Colours what goes to `errors`.
  ///   - pageWriter: Colours pages of help, which go to `output`.
  ///   - countsErrors: Whether the count of errors comes last.
  ///   - narrates: Whether errors and arrays are said in sentences instead of drawn.
  package init(
    output: OutputSink, errors: OutputSink, writer: any StyledTextWriter,
    pageWriter: any StyledTextWriter = PlainWriter(), width: Int, countsErrors: Bool,
    narrates: Bool = false
  ) {
    self.output = output
    self.errors = errors
    self.writer = writer
    self.pageWriter = pageWriter
    self.width = width
    self.countsErrors = countsErrors
    self.narrates = narrates
  }

  package var followsInputs: Bool { false }

  package var isOutputGone: Bool { output.failure != nil }

  package func printed(_ text: String) { output.write(text) }

  package func displayed(_ text: String, value: Value) {
    output.writeLine(narrates ? Narration.text(ofShown: text, value: value) : text)
  }

  package func printedPage(_ page: StyledText) { output.writeLine(pageWriter.write(page)) }

  package func screenCleared() {
    flush()
    clearScreen()
  }

  package func warned(_ warning: Diagnostic) { complain(warning) }

  package func inputFailed(_ diagnostic: Diagnostic) { complain(diagnostic) }

  package func scriptEnded(errorCount: Int, linesAfter: [String]) {
    guard countsErrors, errorCount > 0 else { return }
    flush()
    errors.writeLine(errorCount == 1 ? "1 error" : "\(errorCount) errors")
  }

  package func flush() {
    output.flush()
    errors.flush()
  }

  /// Tells the user something that is no part of any result.
  package func tell(_ text: String) {
    output.flush()
    errors.writeLine("nabla: " + text.visible)
    errors.flush()
  }

  private func complain(_ diagnostic: Diagnostic) {
    output.flush()
    errors.writeLine(
      narrates
        ? DiagnosticNarrator.text(of: diagnostic)
        : writer.write(DiagnosticRenderer(width: width).render(diagnostic)))
    errors.flush()
  }
}
