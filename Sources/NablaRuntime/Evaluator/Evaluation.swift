// nabla · Evaluation.swift
// What a running evaluation offers to builtins.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics
import NablaSyntax

/// The state and the services of the evaluation that is running.
///
/// One per session; builtins get it as their first argument.
package final class Evaluation {
  package var settings: Settings
  package var printOptions = PrintOptions()
  /// The names of the session.
  package var names = NameTable()

  package init(settings: Settings) { self.settings = settings }

  /// Prints text on standard output; `text` includes its newline.
  package func print(_ text: String) {}

  /// Warns at the place that is being evaluated; once per kind and statement.
  package func warn(_ wording: Wording) {}

  /// Warns of what the floating-point unit noticed: `divide by zero encountered in sin`.
  package func warn(_ events: FloatingPointEvents, in function: String) {
    guard !events.isEmpty else { return }
    if events.contains(.divideByZero) {
      warn(Wording(.runtimeWarning, "divide by zero encountered in \(function)"))
    }
    if events.contains(.overflow) {
      warn(Wording(.runtimeWarning, "overflow encountered in \(function)"))
    }
    if events.contains(.invalid) {
      warn(Wording(.runtimeWarning, "invalid value encountered in \(function)"))
    }
  }

  /// Calls a function of the language.
  package func call(
    _ callee: Value, _ arguments: CallArguments
  ) throws(RuntimeFailure) -> Value {
    .none
  }

  /// Throws if the user pressed Ctrl-C or a limit is reached; cheap.
  package func checkInterrupt() throws(RuntimeFailure) {}
}
