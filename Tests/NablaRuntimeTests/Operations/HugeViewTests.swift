// nabla · HugeViewTests.swift
// Views with more elements than memory.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct HugeViewTests {
  /// A view with more elements than any memory has; each input has to end in an error, not in a trap.
  @Test(arguments: [
    "x.tolist()", "list(x)", "tuple(x)", "sorted(x)", "zip(x, x)", "enumerate(x)", "map(abs, x)",
    "a, *b = x", "print(*x)", "array([x, x])", "[x, x]", "unique(x)", "x.astype(int)", "x.flat",
    "gradient(x, x)", "x[0] = 5", "x.copy()", "x + 1", "x.append(1)", "for k in [x]: x[0] += 1",
  ])
  func `of a hundred thousand million elements ends in a MemoryError`(_ input: String) {
    let answer = Inputs.answer(to: "x = broadcast_to([1.], (10**11,))", input)
    #expect(answer.hasPrefix("MemoryError: Unable to allocate "))
  }

  @Test func `an element of a broadcast view is written alone`() {
    #expect(
      Inputs.answer(to: "x = broadcast_to([1.], (3,))", "x[0] = 5; x.sort(); x") == "[1., 1., 5.]")
  }
}
