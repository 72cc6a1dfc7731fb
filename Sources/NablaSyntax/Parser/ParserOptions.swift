// nabla · ParserOptions.swift
// What the parser must know of the session.
// SPDX-License-Identifier: Apache-2.0

/// What the parser must know of the session.
package struct ParserOptions {
  /// The words that take the rest of their statement, such as `help` and `explain`.
  package var commandWords: Set<String>
  /// True for a name the user has given a value: such a command word is a name.
  package var isUserDefined: (String) -> Bool

  package init(
    commandWords: Set<String> = [], isUserDefined: @escaping (String) -> Bool = { _ in false }
  ) {
    self.commandWords = commandWords
    self.isUserDefined = isUserDefined
  }
}
