// nabla · ScalarWidthTests.swift
// Characters take the columns terminals give them.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct ScalarWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("∇", 1), ("𝑥", 1), ("漢", 2), ("😀", 2), ("\u{301}", 0), ("\u{200D}", 0),
      ("\u{FE0F}", 0), ("ﷺ", 1),
    ] as [(Unicode.Scalar, Int)])
  func `letters take one column, wide ones two, marks none`(
    _ scalar: Unicode.Scalar, _ columns: Int
  ) {
    #expect(scalar.columns == columns)
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\n"] as [Unicode.Scalar])
  func `control characters have no width`(_ scalar: Unicode.Scalar) {
    #expect(scalar.columns == nil)
  }
}
