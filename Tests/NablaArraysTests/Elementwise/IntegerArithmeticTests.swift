// nabla · IntegerArithmeticTests.swift
// Integers that would wrap around, shifts and divisions that have no result.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct IntegerArithmeticTests {
  private func error(_ function: BinaryFunction, _ left: [Int64], _ right: [Int64]) -> ArrayError? {
    var events: FloatingPointEvents = []
    do throws(ArrayError) {
      _ = try AnyArray.apply(
        function, .array(.int64(NDArray(left))), .array(.int64(NDArray(right))), events: &events)
      return nil
    } catch {
      return error
    }
  }

  @Test func `the first of several elements that overflow is named`() {
    #expect(
      error(.add, [1, .max, .max], [1, 1, 1])
        == .integerOverflow(operation: "add", index: [1], dtype: .int64))
    #expect(
      error(.floorDivide, [1, .min], [1, -1])
        == .integerOverflow(operation: "floor_divide", index: [1], dtype: .int64))
    #expect(error(.remainder, [.min], [-1]) == nil)
  }

  @Test func `an overflow in a long array is found where it is`() {
    var left = [Int64](repeating: 7, count: 10_000)
    left[7777] = .min
    let right = [Int64](repeating: -5, count: 10_000)
    #expect(
      error(.add, left, right)
        == .integerOverflow(operation: "add", index: [7777], dtype: .int64))
    #expect(
      error(.multiply, left, right)
        == .integerOverflow(operation: "multiply", index: [7777], dtype: .int64))
  }

  @Test func `an overflow in a transposed view has the view's index`() throws {
    let table = try NDArray<Int64>.make(shape: [2, 3]) {
      _ = $0.update(fromContentsOf: [0, 0, 0, 0, 0, .max])
    }
    let view = AnyArray.int64(table).reversedAxes
    var events: FloatingPointEvents = []
    #expect(throws: ArrayError.integerOverflow(operation: "add", index: [2, 1], dtype: .int64)) {
      try AnyArray.apply(.add, .array(view), .weak(.int(1)), events: &events)
    }
  }

  @Test func `negative powers and shifts are refused by name`() {
    #expect(error(.power, [2, 3], [2, -1]) == .negativeIntegerPower(index: [1]))
    #expect(error(.power, [1], [-1]) == .negativeIntegerPower(index: [0]))
    #expect(error(.leftShift, [1], [-1]) == .negativeShift(operation: "left_shift", index: [0]))
    #expect(error(.rightShift, [1], [-1]) == .negativeShift(operation: "right_shift", index: [0]))
  }

  @Test func `shifts by any number of bits are exact or refused`() {
    #expect(error(.leftShift, [0, 1], [100, 62]) == nil)
    #expect(
      error(.leftShift, [1], [64])
        == .integerOverflow(operation: "left_shift", index: [0], dtype: .int64))
    #expect(error(.rightShift, [-5], [.max]) == nil)
  }

  @Test func `dividing by zero gives zero and a warning`() throws {
    var events: FloatingPointEvents = []
    let x = Operand.array(.int64(NDArray([5, -7])))
    let quotient = try AnyArray.apply(.floorDivide, x, .weak(.int(0)), events: &events)
    #expect(quotient.scalars == [.int64(0), .int64(0)])
    #expect(events == .divideByZero)
    events = []
    _ = try AnyArray.apply(.remainder, x, .weak(.int(0)), events: &events)
    #expect(events == .divideByZero)
  }
}
