// nabla · ArrayMakerTests.swift
// What NumPy 2.4's asarray makes of nested items; results recorded from it.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import Testing

@testable import NablaRuntime

struct ArrayMakerTests {
  /// A made array: its shape, its dtype and its elements as doubles.
  struct Made: Equatable {
    var shape: [Int]
    var dtype: DType
    var elements: [Double]

    init(_ shape: [Int], _ dtype: DType, _ elements: [Double]) {
      self.shape = shape
      self.dtype = dtype
      self.elements = elements
    }

    init(_ array: AnyArray) {
      var elements: [Double] = []
      array.visitScalars { elements.append($0.complex.real) }
      self.init(array.shape, array.dtype, elements)
    }
  }

  static func ints(_ numbers: Int64...) -> Value { .list(numbers.map(Value.int)) }
  static func zeros(_ shape: [Int]) -> Value {
    .array(.float64(NDArray(uninitialized: shape) { $0.initialize(repeating: 0) }))
  }

  static let cases: [(Value, Made)] = [
    (ints(1, 2), Made([2], .int64, [1, 2])),
    (.list([.bool(true), .int(3)]), Made([2], .int64, [1, 3])),
    (.list([.bool(true), .bool(false)]), Made([2], .bool, [1, 0])),
    (.list([.int(1), .float(2.5)]), Made([2], .float64, [1, 2.5])),
    (.list([]), Made([0], .float64, [])),
    (.list([.list([]), .list([])]), Made([2, 0], .float64, [])),
    (.list([ints(1, 2), .tuple([.int(3), .float(4)])]), Made([2, 2], .float64, [1, 2, 3, 4])),
    (.list([Value(Scalar.float32(1)), .bool(true)]), Made([2], .float32, [1, 1])),
    (.list([Value(Scalar.float32(1)), .int(2)]), Made([2], .float64, [1, 2])),
    (.list([.complex(Complex(0, 1)), .int(2)]), Made([2], .complex128, [0, 2])),
    (.range(RangeObject(start: 0, stop: 6, step: 2)), Made([3], .int64, [0, 2, 4])),
    (
      .list([.range(RangeObject(start: 0, stop: 2, step: 1)), ints(5, 6)]),
      Made([2, 2], .int64, [0, 1, 5, 6])
    ),
    (.list([zeros([0, 3])]), Made([1, 0, 3], .float64, [])),
    (.list([zeros([1, 2]), .list([ints(1, 2)])]), Made([2, 1, 2], .float64, [0, 0, 1, 2])),
    (.int(7), Made([], .int64, [7])),
  ]

  @Test(arguments: cases)
  func `nested items become one array`(_ value: Value, _ expected: Made) throws {
    #expect(try value.makeArray().map(Made.init) == expected)
  }

  static let ragged: [(Value, [Int], [Int], Int?)] = [
    (.list([ints(1, 2), ints(3)]), [2], [1], 1),
    (.list([ints(1, 2), .int(3)]), [2], [1], nil),
    (.list([.int(1), ints(2, 3)]), [2], [1], 2),
    (.list([.list([ints(1), ints(2)]), .list([ints(1, 2), ints(3)])]), [2, 2], [1, 0], 2),
    (.list([ints(1, 2), .list([ints(3), ints(4)])]), [2, 2], [1, 0], 1),
    (.list([zeros([2, 2]), zeros([2, 3])]), [2, 2], [1, 0], 3),
    (.list([zeros([2, 2]), zeros([3, 2])]), [2], [1], 3),
    (.list([zeros([2, 2]), .int(1)]), [2], [1], nil),
    (.list([.list([]), ints(1)]), [2], [1], 1),
  ]

  @Test(arguments: ragged)
  func `rows of unequal shapes are named`(
    _ value: Value, _ detected: [Int], _ path: [Int], _ count: Int?
  ) {
    #expect {
      _ = try value.makeArray()
    } throws: { error in
      guard
        case .inhomogeneous(detected, _, let found, _) =
          (error as? RuntimeFailure)?.fact as? ArrayMakingError
      else { return false }
      return found == ArrayMakingError.Row(path: path, count: count)
    }
  }

  @Test func `an integer beyond 64 bits is an overflow`() {
    let large = Value.integer(BigInt(2).power(63))
    #expect {
      _ = try Value.list([.int(1), large]).makeArray()
    } throws: { error in
      (error as? RuntimeFailure)?.fact as? ArrayMakingError
        == .integerTooLarge(digits: "9223372036854775808", path: [1], site: .elsewhere)
    }
  }

  @Test func `texts make an array of texts, but no bracket does`() throws {
    #expect(try Value.list([.text("b"), .text("ab")]).makeArray()?.dtype == .text(2))
    #expect(try Value.list([.int(1), .text("a")]).makeArray()?.dtype == .text(21))
    guard case .list = try Value.bracket([.text("b")]) else {
      Issue.record("a bracket with a text is a list")
      return
    }
  }

  @Test func `functions make no array`() throws {
    #expect(try Value.list([.int(1), .none]).makeArray() == nil)
    #expect(try Value.list([Self.ints(1), .list([.list([.none])])]).makeArray() == nil)
    #expect(try Value.none.makeArray() == nil)
  }

  @Test func `more axes than 64 are an error`() {
    var value = Value.int(1)
    for _ in 0..<70 { value = .list([value]) }
    #expect(throws: RuntimeFailure.self) { _ = try value.makeArray() }
  }
}
