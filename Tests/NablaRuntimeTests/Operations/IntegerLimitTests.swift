// nabla · IntegerLimitTests.swift
// Integers of any size, up to what anyone waits for.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct IntegerLimitTests {
  @Test func `digits are read as they stand, however many`() {
    let digits = "1234567890" + String(repeating: "9081726354", count: 999)
    #expect(Inputs.answer(to: digits) == digits)
    #expect(Inputs.answer(to: "-" + digits) == "-" + digits)
  }

  @Test func `a literal of too many digits is refused at its place`() {
    let digits = String(repeating: "7", count: 400_000)
    #expect(
      Inputs.answer(to: "1 + \(digits)")
        == "OverflowError: an integer of 400000 digits is too large")
  }

  @Test(arguments: ["10**10**10", "2 << 10**9", "(1 << 10**6) * (1 << 10**6)"])
  func `a result of too many digits is refused before it is computed`(_ input: String) {
    #expect(Inputs.answer(to: input).hasPrefix("OverflowError: the result of "))
  }

  @Test func `powers of zero and one have no limit`() {
    #expect(Inputs.answer(to: "0**10**20, 1**10**20, (-1)**(10**20 + 1)") == "(0, 1, -1)")
  }
}
