// nabla · RollbackTests.swift
// A failed input leaves no trace.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct RollbackTests {
  /// The state after some inputs, one of which fails.
  private func state(of names: String, after inputs: String...) -> String {
    let session = Inputs()
    for input in inputs { _ = session.answer(to: input) }
    return session.answer(to: names)
  }

  @Test func `a rebound variable gets its value back`() {
    #expect(state(of: "a", after: "a = 1", "a = 2; b = missing") == "1")
  }

  @Test func `a new variable is gone again`() {
    #expect(state(of: "a", after: "a = 1; missing") == "NameError: name 'a' is not defined")
  }

  @Test func `a deleted variable is there again`() {
    #expect(state(of: "a", after: "a = 1", "del a; missing") == "1")
  }

  @Test func `overwritten elements come back`() {
    #expect(
      state(of: "a", after: "a = [1, 2, 3, 4]", "a[1] = 9; a[2:] = [7, 8]; a[a > 5] = 0; 1/0")
        == "[1, 2, 3, 4]")
  }

  @Test func `elements written after a rebinding come back`() {
    #expect(
      state(of: "a, b", after: "a = [1, 2]", "b = a; a = [5, 6]; a[0] = 7; b[0] = 9; 1/0")
        .hasPrefix("NameError: name 'b'"))
    #expect(state(of: "a", after: "a = [1, 2]", "a[0] = 5; a = 3; 1/0") == "[1, 2]")
  }

  @Test func `elements written through steps come back`() {
    #expect(
      state(of: "a", after: "a = [[1, 2], [3, 4]]", "a[0][1] = 9; a.T[0] = 8; 1/0")
        == "[[1, 2],\n [3, 4]]")
  }

  @Test func `what a method changed comes back`() {
    #expect(state(of: "a", after: "a = [3, 1]", "a.sort(); a.append(2); 1/0") == "[3, 1]")
    #expect(state(of: "a", after: "a = [\"x\"]", "a.append(1); 1/0") == "['x']")
  }

  @Test func `what functions changed comes back`() {
    #expect(
      state(of: "a", after: "a = [1, 2]", "def f(): a[0] = 7", "f(); 1/0") == "[1, 2]")
  }

  @Test func `print options come back`() {
    #expect(
      state(of: "[1/3]", after: "set_printoptions(precision=2); 1/0") == "[0.33333333]")
  }

  @Test func `the last shown value is that of the last good input`() {
    #expect(state(of: "_", after: "41 + 1", "5; 1/0") == "42")
  }

  @Test func `a syntax error runs nothing`() {
    #expect(state(of: "a", after: "a = 1", "a = 2\na = = 3") == "1")
  }
}
