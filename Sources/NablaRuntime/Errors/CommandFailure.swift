// nabla · CommandFailure.swift
// What can be wrong with a command word, and the wish to leave.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What can be wrong with a command word.
package enum CommandFailure: Error, Sendable {
  case unknown(String, known: [String])
  /// The command says itself what is wrong.
  case failed(Wording)
}

extension CommandFailure: Fact {
  package var wording: Wording {
    switch self {
    case .unknown(let word, let known):
      Wording(
        .nameError,
        "there is no command '\(word)'"
          + (Suggestion.nearest(to: word, among: known).map { ". Did you mean: '\($0)'?" } ?? ""),
        notes: ["commands: " + known.sorted().joined(separator: " ")])
    case .failed(let wording): wording
    }
  }
}

/// The wish to leave: `exit(2)`, `:q`. It is thrown, so that it ends whatever runs.
package struct ExitRequest: Fact {
  package let status: Int32
  package init(status: Int32) { self.status = status }
  package var wording: Wording { Wording(.keyboardInterrupt, "exit") }
}
