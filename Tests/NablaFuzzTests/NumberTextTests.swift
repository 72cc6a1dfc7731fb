// nabla · NumberTextTests.swift
// Numbers in texts, compared within a tolerance.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import nabla_fuzz

struct NumberTextTests {
  @Test func `numbers are taken out of their text`() {
    let text = NumberText("[ 1.5, -2e-3, nan, -inf] x")
    #expect(text.numbers.count == 4)
    #expect(text.numbers[0...1] == [1.5, -0.002])
    #expect(text.numbers[2].isNaN)
    #expect(text.numbers[3] == -.infinity)
    #expect(text.rest == "[#,#,#,#]x")
  }

  @Test(arguments: [
    ("1.0", "1.0000000000000009", Exactness.ulps, true), ("1.0", "1.000000000000002", .ulps, false),
    ("1.0", "1.0000000001", .bounded, true), ("1.0", "1.00001", .bounded, false),
    ("nan", "nan", .ulps, true), ("nan", "1.0", .bounded, false), ("inf", "-inf", .bounded, false),
    ("[1.0, 2.0]", "(1.0, 2.0)", .bounded, false),
  ])
  func `what is close enough depends on the computation`(
    _ ours: String, _ theirs: String, _ exactness: Exactness, _ isClose: Bool
  ) {
    let result = NumberText(ours).isClose(to: NumberText(theirs), exactness, precision: .double)
    #expect(result == isClose)
  }
}
