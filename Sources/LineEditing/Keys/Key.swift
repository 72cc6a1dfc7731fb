// nabla · Key.swift
// What the decoder makes of the bytes from the terminal.
// SPDX-License-Identifier: Apache-2.0

/// One key, or one pasted block.
package enum Key: Hashable, Sendable {
  case scalar(Unicode.Scalar)
  case virtual(VirtualKey)
  /// Text without control characters except newlines and tabs.
  case paste([Unicode.Scalar])
}
