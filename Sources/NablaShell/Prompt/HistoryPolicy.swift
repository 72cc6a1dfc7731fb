// nabla · HistoryPolicy.swift
// What is kept in the history, and where.
// SPDX-License-Identifier: Apache-2.0

/// Decides what is kept in the history, and where.
package enum HistoryPolicy {
  /// Whether an input is kept: a blank at its start keeps it out.
  package static func keeps(_ input: String) -> Bool {
    guard let first = input.unicodeScalars.first else { return false }
    return first != " " && first != "\t"
  }

  /// The path of the history file; nil for none.
  ///
  /// `NABLA_HISTORY` names the file, or forbids it when empty; otherwise it stands in the folder for
  /// state that the XDG rules name, which must be absolute.
  package static func path(variable: (String) -> String?) -> String? {
    if let chosen = variable("NABLA_HISTORY") { return chosen.isEmpty ? nil : chosen }
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/nabla/history"
    }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/nabla/history"
  }
}
