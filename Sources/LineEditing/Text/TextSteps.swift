// nabla · TextSteps.swift
// Where the cursor can go in a text: characters, words and lines.
// SPDX-License-Identifier: Apache-2.0

/// The steps through a text of code points; positions lie between code points.
package enum TextSteps {
  /// No character that people see is longer; a longer one is taken in pieces.
  private static let longestCharacter = 64

  // MARK: - Characters

  /// The position before the character that ends at `position`.
  package static func characterBefore(_ position: Int, in text: [Unicode.Scalar]) -> Int {
    guard position > 0 else { return 0 }
    if text[position - 1].isASCII { return position - 1 }
    let context = string(text[max(0, position - longestCharacter)..<position])
    return position - (context.last?.unicodeScalars.count ?? 1)
  }

  /// The position after the character that starts at `position`.
  package static func characterAfter(_ position: Int, in text: [Unicode.Scalar]) -> Int {
    guard position < text.count else { return text.count }
    if text[position].isASCII, position + 1 == text.count || text[position + 1].isASCII {
      return position + 1
    }
    let context = string(text[position..<min(text.count, position + longestCharacter)])
    return position + (context.first?.unicodeScalars.count ?? 1)
  }

  // MARK: - Words

  /// The start of the word before `position`.
  ///
  /// Words are names and numbers, so `x=3.5*y_1` has three: an operator never belongs to a word.
  package static func wordStart(before position: Int, in text: [Unicode.Scalar]) -> Int {
    var position = position
    while position > 0, !isWord(position - 1, in: text) { position -= 1 }
    while position > 0, isWord(position - 1, in: text) { position -= 1 }
    return position
  }

  /// The end of the word after `position`.
  package static func wordEnd(after position: Int, in text: [Unicode.Scalar]) -> Int {
    var position = position
    while position < text.count, !isWord(position, in: text) { position += 1 }
    while position < text.count, isWord(position, in: text) { position += 1 }
    return position
  }

  /// Whether the code point at `index` belongs to a name or a number.
  private static func isWord(_ index: Int, in text: [Unicode.Scalar]) -> Bool {
    let scalar = text[index]
    if scalar == "." {
      // A decimal point is part of its number, the point before an attribute is not.
      let isAfterDigit = index > 0 && text[index - 1].isDigit
      let isBeforeDigit = index + 1 < text.count && text[index + 1].isDigit
      return isAfterDigit && isBeforeDigit
    }
    return scalar == "_" || scalar.properties.isXIDContinue
  }

  // MARK: - Lines

  /// The start of the line that holds `position`.
  package static func lineStart(of position: Int, in text: [Unicode.Scalar]) -> Int {
    text[..<position].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// The end of the line that holds `position`, before its newline.
  package static func lineEnd(of position: Int, in text: [Unicode.Scalar]) -> Int {
    text[position...].firstIndex(of: "\n") ?? text.count
  }

  /// The position one line up at the same column, or nil on the first line.
  package static func lineAbove(_ position: Int, in text: [Unicode.Scalar]) -> Int? {
    let start = lineStart(of: position, in: text)
    guard start > 0 else { return nil }
    let startAbove = lineStart(of: start - 1, in: text)
    return min(startAbove + (position - start), start - 1)
  }

  /// The position one line down at the same column, or nil on the last line.
  package static func lineBelow(_ position: Int, in text: [Unicode.Scalar]) -> Int? {
    let end = lineEnd(of: position, in: text)
    guard end < text.count else { return nil }
    let column = position - lineStart(of: position, in: text)
    return min(end + 1 + column, lineEnd(of: end + 1, in: text))
  }

  // MARK: - Text

  /// The code points as text.
  package static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
