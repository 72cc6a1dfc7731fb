// nabla · Session+Coloring.swift
// The parts of a line that is being typed, told apart by what the session knows.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Session {
  /// The parts of a text that may be unfinished.
  ///
  /// - Parameter cursor: The cursor's place in UTF-8 offsets; nil if nobody is typing.
  package func parts(of text: String, cursor: Int?) -> [SourcePart] {
    SourcePart.all(
      in: text, cursor: cursor,
      words: SourcePart.Words(
        isKnown: { [self] in knows($0) }, isCommand: { [self] in command($0) != nil }))
  }

  /// Whether a name has a value without being defined first.
  private func knows(_ name: String) -> Bool {
    variable(name) != nil || Value.bare(name) != nil || evaluation.shownValue(name) != nil
  }
}
