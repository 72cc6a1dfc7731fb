// nabla · RowFlow.swift
// Fills rows of a fixed width, character by character.
// SPDX-License-Identifier: Apache-2.0

/// Rows that are being filled; only those in `shown` are kept.
struct RowFlow {
  private static let tabStop = 8

  let columns: Int
  let shown: Range<Int>
  private(set) var rows: [[Cell]] = []
  private(set) var cursor: (row: Int, column: Int)?
  private var row = 0
  private var column = 0

  init(columns: Int, shown: Range<Int>) {
    self.columns = columns
    self.shown = shown
    if shown.contains(0) { rows.append([]) }
  }

  var rowCount: Int { row + 1 }

  mutating func append(_ runs: [StyledRun]) {
    for run in runs {
      for scalar in run.text.unicodeScalars { append(scalar, style: run.style) }
    }
  }

  /// Appends one character in the form in which it can be shown.
  mutating func append(_ scalar: Unicode.Scalar, style: CellStyle) {
    switch scalar.columns {
    case 0?:
      ride(scalar, style: style)
    case 1?:
      place(Cell(scalar, style: style))
    case let width?:
      let fits = width <= columns
      place(fits ? Cell(scalar, columns: width, style: style) : Cell("\u{FFFD}", style: style))
    case nil:
      appendControl(scalar, style: style)
    }
  }

  /// Starts the next row.
  mutating func breakRow() {
    row += 1
    column = 0
    if shown.contains(row) { rows.append([]) }
  }

  /// Notes that the cursor stands before `scalar`, which comes next.
  mutating func markCursor(before scalar: Unicode.Scalar) {
    let width = max(1, min(scalar.columns ?? 1, columns))
    if scalar == "\n" {
      // There is no place after the last column, and the next row belongs to the next line.
      cursor = (row, min(column, columns - 1))
    } else if column + width > columns {
      cursor = (row + 1, 0)
    } else {
      cursor = (row, column)
    }
  }

  /// Ends the text; a cursor after a full row needs a row of its own.
  mutating func finish(hasCursorAtEnd: Bool) {
    guard hasCursorAtEnd else { return }
    if column >= columns { breakRow() }
    cursor = (row, column)
  }

  /// Appends as much of a text as the row has room for, up to its first line end.
  mutating func fillRow(with text: String, style: CellStyle) {
    for scalar in text.unicodeScalars {
      guard let width = scalar.columns, column + width <= columns else { return }
      append(scalar, style: style)
    }
  }

  private mutating func place(_ cell: Cell) {
    if column + cell.columns > columns { breakRow() }
    if shown.contains(row) { rows[row - shown.lowerBound].append(cell) }
    column += cell.columns
  }

  /// Puts a character without width on the one before; at the start of a row it needs a bearer.
  private mutating func ride(_ scalar: Unicode.Scalar, style: CellStyle) {
    if column == 0 { place(Cell("\u{25CC}", style: style)) }
    guard shown.contains(row) else { return }
    let index = row - shown.lowerBound
    rows[index][rows[index].count - 1].riders.append(scalar)
  }

  private mutating func appendControl(_ scalar: Unicode.Scalar, style: CellStyle) {
    if scalar == "\t" {
      for _ in 0..<(Self.tabStop - column % Self.tabStop) { place(Cell(" ", style: style)) }
    } else if scalar.value < 0x20 || scalar.value == 0x7F {
      place(Cell("^", style: .dim))
      place(Cell(Unicode.Scalar(UInt8(scalar.value) ^ 0x40), style: .dim))
    } else {
      place(Cell("\u{FFFD}", style: style))
    }
  }
}
