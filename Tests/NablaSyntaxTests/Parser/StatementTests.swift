// nabla · StatementTests.swift
// Tests of statements, calls, indexes, functions and blocks.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct StatementTests {
  @Test(arguments: [
    ("x = 3", "set x := 3"), ("a = b = 3", "set a = b := 3"),
    ("a, *b = 1, 2", "set bare(a, *b) := bare(1, 2)"), ("*a, = x", "set bare(*a) := x"),
    ("(a, b), c = x", "set bare(tuple(a, b), c) := x"), ("[a, b] = x", "set [a, b] := x"),
    ("x: int = 3", "set x := 3"), ("x += 1", "add x by 1"), ("x ^= 2", "caret x by 2"),
    ("x ×= 2", "multiply x by 2"), ("x[0] -= 1", "subtract index(x: 0) by 1"),
    ("x[1:3] = y", "set index(x: 1..3.._) := y"),
    ("a[0][1] = 5", "set index(index(a: 0): 1) := 5"), ("a.T[0] = 5", "set index(a.T: 0) := 5"),
    ("del x, y[0]", "del x, index(y: 0)"), ("b;", "hide b"),
    ("a = 3; b = a**2; b", "set a := 3; set b := (a power 2); b"), ("1; 2;", "hide 1; hide 2"),
    ("import numpy as np, math", "import numpy as np, math"),
    ("import numpy.linalg as la", "import numpy.linalg as la"),
    ("from numpy import gradient as g, diff", "from numpy import gradient as g, diff"),
    ("from numpy import *", "from numpy import *"),
    ("from math import (pi,\n e,)", "from math import pi, e"),
  ])
  func `plain statements are read`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test(arguments: [
    ("f(x, n=2) = x**n + 1", "equation f(x, n=2) {return ((x power n) add 1)}"),
    ("f() = 3", "equation f() {return 3}"), ("f(x,) = x", "equation f(x) {return x}"),
    ("f(*a) = a", "equation f(variadic a) {return a}"),
    ("f(x, *, n=2) = x", "equation f(x, keywordOnly n=2) {return x}"),
    ("f(x) = x, 1", "equation f(x) {return bare(x, 1)}"), ("f(x) == 3", "(call(f: x) equal 3)"),
    ("f(x, n=2)", "call(f: x, n:2)"), ("y = f(x)", "set y := call(f: x)"),
    (
      "def f(x: int, n: int = 2, *a, k) -> int: return x",
      "def f(x, n=2, variadic a, keywordOnly k) {return x}"
    ),
    ("def f():\n  'doc'\n  pass", "def f() {<doc>; passStatement}"),
    ("lambda *a, k=1: a", "lambda(variadic a, keywordOnly k=1: a)"),
  ])
  func `functions are read as definitions and calls`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test(arguments: [
    ("if x: y", "if x {y} else {}"), ("if x: y\nelse: z", "if x {y} else {z}"),
    ("if a:\n  b\nelif c:\n  d\nelse:\n  e", "if a {b} else {if c {d} else {e}}"),
    ("if a:\n  if b:\n    c\n  d\ne", "if a {if b {c} else {}; d} else {}; e"),
    ("for i, j in x: i", "for bare(i, j) in x {i} else {}"),
    ("for k in 1, 2: k", "for k in bare(1, 2) {k} else {}"),
    ("while x: break\nelse: y", "while x {breakStatement} else {y}"),
    ("while x:\n\ty\n\n# c\n\tz", "while x {y; z} else {}"),
    ("if x: a; b", "if x {hide a; b} else {}"),
  ])
  func `blocks are read with their clauses`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test(arguments: [
    ("f(*a, b, k=1, *c)", "call(f: *a, b, k:1, *c)"),
    ("f(k for k in x)", "call(f: bare{k for k in x})"),
    ("[k for a in x if a for k in a]", "each{k for a in x if a for k in a}"),
    ("x[:, ::2, ..., None]", "index(x: _.._.._, _.._..2, ..., None,)"), ("x[i,]", "index(x: i,)"),
    ("x[(0, 1)]", "index(x: tuple(0, 1))"), ("(a,)", "tuple(a)"), ("1,", "bare(1)"),
    ("()", "tuple()"),
    ("(a)", "{a}"), ("[*a, 1]", "[*a, 1]"), ("f(\n1,\n2)", "call(f: 1, 2)"),
    ("1 .real", "1.real"), ("[[1],\n[2]]", "[[1], [2]]"),
  ])
  func `brackets and calls are read`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test(arguments: [
    ("help gradient", "command <help> <gradient>"), ("gradient?", "command <help> <gradient>"),
    ("?np.gradient", "command <help> <np.gradient>"), ("for?", "command <help> <for>"),
    ("why", "command <why> <>"), ("why  # comment", "command <why> <>"),
    ("explain x + 1  # note", "command <explain> <x + 1>"), ("help **", "command <help> <**>"),
    ("numpy -x", "command <numpy> <-x>"), ("numpy - x", "(numpy subtract x)"),
    ("numpy = 3", "set numpy := 3"), ("numpy.sin(1)", "call(numpy.sin: 1)"),
    ("explain(x, at=7)", "call(explain: x, at:7)"), ("explain (x)", "command <explain> <(x)>"),
    (":q", "command <:q> <>"), (":load it's here.txt", "command <:load> <it's here.txt>"),
    ("a = 1; help a; 3", "set a := 1; command <help> <a>; 3"), ("x = help", "set x := help"),
  ])
  func `command words take the rest of their statement`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test func `a command word that the user defined is a name`() throws {
    var syntax = Syntax()
    syntax.options.isUserDefined = { $0 == "why" }
    let tree = try syntax.parse("why")
    #expect(Shape(tree: tree, names: syntax.names).text(tree.statements[0]) == "why")
  }

  @Test func `the mark of a command is the place of its argument`() throws {
    var syntax = Syntax()
    let tree = try syntax.parse("a; explain x + 1")
    #expect(tree.source[tree[tree.statements[1]].mark] == "x + 1")
  }

  @Test func `children stand before their parents`() throws {
    for input in Syntax.inputs {
      var syntax = Syntax()
      let tree = try syntax.parse(input)
      for (index, _) in tree.nodes.enumerated() {
        var children: [NodeID] = []
        tree.appendChildren(of: NodeID(rawValue: Int32(index)), to: &children)
        #expect(children.allSatisfy { $0.index < index })
      }
    }
  }

  @Test func `blank and comment lines have no statements`() throws {
    for text in ["", "\n", "  ", "# x", "  # x\n\n"] {
      var syntax = Syntax()
      #expect(try syntax.parse(text).statements.isEmpty)
    }
  }
}
