// nabla · UndoLogTests.swift
// Changes are taken back word by word.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct UndoLogTests {
  private func state(_ text: String) -> TextState {
    TextState(text: Array(text.unicodeScalars), cursor: text.unicodeScalars.count)
  }

  private func undone(after texts: [String]) -> [String] {
    var log = UndoLog()
    for text in texts { log.note(state(text)) }
    var undone: [String] = []
    while let state = log.undo() { undone.append(TextSteps.string(state.text)) }
    return undone
  }

  @Test func `a word typed in one go is one step`() {
    #expect(undone(after: ["a", "ab", "abc"]) == [""])
    #expect(undone(after: ["a", "ab", "ab ", "ab c", "ab cd"]) == ["ab ", "ab", ""])
  }

  @Test func `every other change is a step`() {
    #expect(undone(after: ["abc", "ab", "a"]) == ["ab", "abc", ""])
  }

  @Test func `a move ends the word`() {
    var log = UndoLog()
    log.note(state("ab"))
    log.note(state("abc"))
    log.note(TextState(text: ["a", "b", "c"], cursor: 0))
    log.note(TextState(text: ["x", "a", "b", "c"], cursor: 1))
    #expect(log.undo()?.text == ["a", "b", "c"])
  }

  @Test func `nothing typed is nothing to undo`() {
    #expect(undone(after: ["", ""]) == [])
  }

  @Test func `memory is bounded`() {
    let large = String(repeating: "x", count: 1_500_000)
    #expect(undone(after: [large, large + "yy", large, large + "zz", large]).count < 5)
  }
}
