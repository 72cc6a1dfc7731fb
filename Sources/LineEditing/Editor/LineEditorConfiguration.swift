// nabla · LineEditorConfiguration.swift
// What a line editor is made with.
// SPDX-License-Identifier: Apache-2.0

import Glibc

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
  /// How the parts of the line look at first.
  package var theme: Theme

  package init(
    programName: String, continuationPrompt: String = "... ", historyLimit: Int = 10_000,
    initFile: String? = Self.usualInitFile, theme: Theme = .dark
  ) {
    self.programName = programName
    self.continuationPrompt = continuationPrompt
    self.historyLimit = historyLimit
    self.initFile = initFile
    self.theme = theme
  }

  /// The file that programs with libedit read: `$EDITRC`, or `.editrc` in the user's folder.
  package static var usualInitFile: String? {
    if let chosen = getenv("EDITRC") { return String(cString: chosen) }
    return getenv("HOME").map { String(cString: $0) + "/.editrc" }
  }
}
