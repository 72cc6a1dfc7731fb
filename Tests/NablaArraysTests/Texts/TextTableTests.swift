// nabla · TextTableTests.swift
// Tables of distinct texts.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaArrays

struct TextTableTests {
  @Test func `texts are sorted by code points, each once`() {
    let (table, codes) = TextTable.make(["b", "a", "B", "ä", "b", ""])
    #expect(table.texts == ["", "B", "a", "b", "ä"])
    #expect(codes == [3, 2, 1, 4, 3, 0])
    #expect(table.width == 1)
  }

  @Test func `texts that only look alike are distinct`() {
    let (table, codes) = TextTable.make(["\u{e9}", "e\u{301}"])
    #expect(table.texts.count == 2)
    #expect(codes == [1, 0])
  }

  @Test func `a text is found, or the place where it would stand`() {
    let (table, _) = TextTable.make(["b", "d"])
    #expect(table.place(of: "b") == (0, true))
    #expect(table.place(of: "c") == (1, false))
    #expect(table.place(of: "e") == (2, false))
    #expect(table.place(of: "") == (0, false))
  }

  @Test(arguments: [
    (["a", "c"], ["b"]), (["a", "b"], ["a", "b"]), ([], ["x"]), (["q", "x", "z"], ["x"]),
    (["x"], ["q", "x", "z"]), (["é", "a"], ["é", "zz"]),
  ])
  func `merged tables hold the texts of both`(_ one: [String], _ other: [String]) {
    let (left, leftCodes) = TextTable.make(one)
    let (right, rightCodes) = TextTable.make(other)
    let (merged, own, others) = left.merged(with: right)
    #expect(leftCodes.map { code in merged[own?[Int(code)] ?? code] } == one)
    #expect(rightCodes.map { code in merged[others?[Int(code)] ?? code] } == other)
  }
}
