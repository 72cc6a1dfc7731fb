// nabla · DescriberTests.swift
// The text forms of values, as Python, NumPy and LANGUAGE §4 write them.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import Testing

@testable import NablaRuntime

struct DescriberTests {
  static func array(_ numbers: Double...) -> Value { .array(.float64(NDArray(numbers))) }

  static let table = Value.array(
    .float64(NDArray(uninitialized: [2, 2]) { $0.initialize(repeating: 30) }))

  @Test(
    arguments: [
      (.none, "None"), (.bool(true), "True"), (.int(-3), "-3"),
      (.float(0.1 + 0.2), "0.30000000000000004"),
      (.complex(Complex(1, 2)), "(1+2j)"),
      (.integer(BigInt(2).power(70)), "1180591620717411303424"),
      (.numpyInt(3), "np.int64(3)"), (.numpyBool(true), "np.True_"),
      (.numpyFloat(2), "np.float64(2.0)"),
      (Value(Scalar.float32(2.5)), "np.float32(2.5)"), (.text("a\n'b"), #""a\n'b""#),
      (.text("é\u{200b}\u{1}'\""), #"'é\u200b\x01\'"'"#), (.text("\u{e0001}"), #"'\U000e0001'"#),
      (.list([]), "[]"), (.tuple([]), "()"), (.tuple([.int(1)]), "(1,)"),
      (.list([.int(1), .list([.int(2), .tuple([.int(3)])])]), "[1, [2, (3,)]]"),
      (
        .tuple([array(1, 2), table]),
        "(array([1., 2.]), array([[30., 30.],\n       [30., 30.]]))"
      ),
      (.range(RangeObject(start: 0, stop: 3, step: 1)), "range(0, 3)"),
      (.range(RangeObject(start: 0, stop: 6, step: 2)), "range(0, 6, 2)"),
      (.slice(SliceObject(lower: .int(1), upper: .int(2), step: .none)), "slice(1, 2, None)"),
      (.ellipsis, "Ellipsis"), (.dtype(.float64), "dtype('float64')"),
      (.array(.float64(NDArray(scalar: 3))), "array(3.)"),
      (TypeObjects.named("numpy.ndarray"), "<class 'numpy.ndarray'>"),
      (TypeObjects.named("numpy.float64"), "<class 'numpy.float64'>"),
    ] as [(Value, String)])
  func `repr is Python's`(_ value: Value, _ expected: String) {
    #expect(Describer.repr(value) == expected)
  }

  @Test(
    arguments: [
      (.text("a\n'b"), "a\n'b"), (array(1, 2), "[1. 2.]"), (.numpyFloat(2), "2.0"),
      (.dtype(.int64), "int64"), (.list([.numpyInt(1), .text("x")]), "[np.int64(1), 'x']"),
      (.none, "None"),
    ] as [(Value, String)])
  func `str is Python's`(_ value: Value, _ expected: String) {
    #expect(Describer.str(value) == expected)
  }

  @Test(
    arguments: [
      (array(1, 2), "[1., 2.]"), (.numpyFloat(2), "2.0"), (.text("a"), "'a'"),
      (.dtype(.int64), "int64"),
      (.list([.numpyInt(1), .text("x"), array(1, 2), .none]), "[1, 'x', [1., 2.], None]"),
      (.tuple([array(1), array(2)]), "([1.], [2.])"),
      (.tuple([table, .int(7)]), "[0]\n[[30., 30.],\n [30., 30.]]\n[1]\n7"),
      (
        .tuple(TupleObject([table, table], labels: ["∂/∂axis1", "∂/∂axis0"])),
        "∂/∂axis1\n[[30., 30.],\n [30., 30.]]\n∂/∂axis0\n[[30., 30.],\n [30., 30.]]"
      ),
      (
        .record(RecordObject("pair", [("a", .numpyFloat(1)), ("b", array(1))])),
        "pair(a=1.0, b=[1.])"
      ),
      (.builtin(Builtin.asarray), "asarray(a, dtype=None, *, copy=None)"),
    ] as [(Value, String)])
  func `the shell shows values without array and np`(_ value: Value, _ expected: String) {
    #expect(Describer.display(value, PrintOptions()) == expected)
  }

  @Test func `a function shows as its definition`() {
    #expect(Inputs.answer(to: "f(x) = x^2 + 1", "f") == "f(x) = x^2 + 1")
    #expect(Inputs.answer(to: "f(x) = x^2 + 1", "print(f)") == "<function f>")
  }

  @Test func `None is not shown`() {
    #expect(Describer.display(.none, PrintOptions()) == nil)
  }

  @Test func `deep nesting is cut off`() {
    var value = Value.int(1)
    for _ in 0..<5_000 { value = .tuple([value]) }
    #expect(Describer.repr(value).contains("..."))
    #expect(
      Describer.display(.tuple([Self.table, value]), PrintOptions())?.contains("...") == true)
  }
}
