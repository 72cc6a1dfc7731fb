// nabla · ProgramRun.swift
// Runs a program in nabla and notes what it does.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// A program that runs in nabla, in a session of its own, statement by statement.
struct ProgramRun {
  /// What the statements do.
  let events: [[Event]]

  /// Runs statements; each has its time.
  init(_ statements: [String]) {
    let deadline = Deadline()
    var settings = Settings()
    settings.isInterrupted = { deadline.isOver }
    let session = Session(settings: settings, commands: [])
    events = statements.map { statement in
      deadline.restart()
      let recorder = Recorder()
      let source = SourceText(statement, origin: .input(number: session.nextInputNumber))
      switch session.evaluate(source, observer: recorder) {
      case .completed, .exit: break
      case .failed(let diagnostic):
        recorder.events.append(
          .failed(kind: diagnostic.kind.rawValue, message: diagnostic.message))
      }
      return recorder.events
    }
  }
}

/// When a statement has run long enough.
private final class Deadline: @unchecked Sendable {
  // Safe to share: one thread sets and asks.
  private var end = ContinuousClock.now

  var isOver: Bool { ContinuousClock.now > end }

  func restart() { end = .now + .seconds(3) }
}

/// Collects what a session tells.
private final class Recorder: SessionObserver {
  var events: [Event] = []

  func printed(_ text: String) { events.append(.printed(text)) }

  func displayed(_ text: String, value: Value) {
    let shape = value.shape.map { "\($0)" } ?? ""
    events.append(
      .shown(text: text, type: (value.dtypeName ?? "") + shape, value: value.json.description))
  }

  func warned(_ warning: Diagnostic) { events.append(.warned(warning.message)) }
}
