// nabla · CandidateMenuTests.swift
// Candidates are listed in columns that fit.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct CandidateMenuTests {
  private func rows(
    _ names: [String], columns: Int = 20, limit: Int = 10, detail: String = ""
  ) -> [String] {
    let candidates = names.map { CompletionCandidate($0, detail: detail) }
    return CandidateMenu.rows(for: candidates, columns: columns, limit: limit)
      .map { $0.map(\.text).joined() }
  }

  @Test func `columns are read from top to bottom`() {
    #expect(rows(["a", "bb", "ccc", "d", "e"], columns: 12) == ["a    d", "bb   e", "ccc"])
  }

  @Test func `few candidates with details stand one to a row`() {
    #expect(rows(["sin", "sinh"], detail: "f(x)") == ["sin   f(x)", "sinh  f(x)"])
  }

  @Test func `wide characters are counted as they are shown`() {
    #expect(rows(["漢字", "ab", "cd", "ef"], columns: 14) == ["漢字  cd", "ab    ef"])
  }

  @Test func `the last row counts what does not fit`() {
    #expect(rows((0..<9).map { "n\($0)" }, columns: 4, limit: 3) == ["n0", "n1", "… 7 more"])
    #expect(rows(["a", "b"], columns: 1, limit: 1) == ["… 2 more"])
  }

  @Test func `a window narrower than a name has one column`() {
    #expect(rows(["gradient", "linspace"], columns: 3) == ["gradient", "linspace"])
  }
}
