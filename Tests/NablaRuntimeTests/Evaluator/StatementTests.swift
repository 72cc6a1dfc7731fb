// nabla · StatementTests.swift
// Assignment, loops, comprehensions, what is shown.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct StatementTests {
  /// An input and everything it shows.
  static let inputs: [(input: String, shown: String)] = [
    ("a = 3; b = a**2; b", "9"),
    ("b = 2; b;", ""),
    ("a = b = 3; a, b", "(3, 3)"),
    ("a, *b = 1, 2, 3; b", "[2, 3]"),
    ("a, (b, c) = 1, (2, 3); b + c", "5"),
    ("x = [1, 2, 3]; x[1:] *= 10; x", "[ 1, 20, 30]"),
    ("x = [1., 2.]; y = x; y[0] = 9; x", "[1., 2.]"),
    ("x = [[1, 2], [3, 4]]; x[0][1] = 9; x.T[0] = 7; x", "[[7, 9],\n [7, 4]]"),
    ("l = [\"a\", [1, 2]]; l[1][0] = 5; l", "['a', [5, 2]]"),
    ("for i in range(3): i", "0\n1\n2"),
    ("for a, b in zip([1, 2], [3, 4]): a * b", "3\n8"),
    ("if 1 < 2 <= 2 != 3: \"chain\"", "'chain'"),
    ("[f\"{k}\" for k in range(4) if k % 2]", "['1', '3']"),
    ("[i * j for i in range(3) for j in range(i)]", "[0, 0, 2]"),
    ("[[i + j for j in range(2)] for i in range(2)]", "[[0, 1],\n [1, 2]]"),
    ("k = 7\n[k for k in range(2)]\nk", "[0, 1]\n7"),
    ("sum(k**2 for k in [1, 2, 3])", "14"),
    ("x = 5\nx -= 7\nx", "-2"),
    ("None", ""),
    ("1 if [] is None else 2", "2"),
    ("not 1 == 2 and 3", "3"),
    ("0 or \"\" or 5", "5"),
    ("x = 1; del x; \"x\"", "'x'"),
    ("f\"{2**0.5:.3f} {'a'!r} {1 + 1 = }\"", "\"1.414 'a' 1 + 1 = 2\""),
    ("(1, 2)[0], \"abc\"[-1], range(9)[2], [1, 2, 3][1:]", "(1, 'c', 2, [2, 3])"),
    ("x = [1, 2, 3]; x[-1], x[::2], x[x > 1]", "(3, [1, 3], [2, 3])"),
  ]

  @Test(arguments: inputs.indices)
  func `shows`(_ index: Int) {
    let test = Self.inputs[index]
    #expect(Inputs.answer(to: test.input) == test.shown)
  }

  @Test func `three hundred targets and index items are taken`() {
    let targets = (0..<300).map { "a\($0)" }.joined(separator: ", ")
    #expect(Inputs.answer(to: "\(targets) = range(300); a299") == "299")
    let items = Array(repeating: "0", count: 300).joined(separator: ", ")
    #expect(Inputs.answer(to: "x = [1]; x[\(items)]").hasPrefix("IndexError: too many indices"))
  }

  @Test func `a chain of half a million operators is evaluated`() {
    #expect(
      Inputs.answer(to: "1" + String(repeating: "+1", count: 500_000)) == "500001")
  }

  @Test func `warnings are told once per kind and statement`() {
    #expect(
      Inputs.answer(to: "x = [1., 2.] / [0., 0.]\nfor i in range(3): y = [1.] / [0.]")
        == """
        RuntimeWarning: divide by zero encountered in divide
        RuntimeWarning: divide by zero encountered in divide
        """)
  }

  @Test func `warnings can be errors`() {
    var settings = Settings()
    settings.warningsAreErrors = true
    let session = Inputs(settings: settings)
    _ = session.answer(to: "x = 1")
    #expect(
      session.answer(to: "x = 2; [1.] / [0.]")
        == "RuntimeWarning: divide by zero encountered in divide")
    #expect(session.answer(to: "x") == "1")
  }

  @Test func `an interruption ends a loop and leaves no trace`() {
    var settings = Settings()
    settings.isInterrupted = { true }
    let session = Inputs(settings: settings)
    #expect(session.answer(to: "x = 1\nwhile True: x += 1").hasPrefix("KeyboardInterrupt"))
    #expect(session.answer(to: "x") == "NameError: name 'x' is not defined")
  }
}
