// nabla · TranscriptReport.swift
// What a terminal would show: inputs behind their prompts, output and errors.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Writes each input behind its prompt, then what it shows, all to one sink.
package final class TranscriptReport: ScriptReport {
  private let output: OutputSink
  private let writer: any StyledTextWriter
  private let width: Int
  private let narrates: Bool
  /// The last input wants a blank line after it; the script may have one.
  private var owesBlankLine = false

  package init(
    output: OutputSink, writer: any StyledTextWriter, width: Int, narrates: Bool = false
  ) {
    self.narrates = narrates
    self.output = output
    self.writer = writer
    self.width = width
  }

  package var repeatsLines: Bool { true }

  package var isOutputGone: Bool { output.failure != nil }

  package func inputBegan(_ input: ScriptInput) {
    echo(input.linesBefore)
    for (index, line) in input.source.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      echo(String(line), isFirst: index == 0)
    }
    if input.needsBlankLine {
      echo("", isFirst: false)
      owesBlankLine = true
    }
  }

  package func printed(_ text: String) { output.write(text) }

  package func displayed(_ text: String, value: Value) {
    output.writeLine(narrates ? Narration.text(ofShown: text, value: value) : text)
  }

  package func warned(_ warning: Diagnostic) { show(warning) }

  package func inputFailed(_ diagnostic: Diagnostic) { show(diagnostic) }

  package func scriptEnded(errorCount: Int, linesAfter: [String]) { echo(linesAfter) }

  package func flush() { output.flush() }

  /// Repeats lines that are no input; a blank one may have ended the block before.
  private func echo(_ lines: [String]) {
    var lines = lines[...]
    if owesBlankLine, let first = lines.first, first.allSatisfy(\.isWhitespace) {
      lines = lines.dropFirst()
    }
    owesBlankLine = false
    for line in lines { echo(line, isFirst: true) }
  }

  private func echo(_ line: String, isFirst: Bool) {
    output.writeLine((isFirst ? Prompts.first : Prompts.continuation) + line)
  }

  private func show(_ diagnostic: Diagnostic) {
    output.writeLine(
      narrates
        ? DiagnosticNarrator.text(of: diagnostic)
        : writer.write(DiagnosticRenderer(width: width).render(diagnostic)))
  }
}

/// The prompts, the same everywhere.
package enum Prompts {
  package static let first = ">>> "
  package static let continuation = "... "
}
