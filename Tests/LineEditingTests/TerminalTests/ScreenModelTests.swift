// nabla · ScreenModelTests.swift
// The screen that the tests look at behaves as a terminal's does.
// SPDX-License-Identifier: Apache-2.0

import Testing

struct ScreenModelTests {
  private func screen(_ text: String, columns: Int = 5, rows: Int = 3) -> ScreenModel {
    var screen = ScreenModel(columns: columns, rows: rows)
    screen.feed(text.utf8)
    return screen
  }

  @Test func `a character in the last column does not wrap yet`() {
    let full = screen("abcde")
    #expect(full.isWaitingToWrap)
    #expect(full.row == 0)
    #expect(screen("abcde\rX").lines == ["Xbcde", "", ""])
    #expect(screen("abcdef").lines == ["abcde", "f", ""])
  }

  @Test func `a wide character takes two columns and wraps whole`() {
    #expect(screen("漢x").column == 3)
    #expect(screen("abcd漢").lines == ["abcd", "漢", ""])
  }

  @Test func `a mark joins the character before, also in the last column`() {
    #expect(screen("e\u{301}").column == 1)
    #expect(screen("abcde\u{301}").lines[0] == "abcde\u{301}")
  }

  @Test func `a newline at the bottom scrolls`() {
    let scrolled = screen("a\r\nb\r\nc\r\nd")
    #expect(scrolled.lines == ["b", "c", "d"])
    #expect(scrolled.scrolledOut == ["a"])
  }

  @Test func `moves stop at the edges`() {
    #expect(screen("ab\u{1B}[9A\u{1B}[9D").column == 0)
    #expect(screen("ab\u{1B}[9C").column == 4)
  }

  @Test func `erasing clears to the right and below`() {
    #expect(screen("abc\r\u{1B}[K").lines == ["", "", ""])
    #expect(screen("abc\r\ndef\u{1B}[A\r\u{1B}[C\u{1B}[J").lines == ["a", "", ""])
  }

  @Test func `sequences may come in pieces`() {
    var screen = ScreenModel(columns: 5, rows: 3)
    for byte in "é\u{1B}[2D漢".utf8 { screen.feed([byte]) }
    #expect(screen.lines[0] == "漢")
    #expect(screen.unknown.isEmpty)
  }

  @Test func `what it does not know is kept`() {
    #expect(screen("\u{1B}[5n").unknown.count == 1)
  }
}
