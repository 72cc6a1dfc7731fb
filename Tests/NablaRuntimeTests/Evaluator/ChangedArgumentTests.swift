// nabla · ChangedArgumentTests.swift
// Functions that change an argument change the variable that was named, and nothing else.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct ChangedArgumentTests {
  @Test(arguments: [
    ("x = [1, 2, 3]; y = x; np.put(x, 0, 9); x, y", "([9, 2, 3], [1, 2, 3])"),
    ("x = [1, 2, 3]; np.put(a=x, ind=-1, v=9); x", "[1, 2, 9]"),
    ("x = [[1, 2], [3, 4]]; np.put(x[1], 0, 9); x", "[[1, 2],\n [9, 4]]"),
    ("x = [[1, 2], [3, 4]]; np.put(x.T, 1, 9); x", "[[1, 2],\n [9, 4]]"),
    ("x = [1, 2, 3]; np.copyto(x, x[::-1]); x", "[3, 2, 1]"),
    ("x = [1, 2, 3]; x.put(0, 9); x", "[9, 2, 3]"),
    ("import numpy as n; x = [1, 2]", ""),
    ("x = zeros(2); take([1., 2., 3.], [0, 2], out=x); x", "[1., 3.]"),
    ("x = zeros(2); put = lambda a, b: a + b; put(x, 1)", "[1., 1.]"),
    (
      "x = [1, 2]; f = np.put; f(x, 0, 5)",
      "TypeError: 'a' is changed by this call, and is no variable here"
    ),
    ("np.put([1, 2], 0, 5)", "TypeError: 'a' is changed by this call, and is no variable here"),
    (
      "l = [\"a\"]; np.put(l, 0, 5)",
      "TypeError: 'a' must be an array that a variable holds, not a list of 1"
    ),
    ("np.put(nosuch, 0, 5)", "NameError: name 'nosuch' is not defined"),
  ])
  func `the variable named gets the change`(_ input: String, _ expected: String) {
    #expect(Inputs.answer(to: input) == expected)
  }

  @Test func `a function's own value changes, a name that is not its own changes outside`() {
    #expect(
      Inputs.answer(to: "x = [1, 2]", "def f(a): np.put(a, 0, 9); return a", "f(x), x")
        == "([9, 2], [1, 2])")
    #expect(
      Inputs.answer(to: "x = [1, 2]", "def f(): np.put(x, 0, 9)", "f(); x") == "[9, 2]")
  }

  @Test func `another name of numpy will do`() {
    #expect(Inputs.answer(to: "import numpy as n", "x = [1, 2]; n.put(x, 0, 7); x") == "[7, 2]")
  }

  @Test func `a failed input takes the change back`() {
    #expect(Inputs.answer(to: "x = [1, 2]", "np.put(x, 0, 9); 1/0", "x") == "[1, 2]")
    #expect(Inputs.answer(to: "x = [1, 2]", "np.put(x, [0, 5], 9)", "x") == "[1, 2]")
  }
}
