// nabla · LineEditor+Reading.swift
// Hands keys to libedit one by one, and draws when there is none.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims

extension LineEditor {
  /// How long after ESC more bytes of a sequence may come.
  private static let escapeTimeout: Int32 = 40
  /// The length up to which each key of a burst can be undone.
  private static let shortText = 500

  /// The next code point for libedit's key map; nil at the end of the input.
  func nextCodePoint() -> UInt32? {
    insertInitialText()
    if isBetweenChanges { noteForUndo() }
    guard let key = nextKey() else { return nil }
    line.menu = []
    switch key {
    case .scalar(let scalar): return scalar.value
    case .virtual(let key): return key.scalar.value
    case .paste(let text):
      line.pastes.append(Array(cleanPaste(TextSteps.string(text)).unicodeScalars))
      line.hasPasted = true
      return VirtualKey.paste.scalar.value
    }
  }

  /// Waits for the next key; a burst of keys is drawn once.
  func nextKey() -> Key? {
    while true {
      if let key = decoder.next() { return key }
      if !decoder.isIncomplete {
        draw()
        loadDeferredHistory()
        drawPreview()
      }
      let timeout = decoder.isWaitingAfterEscape ? Self.escapeTimeout : nil
      switch terminal.wait(milliseconds: timeout) {
      case .bytes(let bytes): decoder.feed(bytes)
      case .timeout: decoder.escapeTimedOut()
      case .signal: answerSignals()
      case .end: return nil
      }
    }
  }

  /// Whether the text is one to go back to, not in the middle of a change that several keys make.
  ///
  /// Within a burst of keys only a short text is, because looking at a long one takes its time.
  private var isBetweenChanges: Bool {
    guard let next = decoder.peek else { return true }
    return next != .virtual(.eraseBackwards) && next != .virtual(.eraseForwards)
      && engine.count <= Self.shortText
  }

  private func insertInitialText() {
    guard !line.initialText.isEmpty else { return }
    engine.insert(line.initialText.unicodeScalars)
    line.initialText = ""
  }

  private func answerSignals() {
    if LineEditor.isInterruptRequested {
      LineEditor.clearInterrupt()
      decoder.pushFront([.scalar("\u{3}")])
    }
    if nabla_signals_take_resize() {
      engine.resize()
      window = terminal.size
      // What was said about the line was said for the old width.
      line.decoration = DecoratedText()
      line.preview = ([], nil)
      terminal.write(painter.resize(columns: window.columns))
    }
    if nabla_signals_take_continue() { resumeEditing() }
  }

  /// Takes the terminal back after someone else had it.
  func resumeEditing() {
    // libedit believes the terminal is still as it left it; only a change makes it set the mode.
    engine.setEditing(false)
    engine.setEditing(true)
    startAnew()
  }

  /// Starts a frame of its own on a row of its own.
  func startAnew() {
    window = terminal.size
    painter = Painter(columns: window.columns, theme: theme)
    line.startsOnNewRow = true
  }
}
