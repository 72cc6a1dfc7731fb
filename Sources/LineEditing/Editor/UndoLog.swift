// nabla · UndoLog.swift
// Earlier states of a line.
// SPDX-License-Identifier: Apache-2.0

/// The states a line went through; a word typed in one go is one step.
struct UndoLog {
  /// The code points kept in all; older states are dropped beyond it.
  private static let budget = 4_000_000

  private var states: [TextState] = []
  private var size = 0
  private var current = TextState()
  private var isTyping = false

  /// Notes the state before the next key.
  mutating func note(_ state: TextState) {
    guard state.text != current.text else {
      isTyping = isTyping && current.cursor == state.cursor
      current.cursor = state.cursor
      return
    }
    let continuesWord = Self.isTyping(from: current, to: state)
    if !(isTyping && continuesWord) { push(current) }
    isTyping = continuesWord
    current = state
  }

  /// Takes the last state back; nil if there is none.
  mutating func undo() -> TextState? {
    guard let state = states.popLast() else { return nil }
    size -= state.text.count
    current = state
    isTyping = false
    return state
  }

  private mutating func push(_ state: TextState) {
    states.append(state)
    size += state.text.count
    while size > Self.budget, states.count > 1 { size -= states.removeFirst().text.count }
  }

  /// Whether one character of a word was typed at the cursor.
  private static func isTyping(from old: TextState, to new: TextState) -> Bool {
    new.text.count == old.text.count + 1 && new.cursor == old.cursor + 1
      && !new.text[old.cursor].properties.isWhitespace
  }
}
