// nabla · LineEditor.swift
// Reads lines from a terminal: libedit edits, we draw.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims

/// An editor for the lines of a prompt.
///
/// libedit keeps the text, the key map, the modes of vi and emacs and the kill buffer; every key goes
/// through its key map, so that `.editrc` can bind each of our commands anew. What is seen is laid
/// out and painted by us each time the editor is about to wait.
///
/// Between two lines the terminal is in a mode for evaluating: Ctrl-C raises SIGINT, which only
/// sets a flag (`isInterruptRequested`), nothing is echoed, and what is typed waits for the next
/// line. Use one editor at a time, on one thread.
package final class LineEditor {
  /// Whether Enter should start another line instead of accepting the text.
  package var isIncomplete: (_ text: String) -> Bool = { _ in false }
  /// What could stand at a cursor, which is a UTF-8 offset; nil if there is no telling.
  package var complete: (_ text: String, _ cursor: Int) -> Completion? = { _, _ in nil }
  /// What is shown with a text, given its cursor as a UTF-8 offset; asked at every key, so it must
  /// not take longer than one may.
  package var decorate: (_ text: String, _ cursor: Int) -> LineDecoration = { _, _ in
    LineDecoration()
  }
  /// A row about the text that takes its time to find; asked when no key waits.
  package var preview: (_ text: String) -> [StyledRun]? = { _ in nil }
  /// What is inserted for a pasted text.
  package var cleanPaste: (_ text: String) -> String = { $0 }
  /// Whether an earlier input that starts with the text is shown behind it.
  package var suggests = true
  /// How the parts of the line look.
  package var theme: Theme
  /// The lines of the init file that libedit refused.
  package internal(set) var initFileProblems: [InitFileProblem] = []

  /// The lines of the init file that give keys a meaning.
  var ownBindings: [InitFile.Command] = []

  let configuration: LineEditorConfiguration
  let engine: EditLineEngine
  var terminal: Terminal
  var decoder = KeyDecoder()
  var history: HistoryList
  var deferredHistory: (() -> [String])?
  var window: WindowSize
  var painter: Painter
  var line: LineState

  /// Starts editing on the terminal of this process.
  ///
  /// - Returns: Nil when standard input is no terminal, or one on which the cursor cannot be moved:
  ///   `PlainLineReader` is for those.
  package init?(_ configuration: LineEditorConfiguration) {
    guard !Terminal.isPlain, let terminal = Terminal(for: .editing),
      let engine = EditLineEngine(
        program: configuration.programName, terminal: terminal.output,
        historyLimit: configuration.historyLimit)
    else { return nil }
    self.configuration = configuration
    self.terminal = terminal
    self.engine = engine
    history = HistoryList(limit: configuration.historyLimit)
    window = terminal.size
    theme = configuration.theme
    painter = Painter(columns: window.columns, theme: theme)
    line = LineState(prompt: "", initialText: "")
    engine.callbacks.nextCodePoint = { [unowned self] in nextCodePoint() }
    engine.callbacks.run = { [unowned self] number in
      EditorCommand(rawValue: number).map { run($0) } ?? .error
    }
    configureKeys()
  }

  /// Reads a line, which may become several.
  package func readLine(prompt: String, initialText: String = "") -> LineOutcome {
    line = LineState(prompt: prompt, initialText: initialText)
    startAnew()
    // What happened during the evaluation is over; its signals must not act on this line.
    Self.clearInterrupt()
    _ = nabla_signals_take_continue()
    _ = nabla_signals_take_resize()
    let acceptedByLibedit = engine.readLine()
    if line.outcome == nil, let text = acceptedByLibedit {
      line.finalText = text.last == "\n" ? text.dropLast() : text
      line.outcome = .accepted(TextSteps.string(line.finalText))
    }
    drawFinally()
    return line.outcome ?? .endOfFile
  }
}

// MARK: - Window

extension LineEditor {
  /// The columns of the terminal.
  package var columns: Int { terminal.size.columns }

  /// Clears the screen between two lines.
  package func clear() { clearScreen() }
}

// MARK: - Interrupts

extension LineEditor {
  /// Whether Ctrl-C was pressed during an evaluation: one relaxed load, for use inside loops.
  package static var isInterruptRequested: Bool { nabla_interrupt_is_requested() }

  /// Forgets a Ctrl-C, before an evaluation starts or when it has been answered.
  package static func clearInterrupt() { _ = nabla_interrupt_clear() }
}

// MARK: - History

extension LineEditor {
  /// Loads earlier entries as soon as the first prompt can be seen, or when they are needed.
  package func loadHistoryLater(_ load: @escaping () -> [String]) { deferredHistory = load }

  /// Adds an accepted input in the place of an equal one, unless it is blank or repeats the newest.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  package func addHistory(_ entry: String) -> Bool {
    loadDeferredHistory()
    guard history.add(entry) else { return false }
    engine.addHistory(entry)
    return true
  }

  func loadDeferredHistory() {
    guard let load = deferredHistory else { return }
    deferredHistory = nil
    history.addOlder(load())
    for entry in history.entries { engine.addHistory(entry) }
  }
}
