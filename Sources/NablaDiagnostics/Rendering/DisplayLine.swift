// nabla · DisplayLine.swift
// One source line as terminal cells, cut to a window where it is too long.
// SPDX-License-Identifier: Apache-2.0

/// A source line laid out in terminal cells.
struct DisplayLine {
  /// One character as it is shown.
  private struct Glyph {
    let scalar: Unicode.Scalar
    let offset: Int
    let column: Int
    let width: Int
  }

  private static let tabStop = 8

  private let glyphs: [Glyph]
  private let byteCount: Int
  /// The number of cells the whole line takes.
  let width: Int

  init(_ text: String) {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    var offset = 0
    var column = 0
    for scalar in text.unicodeScalars {
      let isTab = scalar == "\t"
      let shown = isTab ? " " : scalar.visible
      let width = isTab ? Self.tabStop - column % Self.tabStop : shown.cellWidth
      glyphs.append(Glyph(scalar: shown, offset: offset, column: column, width: width))
      offset += UTF8.width(scalar)
      column += width
    }
    self.glyphs = glyphs
    byteCount = offset
    width = column
  }

  /// The cell where the character at a UTF-8 offset of the line begins; from 0.
  func column(at offset: Int) -> Int {
    guard offset < byteCount else { return width }
    var low = 0
    var high = glyphs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if glyphs[middle].offset <= offset { low = middle } else { high = middle }
    }
    return glyphs.isEmpty ? 0 : glyphs[low].column
  }

  /// The first cell that is not blank.
  var indentation: Int { glyphs.first { $0.scalar != " " }?.column ?? 0 }

  /// The part of the line in a window of cells, with `…` where something is left out.
  func text(in window: Range<Int>) -> String {
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < width
    let first = window.lowerBound + (isCutBefore ? 1 : 0)
    let end = window.upperBound - (isCutAfter ? 1 : 0)
    var result = String.UnicodeScalarView()
    if isCutBefore { result.append("…") }
    var column = first
    for glyph in glyphs where glyph.column >= first && glyph.column + glyph.width <= end {
      // A wide character cut at the window's edge leaves a blank.
      for _ in column..<max(column, glyph.column) { result.append(" ") }
      result.append(glyph.scalar)
      for _ in 1..<max(1, glyph.width) where glyph.scalar == " " { result.append(" ") }
      column = glyph.column + glyph.width
    }
    if isCutAfter {
      for _ in column..<max(column, end) { result.append(" ") }
      result.append("…")
    } else {
      while result.last == " " { result.removeLast() }
    }
    return String(result)
  }

  /// The window of at most `available` cells that shows the marked cells best.
  func window(showing marks: Range<Int>, at focus: Int, available: Int) -> Range<Int> {
    guard width > available else { return 0..<max(width, 0) }
    // One cell more than the marks, for the sign at either end.
    if marks.upperBound < available { return 0..<available }
    let span = marks.upperBound - marks.lowerBound
    let wanted =
      span + 2 <= available
      ? marks.lowerBound - (available - span) / 2 : focus - min(focus, available / 4)
    let start = max(0, min(wanted, max(width, marks.upperBound + 1) - available))
    return start..<(start + available)
  }
}
