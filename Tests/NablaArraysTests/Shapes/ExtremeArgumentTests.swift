// nabla · ExtremeArgumentTests.swift
// The largest and smallest integers as arguments end in an answer or an error.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct ExtremeArgumentTests {
  let list = AnyArray.int64(NDArray([1, 2, 3]))

  @Test(arguments: [Int.min, Int.max])
  func `moving on by as much as an integer holds comes round`(_ shift: Int) throws {
    let moved = try list.rolled([(shift, 0)])
    let expected = try list.rolled([(((shift % 3) + 3) % 3, 0)])
    #expect(moved.bits == expected.bits)
  }

  @Test(arguments: [Int.min, Int.max])
  func `a diagonal beyond the table is empty, and one of a list too large`(_ offset: Int) throws {
    let table = try list.reshaped(to: [1, 3])
    #expect(try table.diagonal(offset: offset).count == 0)
    #expect(try AnyArray.eye(2, 2, offset: offset, .float64).bits == [0, 0, 0, 0])
    #expect(throws: CreationError.self) { try list.diagonal(offset: offset) }
  }

  @Test func `nothing is not split into more parts than a list holds`() {
    #expect(throws: ShapeError.unevenSplit(length: 0, parts: Int.max)) {
      try AnyArray.int64(NDArray<Int64>([])).split(into: Int.max)
    }
  }

  @Test func `repeating beyond memory is refused before it starts`() {
    #expect(throws: ShapeError.self) { try list.repeated([Int.max], along: 0) }
    #expect(throws: ShapeError.self) { try list.tiled([Int.max, Int.max]) }
    #expect(throws: ArrayError.self) { try AnyArray.zeros([Int.max, 2], .bool) }
  }

  @Test func `integer ranges that pass beyond 64 bits are refused`() {
    #expect(throws: CreationError.self) {
      try AnyArray.range(from: .int(0), to: .float(2e19), by: .int(.max), dtype: .int64)
    }
  }
}
