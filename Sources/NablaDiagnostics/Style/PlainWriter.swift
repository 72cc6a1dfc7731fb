// nabla · PlainWriter.swift
// Writes text with roles as it stands.
// SPDX-License-Identifier: Apache-2.0

/// Writes text without its roles.
package struct PlainWriter: StyledTextWriter {
  package init() {}

  package func write(_ text: StyledText) -> String { text.plain }
}

/// Turns text with roles into what goes out.
package protocol StyledTextWriter: Sendable {
  /// The text as it is written.
  func write(_ text: StyledText) -> String
}
