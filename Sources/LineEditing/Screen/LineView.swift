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
  /// The part of the text that a search has found.
  package var match: Range<Int>?
  /// Rows under the text, cut at the right edge.
  package var below: [[StyledRun]]

  package init(
    prompt: [StyledRun], continuationPrompt: [StyledRun] = [], text: [Unicode.Scalar] = [],
    cursor: Int = 0, match: Range<Int>? = nil, below: [[StyledRun]] = []
  ) {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    self.text = text
    self.cursor = cursor
    self.match = match
    self.below = below
  }
}
