// nabla · InPlaceMethodTests.swift
// Methods that change the variable they are called on.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct InPlaceMethodTests {
  @Test(arguments: [
    ("r = []; r.append(3); r.dtype", "int64"), ("r = [1]; r.append(0.5); r.dtype", "float64"),
    ("r = [True]; r.append(2); r", "[1, 2]"), ("r = [0.5]; r.append(True); r", "[0.5, 1. ]"),
    ("r = [1]; r.append(2j); r", "[1.+0.j, 0.+2.j]"),
    ("r = []; r.append([1, 2]); r.append([3, 4]); r", "[[1, 2],\n [3, 4]]"),
    ("r = [1, 2]; r.append([3]); r", "[1, 2, [3]]"),
    ("r = [1]; r.append(\"a\"); print(r)", "[1, 'a']"), ("r = [1]; r.append(None); r", "[1, None]"),
    ("r = [1]; s = r; r.append(2); s", "[1]"),
    ("r = [1, 2, 4]; s = r[:2]; s.append(7); r", "[1, 2, 4]"),
    ("r = [1, 2, 3]; r.pop(); r.append(9); r", "[1, 2, 9]"),
    ("r = [1, 2, 3]; s = r; r.pop(); r.append(9); s", "[1, 2, 3]"),
    ("r = []\nfor k in range(1000): r.append(k*k)\nlen(r), r[-1]", "(1000, 998001)"),
    ("r = [4, 2, 7][::-1]; r.append(1); r", "[7, 2, 4, 1]"),
    (
      "r = [1]; r.append(2**70)",
      "OverflowError: Python int too large to convert to C long: 1180591620717411303424"
    ),
    ("r = [3.0, nan, 1.0]; r.sort(); r", "[ 1.,  3., nan]"),
    ("r = [1, 2]; r.insert(-5, 0); r", "[0, 1, 2]"),
    ("r = [1]; r.sort(key=len)", "TypeError: 'key' is an invalid keyword argument for sort()"),
    (
      "l = list(\"ba\"); l.sort(axis=0)",
      "TypeError: 'axis' is an invalid keyword argument for sort()"
    ),
    ("l = [\"b\", \"a\"]; l.append(\"c\"); l.sort(reverse=True); l", "['c', 'b', 'a']"),
    ("x = [1, 2]; x.fill(7.0); x", "[7, 7]"), ("x = [[1, 2]]; x[0].fill(3); x", "[[3, 3]]"),
    ("l = [[1], \"a\"]; l[0].append(2); l", "[[1, 2], 'a']"),
    ("(1, 2).append(3)", "AttributeError: 'tuple' object has no attribute 'append'"),
    ("x = 3; x.append(3)", "AttributeError: 'int' object has no attribute 'append'"),
  ])
  func `the variable is changed as a list is in Python`(_ input: String, _ expected: String) {
    let session = Inputs()
    var answer = ""
    for line in input.split(separator: "\n") { answer = session.answer(to: String(line)) }
    #expect(answer == expected)
  }

  @Test func `a failed input takes the change back`() {
    #expect(Inputs.answer(to: "r = [1]", "r.append(2); 1/0", "r") == "[1]")
  }
}
