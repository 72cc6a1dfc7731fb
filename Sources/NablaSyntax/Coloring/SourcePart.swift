// nabla · SourcePart.swift
// The parts of a text while it is typed.
// SPDX-License-Identifier: Apache-2.0

/// A part of a text that may be unfinished, and what it is.
package struct SourcePart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case keyword, number, text, comment, name
    /// A name that is called.
    case function
    /// A name that nothing is known by, here or before.
    case unknownName
    /// One of the two brackets at the cursor.
    case bracket
    /// A closing bracket that closes nothing.
    case strayBracket
  }

  package var kind: Kind
  /// UTF-8 offsets.
  package var range: Range<Int>
}

extension SourcePart {
  /// What a text is written with, as far as it can be told.
  package struct Words {
    /// Whether a name means something without being defined in the text.
    package var isKnown: (String) -> Bool
    /// Whether a word at the start of a statement is a command.
    package var isCommand: (String) -> Bool

    package init(
      isKnown: @escaping (String) -> Bool, isCommand: @escaping (String) -> Bool = { _ in false }
    ) {
      self.isKnown = isKnown
      self.isCommand = isCommand
    }
  }

  /// The parts of a text that are more than plain signs, in order.
  ///
  /// Every text has parts: what cannot be read is left out, and the reading goes on behind it.
  ///
  /// - Parameter cursor: Where the text is being edited, as a UTF-8 offset: the name that ends there
  ///   is not finished, and the bracket there is shown with its partner.
  package static func all(in text: String, cursor: Int?, words: Words) -> [SourcePart] {
    var reader = PartReader(text)
    reader.read()
    return reader.parts(cursor: cursor, words: words)
  }
}
