// nabla · PromotionTests.swift
// The dtype of a result, for every pair of dtypes and of a dtype with a literal.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct PromotionTests {
  /// `numpy.promote_types`, rows and columns in the order of `DType.allCases`.
  static let table: [[DType]] = [
    [.bool, .int64, .float32, .float64, .complex128],
    [.int64, .int64, .float64, .float64, .complex128],
    [.float32, .float64, .float32, .float64, .complex128],
    [.float64, .float64, .float64, .float64, .complex128],
    [.complex128, .complex128, .complex128, .complex128, .complex128],
  ]

  @Test func `of two dtypes is NumPy's`() {
    for (row, left) in DType.allCases.enumerated() {
      for (column, right) in DType.allCases.enumerated() {
        #expect(left.promoted(with: right) == Self.table[row][column])
      }
    }
  }

  /// The dtype of `np.ones(1, dtype) + literal`; nil where NumPy has `complex64`.
  static let literals: [(WeakScalar, [DType?])] = [
    (.bool(true), [.bool, .int64, .float32, .float64, .complex128]),
    (.int(1), [.int64, .int64, .float32, .float64, .complex128]),
    (.float(1), [.float64, .float64, .float32, .float64, .complex128]),
    (.complex(Complex(0, 1)), [.complex128, .complex128, nil, .complex128, .complex128]),
  ]

  @Test func `of an array with a literal counts the literal's kind only`() throws {
    for (literal, results) in Self.literals {
      for (dtype, result) in zip(DType.allCases, results) {
        if let result {
          #expect(try dtype.promoted(with: literal, operation: "add") == result)
        } else {
          #expect(
            throws: ArrayError.resultDTypeUnavailable(operation: "add", dtype: "complex64")
          ) { try dtype.promoted(with: literal, operation: "add") }
        }
      }
    }
  }

  @Test func `an integer beyond 64 bits does not go with integers`() {
    let huge = Operand.weak(.hugeInt(0x1p70, digits: "1180591620717411303424"))
    let x = Operand.array(.int64(NDArray([1, 2])))
    var events: FloatingPointEvents = []
    #expect(throws: ArrayError.integerTooLargeForInt64(digits: "1180591620717411303424")) {
      try AnyArray.apply(.add, x, huge, events: &events)
    }
  }

  @Test func `every pair of dtypes gives a function's own loop or a reason`() {
    for function in BinaryFunction.allCases {
      for dtype in DType.allCases {
        do {
          #expect(try function.loopDType(for: dtype) >= .bool)
        } catch ArrayError.unsupportedDType(let operation, _) {
          #expect(operation == function.rawValue)
        } catch ArrayError.resultDTypeUnavailable(let operation, _) {
          #expect(operation == function.rawValue)
        } catch {
          Issue.record("\(error)")
        }
      }
    }
  }
}
