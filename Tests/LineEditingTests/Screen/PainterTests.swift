// nabla · PainterTests.swift
// The screen shows each frame, though only the differences are written.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct PainterTests {
  private let window = WindowSize(columns: 12, rows: 6)

  private func frame(_ text: String, cursor: Int? = nil, below: [String] = []) -> Frame {
    let scalars = Array(text.unicodeScalars)
    let view = LineView(
      prompt: [StyledRun("> ", .prompt)], continuationPrompt: [StyledRun(". ", .prompt)],
      text: scalars, cursor: cursor ?? scalars.count, below: below.map { [StyledRun($0, .dim)] })
    return view.frame(in: window)
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a character typed at the end is one character on the wire`() {
    var painter = Painter(columns: 12)
    _ = painter.update(to: frame("a"))
    #expect(string(painter.update(to: frame("ab"))) == "b")
    #expect(string(painter.update(to: frame("ab"))) == "")
    #expect(string(painter.update(to: frame("abé"))) == "é")
  }

  @Test func `a move writes a move only`() {
    var painter = Painter(columns: 12)
    _ = painter.update(to: frame("abc"))
    #expect(string(painter.update(to: frame("abc", cursor: 1))) == "\u{1B}[2D")
  }

  @Test func `a full row ends with a return, so that the terminal never wraps`() {
    var painter = Painter(columns: 12)
    let bytes = string(painter.update(to: frame("0123456789a")))
    #expect(bytes.hasSuffix("0123456789\r\r\na"))
  }

  @Test func `what a full row erases is not the last column`() {
    var painter = Painter(columns: 12)
    _ = painter.update(to: frame("0123456789", cursor: 0))
    let bytes = string(painter.update(to: frame("x123456789", cursor: 0)))
    #expect(!bytes.contains("\u{1B}[K"))
  }

  @Test func `finishing leaves the text and starts a row under it`() {
    var painter = Painter(columns: 12)
    var screen = ScreenModel(columns: 12, rows: 6)
    screen.feed(painter.update(to: frame("a\nb", cursor: 0, below: ["menu", "more"])))
    #expect(screen.lines == ["> a", ". b", "menu", "more", "", ""])
    screen.feed(painter.finish())
    #expect(screen.lines == ["> a", ". b", "", "", "", ""])
    #expect(screen.row == 2)
    #expect(screen.column == 0)
  }

  @Test func `clearing paints the frame anew at the top`() {
    var painter = Painter(columns: 12)
    var screen = ScreenModel(columns: 12, rows: 6)
    screen.feed("result\r\n".utf8)
    screen.feed(painter.update(to: frame("abc")))
    screen.feed(painter.clear())
    screen.feed(painter.update(to: frame("abc")))
    #expect(screen.lines == ["> abc", "", "", "", "", ""])
  }

  /// The incremental screen after random frames is the screen of the last frame alone.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `after any frames the screen shows the last`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "bc", "漢", "e\u{301}", "\n", " ", "0123456789", "xy\nz", "\t", "😀", "\u{1}"]
    var painter = Painter(columns: window.columns)
    var screen = ScreenModel(columns: window.columns, rows: window.rows)
    screen.feed("first\r\nsecond\r\n".utf8)
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let cursor = Int.random(in: 0...text.unicodeScalars.count, using: &random)
      let below = Array(repeating: "menu row", count: Int.random(in: 0...2, using: &random))
      let frame = frame(text, cursor: cursor, below: below)
      screen.feed(painter.update(to: frame))
      #expect(shows(frame, on: screen), "\(text.debugDescription) \(screen.lines)")
      #expect(screen.unknown.isEmpty)
    }
  }

  /// Whether the frame stands on the screen around the cursor, with nothing under it.
  private func shows(_ frame: Frame, on screen: ScreenModel) -> Bool {
    let top = screen.row - frame.cursorRow
    guard top >= 0, screen.column == frame.cursorColumn else { return false }
    let expected = frame.rows.map { row in
      var text = TextSteps.string(row.flatMap { [$0.scalar] + $0.riders })
      while text.last == " " { text.removeLast() }
      return text
    }
    let shown = Array(screen.lines[top...])
    return Array(shown.prefix(expected.count)) == expected
      && shown.dropFirst(expected.count).allSatisfy(\.isEmpty)
  }
}
