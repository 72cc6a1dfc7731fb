// nabla · DiagnosticNarratorTests.swift
// Errors are said in sentences.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct DiagnosticNarratorTests {
  @Test func `each mark becomes a sentence that names its part`() {
    let source = SourceText("speed * (t + [1, 2])", origin: .standardInput(line: 7))
    var diagnostic = Diagnostic(
      .valueError, "operands could not be broadcast together with shapes (3,) (2,)")
    diagnostic.source = source
    diagnostic.primary = Diagnostic.Label(
      SourceSpan(11, 12), "+ needs equal sizes, or 1, counting from the last axis")
    diagnostic.secondary = [
      Diagnostic.Label(SourceSpan(9, 10), "shape (3,)"),
      Diagnostic.Label(SourceSpan(13, 19), "shape (2,)"),
    ]
    diagnostic.notes = ["t was set on line 3:  t = [0, 0.5, 1]"]
    #expect(
      DiagnosticNarrator.text(of: diagnostic) == """
        ValueError: operands could not be broadcast together with shapes (3,) (2,)
        At stdin:7:12, in: speed * (t + [1, 2])
        Here, +: needs equal sizes, or 1, counting from the last axis
        Also, t: shape (3,)
        Also, [1, 2]: shape (2,)
        Note: t was set on line 3: t = [0, 0.5, 1]
        """)
  }

  @Test func `a mark without a label names its part, unless that is the line`() {
    let source = SourceText("x + hieght", origin: .input(number: 2))
    var diagnostic = Diagnostic(.nameError, "name 'hieght' is not defined")
    diagnostic.source = source
    diagnostic.primary = Diagnostic.Label(SourceSpan(4, 10))
    diagnostic.help = "define it first"
    #expect(
      DiagnosticNarrator.text(of: diagnostic) == """
        NameError: name 'hieght' is not defined
        At input 2:5, in: x + hieght
        Here: hieght
        Help: define it first
        """)
    diagnostic.primary = Diagnostic.Label(SourceSpan(0, 10))
    #expect(!DiagnosticNarrator.text(of: diagnostic).contains("Here"))
  }

  @Test func `without a place there is the message`() {
    #expect(
      DiagnosticNarrator.text(of: Diagnostic(.memoryError, "no room")) == "MemoryError: no room")
  }
}
