// nabla · JSONReport.swift
// One JSON object per statement, for programs that read results.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Writes one JSON object per statement, each on a line of its own.
package final class JSONReport: ScriptReport {
  private typealias Member = JSONValue.Member

  /// What is known of a statement so far.
  private struct Statement {
    var span: SourceSpan
    var start: Double
    /// How long it took, once it is over.
    var duration: Double?
    var printed: String?
    var display: String?
    var value: Value?
    var warnings: [Diagnostic] = []
    var error: Diagnostic?
  }

  private let output: OutputSink
  private let seconds: () -> Double
  private var input: ScriptInput?
  private var statement: Statement?
  /// Statements inside the one that is being written.
  private var depth = 0
  private var hasWritten = false

  package init(output: OutputSink, seconds: @escaping () -> Double) {
    self.output = output
    self.seconds = seconds
  }

  package var isOutputGone: Bool { output.failure != nil }

  package func flush() { output.flush() }

  package func inputBegan(_ input: ScriptInput) {
    self.input = input
    statement = nil
    depth = 0
    hasWritten = false
  }

  package func statementBegan(_ span: SourceSpan) {
    depth += 1
    if depth == 1 {
      finish()
      statement = Statement(span: span, start: seconds())
    }
  }

  package func statementEnded() {
    depth -= 1
    guard depth == 0 else { return }
    // Written with the next statement or at the end: the error that ended it may still come.
    update { [seconds] in $0.duration = seconds() - $0.start }
  }

  package func printed(_ text: String) { update { $0.printed = ($0.printed ?? "") + text } }

  package func displayed(_ text: String, value: Value) {
    update {
      $0.display = $0.display.map { $0 + "\n" + text } ?? text
      $0.value = value
    }
  }

  package func warned(_ warning: Diagnostic) { update { $0.warnings.append(warning) } }

  package func inputFailed(_ diagnostic: Diagnostic) { update { $0.error = diagnostic } }

  package func inputEnded() {
    // An input that stopped before its first statement still says where it is.
    if !hasWritten { update { _ in } }
    finish()
    input = nil
  }

  /// Changes the statement being written; what happens outside of any belongs to the whole input.
  private func update(_ change: (inout Statement) -> Void) {
    let whole = SourceSpan(0, input?.source.text.utf8.count ?? 0)
    var changed = statement ?? Statement(span: whole, start: seconds())
    change(&changed)
    statement = changed
  }

  private func finish() {
    guard let statement, let input else { return }
    self.statement = nil
    hasWritten = true
    output.writeLine(object(for: statement, in: input).description)
  }

  private func object(for statement: Statement, in input: ScriptInput) -> JSONValue {
    let place = input.source.place(of: Int(statement.span.start))
    let value = statement.value
    let duration = statement.duration ?? seconds() - statement.start
    return .object([
      Member("input", .int(input.number)),
      Member("line", .int(input.firstLine + place.line)),
      Member("column", .int(place.column)),
      Member("source", .text(input.source[statement.span])),
      Member("printed", .text(orNull: statement.printed)),
      Member("display", .text(orNull: statement.display)),
      Member("dtype", .text(orNull: value?.dtypeName)),
      Member("shape", value?.shape.map { .array($0.map { .int($0) }) } ?? .null),
      Member("value", value?.json ?? .null),
      Member("warnings", .array(statement.warnings.map { object(for: $0, in: input) })),
      Member("error", statement.error.map { object(for: $0, in: input) } ?? .null),
      Member("seconds", .real((duration * 1e6).rounded() / 1e6)),
    ])
  }

  private func object(for diagnostic: Diagnostic, in input: ScriptInput) -> JSONValue {
    let source = diagnostic.source ?? input.source
    let start = diagnostic.primary.map { source.place(of: Int($0.span.start)) }
    let end = diagnostic.primary.map { source.place(of: Int(max($0.span.start, $0.span.end))) }
    // A column on another line says nothing beside the line of the start.
    let endColumn = start?.line == end?.line ? end?.column : nil
    return .object([
      Member("kind", .text(diagnostic.kind.rawValue)),
      Member("message", .text(diagnostic.message)),
      Member("line", .int(orNull: start.map { input.firstLine + $0.line })),
      Member("column", .int(orNull: start?.column)),
      Member("end_column", .int(orNull: endColumn)),
      Member("notes", .array(diagnostic.notes.map { .text($0) })),
      Member("help", .text(orNull: diagnostic.help)),
    ])
  }
}
