// nabla · Server.swift
// The worker that runs programs in nabla.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaDiagnostics
import NablaRuntime

/// Answers questions on standard input: runs each program in a session of its own.
enum Server {
  static func run() {
    while let program = readProgram() {
      let answer = lines(of: program)
      print(answer.joined(separator: "\n") + (answer.isEmpty ? "" : "\n") + Wire.end)
      fflush(nil)
    }
  }

  private static func readProgram() -> [String]? {
    var statements: [String] = []
    while let line = readLine() {
      if line == Wire.end { return statements }
      statements.append(Wire.unescaped(line))
    }
    return nil
  }

  /// The events of all statements; each has its time.
  private static func lines(of statements: [String]) -> [String] {
    let deadline = Deadline()
    var settings = Settings()
    settings.isInterrupted = { deadline.isOver }
    let session = Session(settings: settings, commands: [])
    let recorder = Recorder()
    for statement in statements {
      recorder.lines.append("S")
      deadline.restart()
      let source = SourceText(statement, origin: .input(number: session.nextInputNumber))
      switch session.evaluate(source, observer: recorder) {
      case .completed, .exit: break
      case .failed(let diagnostic):
        recorder.add(.failed(kind: diagnostic.kind.rawValue, message: diagnostic.message))
      }
    }
    return recorder.lines
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
  var lines: [String] = []

  func add(_ event: Event) { lines.append(event.line) }

  func printed(_ text: String) { add(.printed(text)) }

  func displayed(_ text: String, value: Value) {
    let shape = value.shape.map { "\($0)" } ?? ""
    add(
      .shown(
        text: text, type: (value.dtypeName ?? "") + shape, value: value.json.description))
  }

  func warned(_ warning: Diagnostic) { add(.warned(warning.message)) }
}
