// nabla · UndoTests.swift
// Earlier inputs are taken back, the newest first.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct UndoTests {
  /// A session that keeps what inputs change, after some of them.
  private func session(_ inputs: String...) -> Inputs {
    let session = Inputs()
    session.session.keepsPast = true
    for input in inputs { _ = session.answer(to: input) }
    // What an input changed is kept when the next begins.
    _ = session.answer(to: "0")
    return session
  }

  @Test func `rebound, written and deleted variables get their values back in turn`() {
    let inputs = session("a = [1, 2, 3]", "a[1] = 9", "a[0] = 7; b = a", "del a")
    #expect(inputs.session.undo()?.text == "del a")
    #expect(inputs.answer(to: "a, b") == "([7, 9, 3], [7, 9, 3])")
    #expect(inputs.session.undo()?.text == "a[0] = 7; b = a")
    #expect(inputs.answer(to: "a") == "[1, 9, 3]")
    #expect(inputs.answer(to: "b") == "NameError: name 'b' is not defined")
    #expect(inputs.session.undo()?.text == "a[1] = 9")
    #expect(inputs.session.undo()?.text == "a = [1, 2, 3]")
    #expect(inputs.answer(to: "a") == "NameError: name 'a' is not defined")
    #expect(inputs.session.undo() == nil)
  }

  @Test func `inputs that changed nothing or failed are passed over`() {
    let inputs = session("a = 1", "a + 1", "a = 2; missing", "print(a)")
    #expect(inputs.session.undo()?.text == "a = 1")
  }

  @Test func `a generator draws the same numbers again`() {
    let inputs = session("r = np.random.default_rng(1)", "x = r.random()")
    let first = inputs.answer(to: "x")
    #expect(inputs.session.undo()?.text == "x = r.random()")
    #expect(inputs.answer(to: "r.random()") == first)
  }

  @Test func `a hundred inputs are kept`() {
    let inputs = session()
    for number in 0..<150 { _ = inputs.answer(to: "a = \(number)") }
    _ = inputs.answer(to: "0")
    var count = 0
    while inputs.session.undo() != nil { count += 1 }
    #expect(count == 100)
    #expect(inputs.answer(to: "a") == "49")
  }

  @Test func `scripts keep nothing`() {
    let inputs = Inputs()
    _ = inputs.answer(to: "a = 1")
    _ = inputs.answer(to: "0")
    #expect(inputs.session.undo() == nil)
  }
}
