// nabla · Inputs.swift
// What a session answers to inputs, as text.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

@testable import NablaRuntime

/// Runs inputs in a session and keeps what they print and show.
final class Inputs: SessionObserver {
  let session: Session
  private var output = ""

  init(settings: Settings = Settings(), commands: [ShellCommand] = []) {
    session = Session(settings: settings, commands: commands)
  }

  func printed(_ text: String) { output += text }
  func displayed(_ text: String, value: Value) { output += text + "\n" }
  func warned(_ warning: Diagnostic) {
    output += "\(warning.kind.rawValue): \(warning.message)\n"
  }

  /// Everything that an input prints and shows, then its error's first line.
  func answer(to input: String) -> String {
    output = ""
    let outcome = session.evaluate(
      SourceText(input, origin: .standardInput(line: 1)), observer: self)
    if case .failed(let diagnostic) = outcome {
      output += "\(diagnostic.kind.rawValue): \(diagnostic.message)\n"
    }
    if output.hasSuffix("\n") { output.removeLast() }
    return output
  }

  /// The answer of a new session to its last input.
  static func answer(to inputs: String...) -> String {
    let session = Inputs()
    return inputs.map { session.answer(to: $0) }.last ?? ""
  }
}
