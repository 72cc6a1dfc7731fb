// nabla · ScreenModel.swift
// A small terminal screen: what a person would see after the bytes a program wrote.
// SPDX-License-Identifier: Apache-2.0

/// A screen of a fixed size that understands what line editors write.
///
/// It wraps as terminals do: a character in the last column leaves the cursor waiting behind it.
/// Sequences it does not know are kept in `unknown`, so that a test can ask for none.
struct ScreenModel {
  struct Place: Hashable {
    /// The character with its marks; empty for the right half of a wide one.
    var text = " "
    var style = ""
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var grid: [[Place]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isWaitingToWrap = false
  private(set) var bells = 0
  private(set) var hasBracketedPaste = false
  private(set) var unknown: [String] = []
  /// Rows that were pushed out at the top, oldest first.
  private(set) var scrolledOut: [String] = []

  private var style = ""
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: Place(), count: columns), count: rows)
  }

  /// The text of each row, without blanks at its end.
  var lines: [String] { grid.map(Self.text) }

  /// The text of the row with the cursor.
  var cursorLine: String { lines[row] }

  /// The styles of the places of a row that show something.
  func style(row: Int, column: Int) -> String { grid[row][column].style }

  /// Changes the size; rows keep their text as far as it fits.
  mutating func resize(columns: Int, rows: Int) {
    while row >= rows { scroll() }
    grid = (0..<rows).map { row in
      (0..<columns).map { row < grid.count && $0 < grid[row].count ? grid[row][$0] : Place() }
    }
    self.columns = columns
    self.rows = rows
    column = min(column, columns - 1)
    isWaitingToWrap = false
  }

  /// Shows what the bytes say; the rest of an unfinished character or sequence may come later.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if isComplete(pending) {
        let unit = pending
        pending = []
        show(unit)
      }
    }
  }

  private static func text(of places: [Place]) -> String {
    var text = places.reduce(into: "") { $0 += $1.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Whether the bytes are one whole character or sequence.
  private func isComplete(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x1B {
      if bytes.count < 2 { return false }
      if bytes[1] != UInt8(ascii: "[") { return true }
      return bytes.count > 2 && (0x40...0x7E).contains(last)
    }
    switch first {
    case ..<0xC0: return true
    case ..<0xE0: return bytes.count == 2
    case ..<0xF0: return bytes.count == 3
    default: return bytes.count == 4
    }
  }

  private mutating func show(_ unit: [UInt8]) {
    let text = String(decoding: unit, as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return }
    switch scalar {
    case "\u{1B}": obey(text)
    case "\r":
      column = 0
      isWaitingToWrap = false
    case "\n":
      isWaitingToWrap = false
      lineFeed()
    case "\u{8}":
      column = max(0, column - 1)
      isWaitingToWrap = false
    case "\u{7}": bells += 1
    default:
      if scalar.value < 0x20 { unknown.append(text.debugDescription) } else { put(scalar) }
    }
  }

  // MARK: - Characters

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    guard width > 0 else { return putMark(scalar) }
    if isWaitingToWrap || column + width > columns {
      column = 0
      lineFeed()
      isWaitingToWrap = false
    }
    grid[row][column] = Place(text: String(scalar), style: style)
    if width == 2, column + 1 < columns { grid[row][column + 1] = Place(text: "", style: style) }
    column += width
    if column >= columns {
      column = columns - 1
      isWaitingToWrap = true
    }
  }

  /// Puts a mark on the character before the cursor.
  private mutating func putMark(_ scalar: Unicode.Scalar) {
    var place = isWaitingToWrap ? column : column - 1
    while place > 0, grid[row][place].text.isEmpty { place -= 1 }
    if place >= 0 { grid[row][place].text.unicodeScalars.append(scalar) }
  }

  private mutating func lineFeed() {
    if row + 1 < rows { row += 1 } else { scroll() }
  }

  private mutating func scroll() {
    scrolledOut.append(Self.text(of: grid.removeFirst()))
    grid.append(Array(repeating: Place(), count: columns))
    if row >= rows { row -= 1 }
  }

  /// Marks and joiners take no column, East Asian characters and emoji two.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1FAFF,
      0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  // MARK: - Sequences

  private mutating func obey(_ sequence: String) {
    let body = sequence.dropFirst(2).dropLast()
    guard sequence.hasPrefix("\u{1B}["), let final = sequence.last else {
      return unknown.append(sequence.debugDescription)
    }
    let count = max(1, Int(body) ?? 1)
    switch (final, body) {
    case ("A", _): move(row: row - count, column: column)
    case ("B", _): move(row: row + count, column: column)
    case ("C", _): move(row: row, column: column + count)
    case ("D", _): move(row: row, column: column - count)
    case ("H", ""): move(row: 0, column: 0)
    case ("J", ""): eraseBelow()
    case ("J", "2"): grid = Array(repeating: blankRow, count: rows)
    case ("K", ""): eraseRight()
    case ("m", _): style = body == "0" || body.isEmpty ? "" : String(body)
    case ("h", "?2004"): hasBracketedPaste = true
    case ("l", "?2004"): hasBracketedPaste = false
    default: unknown.append(sequence.debugDescription)
    }
  }

  private var blankRow: [Place] { Array(repeating: Place(), count: columns) }

  private mutating func move(row: Int, column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    isWaitingToWrap = false
  }

  private mutating func eraseRight() {
    for place in column..<columns { grid[row][place] = Place() }
  }

  private mutating func eraseBelow() {
    eraseRight()
    for below in (row + 1)..<max(row + 1, rows) { grid[below] = blankRow }
  }
}
