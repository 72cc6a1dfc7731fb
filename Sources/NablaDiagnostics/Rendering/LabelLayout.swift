// nabla · LabelLayout.swift
// The rows of marks and labels under one source line.
// SPDX-License-Identifier: Apache-2.0

/// Marks under one line, and where their labels go: the last one beside its mark, the others hanging
/// below theirs, the rightmost first.
struct LabelLayout {
  /// One marked run of cells.
  struct Mark {
    var cells: Range<Int>
    var isPrimary: Bool
    var text: String

    var role: StyledText.Role { isPrimary ? .primary : .secondary }
  }

  let marks: [Mark]
  /// The number of cells a row may take.
  let width: Int

  /// A label is never squeezed into fewer cells than this; it runs over the edge instead.
  private static let narrowest = 24

  /// The rows, the one with the marks first.
  var rows: [StyledText] {
    let inline = inlineIndex
    let hanging = marks.indices.filter { $0 != inline && !marks[$0].text.isEmpty }
      .sorted { marks[$0].cells.lowerBound > marks[$1].cells.lowerBound }
    var rows = [markRow(label: inline.map { marks[$0] })]
    guard !hanging.isEmpty else { return rows }
    rows.append(row(connectors: hanging))
    for (position, index) in hanging.enumerated() {
      let mark = marks[index]
      let column = mark.cells.lowerBound
      let open = hanging[(position + 1)...].filter { marks[$0].cells.lowerBound < column }
      for line in mark.text.wrapped(to: max(Self.narrowest, width - column)) {
        var row = row(connectors: Array(open))
        row.pad(to: column)
        row.append(line, mark.role)
        rows.append(row)
      }
    }
    return rows
  }

  /// The mark whose label stands beside it: the one that ends last, if its label fits there.
  private var inlineIndex: Int? {
    let last = marks.indices.max { first, second in
      let (a, b) = (marks[first].cells, marks[second].cells)
      return (a.upperBound, a.lowerBound) < (b.upperBound, b.lowerBound)
    }
    guard let last, !marks[last].text.isEmpty, !marks[last].text.contains("\n") else { return nil }
    let end = marks[last].cells.upperBound + 1 + marks[last].text.cellWidth
    return end <= width ? last : nil
  }

  private func markRow(label: Mark?) -> StyledText {
    let end = marks.map(\.cells.upperBound).max() ?? 0
    var cells = [StyledText.Role?](repeating: nil, count: end)
    for mark in marks.filter({ !$0.isPrimary }) + marks.filter(\.isPrimary) {
      for cell in mark.cells { cells[cell] = mark.role }
    }
    var row = StyledText()
    for role in cells {
      switch role {
      case .primary?: row.append("^", .primary)
      case .some: row.append("-", .secondary)
      case nil: row.append(" ")
      }
    }
    if let label { row.append(" " + label.text, label.role) }
    return row
  }

  private func row(connectors: [Int]) -> StyledText {
    var row = StyledText()
    let sorted = connectors.sorted { marks[$0].cells.lowerBound < marks[$1].cells.lowerBound }
    for index in sorted where row.plain.count <= marks[index].cells.lowerBound {
      row.pad(to: marks[index].cells.lowerBound)
      row.append("|", marks[index].role)
    }
    return row
  }
}

extension StyledText {
  /// Adds blanks until the text has so many characters.
  fileprivate mutating func pad(to column: Int) {
    let count = plain.count
    if count < column { append(String(repeating: " ", count: column - count)) }
  }
}
