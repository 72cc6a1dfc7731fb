// nabla · Painter.swift
// Turns the difference between two frames into bytes for the terminal.
// SPDX-License-Identifier: Apache-2.0

/// Keeps what the terminal shows and writes only what changes.
///
/// The painter never lets the terminal wrap by itself: a full row is followed by a carriage
/// return, and it erases only where the cursor is not waiting behind the last column. All moves
/// are relative, so that the frame can start on any row.
package struct Painter {
  private var shown = Frame(rows: [[]], cursorRow: 0, cursorColumn: 0, lastTextRow: 0)
  private var columns: Int
  private let theme: Theme
  private var row = 0
  private var column = 0
  private var style = CellStyle.plain
  private var output: [UInt8] = []

  /// Starts on the row where the cursor is; without a theme, only text and moves are written.
  package init(columns: Int, theme: Theme = .dark) {
    self.columns = columns
    self.theme = theme
  }

  /// The bytes that make the terminal show `frame`.
  package mutating func update(to frame: Frame) -> [UInt8] {
    for (index, new) in frame.rows.enumerated() {
      let old = index < shown.rows.count ? shown.rows[index] : nil
      paint(new, over: old, at: index)
    }
    if shown.rows.count > frame.rows.count {
      move(toRow: frame.rows.count, column: 0)
      write("\u{1B}[J")
    }
    setStyle(.plain)
    move(toRow: frame.cursorRow, column: frame.cursorColumn)
    shown = frame
    return take()
  }

  /// The bytes that leave the text on the screen and start a new row under it.
  package mutating func finish() -> [UInt8] {
    if shown.rows.count > shown.lastTextRow + 1 {
      move(toRow: shown.lastTextRow + 1, column: 0)
      write("\u{1B}[J")
      shown.rows.removeLast(shown.rows.count - shown.lastTextRow - 1)
    }
    move(toRow: shown.lastTextRow, column: column)
    write("\r\n")
    reset()
    return take()
  }

  /// The bytes that clear the whole screen; the next update paints everything.
  package mutating func clear() -> [UInt8] {
    write("\u{1B}[H\u{1B}[2J")
    reset()
    return take()
  }

  /// The bytes that erase the frame after the window got another width.
  ///
  /// Terminals break rows anew when they become narrower, so the way up is longer then.
  package mutating func resize(columns newColumns: Int) -> [UInt8] {
    var up = shown.cursorColumn / newColumns
    for cells in shown.rows.prefix(shown.cursorRow) {
      up += max(1, (cells.reduce(0) { $0 + $1.columns } + newColumns - 1) / newColumns)
    }
    if up > 0 { write("\u{1B}[\(up)A") }
    write("\r\u{1B}[J")
    columns = newColumns
    reset()
    return take()
  }

  /// Forgets what is shown: the next frame starts on the row where the cursor is.
  package mutating func reset() {
    shown = Frame(rows: [[]], cursorRow: 0, cursorColumn: 0, lastTextRow: 0)
    row = 0
    column = 0
  }

  // MARK: - Rows

  private mutating func paint(_ new: [Cell], over old: [Cell]?, at index: Int) {
    let old = old ?? []
    var same = 0
    var start = 0
    while same < new.count, same < old.count, new[same] == old[same] {
      start += new[same].columns
      same += 1
    }
    guard same < new.count || same < old.count else {
      // A new empty row has to come into being all the same.
      if index >= shown.rows.count { move(toRow: index, column: 0) }
      return
    }
    move(toRow: index, column: start)
    for cell in new[same...] { put(cell) }
    let oldEnd = old.reduce(0) { $0 + $1.columns }
    if oldEnd > column, column < columns {
      setStyle(.plain)
      write("\u{1B}[K")
    }
    if column >= columns {
      write("\r")
      column = 0
    }
  }

  private mutating func put(_ cell: Cell) {
    setStyle(cell.style)
    output.append(contentsOf: UTF8.encode(cell.scalar) ?? UTF8.encodedReplacementCharacter)
    for rider in cell.riders {
      output.append(contentsOf: UTF8.encode(rider) ?? UTF8.encodedReplacementCharacter)
    }
    column += cell.columns
  }

  // MARK: - Moves

  private mutating func move(toRow newRow: Int, column newColumn: Int) {
    if newRow < row {
      write("\u{1B}[\(row - newRow)A")
      row = newRow
    }
    while newRow > row {
      write("\r\n")
      row += 1
      column = 0
    }
    if newColumn == 0, column > 0 {
      write("\r")
    } else if newColumn > column {
      write("\u{1B}[\(newColumn - column)C")
    } else if newColumn < column {
      write("\u{1B}[\(column - newColumn)D")
    }
    column = newColumn
  }

  private mutating func setStyle(_ new: CellStyle) {
    guard theme != .none, new != style else { return }
    style = new
    write("\u{1B}[0\(theme.attributes(of: new))m")
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func take() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }
}
