// nabla · LineState.swift
// What the editor keeps about the line it reads, beside libedit's text.
// SPDX-License-Identifier: Apache-2.0

/// The state of one reading.
struct LineState {
  let prompt: String
  /// Text that is there before the first key.
  var initialText: String
  var outcome: LineOutcome?
  /// The text when the reading ended, for the last look.
  var finalText: [Unicode.Scalar] = []
  /// Whether the frame starts anew on the row where the cursor is, whatever stands there.
  var startsOnNewRow = true
  var pastes: [[Unicode.Scalar]] = []
  var menu: [CompletionCandidate] = []
  /// The state in which Tab has nothing more to add, so that one more lists the candidates.
  var exhausted: TextState?
  var walk: HistoryWalk?
  var search: HistorySearch?
  /// The search whose match was taken last.
  var lastSearch: HistorySearch?
  var undo = UndoLog()
  /// What is shown with the text, as it was found last.
  var decoration = DecoratedText()
  /// The row that takes its time to find, and the text it is about.
  var preview: (text: [Unicode.Scalar], row: [StyledRun]?) = ([], nil)
  /// Whether the last change was a paste: what follows it is not suggested.
  var hasPasted = false

  init(prompt: String, initialText: String) {
    self.prompt = prompt
    self.initialText = initialText
  }
}

/// A text with a cursor between its code points.
struct TextState: Hashable {
  var text: [Unicode.Scalar] = []
  var cursor = 0
}

/// A walk through the entries that start with what had been typed.
struct HistoryWalk {
  /// The entry that is shown; the count of entries stands for what had been typed.
  var index: Int
  let prefix: String
  let typed: TextState
  /// The text that the walk has put there: another one ends the walk.
  var shown: [Unicode.Scalar]
}

/// A search that follows the typing.
struct HistorySearch {
  var query: [Unicode.Scalar] = []
  var match: HistoryMatch?
  /// Whether nothing more was found for the query; the match is an earlier one.
  var isFailing = false
}

/// A text with what is shown with it.
struct DecoratedText {
  var state = TextState()
  var styles: [CellStyle] = []
  var notes: [[StyledRun]] = []
  /// What could follow the text.
  var suggestion = ""
}
