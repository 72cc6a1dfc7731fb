// nabla · PromotionTests.swift
// The dtype of a result, for every pair of dtypes and of a dtype with a literal.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

/// NumPy's result dtype of a pair.
private struct RecordedPromotion: Decodable {
  let a: String
  let b: String?
  let weak: String?
  let r: String
  let safe: Bool?

  /// The typed number of the pair.
  var number: WeakScalar? {
    switch weak {
    case "bool": .bool(true)
    case "int": .int(1)
    case "float": .float(1)
    case "complex": .complex(Complex(0, 1))
    default: nil
    }
  }

  static func dtype(_ name: String?) throws -> DType {
    try #require(DType.numeric.first { $0.name == name })
  }
}

struct PromotionTests {
  @Test func `of two dtypes, and of a dtype with a typed number, is NumPy's`() throws {
    for pair in try Fixture.lines(of: "promotion.jsonl", as: RecordedPromotion.self) {
      let left = try RecordedPromotion.dtype(pair.a)
      if let number = pair.number {
        #expect(left.promoted(with: number).name == pair.r)
      } else {
        let right = try RecordedPromotion.dtype(pair.b)
        #expect(left.promoted(with: right).name == pair.r)
        #expect(left.isSafelyCast(to: right) == pair.safe)
      }
    }
  }

  @Test func `an integer beyond a dtype's bits does not go with it`() {
    var events: FloatingPointEvents = []
    let huge = Operand.weak(.hugeInt(0x1p70, digits: "1180591620717411303424"))
    #expect(
      throws: ArrayError.integerOutOfBounds(digits: "1180591620717411303424", dtype: .int64)
    ) {
      try AnyArray.apply(.add, .array(.int64(NDArray([1, 2]))), huge, events: &events)
    }
    #expect(throws: ArrayError.integerOutOfBounds(digits: "300", dtype: .uint8)) {
      try AnyArray.apply(
        .add, .array(.uint8(NDArray([1, 2]))), .weak(.int(300)), events: &events)
    }
  }

  @Test func `every pair of dtypes gives a function's own loop or a reason`() throws {
    for function in BinaryFunction.allCases {
      for dtype in DType.numeric {
        let operand = Operand.array(try .zeros([1], dtype))
        do throws(ArrayError) {
          _ = try function.loopDType(for: operand, operand)
        } catch {
          #expect(
            error == .unsupportedDType(operation: function.rawValue, dtypes: [dtype, dtype]))
        }
      }
    }
  }
}
