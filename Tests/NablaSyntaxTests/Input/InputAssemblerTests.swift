// nabla · InputAssemblerTests.swift
// Tests of how lines become inputs.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct InputAssemblerTests {
  /// The inputs that a text's lines make, each with its first line's number.
  private func inputs(_ text: String, _ mode: InputAssembler.Mode) -> [String] {
    var assembler = InputAssembler(mode: mode)
    var found: [InputAssembler.Input] = []
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      found += assembler.add(String(line))
    }
    if let last = assembler.finish() { found.append(last) }
    return found.map { "\($0.firstLine)|\($0.text)" }
  }

  @Test(arguments: [
    ("a\nb", ["1|a", "2|b"]), ("\n# c\na\n\n", ["3|a"]), ("f(1,\n2)\nb", ["1|f(1,\n2)", "3|b"]),
    ("[1, # (\n2]\nb", ["1|[1, # (\n2]", "3|b"]), ("a + \\\nb\nc", ["1|a + \\\nb", "3|c"]),
    ("'''x\n\n(y'''\nb", ["1|'''x\n\n(y'''", "4|b"]), ("'(' + \"[\"\nb", ["1|'(' + \"[\"", "2|b"]),
    ("'a\\\nb'\nc", ["1|'a\\\nb'", "3|c"]), ("'abc\nb", ["1|'abc", "2|b"]),
    ("f\"{d[\"(\"]}\"\nb", ["1|f\"{d[\"(\"]}\"", "2|b"]),
    ("f'''{x\n}'''\nb", ["1|f'''{x\n}'''", "3|b"]),
    ("f'{x:>{w}}' # (\nb", ["1|f'{x:>{w}}' # (", "2|b"]),
    ("f'{{(' + x\nb", ["1|f'{{(' + x", "2|b"]),
    ("f'{x:['\nb", ["1|f'{x:['", "2|b"]), ("a)\nb", ["1|a)", "2|b"]),
    ("def f(x): return x\nb", ["1|def f(x): return x", "2|b"]),
    ("\u{FEFF}a\nb", ["1|\u{FEFF}a", "2|b"]),
    ("x = [1,\n\n2]", ["1|x = [1,\n\n2]"]), ("a \\", ["1|a \\"]), ("a(", ["1|a("]),
    ("  a\nb", ["1|  a", "2|b"]),
    ("r'\\'\nb'", ["1|r'\\'", "2|b'"]), ("lambda x: (\nx)\nb", ["1|lambda x: (\nx)", "3|b"]),
    ("a\r\nb\r", ["1|a\r", "2|b\r"]),
  ])
  func `logical lines are inputs in both modes`(_ text: String, _ expected: [String]) {
    #expect(inputs(text, .script) == expected)
    #expect(inputs(text, .typed) == expected)
  }

  @Test(arguments: [
    ("if x:\n  a\n\n  b\nc", ["1|if x:\n  a\n\n  b", "5|c"]),
    ("if x:\n  a\nelse:\n  b\nc", ["1|if x:\n  a\nelse:\n  b", "5|c"]),
    ("if x: a\nelse: b\nc", ["1|if x: a\nelse: b", "3|c"]), ("if x: a\nc", ["1|if x: a", "2|c"]),
    ("if x:\n  a\n\n# d\n\nelse:\n  b", ["1|if x:\n  a\n\n# d\n\nelse:\n  b"]),
    ("if x:\n  a\n\n# d\n\nc", ["1|if x:\n  a", "6|c"]),
    ("def f():\n  a\ndef g():\n  b", ["1|def f():\n  a", "3|def g():\n  b"]),
    (
      "for k in x:\n  if k:\n    a\n  b\nprint(x)",
      ["1|for k in x:\n  if k:\n    a\n  b", "5|print(x)"]
    ),
    ("def f():\n  a\nelse: b", ["1|def f():\n  a", "3|else: b"]),
    ("if x: # c\n  a\nb", ["1|if x: # c\n  a", "3|b"]),
    ("if f(\nx):\n  a\nb", ["1|if f(\nx):\n  a", "4|b"]),
    ("if x:\n  (a +\nb)\n  c\nd", ["1|if x:\n  (a +\nb)\n  c", "5|d"]),
    ("class A:\n  x = 1\n  y\nb", ["1|class A:\n  x = 1\n  y", "4|b"]),
    (
      "while x:\n  a\nif y: b\nelif z: c\nelse: d\ne",
      ["1|while x:\n  a", "3|if y: b\nelif z: c\nelse: d", "6|e"]
    ),
  ])
  func `a block of a script ends at the next unindented line`(_ text: String, _ expected: [String])
  {
    #expect(inputs(text, .script) == expected)
  }

  @Test(arguments: [
    ("if x:\n  a\n\nb", ["1|if x:\n  a", "4|b"]), ("if x: a\nb", ["1|if x: a", "2|b"]),
    ("if x: a\nelse: b", ["1|if x: a", "2|else: b"]),
    ("if x:\n  a\nelse:\n  b\n\nc", ["1|if x:\n  a\nelse:\n  b", "6|c"]),
    ("if x:\n  a\nelse: b\nc", ["1|if x:\n  a\nelse: b", "4|c"]),
    ("if x:\n  a\nb", ["1|if x:\n  a", "3|b"]),
    ("if x:\n\nb", ["1|if x:", "3|b"]),
    ("def f():\n  (1,\n\n  2)\n\nb", ["1|def f():\n  (1,\n\n  2)", "6|b"]),
    ("while x: y\nb", ["1|while x: y", "2|b"]), ("if x:\n# c\n  a\n\n", ["1|if x:\n# c\n  a"]),
  ])
  func `a typed block ends at a blank line too`(_ text: String, _ expected: [String]) {
    #expect(inputs(text, .typed) == expected)
  }

  @Test func `the assembler says what is pending`() {
    var assembler = InputAssembler(mode: .typed, firstLine: 7)
    #expect(!assembler.needsMore)
    #expect(assembler.add("f(1,").isEmpty)
    #expect(assembler.needsMore)
    #expect(assembler.pendingText == "f(1,")
    #expect(assembler.add("2)") == [.init(text: "f(1,\n2)", firstLine: 7)])
    #expect(!assembler.needsMore)
    #expect(assembler.finish() == nil)
  }

  @Test func `every recorded input is one input of a script or a whole text`() {
    for input in Syntax.inputs {
      let joined = inputs(input, .script).map { $0.split(separator: "|", maxSplits: 1)[1] }
      var syntax = Syntax()
      for part in joined {
        #expect(throws: Never.self) { try syntax.parse(String(part)) }
      }
    }
  }

  @Test(arguments: [
    ("1 + 2", false), ("f(1,", true), ("f(1,\n2)", false), ("'''a", true), ("a \\", true),
    ("if x:", true), ("if x:\n  a", true), ("if x:\n  a\n", false), ("if x: a", false), ("", false),
    ("'abc", false), (")", false), ("def f():\n  return 1\n", false), ("f'{x", false),
    ("# (", false), ("x = [1, 2", true), ("if x:\n  a\nelse:", true),
  ])
  func `a typed text is complete or not`(_ text: String, _ isIncomplete: Bool) {
    #expect(InputCompleteness.isIncomplete(text) == isIncomplete)
  }
}
