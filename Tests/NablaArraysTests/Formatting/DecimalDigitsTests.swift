// nabla · DecimalDigitsTests.swift
// Shortest and exact digits of floats.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct DecimalDigitsTests {
  private static func digits(
    _ value: Double, _ limit: DigitRequest.Limit?, isUnique: Bool = false
  ) -> String {
    let digits = DecimalDigits(value, DigitRequest(limit: limit, isUnique: isUnique))
    return String(decoding: digits.digits, as: UTF8.self) + "e\(digits.exponent)"
  }

  @Test(arguments: [
    (0.1, "1e-1"), (1e23, "1e23"), (9007199254740992, "9007199254740992e15"),
    (.leastNonzeroMagnitude, "5e-324"),
    (120, "12e2"), (0, "0e0"), (0.00123, "123e-3"),
  ])
  func `the shortest digits read back as the number`(_ value: Double, _ expected: String) {
    #expect(Self.digits(value, nil, isUnique: true) == expected)
  }

  @Test func `exact digits go on to the last one`() {
    #expect(
      Self.digits(0.1, .fraction(55))
        == "1000000000000000055511151231257827021181583404541015625e-1")
    #expect(Self.digits(0.1, .fraction(1000)) == Self.digits(0.1, .fraction(55)))
    #expect(Self.digits(1e23, .fraction(0)) == "99999999999999991611392e22")
    #expect(Self.digits(.leastNonzeroMagnitude, .total(3)) == "494e-324")
  }

  @Test(arguments: [
    (0.5, 0, "0e0"), (1.5, 0, "2e0"), (2.5, 0, "2e0"), (0.125, 2, "12e-1"), (0.375, 2, "38e-1"),
    (2.675, 2, "267e0"), (9.995, 2, "999e0"), (99.5, 0, "1e2"), (0.006, 2, "1e-2"),
    (0.004, 2, "0e0"), (0.05, 1, "1e-1"),
  ])
  func `rounding asks the exact value, and a tie goes to the even digit`(
    _ value: Double, _ places: Int, _ expected: String
  ) {
    #expect(Self.digits(value, .fraction(places)) == expected)
  }

  @Test func `float32 has digits of its own`() {
    let exact = DecimalDigits(Float(0.1), DigitRequest(limit: .total(13), isUnique: false))
    #expect(String(decoding: exact.digits, as: UTF8.self) == "1000000014901")
    #expect(DecimalDigits(shortest: Float(0.1)).digits == [UInt8(ascii: "1")])
  }
}

struct BigNaturalTests {
  @Test func `a digit is how often the divisor goes`() {
    var number = BigNatural(7, shiftedLeft: 200)
    number.add(BigNatural(3, shiftedLeft: 64))
    let divisor = BigNatural(1, shiftedLeft: 200)
    #expect(number.takeDigit(of: divisor) == 7)
    #expect(BigNatural.order(number, BigNatural(3, shiftedLeft: 64)) == 0)
  }

  @Test func `powers of ten carry over limbs`() {
    var number = BigNatural(1, shiftedLeft: 0)
    number.multiply(byPowerOfTen: 20)
    var other = BigNatural(10_000_000_000, shiftedLeft: 0)
    other.multiply(byPowerOfTen: 10)
    #expect(BigNatural.order(number, other) == 0)
    number.subtract(other)
    #expect(number.isZero)
  }
}
