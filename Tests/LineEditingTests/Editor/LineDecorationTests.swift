// nabla · LineDecorationTests.swift
// Parts of a text in bytes become styles of its code points.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct LineDecorationTests {
  private func styles(_ text: String, _ spans: StyledSpan...) -> [CellStyle] {
    LineDecoration(spans: spans).styles(of: Array(text.unicodeScalars))
  }

  @Test func `without parts nothing is known`() { #expect(styles("abc") == []) }

  @Test func `the other characters are plain`() {
    #expect(styles("ab12", StyledSpan(2..<4, .number)) == [.plain, .plain, .number, .number])
  }

  @Test func `ranges count bytes, styles count code points`() {
    #expect(
      styles("é∇😀x", StyledSpan(2..<5, .keyword), StyledSpan(9..<10, .number))
        == [.plain, .keyword, .plain, .number])
  }

  @Test func `of parts that overlap the last counts`() {
    #expect(
      styles("abc", StyledSpan(0..<3, .text), StyledSpan(1..<2, .bracket))
        == [.text, .bracket, .text])
  }

  @Test func `parts outside the text do no harm`() {
    #expect(
      styles("ab", StyledSpan(1..<9, .text), StyledSpan(7..<8, .number), StyledSpan(0..<0, .match))
        == [.plain, .text])
    #expect(styles("", StyledSpan(0..<1, .text)) == [])
  }
}
