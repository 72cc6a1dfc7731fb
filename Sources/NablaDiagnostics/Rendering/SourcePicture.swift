// nabla · SourcePicture.swift
// The part of a diagnostic that shows the source: position, lines with their numbers, marks, labels.
// SPDX-License-Identifier: Apache-2.0

/// The marked lines of one source text.
struct SourcePicture {
  /// A piece of a mark on one line, by offsets within the line.
  private struct Piece {
    let line: Int
    let range: Range<Int>
    let isPrimary: Bool
    let text: String
  }

  private let source: SourceText
  private let lines: SourceLines
  private let pieces: [Piece]
  private let start: Int
  private let width: Int
  /// The number of cells that the largest line number takes.
  let gutterWidth: Int

  /// A span of more lines than this shows its first and its last.
  private static let longestSpan = 3

  /// Creates the picture; nil if no place is marked.
  init?(_ diagnostic: Diagnostic, source: SourceText, width: Int) {
    guard let first = diagnostic.primary ?? diagnostic.secondary.first else { return nil }
    let lines = SourceLines(source.text)
    self.source = source
    self.lines = lines
    self.width = width
    start = lines.clipped(first.span).lowerBound
    pieces =
      (diagnostic.primary.map { Self.pieces(of: $0, isPrimary: true, lines) } ?? [])
      + diagnostic.secondary.flatMap { Self.pieces(of: $0, isPrimary: false, lines) }
    let last = pieces.map(\.line).max() ?? 0
    gutterWidth = String(source.origin.firstLine + last).count
  }

  /// Cuts a label's span into its lines; the label's text goes to the last one.
  private static func pieces(
    of label: Diagnostic.Label, isPrimary: Bool, _ lines: SourceLines
  ) -> [Piece] {
    let span = lines.clipped(label.span)
    let first = lines.line(of: span.lowerBound)
    let last = lines.line(of: span.isEmpty ? span.lowerBound : span.upperBound - 1)
    let isLong = last - first >= longestSpan
    return (isLong ? [first, last] : Array(first...last)).compactMap { line in
      let range = lines.range(of: line)
      let lower = max(span.lowerBound, range.lowerBound)
      let upper = min(span.upperBound, range.upperBound)
      // A line inside a span that has nothing to mark, such as an empty one.
      if upper <= lower, first != last, line != last { return nil }
      return Piece(
        line: line,
        range: (lower - range.lowerBound)..<(max(lower, upper) - range.lowerBound),
        isPrimary: isPrimary, text: line == last ? label.text.visible : "")
    }
  }

  /// The rows from the position to the last label.
  var rows: [StyledText] {
    var rows = [positionRow, emptyRow]
    var previous: Int?
    for line in Set(pieces.map(\.line)).sorted() {
      if let previous, line - previous == 2 {
        rows.append(contentsOf: picture(of: line - 1))
      } else if let previous, line - previous > 2 {
        rows.append(StyledText("...", .gutter))
      }
      rows.append(contentsOf: picture(of: line))
      previous = line
    }
    return rows
  }

  private var positionRow: StyledText {
    let line = lines.line(of: start)
    let column = DisplayLine(lines.text(of: line))
      .column(at: start - lines.range(of: line).lowerBound)
    var row = StyledText(String(repeating: " ", count: gutterWidth + 1) + "--> ", .gutter)
    row.append(source.origin.position(line: line, column: column + 1).visible)
    return row
  }

  private var emptyRow: StyledText {
    StyledText(String(repeating: " ", count: gutterWidth + 1) + "|", .gutter)
  }

  /// The row of a source line and the rows of its marks and labels.
  private func picture(of line: Int) -> [StyledText] {
    let display = DisplayLine(lines.text(of: line))
    let marks = pieces.filter { $0.line == line }.map { mark($0, on: display) }
    let available = max(10, width - gutterWidth - 3)
    let lower = marks.map(\.cells.lowerBound).min() ?? 0
    let upper = marks.map(\.cells.upperBound).max() ?? 0
    let focus = marks.first(where: \.isPrimary)?.cells.lowerBound ?? lower
    let window = display.window(showing: lower..<upper, at: focus, available: available)
    var rows = [numbered(line, display.text(in: window))]
    guard !marks.isEmpty else { return rows }
    let shown = marks.compactMap { $0.shown(in: window, of: display.width) }
    for row in LabelLayout(marks: shown, width: available).rows {
      var framed = emptyRow
      framed.append(" ", .gutter)
      framed.append(row)
      rows.append(framed)
    }
    return rows
  }

  private func mark(_ piece: Piece, on display: DisplayLine) -> LabelLayout.Mark {
    var start = display.column(at: piece.range.lowerBound)
    let end = display.column(at: piece.range.upperBound)
    if piece.range.lowerBound == 0, end > display.indentation {
      start = max(start, display.indentation)
    }
    return LabelLayout.Mark(
      cells: start..<max(start + 1, end), isPrimary: piece.isPrimary, text: piece.text)
  }

  private func numbered(_ line: Int, _ text: String) -> StyledText {
    let number = String(source.origin.firstLine + line)
    let padding = String(repeating: " ", count: max(0, gutterWidth - number.count))
    var row = StyledText(padding + number + " |", .gutter)
    if !text.isEmpty { row.append(" " + text) }
    return row
  }
}

extension LabelLayout.Mark {
  /// The mark in the cells of a window; nil where it lies outside.
  fileprivate func shown(in window: Range<Int>, of width: Int) -> LabelLayout.Mark? {
    let first = window.lowerBound + (window.lowerBound > 0 ? 1 : 0)
    let end = window.upperBound < width ? window.upperBound - 1 : Int.max
    let lower = max(cells.lowerBound, first)
    let upper = min(cells.upperBound, end)
    guard lower < upper else { return nil }
    var mark = self
    mark.cells = (lower - window.lowerBound)..<(upper - window.lowerBound)
    return mark
  }
}

extension SourceOrigin {
  /// The number of the text's first line as the gutter shows it.
  fileprivate var firstLine: Int {
    switch self {
    case .standardInput(let line), .file(_, let line), .commandLine(let line): line
    case .input: 1
    }
  }

  /// How a place reads; `line` counts the text's lines from 0, `column` the cells from 1.
  package func position(line: Int, column: Int) -> String {
    switch self {
    case .standardInput: "stdin:\(firstLine + line):\(column)"
    case .file(let name, _): "\(name):\(firstLine + line):\(column)"
    case .commandLine: "-e:\(firstLine + line):\(column)"
    case .input(let number):
      line == 0 ? "input \(number):\(column)" : "input \(number):\(line + 1):\(column)"
    }
  }
}
