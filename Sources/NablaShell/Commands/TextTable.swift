// nabla · TextTable.swift
// Rows of words below each other.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A table whose columns are aligned; the first column holds names.
struct TextTable {
  /// Where the words of a column begin or end.
  enum Side {
    case left, right
  }

  private static let gap = "  "

  private let sides: [Side]
  private var rows: [[String]]

  /// Starts a table with its headings; the columns in `right` end below each other.
  init(_ headings: [String], right: Set<String> = []) {
    sides = headings.map { right.contains($0) ? .right : .left }
    rows = [headings]
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) { rows.append(cells.map(\.visible)) }

  /// The cells of the terminal that the longest line takes.
  var width: Int { widths.reduce(0, +) + Self.gap.utf8.count * max(0, widths.count - 1) }

  private var widths: [Int] {
    sides.indices.map { column in rows.map { $0[column].cellWidth }.max() ?? 0 }
  }

  /// The lines, without a last newline.
  var text: StyledText {
    let widths = widths
    var text = StyledText()
    for (index, row) in rows.enumerated() {
      if index > 0 { text.append("\n") }
      for (column, cell) in Self.padded(row, to: widths, sides).enumerated() {
        text.append(cell, index == 0 ? .dim : column == 0 ? .name : .plain)
      }
    }
    return text
  }

  /// The cells of a row with the blanks between them; none at its end.
  private static func padded(_ row: [String], to widths: [Int], _ sides: [Side]) -> [String] {
    let last = row.lastIndex { !$0.isEmpty } ?? 0
    return row.indices.prefix(last + 1).map { column in
      let blanks = String(repeating: " ", count: max(0, widths[column] - row[column].cellWidth))
      switch sides[column] {
      case .right: return blanks + row[column] + (column == last ? "" : gap)
      case .left: return row[column] + (column == last ? "" : blanks + gap)
      }
    }
  }
}
