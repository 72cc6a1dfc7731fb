// nabla · ArrayTextTests.swift
// What the text of an array is: the stated checks, and what is not in the recorded ones.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct ArrayTextTests {
  private static let plain = PrintOptions()

  private static let checks: [([Double], String)] = [
    ([1, 1000], "[   1. 1000.]"),
    ([1, 1000.5], "[1.0000e+00 1.0005e+03]"),
    ([99999999.1], "[99999999.1]"),
    ([1e8], "[1.e+08]"),
    ([0, 1e-4, 0.1], "[0.     0.0001 0.1   ]"),
    ([0, 1e-4, 0.10001], "[0.0000e+00 1.0000e-04 1.0001e-01]"),
    ([1e7, 1e4], "[10000000.    10000.]"),
    ([-0.0, 0], "[-0.  0.]"),
    ([1e-5, 1, .nan, .infinity, -.infinity], "[1.e-05 1.e+00    nan    inf   -inf]"),
  ]

  @Test(arguments: checks)
  func `the widths come from all elements`(_ elements: [Double], _ expected: String) {
    #expect(AnyArray.float64(NDArray(elements)).strText(Self.plain) == expected)
  }

  @Test func `float32 shows its own digits`() {
    let array = AnyArray.float32(NDArray([0.1, 1.23456789e10]))
    #expect(array.strText(Self.plain) == "[1.0000000e-01 1.2345679e+10]")
    #expect(
      array.reprText(Self.plain) == "array([1.0000000e-01, 1.2345679e+10], dtype=float32)")
  }

  @Test func `an array too large to walk through shows its corners`() {
    let wide = Layout(shape: [10_000_000, 10_000_000], strides: [0, 0], offset: 0)
    let array = AnyArray.int64(NDArray(storage: NDArray([7]).storage, layout: wide))
    let row = "[7, 7, 7, ..., 7, 7, 7]"
    let rows = [row, row, row, "...", row, row, row].joined(separator: ",\n ")
    #expect(array.displayText(Self.plain) == "[\(rows)]")
  }

  @Test func `sixty-four axes are sixty-four brackets`() {
    let deep = Layout(rowMajor: Array(repeating: 1, count: 64))
    let array = AnyArray.bool(NDArray(storage: NDArray([true]).storage, layout: deep))
    let brackets = String(repeating: "[", count: 64) + " True" + String(repeating: "]", count: 64)
    #expect(array.strText(Self.plain) == brackets)
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func `options of any size are taken`(_ size: Int) {
    let array = AnyArray.float64(NDArray([0.1, 1e300, -2]))
    var options = PrintOptions()
    options.lineWidth = size
    options.edgeItems = size
    options.threshold = size
    #expect(array.strText(options).hasSuffix("]"))
    #expect(array.reprText(options).hasPrefix("array(["))
  }

  @Test func `a shape is written as a tuple`() {
    #expect(ShapeText.tuple([]) == "()")
    #expect(ShapeText.tuple([3]) == "(3,)")
    #expect(ShapeText.tuple([2, 3]) == "(2, 3)")
  }
}
