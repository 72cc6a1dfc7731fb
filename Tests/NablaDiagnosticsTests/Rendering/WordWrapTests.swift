// nabla · WordWrapTests.swift
// Notes and labels broken into lines.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct WordWrapTests {
  @Test(arguments: [
    ("short", 10, ["short"]),
    ("one two three", 7, ["one two", "three"]),
    ("a  b", 10, ["a  b"]),
    ("first\nsecond", 10, ["first", "second"]),
    ("averyverylongword x", 5, ["averyverylongword", "x"]),
    ("", 5, [""]),
    ("漢字 漢字", 5, ["漢字", "漢字"]),
  ])
  func `text is broken at blanks only`(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test func `a note goes on below its own text`() {
    let diagnostic = Diagnostic(
      .valueError, "m", notes: ["each spacing is a number or an array of coordinates"])
    #expect(
      DiagnosticRenderer(width: 40).render(diagnostic).plain == """
        ValueError: m
          = note: each spacing is a number or an
                  array of coordinates
        """)
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｱ", 1), ("🙂", 2), ("∇", 1), ("\u{200B}", 0),
    ("𝄞", 1), ("한", 2), ("…", 1),
  ])
  func `widths are those of a terminal`(_ text: String, _ width: Int) {
    #expect(text.cellWidth == width)
  }
}
