// nabla · ShellCommand.swift
// A command word, declared once.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

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
