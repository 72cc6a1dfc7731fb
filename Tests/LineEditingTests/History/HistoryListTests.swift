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
    #expect(list("a", " ", "", "a", "b").entries == ["a", "b"])
    var again = list("a", "b")
    #expect(!again.add("b") && !again.add("\n ") && again.add("c"))
  }

  @Test func `an entry takes the place of an older equal one`() {
    #expect(list("a", "b", "c", "a").entries == ["b", "c", "a"])
    #expect(list("a", "b", "a", "b").entries == ["a", "b"])
  }

  @Test func `an entry that was dropped can come again`() {
    var list = HistoryList(limit: 4)
    for number in 0..<20 { list.add("\(number)") }
    #expect(list.entries == ["16", "17", "18", "19"])
    list.add("0")
    list.add("16")
    #expect(list.entries == ["17", "18", "19", "0", "16"])
  }

  @Test func `of earlier entries that are equal the newest stays`() {
    var list = list("c", "new")
    list.addOlder(["a", "b", "a", " ", "c", "d", "b"])
    #expect(list.entries == ["a", "d", "b", "c", "new"])
    var short = HistoryList(limit: 3)
    short.addOlder(["a", "b", "c", "d", "d"])
    #expect(short.entries == ["b", "c", "d"])
  }

  @Test func `ten thousand entries do not make adding slow`() {
    var list = HistoryList(limit: 10_000)
    list.addOlder((0..<20_000).map { "x = \($0)" })
    #expect(list.entries.count == 10_000)
    let start = ContinuousClock.now
    for number in 10_000..<10_300 { list.add("x = \(number)") }
    #expect(list.entries.count == 10_000)
    #expect(list.entries.last == "x = 10299")
    // 300 inputs whose older equals are the farthest away; generous for a build without optimisation.
    #expect(ContinuousClock.now - start < .seconds(10))
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
