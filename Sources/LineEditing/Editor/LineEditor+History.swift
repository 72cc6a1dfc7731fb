// nabla · LineEditor+History.swift
// Up and Down: through the lines of the text, then through the history.
// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  func up() -> EditLineEngine.Answer {
    let state = textState
    if let position = TextSteps.lineAbove(state.cursor, in: state.text) {
      engine.move(to: position)
      return .refresh
    }
    loadDeferredHistory()
    var walk = walk(from: state)
    guard
      let index = history.entry(
        before: walk.index, startingWith: walk.prefix, otherThan: TextSteps.string(state.text))
    else { return .error }
    walk.index = index
    show(history.entries[index], in: walk)
    return .refresh
  }

  func down() -> EditLineEngine.Answer {
    let state = textState
    if let position = TextSteps.lineBelow(state.cursor, in: state.text) {
      engine.move(to: position)
      return .refresh
    }
    var walk = walk(from: state)
    guard walk.index < history.entries.count else { return .error }
    if let index = history.entry(
      after: walk.index, startingWith: walk.prefix, otherThan: TextSteps.string(state.text))
    {
      walk.index = index
      show(history.entries[index], in: walk)
    } else {
      line.walk = nil
      setText(walk.typed)
    }
    return .refresh
  }

  /// The walk that goes on, or a new one if something else was typed meanwhile.
  private func walk(from state: TextState) -> HistoryWalk {
    if let walk = line.walk, walk.shown == state.text { return walk }
    return HistoryWalk(
      index: history.entries.count, prefix: TextSteps.string(state.text[..<state.cursor]),
      typed: state, shown: state.text)
  }

  private func show(_ entry: String, in walk: HistoryWalk) {
    var walk = walk
    walk.shown = Array(entry.unicodeScalars)
    line.walk = walk
    setText(TextState(text: walk.shown, cursor: walk.shown.count))
  }
}
