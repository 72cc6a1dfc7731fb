// nabla · LineView.swift
// The line being edited and what is shown with it.
// SPDX-License-Identifier: Apache-2.0

/// Everything a frame is laid out from.
package struct LineView: Sendable {
  package var prompt: [StyledRun]
  /// Stands before every line of the text but the first.
  package var continuationPrompt: [StyledRun]
  package var text: [Unicode.Scalar]
  /// The position of the cursor between the code points of `text`.
  package var cursor: Int
  /// What each code point of the text is part of; empty where that is not known.
  package var styles: [CellStyle]
  /// The part of the text that a search has found.
  package var match: Range<Int>?
  /// What could follow the text; shown behind it as far as the row goes.
  package var suggestion: String
  /// Rows under the text, cut at the right edge.
  package var below: [[StyledRun]]
  /// Rows under those, as far as the window has room for them.
  package var notes: [[StyledRun]]

  package init(
    prompt: [StyledRun], continuationPrompt: [StyledRun] = [], text: [Unicode.Scalar] = [],
    cursor: Int = 0, styles: [CellStyle] = [], match: Range<Int>? = nil, suggestion: String = "",
    below: [[StyledRun]] = [], notes: [[StyledRun]] = []
  ) {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.text = text
    self.cursor = cursor
    self.styles = styles
    self.match = match
    self.suggestion = suggestion
    self.below = below
    self.notes = notes
  }
}
