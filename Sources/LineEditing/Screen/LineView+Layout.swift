// nabla · LineView+Layout.swift
// Breaks a line into the rows of a window.
// SPDX-License-Identifier: Apache-2.0

extension LineView {
  /// Lays the view out for a window.
  ///
  /// A text taller than the window shows the rows around the cursor; rows below the text give way
  /// to it, but keep up to half of the window; notes take only what is left.
  ///
  /// - Complexity: O(*n*) in the length of the text, but cells are made only for what is shown.
  package func frame(in window: WindowSize) -> Frame {
    let measured = flow(RowFlow(columns: window.columns, shown: 0..<0))
    let cursor = measured.cursor ?? (row: 0, column: 0)
    let belowCount = min(below.count, max(window.rows - measured.rowCount, window.rows / 2))
    let textCount = min(measured.rowCount, window.rows - belowCount)
    let first = max(0, min(cursor.row - textCount / 2, measured.rowCount - textCount))
    var rows = flow(RowFlow(columns: window.columns, shown: first..<first + textCount)).rows
    let noteCount = max(0, window.rows - textCount - belowCount)
    for runs in below.prefix(belowCount) + notes.prefix(noteCount) {
      rows.append(Self.row(of: runs, in: window))
    }
    return Frame(
      rows: rows, cursorRow: cursor.row - first, cursorColumn: cursor.column,
      lastTextRow: textCount - 1)
  }

  /// Pours prompt and text into rows.
  private func flow(_ start: RowFlow) -> RowFlow {
    var flow = start
    flow.append(prompt)
    for (index, scalar) in text.enumerated() {
      if index == cursor { flow.markCursor(before: scalar) }
      if scalar == "\n" {
        flow.breakRow()
        flow.append(continuationPrompt)
      } else {
        flow.append(scalar, style: style(at: index))
      }
    }
    flow.finish(hasCursorAtEnd: cursor >= text.count)
    flow.fillRow(with: suggestion, style: .suggestion)
    return flow
  }

  private func style(at index: Int) -> CellStyle {
    if let match, match.contains(index) { return .match }
    return index < styles.count ? styles[index] : .plain
  }

  /// One row of runs, cut where the window ends.
  private static func row(of runs: [StyledRun], in window: WindowSize) -> [Cell] {
    var flow = RowFlow(columns: window.columns, shown: 0..<1)
    flow.append(runs)
    return flow.rows.first ?? []
  }
}
