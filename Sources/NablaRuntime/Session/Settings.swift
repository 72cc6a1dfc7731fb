// nabla · Settings.swift
// All taste and all limits of a session.
// SPDX-License-Identifier: Apache-2.0

/// What a session is told from outside: width, limits, what counts as an error.
package struct Settings: Sendable {
  /// The width that shown values are wrapped to.
  package var displayWidth = 75
  /// How deep functions may call each other.
  package var maxDepth = 1000
  /// Whether a warning stops the input like an error.
  package var warningsAreErrors = false
  /// True once the user has pressed Ctrl-C; asked often, so it must be cheap.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// The arguments after a script's name; nil where there is no script.
  package var scriptArguments: [String]?
  /// How the prompt behaves.
  package var prompt = PromptSettings()

  /// Random words to seed generators with that the user gives no seed; from the system.
  package var entropy: @Sendable () -> [UInt32] = {
    var source = SystemRandomNumberGenerator()
    return (0..<4).map { _ in source.next() }
  }

  package init() {}
}
