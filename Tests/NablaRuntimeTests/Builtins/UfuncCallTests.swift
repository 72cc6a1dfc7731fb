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
