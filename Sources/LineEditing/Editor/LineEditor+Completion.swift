// nabla · LineEditor+Completion.swift
// Tab: completes what is certain, then lists what is possible.
// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  private static let indentation = 4

  /// Completes the part that all candidates share; once more lists them.
  func completeAtCursor() -> EditLineEngine.Answer {
    let state = textState
    if let blanks = indentation(for: state) { return insert(blanks) }
    let before = TextSteps.string(state.text[..<state.cursor])
    let text = TextSteps.string(state.text)
    guard let completion = complete(text, before.utf8.count), !completion.candidates.isEmpty,
      let range = Self.positions(of: completion.range, in: state.text)
    else { return .error }
    let completed = Self.replacing(range, of: state, by: completion.commonPrefix)
    let isOnly = completion.candidates.count == 1
    if completed != state, isOnly || completed.text.count > state.text.count {
      setText(completed)
      line.exhausted = isOnly ? nil : completed
      return .refresh
    }
    guard !isOnly else { return .unchanged }
    if line.exhausted == state { line.menu = completion.candidates }
    line.exhausted = state
    return .refresh
  }

  /// Where only blanks stand before the cursor, Tab indents, but for the first line.
  private func indentation(for state: TextState) -> [Unicode.Scalar]? {
    let start = TextSteps.lineStart(of: state.cursor, in: state.text)
    guard start > 0, state.text[start..<state.cursor].allSatisfy({ $0 == " " }) else { return nil }
    let column = state.cursor - start
    return Array(repeating: " ", count: Self.indentation - column % Self.indentation)
  }

  private static func replacing(
    _ range: Range<Int>, of state: TextState, by replacement: String
  ) -> TextState {
    var new = state
    let scalars = Array(replacement.unicodeScalars)
    new.text.replaceSubrange(range, with: scalars)
    new.cursor = range.lowerBound + scalars.count
    return new
  }

  /// The code points of a range of UTF-8 offsets; nil if there is no such range.
  private static func positions(of range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let lower = position(of: range.lowerBound, in: text),
      let upper = position(of: range.upperBound, in: text)
    else { return nil }
    return lower..<upper
  }

  private static func position(of offset: Int, in text: [Unicode.Scalar]) -> Int? {
    var rest = offset
    for (index, scalar) in text.enumerated() {
      if rest <= 0 { return rest == 0 ? index : nil }
      rest -= UTF8.width(scalar)
    }
    return rest == 0 ? text.count : nil
  }
}
