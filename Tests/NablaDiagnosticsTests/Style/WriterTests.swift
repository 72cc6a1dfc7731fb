// nabla · WriterTests.swift
// Text with roles, plain and in colour.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct WriterTests {
  private var sample: StyledText {
    var text = StyledText("ValueError", .errorKind)
    text.append(": no", .message)
    text.append("\n")
    text.append("^\n^", .primary)
    return text
  }

  @Test func `plain writes the text alone`() {
    #expect(PlainWriter().write(sample) == "ValueError: no\n^\n^")
  }

  @Test func `colours end with each line`() {
    #expect(
      ANSIWriter().write(sample)
        == "\u{1B}[1;31mValueError\u{1B}[m\u{1B}[1m: no\u{1B}[m\n"
        + "\u{1B}[1;31m^\u{1B}[m\n\u{1B}[1;31m^\u{1B}[m")
  }

  @Test func `without its colours the text is the plain one`() {
    var text = StyledText()
    for role in StyledText.Role.allCases { text.append("\(role) ", role) }
    let written = ANSIWriter().write(text)
    #expect(written.replacing(/\u{1B}\[[0-9;]*m/, with: "") == PlainWriter().write(text))
  }

  @Test func `a warning's kind has its own role`() {
    let drawn = DiagnosticRenderer(width: 75).render(Diagnostic(.runtimeWarning, "m"))
    #expect(drawn.pieces.first?.role == .warningKind)
  }
}
