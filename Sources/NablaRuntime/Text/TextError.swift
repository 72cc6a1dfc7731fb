// nabla · TextError.swift
// Why a method of a text cannot do what is asked.
// SPDX-License-Identifier: Apache-2.0

/// Why a method of a text cannot do what is asked.
package enum TextError: Error, Hashable, Sendable {
  case emptySeparator
  case substringNotFound
  /// A fill that is not one character.
  case fillNotOneCharacter
  /// A result longer than `FormatSpec.longestText`.
  case textTooLong(Int)
  /// What `join` cannot go through.
  case notIterable
  /// An item of `join` that is no text.
  case itemIsNoText(index: Int, typeName: String)
}
