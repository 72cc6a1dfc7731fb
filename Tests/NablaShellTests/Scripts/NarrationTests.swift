// nabla · NarrationTests.swift
// Arrays are said row by row.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaShell
import Testing

struct NarrationTests {
  /// What an input shows when it is said.
  private func said(_ input: String) throws -> String {
    let output = Said()
    var settings = Settings()
    settings.displayWidth = Narration.width
    let session = Session(settings: settings, commands: [])
    _ = session.evaluate(SourceText(input, origin: .input(number: 1)), observer: output)
    return output.text
  }

  private final class Said: SessionObserver {
    var text = ""
    func printed(_ text: String) {}
    func displayed(_ text: String, value: Value) {
      self.text = Narration.text(ofShown: text, value: value)
    }
    func warned(_ warning: Diagnostic) {}
  }

  @Test(arguments: [
    ("3.5", "3.5"), ("[1, 2.5]", "array of shape (2,), float64: 1., 2.5"),
    ("[]", "array of shape (0,), float64: "),
    ("array(2)", "array of shape (), int64: 2"),
    ("[[1, 20], [3, 4]]", "array of shape (2, 2), int64.\nRow 0: 1, 20\nRow 1: 3, 4"),
    ("(1, 2)", "(1, 2)"),
  ])
  func `small values are said whole`(_ input: String, _ text: String) throws {
    #expect(try said(input) == text)
  }

  @Test func `rows of several axes carry the places along all but the last`() throws {
    #expect(
      try said("arange(8).reshape(2, 2, 2)") == """
        array of shape (2, 2, 2), int64.
        Row 0, 0: 0, 1
        Row 0, 1: 2, 3
        Row 1, 0: 4, 5
        Row 1, 1: 6, 7
        """)
  }

  @Test func `rows left out are counted, and the last ones keep their numbers`() throws {
    let lines = try said("arange(2000).reshape(1000, 2)").split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[4] == "994 left out")
    #expect(lines[7] == "Row 999: 1998, 1999")
    let deep = try said("arange(4000).reshape(2, 1000, 2)").split(separator: "\n")
    #expect(deep.last == "Row 1, 999: 3998, 3999")
    #expect(deep[8] == "Row 1, 0: 2000, 2001")
  }

  @Test func `the items of a tuple have their labels`() throws {
    #expect(
      try said("gradient([[1, 2, 4], [3, 4, 9]])") == """
        ∂/∂axis0: array of shape (2, 3), float64.
        Row 0: 2., 2., 5.
        Row 1: 2., 2., 5.
        ∂/∂axis1: array of shape (2, 3), float64.
        Row 0: 1., 1.5, 2.
        Row 1: 1., 3., 5.
        """)
    #expect(
      try said("(eye(2), [1, 2], 3)") == """
        Item 0: array of shape (2, 2), float64.
        Row 0: 1., 0.
        Row 1: 0., 1.
        Item 1: array of shape (2,), int64: 1, 2
        Item 2: 3
        """)
  }

  @Test func `a long row is not wrapped`() throws {
    #expect(try !said("arange(900)").contains("\n"))
  }
}
