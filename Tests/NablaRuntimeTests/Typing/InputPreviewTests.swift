// nabla · InputPreviewTests.swift
// The row under the line says what Enter shows, and leaves everything as it was.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax
import Testing

@testable import NablaRuntime

struct InputPreviewTests {
  /// What the session of every test knows.
  private static let setup = [
    "import numpy as np", "a = 20", "height = [1, 2, 4, 7]", "m = arange(6.).reshape(2, 3)",
    "big = arange(30000)", "name = 'wave'", "items = ['x', 1, None]", "f(x) = x**2 + 1",
    "def noisy(x):\n  print(x)\n  return x\n", "def drawn(): return np.random.rand()",
    "def change(): height[0] = 99\n", "g(n) = 1 if n < 2 else n*g(n - 1)",
    "rng = np.random.default_rng(1)", "np.random.seed(3)", "41 + 1",
  ]

  /// Inputs that are typed key by key.
  static let inputs = [
    "a + 1", "a*height - 3", "gradient(height, 0.5)", "height[1:3]", "height[9]", "m.T @ m",
    "m + height", "m.sum(axis=1)", "m.sum(axis=5)", "f(height)", "f(a) + f(2.5)", "g(6)",
    "g(noth)", "x = 3; x + a", "x = 3", "a += 2; a", "a = 1; height = 2; a + height",
    "name.upper()",
    "name + 2", "f'{a:.3f} {name}'", "items + [2]", "items[1:]", "[k**2 for k in range(5)]",
    "sum(k for k in height if k > 1)", "1/0", "height/0", "sqrt(-1)", "7//2, -7//2, 7%3", "2**100",
    "linspace(0, 1, 5)", "zeros((2, 2))", "sin(π/2)", "√16 + 2²", "a if a > 3 else 'small'",
    "a > 3 and height", "not a", "print(a)", "noisy(3) + 1", "drawn()", "np.random.rand(2)",
    "rng.normal(size=2)", "rng", "height.sort()", "height.append(3); height",
    "height[0] = 5; height",
    "change()", "change(); height", "np.set_printoptions(precision=2); [1/3]", "big + 1",
    "big.sum()",
    "big", "big[:3]", "_ + 1", "ans", "_15", "for k in height: k", "while a < 3: a", "if a: a",
    "def h(x): return x", "lambda x: x + 1", "h(x) = 2*x; h(a)", "del a; a", "'open", "(1, 2",
    "[1, 2",
    "1 + 2)", "heigth + 1", "None", "exit()", "help(sin)", "1e400", "0.1 + 0.2", "1 + 2j",
    "a; name",
    "a, name", "height == height", "m[m > 2]", "array([1, 2], dtype=float32)", "float32(0.1)",
    "gradient", "np.linalg.inv(m @ m.T)", "np.linalg.inv(m)", "a;", "# only", "\"a\" \"b\"",
    "tuple(height)", "1 if a else", "np.float64('nan')", "height.nothing", "sorted([3, 1, 2])",
    "out = zeros(4); np.add(height, 1, out=out); out", "np.seterr(all='raise'); 1",
    "int('12') + int('x')", "range(3)", "zip([1], [2])", "m.shape", "type(a)", "isnan(nan)",
  ]

  private static func session() -> Inputs {
    let inputs = Inputs(commands: [.help])
    for input in setup { _ = inputs.answer(to: input) }
    return inputs
  }

  /// The values that an input shows, and whether it failed.
  private final class Shown: SessionObserver {
    var texts: [String] = []
    func printed(_ text: String) { texts.append("printed: " + text) }
    func displayed(_ text: String, value: Value) { texts.append(text) }
    func warned(_ warning: Diagnostic) {}

    /// Enters a text.
    static func entering(_ text: String) -> (texts: [String], hasFailed: Bool) {
      let shown = Shown()
      let source = SourceText(text, origin: .input(number: 1))
      let outcome = session().session.evaluate(source, observer: shown)
      if case .failed = outcome { return (shown.texts, true) }
      return (shown.texts, false)
    }
  }

