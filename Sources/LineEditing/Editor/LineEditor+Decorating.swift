// nabla · LineEditor+Decorating.swift
// Colours, notes, suggestions and the preview: what is shown beside the text itself.
// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  /// Longer texts are shown as they are: a key must not wait.
  private static let decoratedLimit = 20_000
  /// A single letter says nothing about what will follow.
  private static let leastSuggested = 2

  /// The text with what is known about it; found anew only when the text or the cursor changed.
  var decoratedText: DecoratedText {
    let state = textState
    if state != line.decoration.state || state.text.isEmpty {
      line.decoration = decorated(state)
    }
    return line.decoration
  }

  private func decorated(_ state: TextState) -> DecoratedText {
    guard state.text.count <= Self.decoratedLimit else { return DecoratedText(state: state) }
    let text = TextSteps.string(state.text)
    let cursor = state.text[..<state.cursor].reduce(0) { $0 + UTF8.width($1) }
    let decoration = decorate(text, cursor)
    return DecoratedText(
      state: state, styles: decoration.styles(of: state.text), notes: decoration.notes,
      suggestion: suggestion(for: text, at: state))
  }

  // MARK: - Suggestions

  /// The rest of the newest input that starts with the text, when the cursor stands at its end.
  private func suggestion(for text: String, at state: TextState) -> String {
    guard suggests, theme != .none, !line.hasPasted, state.cursor == state.text.count,
      state.text.count >= Self.leastSuggested, line.walk == nil,
      let entry = history.entry(
        before: history.entries.count, startingWith: text, otherThan: text)
    else { return "" }
    return String(decoding: history.entries[entry].utf8.dropFirst(text.utf8.count), as: UTF8.self)
  }

  /// Takes what is suggested into the text, all of it or its next word; nil if nothing is.
  func takeSuggestion(for command: EditorCommand) -> EditLineEngine.Answer? {
    let suggestion = Array(decoratedText.suggestion.unicodeScalars)
    guard !suggestion.isEmpty else { return nil }
    switch command {
    case .right, .lineEnd, .bufferEnd: return insert(suggestion)
    case .wordRight:
      let end = TextSteps.wordEnd(after: 0, in: suggestion)
      return insert(Array(suggestion[..<end]))
    default: return nil
    }
  }

  // MARK: - Preview

  /// Shows the row that takes its time, now that nothing else is to be done.
  func drawPreview() {
    guard line.search == nil, line.menu.isEmpty else { return }
    let text = engine.text.scalars
    guard text != line.preview.text else { return }
    let old = line.preview.row
    line.preview = (text, nil)
    if text.count <= Self.decoratedLimit, !terminal.hasInput {
      line.preview.row = preview(TextSteps.string(text))
    }
    if line.preview.row != old { draw() }
  }

  /// The rows under the text.
  var notes: [[StyledRun]] {
    decoratedText.notes + (line.preview.row.map { [$0] } ?? [])
  }
}
