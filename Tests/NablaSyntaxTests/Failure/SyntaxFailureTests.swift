// nabla · SyntaxFailureTests.swift
// Tests of what is reported, where, and in which words.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax
import Testing

struct SyntaxFailureTests {
  /// An input, the text that the error points at, and the first words of its message.
  struct Case: CustomTestStringConvertible, Sendable {
    let input: String
    let place: String
    let message: String

    init(_ input: String, at place: String, _ message: String) {
      self.input = input
      self.place = place
      self.message = message
    }

    var testDescription: String { input }
  }

  private func expect(_ example: Case) {
    guard let failure = Syntax.failure(example.input) else {
      Issue.record("\(example.input) parses")
      return
    }
    let source = Syntax.source(example.input)
    let diagnostic = failure.diagnostic(in: source)
    let shown = "\(diagnostic.kind.rawValue): \(diagnostic.message)"
    let wanted = example.message.contains("Error: ") ? "" : "SyntaxError: "
    #expect(shown.hasPrefix(wanted + example.message), "\(shown)")
    #expect(source[failure.span] == example.place)
    #expect(diagnostic.source == source && diagnostic.primary?.span == failure.span)
    #expect(!diagnostic.message.hasSuffix(".") && diagnostic.help?.hasSuffix(".") != true)
  }

  // The messages are CPython's where it has one for the input.
  @Test(arguments: [
    Case("(1", at: "(", "'(' was never closed"),
    Case("f(x, y\nz = 3", at: "(", "'(' was never closed"),
    Case("x = [1,\n2\n", at: "[", "'[' was never closed"), Case(")", at: ")", "unmatched ')'"),
    Case("(1]", at: "]", "closing parenthesis ']' does not match opening parenthesis '('"),
    Case("'abc", at: "'abc", "unterminated string literal (detected at line 1)"),
    Case("'''abc", at: "'''", "unterminated triple-quoted string literal (detected at line 1)"),
    Case(
      "f(2) = 5", at: "f(2)",
      "cannot assign to function call here. Maybe you meant '==' instead of '='?"),
    Case("1 = x", at: "1", "cannot assign to literal here. Maybe you meant '==' instead of '='?"),
    Case(
      "x + 1 = 2", at: "x + 1",
      "cannot assign to expression here. Maybe you meant '==' instead of '='?"),
    Case(
      "... = 1", at: "...", "cannot assign to ellipsis here. Maybe you meant '==' instead of '='?"),
    Case("[x for x in y] = 3", at: "[x for x in y]", "cannot assign to list comprehension here."),
    Case("f'a' = 3", at: "f'a'", "cannot assign to f-string expression here."),
    Case("True = 1", at: "True", "cannot assign to True"),
    Case("None = 1", at: "None", "cannot assign to None"),
    Case("a < b = 3", at: "a < b", "cannot assign to comparison"),
    Case("lambda: 3 = 4", at: "lambda: 3", "cannot assign to lambda"),
    Case("a if b else c = 3", at: "a if b else c", "cannot assign to conditional expression"),
    Case("(a, 1) = x", at: "1", "cannot assign to literal"),
    Case(
      "f(x) += 1", at: "f(x)", "'function call' is an illegal expression for augmented assignment"),
    Case("a, b += 1", at: "a, b", "'tuple' is an illegal expression for augmented assignment"),
    Case("for 1 in x: pass", at: "1", "cannot assign to literal"),
    Case("[x for f() in y]", at: "f()", "cannot assign to function call"),
    Case("del 1", at: "1", "cannot delete literal"),
    Case("del (a, b + 1)", at: "b + 1", "cannot delete expression"),
    Case("*a = b", at: "*a", "starred assignment target must be in a list or tuple"),
    Case("a, *b, *c = x", at: "*c", "multiple starred expressions in assignment"),
    Case("*a", at: "*a", "can't use starred expression here"),
    Case("if x = 3: pass", at: "x =", "invalid syntax. Maybe you meant '==' instead of '='?"),
    Case("(a = 1)", at: "a =", "invalid syntax. Maybe you meant '==' instead of '='?"),
    Case("break", at: "break", "'break' outside loop"),
    Case("continue", at: "continue", "'continue' not properly in loop"),
    Case("return 3", at: "return", "'return' outside function"),
    Case("for k in x:\n  def f(): break", at: "break", "'break' outside loop"),
    Case("f(a=1, 2)", at: "2", "positional argument follows keyword argument"),
    Case("f(a=1, a=2)", at: "a", "keyword argument repeated: a"),
    Case(
      "f(x + 1=2)", at: "x + 1=", "expression cannot contain assignment, perhaps you meant \"==\"?"),
    Case("f(x for x in y, 1)", at: "x for x in y", "Generator expression must be parenthesized"),
    Case("def f(x, x): pass", at: "x", "duplicate argument 'x' in function definition"),
    Case("def f(a=1, b): pass", at: "b", "non-default argument follows default argument"),
    Case("lambda *: 1", at: "*", "named arguments must follow bare *"),
    Case("def f(*a, *b): pass", at: "*", "* argument may appear only once"),
    Case("x if y", at: "x if y", "expected 'else' after 'if' expression"),
    Case("if x", at: "x", "expected ':'"),
    Case("def f: pass", at: ":", "expected '('"),
    Case("from a import b,", at: ",", "trailing comma not allowed without surrounding parentheses"),
    Case(
      "print 'a'", at: "print 'a'",
      "Missing parentheses in call to 'print'. Did you mean print(...)?"),
    Case("[1 2 3]", at: "1 2", "invalid syntax. Perhaps you forgot a comma?"),
    Case("f(a b)", at: "a b", "invalid syntax. Perhaps you forgot a comma?"),
  ])
  func `errors that Python has are worded as Python words them`(_ example: Case) {
    expect(example)
  }

