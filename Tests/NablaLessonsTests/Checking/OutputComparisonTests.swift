// nabla · OutputComparisonTests.swift
// Comparing expected with real lines.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaLessons

struct OutputComparisonTests {
  private func matches(_ expected: [String], _ real: [String]) -> Bool {
    OutputComparison(expected: expected, real: real).isMatch
  }

  @Test func `equal lines match`() {
    #expect(matches(["a", "", "b"], ["a", "", "b"]))
    #expect(matches([], []))
  }

  @Test func `blank lines count but at the end`() {
    #expect(matches(["a", ""], ["a", "", " "]))
    #expect(!matches(["a", "b"], ["a", "", "b"]))
    #expect(!matches(["", "a"], ["a"]))
  }

  @Test func `blanks inside a line count`() { #expect(!matches(["[1,  2]"], ["[1, 2]"])) }

  @Test func `dots stand for any number of lines`() {
    #expect(matches(["..."], []))
    #expect(matches(["..."], ["a", "b"]))
    #expect(matches(["a", "...", "d"], ["a", "b", "c", "d"]))
    #expect(matches(["...", "a", "...", "a"], ["a", "b", "a", "a"]))
    #expect(!matches(["a", "...", "d"], ["a", "b"]))
    #expect(!matches(["...", "d"], ["d", "e"]))
  }

  @Test func `dots in a line are dots`() { #expect(!matches(["a ..."], ["a b"])) }

  @Test func `a difference shows what is missing and what came`() {
    let comparison = OutputComparison(expected: ["a", "b", "c"], real: ["a", "x", "c"])
    #expect(
      comparison.lines == [
        .common("a"), .missing("b", offset: 1), .unexpected("x"), .common("c"),
      ])
    #expect(comparison.firstDifference == 1)
  }

  @Test func `where something differs dots hide nothing that came`() {
    let comparison = OutputComparison(expected: ["a", "...", "c"], real: ["a", "b", "d"])
    #expect(
      comparison.lines == [
        .common("a"), .common("..."), .missing("c", offset: 2), .unexpected("b"), .unexpected("d"),
      ])
  }

  @Test func `long outputs are compared without aligning them`() {
    let lines = (0..<5000).map(String.init)
    #expect(matches(lines, lines))
    #expect(!matches(lines, Array(lines.dropLast())))
  }
}
