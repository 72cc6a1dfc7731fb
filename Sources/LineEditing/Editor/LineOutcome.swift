// nabla · LineOutcome.swift
// How the reading of a line can end.
// SPDX-License-Identifier: Apache-2.0

/// The end of one reading.
package enum LineOutcome: Hashable, Sendable {
  /// The text that was entered, which may have several lines.
  case accepted(String)
  /// Ctrl-C: the line was dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the terminal is gone.
  case endOfFile
}
