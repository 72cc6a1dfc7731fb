// nabla · ShellCommands.swift
// The command words of the shell, each declared once.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// The command words of the shell.
package enum ShellCommands {
  /// All of them, in the order that `help` lists them.
  package static let all: [ShellCommand] =
    [
      .help, .numpy, .undo, .history, .variables, .set, .time, .runFile, .save, .clear,
    ]
    + leaving.map { word in
      ShellCommand(word, summary: "Leaves nabla.") { rest, _ in leave(word, rest) }
    }

  private static let leaving = [":q", ":quit", ":exit", "exit", "quit"]

  private static func leave(_ word: String, _ rest: String) -> ShellCommand.Effect {
    let rest = rest.filter { !$0.isWhitespace }
    if rest.isEmpty { return .exit(0) }
    if let status = Int32(rest), (0...255).contains(status) { return .exit(status) }
    return .fail(
      Wording(
        .valueError, "\(word) takes an exit status from 0 to 255",
        help: "write \(word) alone, or \(word) 1"))
  }
}
