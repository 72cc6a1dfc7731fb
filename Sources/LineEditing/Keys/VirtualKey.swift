// nabla · VirtualKey.swift
// Keys that have no character, as code points nobody types.
// SPDX-License-Identifier: Apache-2.0

/// A key that has no character of its own.
///
/// Each is a C1 control character: below 256, so that libedit's key map has a place for it, and
/// never typed, because the decoder lets no C1 character through.
package enum VirtualKey: UInt8, CaseIterable, Sendable {
  case up = 0x80
  case down, left, right, home, end, delete, pageUp, pageDown
  case wordLeft, wordRight, deleteWord, backTab
  /// Shift-Enter and its relatives, where the terminal tells them from Enter.
  case newline
  case bufferStart, bufferEnd
  /// A pasted block, which waits beside the keys.
  case paste
  /// Bound to libedit's own functions, so that our functions can leave a character to them.
  case eraseBackwards, eraseForwards

  /// The character that stands for the key in the key map.
  package var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) }

  /// The key as text, for `bind`.
  package var text: String { String(scalar) }
}
