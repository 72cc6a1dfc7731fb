// nabla · HistoryPolicy.swift
// Where the history is kept.
// SPDX-License-Identifier: Apache-2.0

/// Decides where the history is kept.
package enum HistoryPolicy {
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
