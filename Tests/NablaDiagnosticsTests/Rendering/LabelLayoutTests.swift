// nabla · LabelLayoutTests.swift
// Labels beside and below their marks, and windows of long lines.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct LabelLayoutTests {
  private func rows(
    _ text: String, _ primary: Diagnostic.Label, _ secondary: [Diagnostic.Label] = [],
    width: Int = 75
  ) -> [String] {
    let diagnostic = Diagnostic(
      .typeError, "m", source: SourceText(text, origin: .input(number: 1)), primary: primary,
      secondary: secondary)
    let drawn = DiagnosticRenderer(width: width).render(diagnostic).plain
    return drawn.split(separator: "\n").dropFirst(3).map(String.init)
  }

  private func label(_ start: Int, _ end: Int, _ text: String = "") -> Diagnostic.Label {
    Diagnostic.Label(SourceSpan(start, end), text)
  }

  @Test func `a mark inside another keeps both labels`() {
    #expect(
      rows("f(x + 1)", label(2, 3, "inner"), [label(0, 8, "outer")]) == [
        "1 | f(x + 1)",
        "  | --^----- outer",
        "  |   |",
        "  |   inner",
      ])
  }

  @Test func `two labels of one place stand below each other`() {
    #expect(
      rows("a + b", label(0, 1, "first"), [label(0, 1, "second"), label(4, 5, "b")]) == [
        "1 | a + b",
        "  | ^   - b",
        "  | |",
        "  | first",
        "  | second",
      ])
  }

  @Test func `a label of two lines hangs below its mark`() {
    #expect(
      rows("a + b", label(4, 5, "one\ntwo"), [label(0, 1, "left")]) == [
        "1 | a + b",
        "  | -   ^",
        "  | |   |",
        "  | |   one",
        "  | |   two",
        "  | left",
      ])
  }

  @Test func `a label too long for its place hangs and is wrapped`() {
    #expect(
      rows("a + b", label(4, 5, "the right side has words that need more room"), width: 40) == [
        "1 | a + b",
        "  |     ^",
        "  |     |",
        "  |     the right side has words that",
        "  |     need more room",
      ])
  }

  @Test func `a long line is cut around its mark`() {
    let text = String(repeating: "1 + ", count: 100) + "x" + String(repeating: " + 1", count: 100)
    let drawn = rows(text, label(400, 401, "here"), width: 40)
    #expect(drawn[0].count <= 40)
    #expect(drawn[0].hasPrefix("1 | …") && drawn[0].hasSuffix("…"))
    let column = Array(drawn[0]).firstIndex(of: "x")
    #expect(column == Array(drawn[1]).firstIndex(of: "^"))
  }

  @Test func `a mark at the start of a long line leaves the start alone`() {
    let drawn = rows(String(repeating: "ab ", count: 100), label(3, 5, "here"), width: 40)
    #expect(drawn == ["1 | ab ab ab ab ab ab ab ab ab ab ab ab…", "  |    ^^ here"])
  }

  @Test func `a mark behind the end of a long line is seen`() {
    let drawn = rows(String(repeating: "ab ", count: 100) + "c", label(301, 301), width: 40)
    #expect(drawn[0].hasSuffix("ab c"))
    #expect(drawn[1].count == drawn[0].count + 1)
    #expect(drawn[1].hasSuffix("^"))
  }

  @Test func `a mark longer than the window fills it`() {
    let drawn = rows(String(repeating: "a", count: 500), label(100, 400, "long"), width: 40)
    #expect(drawn[0].first == "1" && drawn[0].count == 40)
    #expect(drawn[1].contains("^^^^^^^^"))
  }

  @Test func `a line of a million letters is drawn`() {
    let text = String(repeating: "é", count: 500_000)
    let drawn = rows(text, label(900_000, 900_002), width: 75)
    #expect(drawn[0].count == 75)
  }

  @Test func `a narrow width still draws`() {
    for width in 0...30 {
      #expect(!rows("abc + def", label(6, 9, "a label"), [label(0, 3, "b")], width: width).isEmpty)
    }
  }
}
