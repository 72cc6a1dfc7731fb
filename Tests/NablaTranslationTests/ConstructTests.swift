// nabla · ConstructTests.swift
// Each construct of the language with its lines in Python.
// SPDX-License-Identifier: Apache-2.0

import NablaTranslation
import Testing

struct ConstructTests {
  /// The lines of a program without its head.
  private func lines(_ source: String, _ dialect: Dialect = .numpy) throws -> String {
    let text = try Translation(of: source, dialect: dialect, commandWords: ["help"]).text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.lastIndex { $0.hasPrefix("import ") || $0.hasPrefix("    ") } ?? -1
    lines.removeFirst(last + 1)
    return lines.drop { $0.isEmpty }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("x = 2^3^2", "x = 2**3**2\n"),
    ("x = 3\ny = (x + 1)² / 2", "x = 3\ny = (x + 1)**2/2\n"),
    ("x = [1, 2]", "x = np.array([1, 2])\n"),
    ("x = [[1, 2], [3, 4]]", "x = np.array([[1, 2], [3, 4]])\n"),
    ("x = []", "x = np.array([])\n"),
    ("x = [\"a\", 1]", "x = ['a', 1]\n"),
    ("x = [1, 2]\ny = x", "x = np.array([1, 2])\ny = x\n"),
    ("x = [1, 2]\ny = x\ny[0] = 9", "x = np.array([1, 2])\ny = x.copy()\ny[0] = 9\n"),
    ("x = [1, 2]\nx += 0.5", "x = np.array([1, 2])\nx = x + 0.5\n"),
    ("n = 1\nn += 2", "n = 1\nn += 2\n"),
    ("x = sum([1, 2])", "x = np.sum([1, 2])\n"),
    ("x = sum((1, 2))", "x = sum((1, 2))\n"),
    ("x = max(3, 5)", "x = max(3, 5)\n"),
    ("x = √2", "x = np.sqrt(2)\n"),
    ("x = π", "x = np.pi\n"),
    ("x = 1 ≤ 2 ≠ 3", "x = 1 <= 2 != 3\n"),
    ("x = [k² for k in range(3)]", "x = np.array([k**2 for k in range(3)])\n"),
    ("x = zip((1, 2), (3, 4))", "x = list(zip((1, 2), (3, 4)))\n"),
    ("x = 3\nprint(f\"{x:.2f}\")", "x = 3\nprint(f\"{x:.2f}\")\n"),
    ("max = 3\nx = max + 1", "max_ = 3\nx = max_ + 1\n"),
    ("e = 5\nx = e", "e = 5\nx = e\n"),
    ("help sin", "# help sin\n"),
    ("7/2", "print(7/2)\n"),
    ("7/2;", "7/2\n"),
    ("\"a\"", "print(repr('a'))\n"),
    ("import numpy as np\nx = np.sin(1)", "x = np.sin(1)\n"),
    ("x = concatenate([[1], [2]])", "x = np.concatenate([[1], [2]])\n"),
    ("gy, gx = ∇([[1, 2], [3, 4]])", "gy, gx = np.gradient([[1, 2], [3, 4]])\n"),
  ])
  func `is written`(_ source: String, _ expected: String) throws {
    #expect(try lines(source) == expected)
  }

  @Test func `the program knows the line of what Dask lacks`() throws {
    let translation = try Translation(of: "x = [3, 1]\ny = 2; x.sort()", dialect: .dask)
    #expect(translation.problems.map(\.line) == [2])
    #expect(translation.problems.map(\.message) == ["arrays of Dask have no sort"])
    #expect(translation.text.contains("\n# nabla: arrays of Dask have no sort\nx.sort()\n"))
  }

  @Test func `over Dask everything is computed once, at the end`() throws {
    let text = try Translation(of: "x = [1, 2]\nx\nmean(x)", dialect: .dask).text
    #expect(text.hasSuffix("x = array([1, 2])\nshow(x)\nshow(da.mean(x))\nfinish()\n"))
    #expect(text.contains("dask.compute("))
  }

  @Test func `what is no program is an error with its line`() {
    #expect(throws: SyntaxProblem.self) { try Translation(of: "x = 3\nx + (2\n") }
  }

  @Test func `a long sum needs no deep stack`() throws {
    let sum = [String](repeating: "1", count: 50_000).joined(separator: " + ")
    #expect(try lines("x = " + sum) == "x = " + sum + "\n")
  }
}
