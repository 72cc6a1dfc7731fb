// nabla · ANSIWriter.swift
// Writes text with roles in a terminal's colours; the one place that knows a colour.
// SPDX-License-Identifier: Apache-2.0

/// Writes text with the terminal's own sixteen colours, which follow the user's theme.
package struct ANSIWriter: StyledTextWriter {
  package init() {}

  package func write(_ text: StyledText) -> String {
    text.pieces.reduce(into: "") { result, piece in
      guard let attributes = Self.attributes(of: piece.role) else {
        result += piece.text
        return
      }
      // Each line of a piece is coloured on its own, so that any line can be cut out.
      let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
      result += lines.map { $0.isEmpty ? "" : "\u{1B}[\(attributes)m\($0)\u{1B}[m" }
        .joined(separator: "\n")
    }
  }

  /// The attributes of a role as the terminal takes them; nil for text as it is.
  package static func attributes(of role: StyledText.Role) -> String? {
    switch role {
    case .plain, .name: nil
    case .errorKind, .primary: "1;31"
    case .warningKind: "1;33"
    case .message, .note, .heading: "1"
    case .gutter, .secondary: "34"
    case .help, .number: "36"
    case .keyword: "35"
    case .text: "32"
    case .prompt: "1;32"
    // Grey, because "dim" cannot be seen on some terminals.
    case .comment, .dim: "90"
    }
  }
}
