// nabla · LineEditor+Drawing.swift
// Shows the line as it is now.
// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// Brings the screen up to date, in one write.
  func draw() {
    var bytes = update(to: view)
    if engine.takeBell() { bytes.append(0x07) }
    if !bytes.isEmpty { terminal.write(bytes) }
  }

  /// Shows the text that was entered and leaves the cursor on a new row under it.
  func drawFinally() {
    line.menu = []
    line.search = nil
    let text = line.finalText + (line.outcome == .interrupted ? ["^", "C"] : [])
    let view = LineView(
      prompt: prompt, continuationPrompt: continuationPrompt, text: text, cursor: text.count,
      styles: finalStyles)
    var bytes = update(to: view)
    bytes += painter.finish()
    bytes += Self.pasteOff
    terminal.write(bytes)
  }

  /// Leaves the line as it stands, for someone else to use the terminal.
  func leaveScreen() {
    var view = view
    view.suggestion = ""
    view.below = []
    view.notes = []
    terminal.write(update(to: view) + painter.finish() + Self.pasteOff)
  }

  func clearScreen() { terminal.write(painter.clear()) }

  private func update(to view: LineView) -> [UInt8] {
    var bytes: [UInt8] = []
    if line.startsOnNewRow {
      line.startsOnNewRow = false
      bytes = Self.pasteOn + newRow
    }
    return bytes + painter.update(to: view.frame(in: window))
  }

  /// Moves to the start of a row, without knowing the column: a mark and blanks for the rest of a
  /// row just fill the row if it is empty, and reach the next one if it is not.
  private var newRow: [UInt8] {
    let blanks = String(repeating: " ", count: window.columns - 1)
    let mark = theme != .none ? "\u{1B}[90m⏎\u{1B}[0m" : "⏎"
    return Array("\(mark)\(blanks)\r\u{1B}[K".utf8)
  }

  private var prompt: [StyledRun] { [StyledRun(line.prompt, .prompt)] }

  private var continuationPrompt: [StyledRun] {
    [StyledRun(configuration.continuationPrompt, .prompt)]
  }

  private var view: LineView {
    if let search = line.search { return view(of: search) }
    let shown = decoratedText
    let menu = CandidateMenu.rows(
      for: line.menu, columns: window.columns, limit: max(1, window.rows / 2))
    return LineView(
      prompt: prompt, continuationPrompt: continuationPrompt, text: shown.state.text,
      cursor: shown.state.cursor, styles: shown.styles,
      suggestion: line.menu.isEmpty ? shown.suggestion : "",
      below: menu, notes: line.menu.isEmpty ? notes : [])
  }

  /// The colours of a text that was entered, without marks about the cursor.
  private var finalStyles: [CellStyle] {
    guard line.decoration.state.text == line.finalText else { return [] }
    return line.decoration.styles.map { $0 == .bracket ? .plain : $0 }
  }

  private func view(of search: HistorySearch) -> LineView {
    let query = TextSteps.string(search.query)
    let label = search.isFailing ? "(failing search)`\(query)': " : "(search)`\(query)': "
    var text = engine.text.scalars
    if let match = search.match { text = Array(history.entries[match.entry].unicodeScalars) }
    return LineView(
      prompt: [StyledRun(label, .prompt)], continuationPrompt: continuationPrompt, text: text,
      cursor: search.match?.range.upperBound ?? text.count, match: search.match?.range)
  }
}
