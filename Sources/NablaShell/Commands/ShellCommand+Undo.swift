// nabla · ShellCommand+Undo.swift
// The command word :undo.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

extension ShellCommand {
  /// `:undo`, `:undo 3`: takes back what the newest inputs changed.
  static let undo = ShellCommand(
    ":undo", usage: ":undo [N]", summary: "Takes back what the last input changed, or the last N."
  ) { typed, session in
    guard let count = typed.isEmpty ? 1 : Int(typed), count > 0 else {
      return .fail(
        Wording(
          .valueError, ":undo takes how many inputs to take back", help: "write :undo, or :undo 3"))
    }
    var page = StyledText()
    for index in 0..<count {
      guard let source = session.undo() else {
        if index == 0 {
          return .fail(
            Wording(
              .valueError, "there is nothing to take back",
              notes: ["inputs that changed no variable are passed over, and scripts keep no past"]))
        }
        break
      }
      page.append(index == 0 ? "taken back: " : "\n            ", .dim)
      page.append(source.text.firstLine)
    }
    return .show(page)
  }
}

extension String {
  /// The first line, with a mark if there are more.
  fileprivate var firstLine: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " …" : "")
  }
}
