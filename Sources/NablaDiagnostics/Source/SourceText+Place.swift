// nabla · SourceText+Place.swift
// Lines and columns of offsets.
// SPDX-License-Identifier: Apache-2.0

extension SourceText {
  /// The line of an offset, from 0 within the text, and its column in terminal cells, from 1.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let lines = SourceLines(text)
    let clipped = lines.clipped(SourceSpan(offset, offset)).lowerBound
    let line = lines.line(of: clipped)
    let column = DisplayLine(lines.text(of: line))
      .column(at: clipped - lines.range(of: line).lowerBound)
    return (line, column + 1)
  }
}
