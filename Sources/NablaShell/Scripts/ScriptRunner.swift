// nabla · ScriptRunner.swift
// Evaluates the inputs of a script, one after the other.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaSyntax

/// Evaluates the inputs of a script in a session.
package final class ScriptRunner {
  /// How a script ended.
  package enum Ending: Equatable, Sendable {
    /// All inputs were read, or the first error stopped it.
    case finished(errorCount: Int)
    /// The script asked to leave.
    case exit(Int32)
    case interrupted
    /// Nobody reads the output, or it cannot be written.
    case outputGone(errorCount: Int)
    /// The script cannot be read on; the system's error number.
    case unreadable(Int32)
  }

  /// Where the positions of errors are counted.
  package enum Place: Equatable, Sendable {
    case standardInput, commandLine, numberedInputs
    case file(String)
  }

  private let session: Session
  private let place: Place
  private let report: any ScriptReport
  private let followsInputs: Bool
  private let keepsGoing: Bool
  private let isInterrupted: @Sendable () -> Bool
  private var errorCount = 0
  private var number = 0

  package init(
    session: Session, place: Place, report: any ScriptReport, keepsGoing: Bool,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.session = session
    self.place = place
    self.report = report
    followsInputs = report.followsInputs
    self.keepsGoing = keepsGoing
    self.isInterrupted = isInterrupted
  }

  /// Evaluates all inputs, or those up to the first error.
  package func run(_ lines: any LineSource) -> Ending {
    var reader = InputReader(lines, keepsLines: report.repeatsLines)
    let (ending, linesAfter) = evaluateInputs(of: &reader)
    report.scriptEnded(errorCount: errorCount, linesAfter: linesAfter)
    report.flush()
    if report.isOutputGone { return .outputGone(errorCount: errorCount) }
    return ending
  }

  private func evaluateInputs(of reader: inout InputReader) -> (Ending, linesAfter: [String]) {
    while true {
      switch reader.next() {
      case .input(let input):
        let outcome = evaluate(input)
        if report.isOutputGone { return (.outputGone(errorCount: errorCount), []) }
        switch outcome {
        case .completed: continue
        case .exit(let status): return (.exit(status), [])
        case .failed(let diagnostic):
          if diagnostic.kind == .keyboardInterrupt, isInterrupted() { return (.interrupted, []) }
          guard keepsGoing else { return (.finished(errorCount: errorCount), []) }
          if input.isCutOff { resume(&reader, after: input, diagnostic) }
        }
      case .end(let linesAfter): return (.finished(errorCount: errorCount), linesAfter)
      case .interrupted: return (.interrupted, [])
      case .failed(let error): return (.unreadable(error), [])
      }
    }
  }

  private func evaluate(_ input: InputReader.Input) -> InputOutcome {
    number = session.nextInputNumber
    let source = SourceText(input.text, origin: origin(line: input.firstLine))
    if followsInputs { begin(input, source) }
    let outcome: InputOutcome =
      if let fault = input.fault {
        .failed(fault.diagnostic(in: source))
      } else {
        session.evaluate(source, observer: report)
      }
    // Without a reader the input was stopped, not wrong.
    if case .failed(let diagnostic) = outcome, !report.isOutputGone {
      errorCount += 1
      report.inputFailed(diagnostic)
    }
    if followsInputs { report.inputEnded() }
    return outcome
  }

  private func begin(_ input: InputReader.Input, _ source: SourceText) {
    var scriptInput = ScriptInput(source: source, number: number, firstLine: input.firstLine)
    scriptInput.linesBefore = input.linesBefore
    if report.repeatsLines {
      scriptInput.needsBlankLine = InputCompleteness.isIncomplete(input.text) && !input.isCutOff
    }
    report.inputBegan(scriptInput)
  }

  private func origin(line: Int) -> SourceOrigin {
    switch place {
    case .standardInput: .standardInput(line: line)
    case .commandLine: .commandLine(line: line)
    case .file(let name): .file(name, line: line)
    case .numberedInputs: .input(number: number)
    }
  }

  /// After a bracket or text that never closed: what follows the line where it opens is read again.
  private func resume(
    _ reader: inout InputReader, after input: InputReader.Input, _ diagnostic: Diagnostic
  ) {
    let offset = diagnostic.primary.map { Int($0.span.start) } ?? 0
    let line = input.text.utf8.prefix(max(0, offset)).count { $0 == UInt8(ascii: "\n") }
    reader.resume(input, afterLine: line)
  }
}

extension EncodingFault {
  /// The error for a byte that is no UTF-8, in Python's words.
  func diagnostic(in source: SourceText) -> Diagnostic {
    let digits = String(byte, radix: 16)
    let name = "0x" + (digits.count < 2 ? "0" : "") + digits
    return Diagnostic(
      .syntaxError, "(unicode error) 'utf-8' codec can't decode byte \(name)", source: source,
      primary: Diagnostic.Label(SourceSpan(offset, offset + 3), "this byte is no UTF-8"),
      help: "save the text as UTF-8")
  }
}
