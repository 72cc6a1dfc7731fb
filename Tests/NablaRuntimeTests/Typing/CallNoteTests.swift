// nabla · CallNoteTests.swift
// Inside a call, its signature and the parameter that is being typed.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

@testable import NablaRuntime

struct CallNoteTests {
  /// The name of the call at the end of a text and its current parameter; nil outside calls.
  private static func note(_ text: String, at cursor: Int? = nil) -> String? {
    let inputs = Inputs()
    _ = inputs.answer(to: "height = [1, 2, 4]")
    _ = inputs.answer(to: "growth(start, factor=2, *rest) = start*factor")
    return inputs.session.callNote(in: text, at: cursor ?? text.utf8.count).map { note in
      note.name + "|" + (note.current.map { note.parameters[$0] } ?? "-")
    }
  }

  @Test(
    arguments: [
      ("gradient(", "gradient|f"), ("gradient(height, ", "gradient|*spacing"),
      ("gradient(height, 1, 2, 3, ", "gradient|*spacing"),
      ("gradient(height, axis", "gradient|*spacing"),
      ("gradient(height, axis=", "gradient|axis=None"),
      ("gradient(height, edge_order = 2", "gradient|edge_order=1"),
      ("gradient(height, 1 == ", "gradient|*spacing"),
      ("gradient(height, nothing=", "gradient|-"),
      ("np.linalg.norm(", "np.linalg.norm|x"),
      ("np.linalg.norm(height, ", "np.linalg.norm|ord=None"),
      ("linspace(0, 1, ", "linspace|num=50"), ("linspace(0, 1, 5, ", "linspace|endpoint=True"),
      ("∇(height, ", "∇|*spacing"),
    ] as [(String, String)])
  func `of a builtin`(_ text: String, _ expected: String) { #expect(Self.note(text) == expected) }

  @Test(
    arguments: [
      ("height.sum(", "height.sum|axis=None"), ("height.reshape(3, ", "height.reshape|*shape"),
      ("growth(", "growth|start"), ("growth(1, ", "growth|factor=…"),
      ("growth(1, 2, ", "growth|*rest"), ("growth(1, 2, 3, 4, ", "growth|*rest"),
      ("growth(factor=", "growth|factor=…"),
    ] as [(String, String)])
  func `of a method and of one's own function`(_ text: String, _ expected: String) {
    #expect(Self.note(text) == expected)
  }

  @Test(
    arguments: [
      ("linspace(0, growth(1, 2), ", "linspace|num=50"),
      ("linspace(0, growth(1, ", "growth|factor=…"),
      ("linspace((0, 1, 2), ", "linspace|stop"), ("linspace([0, 1], ", "linspace|stop"),
      ("linspace('a, (b', ", "linspace|stop"), ("x = 1; linspace(\n0,\n ", "linspace|stop"),
    ] as [(String, String)])
  func `among brackets and texts`(_ text: String, _ expected: String) {
    #expect(Self.note(text) == expected)
  }

  @Test(arguments: [
    "", "gradient", "gradient(1)", "(", "(1, ", "[gradient", "linspace([", "nothing(", "height(",
    "'gradient(", "# gradient(", "2(", "if (", "x = (1, ",
  ])
  func `nowhere else`(_ text: String) { #expect(Self.note(text) == nil) }

  @Test func `what stands behind the cursor does not count`() {
    #expect(Self.note("linspace(0, 1)", at: 9) == "linspace|start")
    #expect(Self.note("linspace(0, 1)", at: 99) == nil)
    #expect(Self.note("linspace(0, 1)", at: -1) == nil)
  }

  @Test func `the current parameter stands out`() {
    let inputs = Inputs()
    let note = inputs.session.callNote(in: "sqrt(", at: 5)
    #expect(note?.text(width: 80).plain.hasPrefix("sqrt(x") == true)
    #expect(note?.text(width: 80).pieces.first { $0.role == .heading }?.text == "x")
  }

  @Test func `a narrow row shows the current parameter and leaves out those before`() throws {
    let text = "gradient(y, x, edge_order="
    let note = try #require(Inputs().session.callNote(in: text, at: text.utf8.count))
    let whole = "gradient(f, *spacing, axis=None, edge_order=1)"
    #expect(note.text(width: whole.count).plain == whole)
    #expect(note.text(width: 45).plain == "gradient(…, axis=None, edge_order=1)")
    #expect(note.text(width: 36).plain == "gradient(…, axis=None, edge_order=1)")
    #expect(note.text(width: 35).plain == "gradient(…, edge_order=1)")
    #expect(note.text(width: 5).plain == "gradient(…, edge_order=1)")
  }
}
