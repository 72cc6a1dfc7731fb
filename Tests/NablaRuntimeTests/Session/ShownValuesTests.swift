// nabla · ShownValuesTests.swift
// The names `_`, `ans` and `_7`.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct ShownValuesTests {
  @Test func `the last shown value has two names`() {
    #expect(Inputs.answer(to: "6 * 7", "x = 5", "_ + ans") == "84")
  }

  @Test func `each input's value has its number`() {
    #expect(Inputs.answer(to: "10", "20; 21", "x = 1", "_1 + _2") == "31")
  }

  @Test func `blank lines and comments are not counted`() {
    #expect(Inputs.answer(to: "10", "", "# nothing", "20", "_2") == "20")
  }

  @Test func `an input without a value says so`() {
    #expect(Inputs.answer(to: "x = 1", "_1") == "NameError: name '_1' is not defined")
  }

  @Test func `the names can be assigned`() {
    #expect(Inputs.answer(to: "6 * 7", "_ = 5", "1", "_") == "5")
  }

  @Test func `values older than a hundred are forgotten`() {
    let session = Inputs()
    for number in 1...150 { _ = session.answer(to: "\(number)") }
    #expect(session.answer(to: "_150") == "150")
    #expect(session.answer(to: "_60").hasSuffix("60"))
    #expect(session.answer(to: "_20") == "NameError: name '_20' is not defined")
  }

  @Test func `only so many bytes of arrays are kept`() {
    var shown = ShownValues()
    let large = Value.array(.float64(.init([Double](repeating: 0, count: 5_000_000))))
    for input in 1...3 {
      shown.input = input
      shown.note(large)
    }
    if shown.value(of: 3) == nil { Issue.record("input 3 is forgotten") }
    if shown.value(of: 2) != nil { Issue.record("input 2 is still kept") }
  }
}
