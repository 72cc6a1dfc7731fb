// nabla · NumPySpellingTests.swift
// Lines as they are written in NumPy.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaTranslation
import Testing

struct NumPySpellingTests {
  @Test(arguments: [
    ("∇(x², 2)", "np.gradient(x**2, 2)"),
    ("[1, 2] + [3, 4]", "np.array([1, 2]) + np.array([3, 4])"),
    ("2^10", "2**10"),
    ("√2 × π", "np.sqrt(2)*np.pi"),
    ("sum(x)", "np.sum(x)"),
    ("sum(k² for k in range(5))", "np.sum([k**2 for k in range(5)])"),
    ("f(x) = x^2 + 1", "def f(x):\n    return x**2 + 1"),
    ("y = sin(x)", "y = np.sin(x)"),
    ("1 ≤ x ≠ 3", "1 <= x != 3"),
    ("random.rand(3)", "np.random.rand(3)"),
  ])
  func `are spelled`(_ line: String, _ spelling: String) throws {
    #expect(try NumPySpelling.of(line, variables: [:]).get() == spelling)
  }

  @Test func `take functions by what variables hold`() throws {
    #expect(try NumPySpelling.of("max(t)", variables: ["t": .tuple([.int(1)])]).get() == "max(t)")
    #expect(try NumPySpelling.of("max(t)", variables: [:]).get() == "np.max(t)")
  }
}
