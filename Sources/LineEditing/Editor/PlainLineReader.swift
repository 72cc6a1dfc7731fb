// nabla · PlainLineReader.swift
// Reads lines from a terminal that cannot move its cursor.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims

/// A reader for terminals such as the shell window of an editor: prompt out, line in.
///
/// The terminal driver does what editing there is; nothing but text is written.
package final class PlainLineReader {
  /// Whether the next line belongs to the same input.
  package var isIncomplete: (_ text: String) -> Bool = { _ in false }

  private let continuationPrompt: String
  private var terminal: Terminal
  private var waiting: [UInt8] = []

  /// Starts on the terminal of this process; nil when standard input is none.
  package init?(continuationPrompt: String = "... ") {
    guard let terminal = Terminal(for: .plainText) else { return nil }
    self.terminal = terminal
    self.continuationPrompt = continuationPrompt
  }

  /// The columns of the terminal.
  package var columns: Int { terminal.size.columns }

  /// Reads lines until they are complete.
  package func readLine(prompt: String) -> LineOutcome {
    LineEditor.clearInterrupt()
    var text = ""
    var prompt = prompt
    while true {
      terminal.write(Array(prompt.utf8))
      switch readOneLine() {
      case .accepted(let line): text += line
      case .interrupted: return .interrupted
      case .endOfFile: return text.isEmpty ? .endOfFile : .accepted(text)
      }
      guard isIncomplete(text) else { return .accepted(text) }
      text += "\n"
      prompt = continuationPrompt
    }
  }

  private func readOneLine() -> LineOutcome {
    while true {
      if let end = waiting.firstIndex(of: 0x0A) {
        defer { waiting.removeSubrange(...end) }
        return .accepted(String(decoding: waiting[..<end], as: UTF8.self))
      }
      switch terminal.wait(milliseconds: nil) {
      case .bytes(let bytes): waiting += bytes
      case .signal:
        guard LineEditor.isInterruptRequested else { continue }
        LineEditor.clearInterrupt()
        waiting = []
        terminal.write([0x0A])
        return .interrupted
      case .timeout: continue
      case .end:
        defer { waiting = [] }
        if waiting.isEmpty { return .endOfFile }
        return .accepted(String(decoding: waiting, as: UTF8.self))
      }
    }
  }
}
