// nabla · CanonicalPrinterTests.swift
// Tests of the canonical text of trees.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct CanonicalPrinterTests {
  @Test func `what is printed parses to the same tree`() throws {
    #expect(Syntax.inputs.count >= 300)
    for input in Syntax.inputs {
      var syntax = Syntax()
      let tree = try syntax.parse(input)
      let printed = CanonicalPrinter.print(tree, names: syntax.names)
      let again = try syntax.parse(printed)
      #expect(tree.isEquivalent(to: again), "\(input) → \(printed)")
      #expect(CanonicalPrinter.print(again, names: syntax.names) == printed, "\(input)")
    }
  }

  @Test(arguments: [
    ("(a+b)*x²", "(a + b)*x**2"), ("3×7−2÷4", "3*7 - 2/4"), ("a//b%c@d", "a // b % c @ d"),
    ("x=3;y", "x = 3\ny"), ("y;", "y;"), ("f( x,n = 2 )=x**n+1", "f(x, n=2) = x**n + 1"),
    ("1e5", "100000.0"), ("1e16", "1e+16"), ("2.0j", "2j"), ("1e999", "1e999"),
    ("\"a\"", "'a'"), ("\"it's\"", "\"it's\""), (#"'\x00\u200b'"#, #"'\x00\u200b'"#),
    (#"f'{x!r:>3}"{{'"#, #"f'{x!r:>3}"{{'"#), ("x[ i , ]", "x[i,]"), ("x[::]", "x[:]"),
    ("(a ,)", "(a,)"), ("a ,", "a,"), ("lambda:0", "lambda: 0"), ("not(a)", "not (a)"),
    ("[i for i in x if i]", "[i for i in x if i]"), ("(i for i in x)", "[i for i in x]"),
    ("sum(i for i in x)", "sum(i for i in x)"), ("√ x", "√x"), ("- - x", "--x"),
    ("if a:1\nelif b:2\nelse:3", "if a:\n    1\nelif b:\n    2\nelse:\n    3"),
    ("def f(x:int,*,k=1)->int:return x", "def f(x, *, k=1):\n    return x"),
    (
      "def f():\n def g():\n  pass\n return g",
      "def f():\n    def g():\n        pass\n    return g"
    ),
    ("a<b not  in c", "a < b not in c"), ("x+=1", "x += 1"),
    ("from a import(b)", "from a import b"),
  ])
  func `the spelling is fixed`(_ text: String, _ printed: String) throws {
    var syntax = Syntax()
    #expect(try syntax.printed(text) == printed)
  }

  @Test func `a tree built by hand gets the brackets it needs`() {
    var names = NameTable()
    var tree = SyntaxTree(source: Syntax.source(""))
    func leaf(_ kind: NodeKind) -> NodeID { tree.add(Node(kind, span: .init(0, 0))) }
    let x = leaf(.name(names.intern("x")))
    let minus = leaf(.smallInteger(-1))
    let sum = leaf(.binary(.add, x, minus))
    let power = leaf(.binary(.power, sum, sum))
    let square = leaf(.binary(.power, minus, x))
    let call = leaf(.attribute(leaf(.unary(.minus, square)), names.intern("T")))
    #expect(CanonicalPrinter.print(power, in: tree, names: names) == "(x + -1)**(x + -1)")
    #expect(CanonicalPrinter.print(call, in: tree, names: names) == "(-(-1)**x).T")
  }

  @Test func `trees that differ are not equivalent`() throws {
    let inputs = [
      "a+b", "a-b", "b+a", "a", "a+1", "a+1.0", "(a+b)", "a+b;", "f(a)", "f(a=a)", "[a]",
      "(a,)", "a,", "'a'", "f'a'", "x[a]", "x[a,]", "x[a:]", "x[:a]", "lambda a: a", "f(a) = a",
      "def f(a): return a", "a = a", "a += a", "a < a", "a <= a", "not a", "-a", "+a", "True",
      "None",
    ]
    var syntax = Syntax()
    let trees = try inputs.map { try syntax.parse($0) }
    for (i, left) in trees.enumerated() {
      for (j, right) in trees.enumerated() {
        #expect(left.isEquivalent(to: right) == (i == j), "\(inputs[i]) and \(inputs[j])")
      }
    }
  }
}
