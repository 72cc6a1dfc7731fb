// nabla · TypedTextTests.swift
// Blanks before an input are left out where all of its lines have them.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import Testing

struct TypedTextTests {
  @Test(
    arguments: [
      ("", ""), ("1", "1"), (" 1 + 1", "1 + 1"), ("\tx", "x"), ("  ", "  "),
      ("  for k in x:\n    k\n", "for k in x:\n  k\n"), ("  a\n\n  b\n ", "a\n\nb\n"),
      ("  a\nb", "  a\nb"), (" a\n\tb", " a\n\tb"), ("a\n  b", "a\n  b"),
      ("  x = '''a\n  b'''", "  x = '''a\n  b'''"), (" é\n ∇", "é\n∇"),
    ] as [(String, String)])
  func `an input starts at the left edge`(_ text: String, _ expected: String) {
    #expect(TypedText.atLeftEdge(text) == expected)
  }

  @Test func `a blank at the start keeps an input out of the history`() {
    #expect(HistoryPolicy.keeps("x = 1"))
    #expect(HistoryPolicy.keeps("\nx"))
    #expect(!HistoryPolicy.keeps(" x = 1"))
    #expect(!HistoryPolicy.keeps("\tx = 1"))
    #expect(!HistoryPolicy.keeps(""))
  }
}
