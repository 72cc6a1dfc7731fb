// nabla · OutputRecorder.swift
// What inputs print, show and complain about, as text.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// Collects what inputs print, show and complain about, as the shell's transcript has it.
package final class OutputRecorder: SessionObserver {
  /// Everything since the last `take`.
  private var text = ""
  private let renderer: DiagnosticRenderer

  package init(width: Int) { renderer = DiagnosticRenderer(width: width) }

  /// Gives away what has been collected.
  package func take() -> String {
    defer { text = "" }
    return text
  }

  package func printed(_ text: String) { self.text += text }

  package func displayed(_ text: String, value: Value) { self.text += text + "\n" }

  package func warned(_ warning: Diagnostic) { show(warning) }

  /// Adds the picture of an error.
  package func failed(_ diagnostic: Diagnostic) { show(diagnostic) }

  private func show(_ diagnostic: Diagnostic) {
    if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    text += renderer.render(diagnostic).plain + "\n"
  }
}
