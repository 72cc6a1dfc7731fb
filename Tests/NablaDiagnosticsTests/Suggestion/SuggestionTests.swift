// nabla · SuggestionTests.swift
// Which name was meant.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("hieght", ["height", "weight"], "height"),
    ("edgeorder", ["axis", "edge_order"], "edge_order"),
    ("gradeint", ["gradient", "grade"], "gradient"),
    ("PI", ["pi", "e"], "pi"),
    ("lenght", ["length", "lengths"], "length"),
    ("cso", ["cos", "cs"], "cos"),
    ("sim", ["sin", "arcsin"], "sin"),
    ("linspce", ["linspace", "logspace"], "linspace"),
  ])
  func `the clearly closest name is meant`(_ name: String, _ names: [String], _ meant: String) {
    #expect(Suggestion.nearest(to: name, among: names) == meant)
  }

  @Test(arguments: [
    ("sum", ["sin", "cumsum"]),  // "sin" is two edits from three letters
    ("height", ["weigher2", "eighty12"]),
    ("bat", ["cat", "bar"]),  // two equally near
    ("x", ["y"]),  // the only letter
    ("", ["a"]),
    ("gradient", ["gradient"]),  // the name itself
    ("abcdef", ["ghijkl", ""]),
  ])
  func `otherwise nothing is suggested`(_ name: String, _ names: [String]) {
    #expect(Suggestion.nearest(to: name, among: names) == nil)
  }

  @Test func `swapped letters win over another near name`() {
    #expect(Suggestion.nearest(to: "tiem", among: ["time", "tier"]) == "time")
  }

  @Test func `a name of a million letters is no work`() {
    let name = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: name, among: [name + "b"]) == nil)
  }
}
