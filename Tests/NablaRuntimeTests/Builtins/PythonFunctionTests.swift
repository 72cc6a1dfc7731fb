// nabla · PythonFunctionTests.swift
// Python's own functions; results and phrases recorded from CPython 3.11.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import Testing

@testable import NablaRuntime

struct PythonFunctionTests {
  /// The `repr` of what a call gives, or its error's `KIND: message`.
  static func result(
    _ name: String, _ arguments: [Value], _ keywords: [(name: String, value: Value)] = []
  ) -> String {
    guard let builtin = BuiltinCatalog.shared.builtin(named: name, at: .bare) else { return "?" }
    let evaluation = Evaluation(settings: Settings())
    do {
      let call = CallArguments(arguments, keywords: keywords)
      return Describer.repr(try builtin.run(call, evaluation))
    } catch {
      return "\(error.wording.kind.rawValue): \(error.wording.message)"
    }
  }

  static func big(_ digits: String) -> Value { BigInt(digits).map(Value.integer) ?? .none }
  static let array = Value.array(.float64(NDArray([1.0, 2.0])))

  @Test(
    arguments: [
      ("int", [.text("a")], "ValueError: invalid literal for int() with base 10: 'a'"),
      ("int", [.text("ff"), .int(16)], "255"), ("int", [.text(" 12 ")], "12"),
      ("int", [.text("1_0")], "10"), ("int", [.text("0x1f"), .int(16)], "31"),
      ("int", [.text("0b11"), .int(0)], "3"),
      ("int", [.text("010"), .int(0)], "ValueError: invalid literal for int() with base 0: '010'"),
      ("int", [.text("z"), .int(37)], "ValueError: int() base must be >= 2 and <= 36, or 0"),
      (
        "int", [.float(1.5), .int(16)],
        "TypeError: int() can't convert non-string with explicit base"
      ),
      ("int", [.float(-2.7)], "-2"), ("int", [.float(1e20)], "100000000000000000000"),
      ("int", [.float(.nan)], "ValueError: cannot convert float NaN to integer"),
      ("int", [.float(.infinity)], "OverflowError: cannot convert float infinity to integer"),
      (
        "int", [.none],
        "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'"
      ),
      ("int", [array], "TypeError: only 0-dimensional arrays can be converted to Python scalars"),
      ("int", [], "0"), ("int", [.numpyFloat(3.9)], "3"),
      ("float", [.text("1e5")], "100000.0"), ("float", [.text(" -inf ")], "-inf"),
      ("float", [.text("1_000.5")], "1000.5"), ("float", [.text("1.")], "1.0"),
      ("float", [.text(".5")], "0.5"),
      ("float", [.text("0x1p3")], "ValueError: could not convert string to float: '0x1p3'"),
      ("float", [.text("1__0")], "ValueError: could not convert string to float: '1__0'"),
      ("float", [.text("")], "ValueError: could not convert string to float: ''"),
      (
        "float", [.complex(Complex(0, 1))],
        "TypeError: float() argument must be a string or a real number, not 'complex'"
      ),
      (
        "float", [big("1" + String(repeating: "0", count: 400))],
        "OverflowError: int too large to convert to float"
      ),
      ("complex", [.int(1), .int(2)], "(1+2j)"), ("complex", [.text("1+2j")], "(1+2j)"),
      ("complex", [.text("-1e-3j")], "-0.001j"), ("complex", [.text("(3-4J)")], "(3-4j)"),
      ("complex", [.text("j")], "1j"),
      ("complex", [.text("1 + 2j")], "ValueError: complex() arg is a malformed string"),
      (
        "complex", [.list([])],
        "TypeError: complex() first argument must be a string or a number, not 'list'"
      ),
      ("bool", [.text("")], "False"), ("bool", [.float(0.5)], "True"),
      (
        "bool", [array],
        "ValueError: The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
      ),
    ] as [(String, [Value], String)])
  func `conversions are Python's`(_ name: String, _ arguments: [Value], _ expected: String) {
    #expect(Self.result(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("round", [.float(2.5)], "2"), ("round", [.float(-0.5)], "0"),
      ("round", [.float(2.675), .int(2)], "2.67"),
      ("round", [.int(1234), .int(-2)], "1200"), ("round", [.int(15), .int(-1)], "20"),
      ("round", [.int(25), .int(-1)], "20"),
      ("round", [.float(1250.4), .int(-2)], "1300.0"), ("round", [.float(0.05), .int(1)], "0.1"),
      ("round", [.float(0.25), .int(1)], "0.2"),
      ("round", [.float(1e300), .int(2)], "1e+300"), ("round", [.float(-1e-9), .int(3)], "-0.0"),
      ("round", [.float(.leastNonzeroMagnitude), .int(400)], "5e-324"),
      ("round", [.float(1e16)], "10000000000000000"),
      ("round", [.numpyFloat(2.567), .int(2)], "np.float64(2.57)"),
      ("round", [.numpyInt(25), .int(-1)], "np.int64(20)"),
      ("round", [big("1180591620717411303424"), .int(-3)], "1180591620717411303000"),
      (
        "round", [.complex(Complex(0, 1))],
        "TypeError: type complex doesn't define __round__ method"
      ),
      (
        "round", [.float(2.5), .float(1.5)],
        "TypeError: 'float' object cannot be interpreted as an integer"
      ),
      ("round", [.float(.nan)], "ValueError: cannot convert float NaN to integer"),
      ("abs", [.int(.min)], "9223372036854775808"), ("abs", [.bool(true)], "1"),
      ("abs", [.complex(Complex(3, 4))], "5.0"),
      ("abs", [.text("a")], "TypeError: bad operand type for abs(): 'str'"),
      ("abs", [.numpyInt(-5)], "np.int64(5)"),
      ("hex", [.int(-255)], "'-0xff'"), ("bin", [.bool(true)], "'0b1'"),
      ("oct", [.int(8)], "'0o10'"), ("hex", [.numpyInt(5)], "'0x5'"),
      ("chr", [.int(97)], "'a'"),
      ("chr", [.int(1_114_112)], "ValueError: chr() arg not in range(0x110000)"),
      ("ord", [.text("€")], "8364"),
    ] as [(String, [Value], String)])
  func `numbers are rounded and written as Python does`(
    _ name: String, _ arguments: [Value], _ expected: String
  ) {
    #expect(Self.result(name, arguments) == expected)
  }

  @Test(
    arguments: [
      ("len", [.text("añ")], "2"),
      ("len", [.array(.float64(NDArray(scalar: 1)))], "TypeError: len() of unsized object"),
      ("list", [.text("ab")], "['a', 'b']"), ("list", [], "[]"),
      ("list", [.int(1)], "TypeError: 'int' object is not iterable"),
      ("list", [array], "[np.float64(1.0), np.float64(2.0)]"),
      ("tuple", [.range(RangeObject(start: 0, stop: 2, step: 1))], "(0, 1)"),
      ("range", [.int(3)], "range(0, 3)"),
      ("range", [.int(1), .int(2), .int(0)], "ValueError: range() arg 3 must not be zero"),
      ("range", [.float(1.5)], "TypeError: 'float' object cannot be interpreted as an integer"),
      ("enumerate", [.text("ab"), .int(1)], "[(1, 'a'), (2, 'b')]"), ("zip", [], "[]"),
      ("zip", [.text("ab"), .text("c")], "[('a', 'c')]"),
      ("zip", [.list([.int(1)]), .int(2)], "TypeError: 'int' object is not iterable"),
      ("sorted", [.list([.int(3), .float(1.5), .bool(true)])], "[True, 1.5, 3]"),
      ("sorted", [.text("bca")], "['a', 'b', 'c']"),
      (
        "sorted", [.list([.int(1), .text("a")])],
        "TypeError: '<' not supported between instances of 'str' and 'int'"
      ),
      ("reversed", [.text("ab")], "['b', 'a']"), ("slice", [.int(1)], "slice(None, 1, None)"),
      ("slice", [.int(1), .int(2), .int(3)], "slice(1, 2, 3)"),
      ("sum", [.text("ab")], "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
      ("sum", [.tuple([.float(1.5), .int(2)]), .int(5)], "8.5"),
      ("sum", [.list([.bool(true), .bool(true)])], "2"),
      ("sum", [.list([.numpyInt(1), .int(2)])], "np.int64(3)"),
      ("sum", [.list([.list([.int(1)]), .list([.int(2)])]), .list([])], "[1, 2]"),
      ("sum", [.list([.int(.max), .int(1)])], "9223372036854775808"),
      ("max", [.int(2), .float(2)], "2"),
      (
        "max", [.int(1), .text("a")],
        "TypeError: '>' not supported between instances of 'str' and 'int'"
      ),
      ("min", [.list([.int(3), .int(1)]), .list([.int(2)])], "[2]"),
      ("max", [.list([])], "ValueError: max() arg is an empty sequence"),
      ("min", [.text("b"), .text("a")], "'a'"), ("any", [.list([])], "False"),
      ("all", [.list([])], "True"),
      ("type", [array], "<class 'numpy.ndarray'>"),
      ("isinstance", [.bool(true), TypeObjects.named("int")], "True"),
      ("isinstance", [.numpyFloat(1), TypeObjects.named("float")], "True"),
      ("isinstance", [.int(1), .dtype(.int64)], "False"),
      (
        "isinstance", [.int(1), .int(1)],
        "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"
      ),
      ("str", [array], "'[1. 2.]'"), ("repr", [.text("a")], #""'a'""#),
      ("format", [.float(1.5), .text(".2f")], "'1.50'"),
    ] as [(String, [Value], String)])
  func `items are counted, sorted and summed as Python does`(
    _ name: String, _ arguments: [Value], _ expected: String
  ) {
    #expect(Self.result(name, arguments) == expected)
  }

  @Test func `a default cannot stand beside several values`() {
    #expect(
      Self.result("min", [.int(1), .int(2)], [("default", .int(3))])
        == "TypeError: Cannot specify a default for min() with multiple positional arguments")
    #expect(Self.result("min", [.list([])], [("default", .int(3))]) == "3")
  }
}