  @Test(arguments: [
    Case("0x", at: "x", "invalid hexadecimal literal"),
    Case("0b2", at: "2", "invalid digit '2' in binary literal"),
    Case("0o8", at: "8", "invalid digit '8' in octal literal"),
    Case(
      "012", at: "012",
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
    ),
    Case("1__0", at: "_", "invalid decimal literal"),
    Case("1_", at: "_", "invalid decimal literal"),
    Case("2j3", at: "2j3", "invalid imaginary literal"),
    Case("2jx", at: "2jx", "invalid imaginary literal"),
    Case("a \\ b", at: "\\", "unexpected character after line continuation character"),
    Case("a \\", at: "\\", "unexpected EOF while parsing"),
    Case("x ⊕ y", at: "⊕", "invalid character '⊕' (U+2295)"),
    Case("x\u{0}y", at: "\u{0}", "invalid non-printable character U+0000"),
    Case("\u{FFFD}", at: "\u{FFFD}", "invalid character '\u{FFFD}' (U+FFFD)"),
    Case("x\u{200B}", at: "\u{200B}", "invalid non-printable character U+200B"),
    Case("'\\x1'", at: "\\x1", "(unicode error) 'unicodeescape' codec can't decode"),
    Case("'\\N{foo}'", at: "\\N{foo}", "(unicode error)"),
    Case("'\\U00110000'", at: "\\U00110000", "(unicode error)"),
    Case("'\\ud800'", at: "\\ud800", "(unicode error)"),
    Case("f'{}'", at: "{}", "f-string: empty expression not allowed"),
    Case("f'}'", at: "}", "f-string: single '}' is not allowed"),
    Case("f'{x'", at: "{", "f-string: expecting '}'"),
    Case(
      "f'{x!z}'", at: "!z", "f-string: invalid conversion character 'z': expected 's', 'r', or 'a'"),
    Case("f'{a b}'", at: "a b", "invalid syntax. Perhaps you forgot a comma?"),
    Case("f'{x #}'", at: "#", "f-string expression part cannot include '#'"),
    Case("f'{x:{y:{z}}}'", at: "{", "f-string: expressions nested too deeply"),
    Case("b'x'", at: "b'", "bytes literals are not part of nabla"),
  ])
  func `errors in numbers and texts`(_ example: Case) {
    expect(example)
  }

  @Test(arguments: [
    Case("2x", at: "2x", "invalid decimal literal: a name follows the number 2"),
    Case("3(x)", at: "3", "a number is no function"),
    Case("5!", at: "!", "invalid syntax: '!' is no operator here"),
    Case("{1: 2}", at: "{", "dict and set literals are not part of nabla"),
    Case("// text", at: "// text", "invalid syntax: '//' starts no comment"),
    Case("sin²(x)", at: "sin²", "a function's name has no power"),
    Case("x²**3", at: "x²**", "raised digits end an operand"),
    Case("x⁻", at: "⁻", "a raised minus needs raised digits after it"),
    Case("∇f", at: "∇", "invalid syntax: '∇' needs its argument in parentheses"),
    Case("“hi”", at: "“hi”", "typographic quotes are not text quotes"),
    Case("a && b", at: "&&", "invalid syntax: '&&' is no operator of nabla"),
    Case("a || b", at: "||", "invalid syntax: '||' is no operator of nabla"),
    Case("!a", at: "!", "invalid syntax: '!' is no operator of nabla"),
    Case("a <> b", at: "<>", "invalid syntax: '<>' is no operator of nabla"),
    Case("class A: pass", at: "class", "'class' is not part of nabla"),
    Case("try:\n  x", at: "try", "'try' is not part of nabla"),
    Case("with a: b", at: "with", "'with' is not part of nabla"),
    Case("global x", at: "global", "'global' is not part of nabla"),
    Case("@d", at: "@", "decorators are not part of nabla"),
    Case("x = yield", at: "yield", "'yield' is not part of nabla"),
    Case("(x := 3)", at: ":=", "':=' is not part of nabla"),
    Case("f(**d)", at: "**", "'**' arguments are not part of nabla"),
    Case("def f(**k): pass", at: "**", "'**' parameters are not part of nabla"),
    Case("def f(a, /): pass", at: "/", "positional-only parameters"),
    Case("for x.shape in y: pass", at: "x.shape", "cannot assign to attribute"),
    Case("x: int", at: "x:", "a type hint alone does nothing"),
    Case("a b", at: "b", "invalid syntax: an operator is missing between 'a' and 'b'"),
    Case("1 +", at: "+", "invalid syntax: a value is missing after '+'"),
    Case("x =", at: "=", "invalid syntax: a value is missing after '='"),
    Case("1 + * 2", at: "+", "invalid syntax: a value is missing after '+'"),
    Case("else: 1", at: "else", "invalid syntax: 'else' belongs to no block above"),
    Case("if x: for y in z: 1", at: "for", "invalid syntax: 'for' cannot stand here"),
    Case(">>> 1 + 1", at: ">>>", "invalid syntax: '>>>' is a prompt and no part of an input"),
    Case("for k in x print(k)", at: "print", "expected ':'"),
    Case("x ? y", at: "?", "invalid syntax: '?' cannot stand here"),
    Case("a,, b", at: ",", "invalid syntax: ',' cannot stand here"),
    Case("import", at: "t", "invalid syntax: the statement is not complete"),
    Case("f(*)", at: "*", "invalid syntax: '*' needs a value here"),
    Case("x.", at: ".", "expected a name after '.'"), Case("for x", at: "x", "expected 'in'"),
    Case("from a", at: "a", "expected 'import'"),
  ])
  func `forms of other languages are shown in this one's`(_ example: Case) {
    expect(example)
  }

