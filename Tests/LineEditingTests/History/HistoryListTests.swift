// nabla · HistoryListTests.swift
// Earlier inputs are kept and found again.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct HistoryListTests {
  private func list(_ entries: String..., limit: Int = 100) -> HistoryList {
    var list = HistoryList(limit: limit)
    for entry in entries { list.add(entry) }
    return list
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test func `blank inputs and repetitions are left out`() {
    #expect(list("a", " ", "", "a", "b", "a").entries == ["a", "b", "a"])
  }

  @Test func `old entries go when there are too many`() {
    var list = HistoryList(limit: 10)
    for number in 0..<1000 { list.add("\(number)") }
    #expect(list.entries.last == "999")
    #expect((10...13).contains(list.entries.count))
  }

  @Test func `entries are found by how they start`() {
    let list = list("sin(1)", "cos(1)", "sin(2)", "x = 1")
    #expect(list.entry(before: 4, startingWith: "sin", otherThan: "") == 2)
    #expect(list.entry(before: 2, startingWith: "sin", otherThan: "sin(2)") == 0)
    #expect(list.entry(before: 0, startingWith: "sin", otherThan: "") == nil)
    #expect(list.entry(after: 0, startingWith: "sin", otherThan: "") == 2)
    #expect(list.entry(after: 2, startingWith: "sin", otherThan: "") == nil)
    #expect(list.entry(before: 4, startingWith: "", otherThan: "x = 1") == 2)
  }

  @Test func `a search finds the newest place of the text`() {
    let list = list("sin(cos(1))", "Cos(cos(2))", "x")
    #expect(
      list.match(for: scalars("cos"), atOrBefore: 2) == HistoryMatch(entry: 1, range: 4..<7))
    #expect(
      list.match(for: scalars("cos"), atOrBefore: 0) == HistoryMatch(entry: 0, range: 4..<7))
    #expect(
      list.match(for: scalars("Cos"), atOrBefore: 2) == HistoryMatch(entry: 1, range: 0..<3))
    #expect(list.match(for: scalars("tan"), atOrBefore: 2) == nil)
    #expect(list.match(for: [], atOrBefore: 2) == nil)
  }

  @Test func `a search counts code points, not bytes`() {
    #expect(
      list("∇É = 漢").match(for: scalars("é ="), atOrBefore: 9)
        == HistoryMatch(entry: 0, range: 1..<4))
  }
}
