// nabla · CastTests.swift
// Casts that lose nothing silently, and stores that lose nothing at all.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import Testing

struct CastTests {
  @Test func `to integers cut the fraction off`() throws {
    let x = AnyArray.float64(NDArray([1.9, -1.9, 0x1p62]))
    #expect(try x.astype(.int64).scalars == [.int64(1), .int64(-1), .int64(1 << 62)])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 0x1p63, -1e300])
  func `to integers name the element that has none`(_ value: Double) throws {
    let x = AnyArray.float64(NDArray([1, 2, 3, value, 5, .nan]))
    let table = try x.subscripted([.slice(lower: nil, upper: nil, step: nil), .newAxis])
    #expect {
      try table.astype(.int64)
    } throws: { error in
      guard case .cannotCastToInteger(_, [3, 0], .int64)? = error as? ArrayError else {
        return false
      }
      return true
    }
  }

  @Test func `to float32 note what becomes infinite`() throws {
    var events: FloatingPointEvents = []
    let x = AnyArray.float64(NDArray([1, 1e300]))
    #expect(try x.astype(.float32, events: &events).scalars == [.float32(1), .float32(.infinity)])
    #expect(events == .overflow)
  }

  @Test func `from complex numbers drop the imaginary part, as the dtype says`() throws {
    let x = AnyArray.complex128(NDArray([Complex(1, 2)]))
    #expect(try x.astype(.float64).scalars == [.float64(1)])
    #expect(DType.complex128.discardsImaginaryPart(castTo: .float64))
    #expect(!DType.complex128.discardsImaginaryPart(castTo: .bool))
    #expect(!DType.float64.discardsImaginaryPart(castTo: .int64))
  }

  @Test func `to the same dtype copy nothing`() throws {
    let x = NDArray<Double>([1, 2])
    guard case .float64(let same) = try AnyArray.float64(x).astype(.float64) else {
      Issue.record("another dtype")
      return
    }
    #expect(same.storage === x.storage)
  }

  @Test func `a store of a fraction in integers names it`() {
    var x = AnyArray.int64(NDArray([1, 2]))
    let half = Operand.weak(.float(0.5))
    #expect {
      try x.assign([.integer(0)], half)
    } throws: { error in
      guard case .store(.fraction(_, [], .int64))? = error as? ArrayError else { return false }
      return true
    }
    let values = Operand.array(.float64(NDArray([1, 2.5])))
    #expect {
      try x.assign([.ellipsis], values)
    } throws: { error in
      guard case .store(.fraction(_, [1], .int64))? = error as? ArrayError else { return false }
      return true
    }
    #expect(x.scalars == [.int64(1), .int64(2)])
  }

  @Test func `a store of a complex number in floats is refused unless it is real`() throws {
    var x = AnyArray.float64(NDArray([1, 2]))
    #expect(throws: ArrayError.self) {
      try x.assign([.integer(0)], .weak(.complex(Complex(1, 1))))
    }
    try x.assign([.integer(0)], .weak(.complex(Complex(5, 0))))
    #expect(x.scalars == [.float64(5), .float64(2)])
  }

  @Test func `a store of nan or a huge number in integers is refused`() {
    var x = AnyArray.int64(NDArray([1, 2]))
    #expect(throws: ArrayError.self) { try x.assign([.integer(0)], .weak(.float(.nan))) }
    #expect(throws: ArrayError.integerOutOfBounds(digits: "1000000000000000000000", dtype: .int64))
    {
      try x.assign([.integer(0)], .weak(.hugeInt(1e21, digits: "1000000000000000000000")))
    }
  }
}
