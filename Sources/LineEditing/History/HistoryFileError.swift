// nabla · HistoryFileError.swift
// What can go wrong with the history file.
// SPDX-License-Identifier: Apache-2.0

/// Why the history file could not be used.
package enum HistoryFileError: Error, Hashable, Sendable {
  /// A system call was refused.
  case refused(path: String, errorNumber: Int32)
  /// The file holds something else; it is left as it is.
  case notAHistory(path: String)
}