  /// All that a preview must leave alone.
  private static func state(of session: Session) -> [String] {
    let variables = session.variableNames.map { name in
      "\(name) = \(session.variable(name).flatMap { Describer.display($0, .init()) } ?? "None")"
    }
    let evaluation = session.evaluation
    return variables + [
      "\(session.nextInputNumber)",
      evaluation.shown.last.flatMap { Describer.display($0, .init()) }
        ?? "None", "\(evaluation.printOptions)", "\(evaluation.floatErrors)",
      "\(evaluation.pendingWarnings.count) \(evaluation.warnings.count) \(evaluation.isTrial)",
    ]
  }

  /// Every beginning of a text, character by character.
  private static func beginnings(_ text: String) -> [String] {
    (1...text.count).map { String(text.prefix($0)) }
  }

  @Test func `there are many lines to type`() {
    #expect(Self.inputs.reduce(0) { $0 + $1.count } > 900)
  }

  @Test(arguments: inputs) func `a preview is what Enter shows`(_ input: String) {
    let session = Self.session().session
    let before = Self.state(of: session)
    for text in Self.beginnings(input) {
      let preview = session.preview(text, clock: { 0 })
      #expect(Self.state(of: session) == before, "\(text)")
      switch preview {
      case .value(let value, _)?:
        let entered = Shown.entering(text)
        #expect(entered.texts == [value], "\(text)")
        #expect(!entered.hasFailed, "\(text)")
      case .problem(let problem)?:
        #expect(Shown.entering(text).hasFailed, "\(text): \(problem)")
      case nil: break
      }
    }
    // The next random numbers are those of a session without previews.
    let draw = "np.random.rand(), rng.random()"
    #expect(draws(draw, in: session) == draws(draw, in: Self.session().session))
  }

  private func draws(_ text: String, in session: Session) -> [String] {
    let shown = Shown()
    _ = session.evaluate(SourceText(text, origin: .input(number: 1)), observer: shown)
    return shown.texts
  }

  @Test(
    arguments: [
      ("a + 1", .value("21", kind: nil)),
      ("height*2.", .value("[ 2.,  4.,  8., 14.]", kind: "(4,) float64")),
      ("[1, 2", .problem("open [")), ("(1]", .problem("stray ]")), ("'abc", .problem("open text")),
      ("heigth + 1", .problem("no name heigth")), ("height + m", .problem("(4,) + (2, 3)")),
      ("1/0", .problem("ZeroDivisionError")), ("1 + heig", nil), ("1 +", nil), ("a = 3", nil),
      ("print(a)", nil), ("noisy(1)", nil), ("drawn()", nil), ("rng.random()", nil),
      ("random.rand(2)", nil), ("change()", nil), ("a;", nil), ("a; a", .value("20", kind: nil)),
      ("", nil),
      ("# a", nil),
      ("for k in height: k", nil), ("help sin", nil), (":quit", nil),
      ("height.append(1); height", .value("[1, 2, 4, 7, 1]", kind: "(5,) int64")),
      ("x = a + 1; x*2", .value("42", kind: nil)),
    ] as [(String, InputPreview?)])
  func `a preview is short, or there is none`(_ text: String, _ expected: InputPreview?) {
    #expect(Self.session().session.preview(text, clock: { 0 }) == expected)
  }

  @Test(arguments: [
    "sum([k for k in range(10**12)])", "[k for k in range(10**9)]", "g(10**6)",
    "loop(n) = loop(n - 1) + loop(n - 1) if n else 1; loop(60)", "zeros(10**9)", "zeros(10**12)",
    "ones((3000, 3000)) @ ones((3000, 3000))", "10**10**7", "2**(2**40)", "'x'*10**10",
    "list(range(10**10))", "np.linalg.inv(ones((2000, 2000)))", "factorial(10**6)",
    "arange(10**8).sum()", "sorted(range(10**8))",
  ])
  func `huge work ends soon`(_ text: String) {
    let session = Self.session().session
    let start = ContinuousClock.now
    let preview = session.preview(
      text, clock: { UInt64((ContinuousClock.now - start) / .nanoseconds(1)) })
    // Generous: the tests run side by side, without optimisation.
    #expect(ContinuousClock.now - start < .seconds(2))
    if case .value? = preview { Issue.record("\(text) has a preview") }
    #expect(Inputs.answer(to: "1 + 1") == "2")
  }
}
