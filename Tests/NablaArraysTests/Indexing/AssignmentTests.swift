// nabla · AssignmentTests.swift
// Indexed assignment: who sees it, and what it costs.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct AssignmentTests {
  @Test func `to an array that nobody shares writes in place`() throws {
    var x = AnyArray.float64(NDArray([1, 2, 3]))
    let before = x.address
    try x.assign([.integer(0)], .weak(.float(9)))
    #expect(x.address == before)
    #expect(x.element1D(0) == .float64(9))
    let isStored = x.store1D(-1, .float64(7))
    #expect(isStored)
    #expect(x.address == before)
    #expect(x.element1D(2) == .float64(7))
  }

  @Test func `to a copy leaves the original alone`() throws {
    let original = AnyArray.int64(NDArray([1, 2, 3]))
    var copy = original
    let isStored = copy.store1D(0, .int64(5))
    #expect(!isStored)
    try copy.assign([.slice(lower: 1, upper: nil, step: nil)], .weak(.int(9)))
    #expect(original.integers == [1, 2, 3])
    #expect(copy.integers == [1, 9, 9])
  }

  @Test func `of an overlapping part of the array itself reads before it writes`() throws {
    var x = AnyArray.int64(NDArray([1, 2, 3, 4]))
    let head = try x.subscripted([.slice(lower: nil, upper: -1, step: nil)])
    try x.assign([.slice(lower: 1, upper: nil, step: nil)], .array(head))
    #expect(x.integers == [1, 1, 2, 3])
  }

  @Test func `that fails leaves the array as it was`() throws {
    var x = AnyArray.int64(NDArray([1, 2, 3]))
    let wrong = AnyArray.float64(NDArray([1, 2.5, 3]))
    #expect(throws: ArrayError.self) { try x.assign([.ellipsis], .array(wrong)) }
    #expect(x.integers == [1, 2, 3])
    try x.assign([.ellipsis], .weak(.float(2.0)))
    #expect(x.integers == [2, 2, 2])
  }

  @Test func `can be taken back`() throws {
    var x = AnyArray.int64(NDArray([1, 2, 3, 4]))
    let mask = AnyArray.bool(NDArray([true, false, false, true]))
    let saved = try x.saved([.array(mask)])
    #expect(saved.byteCount == 16)
    let before = x.address
    try x.assign([.array(mask)], .weak(.int(0)))
    #expect(x.address == before)
    #expect(x.integers == [0, 2, 3, 0])
    try x.restore(saved)
    #expect(x.integers == [1, 2, 3, 4])
  }
}

extension AnyArray {
  /// Where the storage lies.
  fileprivate var address: Int {
    switch self {
    case .bool(let array): Int(bitPattern: array.storage.base)
    case .int64(let array): Int(bitPattern: array.storage.base)
    case .float32(let array): Int(bitPattern: array.storage.base)
    case .float64(let array): Int(bitPattern: array.storage.base)
    default: 0
    }
  }

  /// The elements of an integer array in row-major order.
  fileprivate var integers: [Int64] {
    (0..<count).map { if case .int64(let value) = scalar(at: $0) { value } else { -999 } }
  }
}
