// nabla · ColorPolicy.swift
// Whether text is coloured: the options, then the variables everybody knows, then the terminal.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// Decides whether an output is coloured.
package struct ColorPolicy: Sendable {
  let choice: Invocation.ColorChoice
  let isPlain: Bool
  let variable: @Sendable (String) -> String?

  package init(
    _ invocation: Invocation, variable: @escaping @Sendable (String) -> String?
  ) {
    choice = invocation.color
    isPlain = invocation.isPlain
    self.variable = variable
  }

  /// Whether to colour an output that is a terminal or is not.
  package func usesColor(onTerminal isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return !isPlain
    case .never: return false
    case .auto: break
    }
    if isPlain { return false }
    if let value = variable("NO_COLOR"), !value.isEmpty { return false }
    if let value = variable("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
    if variable("CLICOLOR") == "0" || variable("TERM") == "dumb" { return false }
    return isTerminal
  }

  /// The writer for an output that is a terminal or is not.
  package func writer(onTerminal isTerminal: Bool) -> any StyledTextWriter {
    usesColor(onTerminal: isTerminal) ? ANSIWriter() : PlainWriter()
  }
}
