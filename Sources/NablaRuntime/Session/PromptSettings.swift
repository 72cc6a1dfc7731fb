// nabla · PromptSettings.swift
// What `:set` changes of the prompt.
// SPDX-License-Identifier: Apache-2.0

/// How the prompt behaves; a script keeps the same settings, for the prompt that may follow it.
package struct PromptSettings: Hashable, Sendable {
  /// The colours of the line.
  package enum Theme: String, CaseIterable, Sendable {
    case dark, light, none
  }

  /// What keys mean.
  package enum Editing: String, CaseIterable, Sendable {
    case emacs, vi
  }

  /// Whether a row under the line shows its value.
  package var isLive = true
  /// Whether an earlier input that starts with the line is shown behind it.
  package var suggests = true
  package var theme = Theme.dark
  package var editing = Editing.emacs
  /// The characters of a line that is shown; nil for those of the terminal, or 75.
  package var width: Int?

  package init() {}
}
