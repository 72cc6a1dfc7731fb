// nabla · FunctionTests.swift
// Functions: arguments, variables, closures, depth.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct FunctionTests {
  /// A definition, a call and what it shows; recorded from CPython 3.11.
  static let calls: [(definition: String, call: String, shown: String)] = [
    ("f(x, n=2) = x**n + 1", "f(3), f(3, 3), f(n=1, x=5)", "(10, 28, 6)"),
    ("def f(a, *rest, k=1): return a, rest, k", "f(1, 2, 3, k=4)", "(1, (2, 3), 4)"),
    ("def f(a, *, k): return a - k", "f(1, k=3)", "-2"),
    ("def f(*a): return len(a)", "f(), f(*(1, 2)), f(0, *range(3))", "(0, 2, 4)"),
    ("def f():\n    pass", "f() is None", "True"),
    ("def f(n):\n    return 1 if n == 0 else n * f(n - 1)", "f(25)", "15511210043330985984000000"),
    (
      "def f(x):\n    y = x\n    def g(z):\n        return y + z\n    y = 10\n    return g",
      "f(1)(5)", "15"
    ),
    (
      "def f():\n    fs = [lambda: k for k in range(3)]\n    return [g() for g in fs]", "f()",
      "[2, 2, 2]"
    ),
    (
      "def f(x):\n    for i in x:\n        if i > 2:\n            break\n    else:\n        return -1\n    return i",
      "f((1, 2)), f((1, 5))", "(-1, 5)"
    ),
    (
      "def f(x):\n    while True:\n        x = x - 1\n        if x % 2: continue\n        if x < 3: return x",
      "f(9)", "2"
    ),
    ("def f(x):\n    x[0] = 9\n    return x", "f([1, 2])", "[9, 2]"),
    (
      "compose = lambda f, g: lambda x: f(g(x))", "compose(lambda x: x + 1, lambda x: 2 * x)(5)",
      "11"
    ),
    ("def f(x):\n    x = y = x + 1\n    x = y or x\n    return x, y", "f(1)", "(2, 2)"),
    (
      "def f(a, b):\n    a, (b, *c) = b, (a, 1, 2)\n    return a, b, c", "f(3, 4)", "(4, 3, [1, 2])"
    ),
  ]

  @Test(arguments: calls.indices)
  func `does what Python's does`(_ index: Int) {
    let test = Self.calls[index]
    #expect(Inputs.answer(to: test.definition, test.call) == test.shown)
  }

  /// A call and the error that CPython 3.11 has for it.
  static let failures: [(definition: String, call: String, error: String)] = [
    ("f(x) = x", "f()", "TypeError: f() missing 1 required positional argument: 'x'"),
    ("f(x) = x", "f(1, 2)", "TypeError: f() takes 1 positional argument but 2 were given"),
    ("f(x) = x", "f(1, x=2)", "TypeError: f() got multiple values for argument 'x'"),
    ("f(x) = x", "f(y=2)", "TypeError: f() got an unexpected keyword argument 'y'"),
    (
      "def f():\n    y = z\n    z = 1", "f()",
      "UnboundLocalError: cannot access local variable 'z' where it is not associated with a value"
    ),
    ("f(n) = f(n + 1)", "f(0)", "RecursionError: maximum recursion depth exceeded"),
    ("f(n) = sum(map(f, [n]))", "f(0)", "RecursionError: maximum recursion depth exceeded"),
    ("x = 3", "x(1)", "TypeError: 'int' object is not callable"),
  ]

  @Test(arguments: failures.indices)
  func `fails as Python's does`(_ index: Int) {
    let test = Self.failures[index]
    #expect(Inputs.answer(to: test.definition, test.call) == test.error)
  }

  @Test func `changes an outer variable by index, and keeps its own by name`() {
    #expect(Inputs.answer(to: "a = [1, 2]", "def f(): a[0] = 7", "f(); a") == "[7, 2]")
    #expect(Inputs.answer(to: "a = [1, 2]", "def f(): a = 7", "f(); a") == "[1, 2]")
  }

  @Test func `looks free names up when it is called`() {
    #expect(Inputs.answer(to: "f() = k", "k = 1", "k = 2", "f()") == "2")
  }

  @Test func `shows itself as it was defined`() {
    #expect(Inputs.answer(to: "f(x,n=2)=x**n+1", "f") == "f(x, n=2) = x**n + 1")
  }
}
