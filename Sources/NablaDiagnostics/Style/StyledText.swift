// nabla · StyledText.swift
// Text with roles, written plainly or in colour.
// SPDX-License-Identifier: Apache-2.0

/// Text whose pieces say what they are; writers turn the roles into colour or leave them out.
package struct StyledText: Hashable, Sendable {
  /// What a piece of text is.
  package enum Role: Hashable, Sendable, CaseIterable {
    case plain, errorKind, warningKind, message, gutter, primary, secondary, note, help
    case name, keyword, number, text, comment, heading, prompt, dim
  }

  /// A piece of text with one role.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var role: Role
  }

  package var pieces: [Piece] = []

  package init() {}

  package init(_ text: String, _ role: Role = .plain) { append(text, role) }

  package mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.role == role {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, role: role))
    }
  }

  package mutating func append(_ other: StyledText) {
    for piece in other.pieces { append(piece.text, piece.role) }
  }

  /// The text without its roles.
  package var plain: String { pieces.reduce(into: "") { $0 += $1.text } }
}
