// nabla · UfuncCallTests.swift
// Elementwise functions with out=, where= and dtype= answer as NumPy does.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct UfuncCallTests {
  @Test func `calls with out, where and dtype answer as recorded`() {
    let calls = RecordedCall.all(in: "ufunc-calls")
    #expect(calls.count >= 1500)
    #expect(RecordedCall.failures(of: calls) == [])
  }

  @Test func `methods of elementwise functions answer as recorded`() {
    let calls = RecordedCall.all(in: "ufunc-methods")
    #expect(calls.count >= 800)
    #expect(RecordedCall.failures(of: calls) == [])
  }

  @Test(arguments: [
    (
      "np.add.nin, np.add.nout, np.modf.nargs, np.add.identity, np.subtract.identity",
      "(2, 1, 3, 0, None)"
    ),
    (
      "x = [1, 2]; np.add.at(x, [0], 0.5)",
      "TypeError: Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'"
    ),
    ("o = zeros(2); np.maximum.reduce([[1, 5], [4, 2]], out=o); o", "[4., 5.]"),
    ("f = np.subtract; f.reduce([10, 2, 3])", "5"),
    ("r = np.power([-inf], 0.5); r", "[inf]"),
    ("r = array([-inf]) ** 0.5; r", "RuntimeWarning: invalid value encountered in sqrt\n[nan]"),
    (
      "divmod(inf, np.float64(2))",
      "(nan, nan)\nRuntimeWarning: invalid value encountered in divmod"
    ),
    (
      "r = array([1], dtype=np.float32) + 1e300; r",
      "RuntimeWarning: overflow encountered in cast\n[inf]"
    ),
    (
      "array(1j, dtype=int)",
      "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'"
    ),
    ("([True] ** 2).dtype, np.power([True], 2).dtype", "(int8, int64)"),
    (
      "np.fmax(array(['2024-01-01', 'NaT'], 'M8[D]'), array(['NaT', 'NaT'], 'M8[D]'))",
      "['2024-01-01',        'NaT']"
    ),
  ])
  func `methods and bits`(_ input: String, _ expected: String) {
    #expect(Inputs.answer(to: input) == expected)
  }

  @Test func `reductions, scans and clip answer as recorded`() {
    let calls = RecordedCall.all(in: "reduction-calls")
    #expect(calls.count >= 1500)
    #expect(RecordedCall.failures(of: calls) == [])
  }

  @Test(arguments: [
    ("o = zeros(()); x = ones(3); x.sum(None, None, o); o", "3."),
    ("o = zeros(2); sum([[1, 2], [3, 4]], axis=0, out=o); o", "[4., 6.]"),
    ("o = zeros(3); x = [3, 1, 2]; x.cumsum(out=o); o", "[3., 4., 6.]"),
    (
      "sort([3, 1], stable=True, kind='heap')",
      "ValueError: `kind` and keyword parameters can't be provided at the same time. Use only one of them."
    ),
    ("x = [3, 1]; x.sort(kind='stable'); x", "[1, 3]"),
    (
      "x = [3, 1]; x.sort(kind='x')",
      "ValueError: sort kind must be one of 'quick', 'heap', or 'stable' (got 'x')"
    ),
    (
      "x = ones(3); np.divide(1, [0, 2, 0], out=x, where=[False, True, False]); x",
      "[1. , 0.5, 1. ]"
    ),
    ("x = arange(5.0); np.add(x[:-1], x[1:], out=x[1:]); x", "[0., 1., 3., 5., 7.]"),
    ("x = arange(3.0); y = x; np.sqrt(x, out=x); y", "[0., 1., 2.]"),
    ("l = [zeros(2), 'a']; np.add(1, 2, out=l[0]); l[0]", "[3., 3.]"),
    ("x = zeros(2); np.add([1, 2], 3, x)", ""),
    (
      "a = zeros(2); b = zeros(2, int); np.frexp([1.5, -8], out=(a, b)); a, b",
      "([ 0.75, -0.5 ], [1, 4])"
    ),
    ("a = zeros(2); np.modf([1.5, 2], out=(None, a))", "([0.5, 0. ], [1., 2.])"),
    ("add(1, 2, out=...)", "3"),
    ("ndim(add(1, 2, out=...))", "0"),
    (
      "f = np.add; x = zeros(1); f(1, 2, out=x); x",
      "TypeError: 'out' is changed by this call, and is no variable here"
    ),
    ("x = zeros(2); add = lambda a, b, c: a + b + c; add(1, 2, x)", "[3., 3.]"),
    ("a = zeros(2); np.modf([1.5, 2], out=(a, a))", "ValueError: the results need a variable each"),
    (
      "x = zeros(3, np.int8); np.add([1, 2, 300], 0, out=x)",
      "OverflowError: cannot convert 300 to int8 at index [2]"
    ),
    (
      "x = zeros(3, np.int8); np.multiply([1, 2, 99], array([1, 2, 9], np.int8), out=x, where=[True, False, True], dtype=np.int8)",
      "OverflowError: the result of multiply does not fit int8 at index [2]"
    ),
    (
      "np.sqrt([4], where=[True])",
      "ValueError: 'where' used without 'out': where it is false there would be no value"
    ),
    ("np.sqrt", "sqrt(x, /, out=None, *, where=True, dtype=None)"),
    ("np.divmod", "divmod(x1, x2, /, out=(None, None), *, where=True, dtype=None)"),
  ])
  func `out, where, dtype and kind`(_ input: String, _ expected: String) {
    #expect(Inputs.answer(to: input) == expected)
  }

  @Test func `a failed call leaves the array as it was`() {
    #expect(
      Inputs.answer(to: "x = [1, 2]", "np.add(x, [2**62, 2**63 - 1], out=x)", "x") == "[1, 2]")
  }
}
