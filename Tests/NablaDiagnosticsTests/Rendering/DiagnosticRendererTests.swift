// nabla · DiagnosticRendererTests.swift
// The picture of an error, rule by rule.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct DiagnosticRendererTests {
  private func source(_ text: String, line: Int = 1) -> SourceText {
    SourceText(text, origin: .standardInput(line: line))
  }

  private func render(_ diagnostic: Diagnostic, width: Int = 75) -> String {
    DiagnosticRenderer(width: width).render(diagnostic).plain
  }

  private func label(_ start: Int, _ end: Int, _ text: String = "") -> Diagnostic.Label {
    Diagnostic.Label(SourceSpan(start, end), text)
  }

  @Test func `the picture of the language page is drawn as it stands there`() {
    let diagnostic = Diagnostic(
      .valueError, "operands could not be broadcast together with shapes (3,) (2,)",
      source: source("speed * (t + [1, 2])", line: 7),
      primary: label(11, 12, "+ needs equal sizes, or 1, counting from the last axis"),
      secondary: [label(9, 10, "shape (3,)"), label(13, 19, "shape (2,)")],
      notes: ["t was set on line 3:  t = [0, 0.5, 1]"])
    #expect(
      render(diagnostic) == """
        ValueError: operands could not be broadcast together with shapes (3,) (2,)
          --> stdin:7:12
          |
        7 | speed * (t + [1, 2])
          |          - ^ ------ shape (2,)
          |          | |
          |          | + needs equal sizes, or 1, counting from the last axis
          |          shape (3,)
          |
          = note: t was set on line 3:  t = [0, 0.5, 1]
        """)
  }

  @Test func `without a place there is the first line and the notes`() {
    let diagnostic = Diagnostic(
      .osError, "cannot read the history", notes: ["it is a folder"], help: "remove it")
    #expect(
      render(diagnostic) == """
        OSError: cannot read the history
          = note: it is a folder
          = help: remove it
        """)
  }

  @Test func `without labels and notes the marks come last`() {
    let diagnostic = Diagnostic(
      .nameError, "name 'x' is not defined", source: source("1 + x"), primary: label(4, 5))
    #expect(
      render(diagnostic) == """
        NameError: name 'x' is not defined
          --> stdin:1:5
          |
        1 | 1 + x
          |     ^
        """)
  }

  @Test(arguments: [
    (SourceOrigin.standardInput(line: 12), "stdin:13:3"),
    (.file("fall.nabla", line: 4), "fall.nabla:5:3"),
    (.commandLine(line: 1), "-e:2:3"),
    (.input(number: 8), "input 8:2:3"),
  ])
  func `a position names where the text came from`(_ origin: SourceOrigin, _ position: String) {
    let diagnostic = Diagnostic(
      .syntaxError, "m", source: SourceText("(\n  )", origin: origin), primary: label(4, 5))
    #expect(render(diagnostic).contains("--> \(position)\n"))
  }

  @Test func `on the first line of a numbered input the position has no line`() {
    let diagnostic = Diagnostic(
      .syntaxError, "m", source: SourceText("a b", origin: .input(number: 3)),
      primary: label(2, 3))
    #expect(render(diagnostic).contains("--> input 3:3\n"))
  }

  @Test func `line numbers of two digits widen the gutter`() {
    let diagnostic = Diagnostic(
      .typeError, "m", source: source("a\nb", line: 9), primary: label(2, 3, "here"),
      secondary: [label(0, 1, "there")], help: "h")
    #expect(
      render(diagnostic) == """
        TypeError: m
           --> stdin:10:1
           |
         9 | a
           | - there
        10 | b
           | ^ here
           |
           = help: h
        """)
  }

  @Test func `lines between two marked ones are left out, a single one is shown`() {
    let text = "a\nb\nc\nd\ne\nf"
    let diagnostic = Diagnostic(
      .typeError, "m", source: source(text), primary: label(0, 1),
      secondary: [label(4, 5, "two"), label(10, 11, "last")])
    #expect(
      render(diagnostic) == """
        TypeError: m
          --> stdin:1:1
          |
        1 | a
          | ^
        2 | b
        3 | c
          | - two
        ...
        6 | f
          | - last
        """)
  }

  @Test func `a span of three lines is marked on each, its label stands on the last`() {
    let text = "f([1,\n   2,\n   3])"
    let diagnostic = Diagnostic(
      .typeError, "m", source: source(text), primary: label(2, 17, "three rows"))
    #expect(
      render(diagnostic) == """
        TypeError: m
          --> stdin:1:3
          |
        1 | f([1,
          |   ^^^
        2 |    2,
          |    ^^
        3 |    3])
          |    ^^ three rows
        """)
  }

  @Test func `a longer span shows its first and its last line`() {
    let text = "[1,\n2,\n3,\n4,\n5]"
    let diagnostic = Diagnostic(
      .typeError, "m", source: source(text), primary: label(0, 15, "x"))
    #expect(
      render(diagnostic) == """
        TypeError: m
          --> stdin:1:1
          |
        1 | [1,
          | ^^^
        ...
        5 | 5]
          | ^^ x
        """)
  }

  @Test(arguments: ["1 +", "1 +\n", "1 +  \n\n"])
  func `an empty span at the end is marked behind what was typed`(_ text: String) {
    let end = text.utf8.count
    let diagnostic = Diagnostic(
      .syntaxError, "m", source: source(text),
      primary: label(text == "1 +" ? 3 : end, end, "an operand is missing"))
    #expect(
      render(diagnostic) == """
        SyntaxError: m
          --> stdin:1:4
          |
        1 | 1 +
          |    ^ an operand is missing
        """)
  }

  @Test func `an empty text can be marked`() {
    let diagnostic = Diagnostic(
      .syntaxError, "m", source: source(""), primary: label(0, 0, "empty"))
    #expect(render(diagnostic).hasSuffix("1 |\n  | ^ empty"))
  }

  @Test func `columns are terminal cells`() {
    // Two wide characters, a combining accent, a tab: 4 cells, 1 cell, up to the next stop of 8.
    let text = "漢字 + e\u{301}\t+ x"
    let offset = text.utf8.count - 1
    let diagnostic = Diagnostic(
      .nameError, "m", source: source(text), primary: label(offset, offset + 1))
    let rows = render(diagnostic).split(separator: "\n")
    #expect(rows[1] == "  --> stdin:1:19")
    #expect(rows[3] == "1 | 漢字 + e\u{301}        + x")
    #expect(rows[4] == "  |                   ^")
  }

  @Test func `control characters are shown, never written`() {
    let text = "a\u{0}\u{1B}[2J\u{202E} b"
    let diagnostic = Diagnostic(
      .syntaxError, "unexpected '\u{1B}'", source: source(text), primary: label(1, 2))
    let drawn = render(diagnostic)
    #expect(drawn.hasPrefix("SyntaxError: unexpected '␛'\n"))
    #expect(drawn.contains("1 | a␀␛[2J\u{FFFD} b"))
    #expect(!drawn.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func `offsets outside the text do not harm`() {
    for span in [(-5, 3), (2, 99), (50, 60), (3, 1)] {
      let diagnostic = Diagnostic(
        .syntaxError, "m", source: source("ab\ncd"), primary: label(span.0, span.1, "x"))
      #expect(render(diagnostic).contains("^"))
    }
  }
}
