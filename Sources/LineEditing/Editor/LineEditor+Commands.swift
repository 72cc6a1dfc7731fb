// nabla · LineEditor+Commands.swift
// Runs commands on libedit's text.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims

extension LineEditor {
  /// Runs the command that libedit found for a key.
  func run(_ command: EditorCommand) -> EditLineEngine.Answer {
    switch command {
    case .accept: accept()
    case .newline: insert(["\n"])
    case .interrupt: end(with: .interrupted)
    case .endOfFile: endOfFile()
    case .suspend: suspend()
    case .clearScreen: clear()
    case .left, .right, .wordLeft, .wordRight: move(command)
    case .lineStart, .lineEnd, .bufferStart, .bufferEnd: move(command)
    case .eraseBefore: eraseBefore()
    case .eraseAfter: eraseAfter()
    case .killWordBefore, .killWordAfter, .killLineBefore, .killLineAfter: kill(command)
    case .up: up()
    case .down: down()
    case .search: search(whenEntered: .run)
    case .find: search(whenEntered: .take)
    case .findAgain: findAgain()
    case .complete: completeAtCursor()
    case .paste: insert(line.pastes.isEmpty ? [] : line.pastes.removeFirst())
    case .undo: undo()
    case .editExternally: editExternally()
    case .ignore: .error
    }
  }

  /// The text with its cursor.
  var textState: TextState {
    let (text, cursor) = engine.text
    return TextState(text: text, cursor: cursor)
  }

  /// Replaces the text; the kill buffer stays as it is.
  func setText(_ state: TextState) {
    if state.text.isEmpty {
      // libedit replaces by nothing only through its kill buffer, but its erase key spares that.
      engine.replace(with: [" "], cursor: 1)
      decoder.pushFront([.virtual(.eraseBackwards)])
    } else {
      engine.replace(with: state.text, cursor: state.cursor)
    }
  }

  func noteForUndo() { line.undo.note(textState) }

  // MARK: - Ends

  private func accept() -> EditLineEngine.Answer {
    let text = TextSteps.string(engine.text.scalars)
    if isIncomplete(text) { return insert(["\n"]) }
    return end(with: .accepted(text))
  }

  private func end(with outcome: LineOutcome) -> EditLineEngine.Answer {
    line.outcome = outcome
    line.finalText = engine.text.scalars
    return .end
  }

  private func endOfFile() -> EditLineEngine.Answer {
    engine.text.scalars.isEmpty ? end(with: .endOfFile) : eraseAfter()
  }

  private func suspend() -> EditLineEngine.Answer {
    lendTerminal { nabla_signals_stop_group() }
    return .refresh
  }

  /// Gives the terminal to someone else for a while, as it was before the program started.
  func lendTerminal(to other: () -> Void) {
    leaveScreen()
    engine.setEditing(false)
    nabla_terminal_restore()
    other()
    _ = nabla_signals_take_continue()
    Self.clearInterrupt()
    resumeEditing()
  }

  private func clear() -> EditLineEngine.Answer {
    clearScreen()
    return .refresh
  }

  // MARK: - Changes

  func insert(_ text: [Unicode.Scalar]) -> EditLineEngine.Answer {
    engine.insert(text)
    return .refresh
  }

  /// Leaves the erasing to libedit, whose single erase keeps the kill buffer, once for each code
  /// point of the character.
  private func eraseBefore() -> EditLineEngine.Answer {
    let state = textState
    let start = TextSteps.characterBefore(state.cursor, in: state.text)
    guard start < state.cursor else { return .error }
    decoder.pushFront(
      Array(repeating: .virtual(.eraseBackwards), count: state.cursor - start))
    return .unchanged
  }

  private func eraseAfter() -> EditLineEngine.Answer {
    let state = textState
    let end = TextSteps.characterAfter(state.cursor, in: state.text)
    guard end > state.cursor else { return .error }
    decoder.pushFront(Array(repeating: .virtual(.eraseForwards), count: end - state.cursor))
    return .unchanged
  }

  private func kill(_ command: EditorCommand) -> EditLineEngine.Answer {
    let state = textState
    let target = destination(of: command, from: state)
    let range = min(state.cursor, target)..<max(state.cursor, target)
    guard !range.isEmpty else { return .error }
    engine.kill(range)
    return .refresh
  }

  private func undo() -> EditLineEngine.Answer {
    noteForUndo()
    guard let state = line.undo.undo() else { return .error }
    setText(state)
    return .refresh
  }

  // MARK: - Moves

  private func move(_ command: EditorCommand) -> EditLineEngine.Answer {
    let state = textState
    if state.cursor == state.text.count, let answer = takeSuggestion(for: command) { return answer }
    let target = destination(of: command, from: state)
    guard target != state.cursor else { return .unchanged }
    engine.move(to: target)
    return .refresh
  }

  /// Where a command moves to, or cuts to.
  private func destination(of command: EditorCommand, from state: TextState) -> Int {
    let (text, cursor) = (state.text, state.cursor)
    switch command {
    case .left: return TextSteps.characterBefore(cursor, in: text)
    case .right: return TextSteps.characterAfter(cursor, in: text)
    case .wordLeft, .killWordBefore: return TextSteps.wordStart(before: cursor, in: text)
    case .wordRight, .killWordAfter: return TextSteps.wordEnd(after: cursor, in: text)
    case .lineStart, .killLineBefore: return TextSteps.lineStart(of: cursor, in: text)
    case .lineEnd: return TextSteps.lineEnd(of: cursor, in: text)
    case .killLineAfter:
      // At the end of a line the newline goes, so that lines can be joined.
      let end = TextSteps.lineEnd(of: cursor, in: text)
      return end == cursor ? min(end + 1, text.count) : end
    case .bufferStart: return 0
    case .bufferEnd: return text.count
    case .accept, .newline, .interrupt, .endOfFile, .suspend, .clearScreen, .eraseBefore,
      .eraseAfter, .up, .down, .search, .find, .findAgain, .complete, .paste, .undo,
      .editExternally, .ignore:
      return cursor
    }
  }
}
