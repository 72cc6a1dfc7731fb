// nabla · TextStepsTests.swift
// The cursor steps over what people take for characters, words and lines.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LineEditing

struct TextStepsTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: ["abc", "e\u{301}x\u{302}\u{303}", "👩‍👩‍👧x", "🇫🇷🇩🇪", "漢字", "a\nb"])
  func `steps forwards and backwards meet at the same places`(_ text: String) {
    let text = scalars(text)
    var forwards = [0]
    while let last = forwards.last, last < text.count {
      forwards.append(TextSteps.characterAfter(last, in: text))
    }
    var backwards = [text.count]
    while let last = backwards.last, last > 0 {
      backwards.append(TextSteps.characterBefore(last, in: text))
    }
    #expect(forwards == backwards.reversed())
    #expect(forwards.count == TextSteps.string(text).count + 1)
  }

  @Test func `steps stop at the ends`() {
    #expect(TextSteps.characterBefore(0, in: []) == 0)
    #expect(TextSteps.characterAfter(0, in: []) == 0)
  }

  @Test func `words are names and numbers, never operators`() {
    let text = scalars("x=3.5*y_1-np.sin(2.)")
    var starts: [Int] = []
    var position = text.count
    while position > 0 {
      position = TextSteps.wordStart(before: position, in: text)
      starts.append(position)
    }
    #expect(starts == [17, 13, 10, 6, 2, 0])
    var ends: [Int] = []
    position = 0
    while position < text.count {
      position = TextSteps.wordEnd(after: position, in: text)
      ends.append(position)
    }
    #expect(ends == [1, 5, 9, 12, 16, 18, 20])
  }

  @Test func `lines are found from any place in them`() {
    let text = scalars("ab\n\ncde")
    #expect((0...2).map { TextSteps.lineStart(of: $0, in: text) } == [0, 0, 0])
    #expect(TextSteps.lineStart(of: 3, in: text) == 3)
    #expect(TextSteps.lineStart(of: 7, in: text) == 4)
    #expect(TextSteps.lineEnd(of: 0, in: text) == 2)
    #expect(TextSteps.lineEnd(of: 5, in: text) == 7)
  }

  @Test func `moves between lines keep the column where there is one`() {
    let text = scalars("abc\nd\nefgh")
    #expect(TextSteps.lineAbove(2, in: text) == nil)
    #expect(TextSteps.lineAbove(5, in: text) == 1)
    #expect(TextSteps.lineAbove(9, in: text) == 5)
    #expect(TextSteps.lineBelow(2, in: text) == 5)
    #expect(TextSteps.lineBelow(5, in: text) == 7)
    #expect(TextSteps.lineBelow(8, in: text) == nil)
  }
}
