// nabla · LiteralTests.swift
// Tests of numbers, names and texts.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct LiteralTests {
  // Values as Python's ast.literal_eval gives them.
  @Test(arguments: [
    ("42", "42"), ("1_000", "1000"), ("0xff", "255"), ("0XFF", "255"), ("0b101", "5"),
    ("0o17", "15"), ("0x_ff", "255"), ("00", "0"), ("0_0", "0"), ("1.5", "1.5"), (".5", "0.5"),
    ("2.", "2.0"), ("1e-3", "0.001"), ("1E3", "1000.0"), ("1_0.2_5e+1_0", "102500000000.0"),
    ("0.1", "0.1"), ("123456789.123456789", "123456789.12345679"), ("1e400", "inf"),
    ("5e-324", "5e-324"), ("2j", "2.0j"), ("1.5J", "1.5j"), (".5e3j", "500.0j"),
    ("012j", "12.0j"), ("012.5", "12.5"), ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "big:9223372036854775808"),
    ("0xFFFF_FFFF_FFFF_FFFF_F", "big:0xfffffffffffffffff"),
    ("123_456_789_012_345_678_901", "big:123456789012345678901"),
    ("0b" + String(repeating: "1", count: 63), "9223372036854775807"),
    ("9007199254740993.0", "9007199254740992.0"), ("0.000_1", "0.0001"),
    ("1if x else 2", "(if x 1 2)"), ("0xfor x", "(15 or x)"),
  ])
  func `numbers have Python's values`(_ text: String, _ value: String) throws {
    #expect(try Syntax.shape(text) == value)
  }

  // Values as Python gives them.
  @Test(arguments: [
    (#"'abc'"#, "abc"), (#""it's""#, "it's"), (#"'a' "b" r'\n'"#, #"ab\n"#),
    (#"'\n\t\\\'\"\a\b\f\r\v'"#, "\n\t\\'\"\u{7}\u{8}\u{C}\r\u{B}"),
    (#"'\x41\u00e9\U0001F600'"#, "Aé😀"), (#"'\101\0\18'"#, "A\0\u{1}8"),
    (#"'\N{GREEK SMALL LETTER PI}\N{bullet}'"#, "π•"), (#"'\q\%'"#, #"\q\%"#),
    ("'a\\\nb'", "ab"), ("'''a\nb'''", "a\nb"), (#"r'\d\''"#, #"\d\'"#), ("''", ""),
    ("'''it's'''", "it's"), ("u'x'", "x"), ("'\"'", "\""), ("'a\\\r\nb'", "ab"),
    ("'''a\r\nb'''", "a\nb"), ("'''\\''''", "'"), ("\"\"\"a\"b\"\"\"", "a\"b"),
  ])
  func `texts have Python's values`(_ text: String, _ value: String) throws {
    #expect(try Syntax.shape(text) == "<\(value)>")
  }

  @Test(arguments: [
    (#"f'abc'"#, "f<<abc>>"), (#"f''"#, "f<>"), (#"f'{x}'"#, "f<{x}>"),
    (#"f'{x:.3f}'"#, "f<{x:<.3f>}>"), (#"f'{x!r:>10}'"#, "f<{x!r:<>10>}>"),
    (#"f'{x=}'"#, "f<<x=>{x!r}>"), (#"f'{x = }'"#, "f<<x = >{x!r}>"),
    (#"f'{x=:.2f}'"#, "f<<x=>{x:<.2f>}>"), (#"f'{x=!s}'"#, "f<<x=>{x!s}>"),
    (#"f'{x:{w}.{p}f}'"#, "f<{x:f<{w}<.>{p}<f>>}>"), (#"f'{{a}}'"#, "f<<{a}>>"),
    (#"f'{{{x}}}'"#, "f<<{>{x}<}>>"), (#"f'a' 'b{x}' f'{y}'"#, "f<<ab{x}>{y}>"),
    (#"f"{x["k"]}""#, "f<{index(x: <k>)}>"), (#"f'{f'{x}'}'"#, "f<{f<{x}>}>"),
    (#"f'{a!=b}'"#, "f<{(a notEqual b)}>"), (#"f'{a==b}'"#, "f<{(a equal b)}>"),
    (#"f'{a<=b:>5}'"#, "f<{(a lessEqual b):<>5>}>"), (#"f'{x, y}'"#, "f<{bare(x, y)}>"),
    (#"f'{x[1:2]}'"#, "f<{index(x: 1..2.._)}>"), (#"f'\x41{x}\n'"#, "f<<A>{x}<\n>>"),
    (#"rf'\d{x}'"#, "f<<\\d>{x}>"), (#"f'\{x}'"#, "f<<\\>{x}>"),
    (#"f'\N{bullet}{x}'"#, "f<<•>{x}>"), (#"f'{x:\x41}'"#, "f<{x:<A>}>"),
    (#"f'{x:}'"#, "f<{x:<>}>"), ("f'''{\nx\n}'''", "f<{x}>"),
    (#"f'{(lambda x: x)(3)}'"#, "f<{call({lambda(x: x)}: 3)}>"),
  ])
  func `f-strings keep their fields`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }

  @Test(arguments: ["π", "Größe", "x_1", "_", "ℏ", "名前", "∞", "café", "val"])
  func `names may have letters of any script`(_ text: String) throws {
    #expect(try Syntax.shape(text) == text)
  }

  @Test func `composed and decomposed letters are one name`() throws {
    var syntax = Syntax()
    let tree = try syntax.parse("caf\u{E9} + cafe\u{301}")
    guard case .expressionStatement(let sum, _) = tree[tree.statements[0]].kind,
      case .binary(_, let left, let right) = tree[sum].kind,
      case .name(let first) = tree[left].kind, case .name(let second) = tree[right].kind
    else {
      Issue.record("a sum of two names")
      return
    }
    #expect(first == second)
  }

  @Test func `the nabla sign before a bracket is the gradient`() throws {
    #expect(try Syntax.shape("∇(f, 2)") == "call(gradient: f, 2)")
  }

  @Test(arguments: [
    "1 +\u{A0}2", "1\u{202F}+ 2", "\u{FEFF}1 + 2", "1 + 2\r\n", "\r\n1 + 2\r", "1 \\\n+ 2",
  ])
  func `odd blanks and line ends are accepted`(_ text: String) throws {
    #expect(try Syntax.shape(text) == "(1 add 2)")
  }
}
