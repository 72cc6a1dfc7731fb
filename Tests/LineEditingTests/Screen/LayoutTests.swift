// nabla · LayoutTests.swift
// A line breaks into rows as the window asks.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct LayoutTests {
  private func frame(
    _ text: String, cursor: Int? = nil, columns: Int = 10, rows: Int = 5,
    suggestion: String = "", below: [String] = [], notes: [String] = []
  ) -> Frame {
    let scalars = Array(text.unicodeScalars)
    let view = LineView(
      prompt: [StyledRun("> ", .prompt)], continuationPrompt: [StyledRun(". ", .prompt)],
      text: scalars, cursor: cursor ?? scalars.count, suggestion: suggestion,
      below: below.map { [StyledRun($0, .dim)] }, notes: notes.map { [StyledRun($0, .dim)] })
    return view.frame(in: WindowSize(columns: columns, rows: rows))
  }

  private func texts(_ frame: Frame) -> [String] {
    frame.rows.map { TextSteps.string($0.flatMap { [$0.scalar] + $0.riders }) }
  }

  @Test func `a short text stands behind the prompt`() {
    let frame = frame("ab", cursor: 1)
    #expect(texts(frame) == ["> ab"])
    #expect(frame.cursorRow == 0)
    #expect(frame.cursorColumn == 3)
    #expect(frame.rows[0].map(\.style) == [.prompt, .prompt, .plain, .plain])
  }

  @Test func `a long text wraps, and a full row gives the cursor a row of its own`() {
    #expect(texts(frame("12345678")) == ["> 12345678", ""])
    #expect(frame("12345678").cursorRow == 1)
    #expect(texts(frame("12345678", cursor: 0)) == ["> 12345678"])
    #expect(texts(frame("123456789")) == ["> 12345678", "9"])
  }

  @Test func `a wide character does not straddle the edge`() {
    let frame = frame("1234567漢", cursor: 7)
    #expect(texts(frame) == ["> 1234567", "漢"])
    #expect(frame.cursorRow == 1)
    #expect(frame.cursorColumn == 0)
  }

  @Test func `marks ride on the character before`() {
    let frame = frame("e\u{301}\u{302}x")
    #expect(frame.rows[0].count == 4)
    #expect(frame.rows[0][2].riders == ["\u{301}", "\u{302}"])
    #expect(frame.cursorColumn == 4)
    #expect(texts(self.frame("12345678\u{301}", cursor: 0)) == ["> 12345678\u{301}"])
  }

  @Test func `a mark without a character gets a bearer`() {
    let view = LineView(prompt: [], text: ["\u{301}"], cursor: 1)
    let frame = view.frame(in: WindowSize(columns: 5, rows: 2))
    #expect(texts(frame) == ["\u{25CC}\u{301}"])
    #expect(frame.cursorColumn == 1)
  }

  @Test func `every further line has the continuation prompt`() {
    let frame = frame("a\nb\n")
    #expect(texts(frame) == ["> a", ". b", ". "])
    #expect(frame.cursorRow == 2)
    #expect(frame.cursorColumn == 2)
  }

  @Test func `the cursor before a newline after a full row stays in the row`() {
    let frame = frame("12345678\nx", cursor: 8)
    #expect(texts(frame) == ["> 12345678", ". x"])
    #expect(frame.cursorRow == 0)
    #expect(frame.cursorColumn == 9)
  }

  @Test func `tabs and control characters are shown`() {
    #expect(texts(frame("a\tb", columns: 20)) == ["> a     b"])
    #expect(texts(frame("\u{1}\u{7F}\u{90}")) == ["> ^A^?\u{FFFD}"])
  }

  @Test func `a text taller than the window shows the rows around the cursor`() {
    let text = (0..<20).map(String.init).joined(separator: "\n")
    #expect(texts(frame(text, cursor: 0)) == ["> 0", ". 1", ". 2", ". 3", ". 4"])
    #expect(texts(frame(text)) == [". 15", ". 16", ". 17", ". 18", ". 19"])
    let middle = frame(text, cursor: 20)
    #expect(texts(middle) == [". 8", ". 9", ". 10", ". 11", ". 12"])
    #expect(middle.cursorRow == 2)
  }

  @Test func `rows below give way to the text, but keep half of the window`() {
    let below = (0..<9).map { "menu \($0)" }
    #expect(texts(frame("a", below: below)).count == 5)
    let frame = frame("a\nb\nc\nd\ne\nf", rows: 6, below: below)
    #expect(texts(frame) == [". d", ". e", ". f", "menu 0", "menu 1", "menu 2"])
    #expect(frame.lastTextRow == 2)
  }

  @Test func `notes stand under the text where there is room`() {
    #expect(texts(frame("a", rows: 3, notes: ["n", "m"])) == ["> a", "n", "m"])
    #expect(texts(frame("a\nb", rows: 3, below: ["c"], notes: ["n"])) == ["> a", ". b", "c"])
    #expect(texts(frame("a\nb\nc\nd", rows: 3, notes: ["n"])) == [". b", ". c", ". d"])
    #expect(frame("a", rows: 3, notes: ["n"]).lastTextRow == 0)
  }

  @Test func `rows below are cut at the edge`() {
    #expect(texts(frame("", below: ["0123456789abc"])) == ["> ", "0123456789"])
  }

  @Test func `a suggestion stands behind the text and leaves the cursor where it is`() {
    let frame = frame("ab", suggestion: "cd")
    #expect(texts(frame) == ["> abcd"])
    #expect(frame.cursorColumn == 4)
    #expect(frame.rows[0].suffix(2).map(\.style) == [.suggestion, .suggestion])
    #expect(frame.lastTextRow == 0)
  }

  @Test func `a suggestion ends with the row or with its first line`() {
    #expect(texts(frame("ab", suggestion: "cdefghijkl")) == ["> abcdefgh"])
    #expect(texts(frame("ab", suggestion: "c\nd")) == ["> abc"])
    #expect(texts(frame("ab", suggestion: "cdefg漢x")) == ["> abcdefg"])
    #expect(texts(frame("ab", suggestion: "c\u{1}d")) == ["> abc"])
    #expect(texts(frame("12345678", suggestion: "9")) == ["> 12345678", "9"])
    #expect(frame("12345678", suggestion: "9").cursorColumn == 0)
  }

  @Test func `a mark that is suggested rides on the text`() {
    #expect(texts(frame("e", suggestion: "\u{301}x")) == ["> e\u{301}x"])
  }

  @Test func `the smallest window shows the place of the cursor`() {
    for rows in 1...3 {
      for columns in 1...3 {
        let frame = frame(
          "a漢\n\tb\u{301}", columns: columns, rows: rows, suggestion: "漢y", below: ["x"])
        #expect(frame.rows.count <= rows)
        #expect(frame.rows.allSatisfy { $0.reduce(0) { $0 + $1.columns } <= columns })
        #expect(frame.cursorColumn < columns)
        #expect((0..<frame.rows.count).contains(frame.cursorRow))
      }
    }
  }
}