  @Test(arguments: [
    Case("  x", at: "  ", "IndentationError: unexpected indent"),
    Case("x\n  y", at: "  ", "IndentationError: unexpected indent"),
    Case(
      "if x:\n    y\n  z", at: "  ",
      "IndentationError: unindent does not match any outer indentation level"),
    Case(
      "if x:\ny", at: "y",
      "IndentationError: expected an indented block after 'if' statement on line 1"),
    Case(
      "if x:", at: ":",
      "IndentationError: expected an indented block after 'if' statement on line 1"),
    Case(
      "a\ndef f():\nx", at: "x",
      "IndentationError: expected an indented block after function definition on line 2"),
    Case(
      "if x:\n\ty\n        z", at: "        ",
      "IndentationError: inconsistent use of tabs and spaces in indentation"),
    Case(
      "if x:\n  y\nelse:\nz", at: "z",
      "IndentationError: expected an indented block after 'else' statement on line 3"),
  ])
  func `errors in indentation`(_ example: Case) {
    expect(example)
  }

  @Test(arguments: [
    ("[1 2 3]", "items are separated by commas: [1, 2, 3]"),
    ("(1 -2 x)", "items are separated by commas: (1, -2, x)"),
    ("2x", "a product needs its sign: 2*x"), ("2π", "a product needs its sign: 2*π"),
    ("3(x)", "a product needs its sign: 3*(…)"),
    ("5!", "write math.factorial(5)"), ("n!", "write math.factorial(n)"),
    ("sin²(x)", "write sin(x)**2"), ("sin⁻¹(x)", "write sin(x)**-1"),
    ("// text", "write # text"), ("“hi”", "use plain quotes: \"hi\""),
    ("‘hi’ + 1", "use plain quotes: 'hi'"), ("012", "write 12"),
    ("a && b", "write and"), ("x – 1", "write -"),
    ("f x", "for a product write f*x, for a call f(x)"), ("(1", "close it with ')'"),
  ])
  func `the help shows the form that works`(_ input: String, _ help: String) {
    #expect(Syntax.failure(input)?.diagnostic(in: Syntax.source(input)).help == help)
  }

  @Test func `facts carry what happened`() {
    #expect(
      Syntax.failure("(1]")?.fact == .bracket(.mismatchedClosing(93, opener: 40, at: .init(0, 1))))
    #expect(
      Syntax.failure("2x")?.fact
        == .number(.numberBeforeName(number: .init(0, 1), name: .init(1, 2))))
    #expect(Syntax.failure("f(a=1, a=2)")?.fact == .argument(.repeatedKeyword("a")))
    #expect(
      Syntax.failure("f(2) = 5")?.fact == .statement(.cannotAssign(to: .functionCall, by: .equals)))
    #expect(Syntax.failure("class A: pass")?.fact == .statement(.notInLanguage("class")))
  }

  @Test func `the line of a file stands in the message`() {
    var names = NameTable()
    let source = SourceText("if x:\n  y\nelse:\nz", origin: .file("a.nabla", line: 7))
    do throws(SyntaxFailure) {
      _ = try Parser.parse(source, names: &names)
      Issue.record("parses")
    } catch {
      #expect(
        error.diagnostic(in: source).message
          == "expected an indented block after 'else' statement on line 9")
    }
  }

  @Test func `what is wrong further left is reported first`() {
    #expect(
      Syntax.failure("1 = x; 'abc")?.fact == .statement(.cannotAssign(to: .literal, by: .equals)))
    #expect(Syntax.failure("a b; (1")?.fact != .bracket(.neverClosed(40)))
  }

  @Test func `names met in a failed input stay known`() {
    var names = NameTable()
    let before = names.intern("first")
    _ = try? Parser.parse(Syntax.source("first + second +"), names: &names)
    #expect(names.lookup("first") == before && names.lookup("second") != nil)
  }
}
