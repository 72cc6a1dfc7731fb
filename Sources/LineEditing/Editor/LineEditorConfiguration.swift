// nabla · LineEditorConfiguration.swift
// What a line editor is made with.
// SPDX-License-Identifier: Apache-2.0

/// The unchanging properties of a line editor.
package struct LineEditorConfiguration: Sendable {
  /// The name that `.editrc` and the names of our commands use.
  package var programName: String
  /// Stands before every line but the first.
  package var continuationPrompt: String
  /// The number of entries the history keeps.
  package var historyLimit: Int
  /// The file of key bindings, or nil for none.
  package var initFile: String?

  package init(
    programName: String, continuationPrompt: String = "... ", historyLimit: Int = 10_000,
    initFile: String? = nil
  ) {
    self.programName = programName
    self.continuationPrompt = continuationPrompt
    self.historyLimit = historyLimit
    self.initFile = initFile
  }
}
