// nabla · ShellCommand.swift
// Words that are commands to the shell, not parts of the language.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A command word: declared once, handed to shell, scripts and the checker alike.
package struct ShellCommand: Sendable {
  /// What a command does to the session's surroundings.
  package enum Effect: Sendable {
    /// Nothing that is seen.
    case nothing
    /// Shows this text.
    case show(StyledText)
    /// Clears the screen, where there is one.
    case clear
    /// Goes on with this when the running input is over, so that it can run inputs itself.
    case afterwards(FollowUp)
    /// Leaves with this exit status.
    case exit(Int32)
    case fail(Wording)
  }

  /// What a command does when its input is over.
  package typealias FollowUp =
    @Sendable (_ session: Session, _ observer: any SessionObserver) -> InputOutcome

  /// The word: `help`, `:q`.
  package let word: String
  /// The word with what it takes: `:set [NAME [VALUE]]`.
  package let usage: String
  /// One sentence for `help`.
  package let summary: String
  /// What else there is to know; may be empty.
  package let details: String
  /// Whether it is about the session and no part of its work: `:save` leaves it out.
  package let isAside: Bool
  /// The words that can stand behind those that were typed behind the command.
  package let nextWords: @Sendable (_ typed: [String]) -> [String]
  /// Runs the command on the rest of its line.
  package let run: @Sendable (String, Session) -> Effect

  package init(
    _ word: String, usage: String? = nil, summary: String, details: String = "",
    isAside: Bool = false,
    nextWords: @escaping @Sendable (_ typed: [String]) -> [String] = { _ in [] },
    run: @escaping @Sendable (String, Session) -> Effect
  ) {
    self.word = word
    self.usage = usage ?? word
    self.summary = summary
    self.details = details
    self.isAside = isAside
    self.nextWords = nextWords
    self.run = run
  }
}
