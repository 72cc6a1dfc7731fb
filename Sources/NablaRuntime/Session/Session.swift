// nabla · Session.swift
// A session: one input after the other, each all or nothing.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// How an input ended.
package enum InputOutcome: Sendable {
  case completed
  /// Nothing the input did is left.
  case failed(Diagnostic)
  /// The input asked to leave with this exit status.
  case exit(Int32)
}

/// Gets what an input prints, shows and warns about, while it runs.
package protocol SessionObserver: AnyObject {
  /// Text from `print`, with its newline.
  func printed(_ text: String)
  /// A shown value, without a final newline.
  func displayed(_ text: String, value: Value)
  func warned(_ warning: Diagnostic)
  func statementBegan(_ span: SourceSpan)
  func statementEnded()
}

extension SessionObserver {
  package func statementBegan(_ span: SourceSpan) {}
  package func statementEnded() {}
}

/// A session: evaluates inputs and keeps their variables.
package final class Session {
  package var settings: Settings {
    get { evaluation.settings }
    set { evaluation.settings = newValue }
  }
  package let evaluation: Evaluation

  package init(settings: Settings, commands: [ShellCommand]) {
    evaluation = Evaluation(settings: settings)
  }

  /// Parses and evaluates one input; a failed input changes nothing.
  package func evaluate(_ source: SourceText, observer: any SessionObserver) -> InputOutcome {
    .completed
  }
}

/// A command word: declared once, handed to shell, scripts and the checker alike.
package struct ShellCommand: Sendable {
  /// What a command does to the session's surroundings.
  package enum Effect: Sendable {
    /// Shows this text.
    case show(StyledText)
    /// Leaves with this exit status.
    case exit(Int32)
    case fail(Wording)
  }

  /// The word: `help`, `:q`.
  package let word: String
  /// One sentence for `help`.
  package let summary: String
  /// Runs the command on the rest of its line.
  package let run: @Sendable (String, Session) -> Effect

  package init(
    _ word: String, summary: String, run: @escaping @Sendable (String, Session) -> Effect
  ) {
    self.word = word
    self.summary = summary
    self.run = run
  }
}
