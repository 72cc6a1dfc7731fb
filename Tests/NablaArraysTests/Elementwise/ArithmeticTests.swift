// nabla · ArithmeticTests.swift
// Operators on arrays: broadcasting, dtypes and what cannot be computed.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct ArithmeticTests {
  private func apply(
    _ function: BinaryFunction, _ left: AnyArray, _ right: Operand
  ) throws -> AnyArray {
    var events: FloatingPointEvents = []
    return try AnyArray.apply(function, .array(left), right, events: &events)
  }

  @Test func `of a column with a row makes a table`() throws {
    let row = AnyArray.int64(NDArray([1, 2, 3]))
    let column = try row.subscripted([.slice(lower: nil, upper: 2, step: nil), .newAxis])
    let table = try apply(.multiply, column, .array(row))
    #expect(table.shape == [2, 3])
    #expect((0..<6).map { table.scalar(at: $0) } == [1, 2, 3, 2, 4, 6].map { .int64($0) })
  }

  @Test func `names the element that overflows`() throws {
    let x = AnyArray.int64(NDArray([1, .max, 3]))
    #expect(throws: ArrayError.integerOverflow(operation: "add", index: [1], dtype: .int64)) {
      try apply(.add, x, .weak(.int(1)))
    }
  }

  @Test func `keeps float32 with a literal`() throws {
    let x = AnyArray.float32(NDArray([1, 2]))
    let y = try apply(.multiply, x, .weak(.float(0.1)))
    #expect(y.dtype == .float32)
    #expect(y.scalar(at: 1) == .float32(0.2))
  }

  @Test func `notices a division by zero`() throws {
    var events: FloatingPointEvents = []
    let x = AnyArray.float64(NDArray([1, 0]))
    _ = try AnyArray.apply(.divide, .array(x), .weak(.int(0)), events: &events)
    #expect(events == [.divideByZero, .invalid])
  }
}
