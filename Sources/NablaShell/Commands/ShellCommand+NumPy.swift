// nabla · ShellCommand+NumPy.swift
// The command word numpy.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaTranslation

extension ShellCommand {
  /// `numpy EXPR`: how the line is written in NumPy.
  static let numpy = ShellCommand(
    "numpy", summary: "Shows how a line is written in NumPy."
  ) { typed, session in
    guard !typed.isEmpty else {
      return .fail(
        Wording(
          .syntaxError, "numpy takes the line to be written in NumPy",
          help: "write it behind the word: numpy ∇(x², 2)"))
    }
    var variables: [String: Value] = [:]
    for name in session.variableNames { variables[name] = session.variable(name) }
    switch NumPySpelling.of(typed, variables: variables) {
    case .success(let text): return .show(StyledText(text))
    case .failure(let problem):
      return .fail(Wording(problem.diagnostic.kind, problem.diagnostic.message))
    }
  }
}
