// nabla · Cell.swift
// What one place of the screen shows.
// SPDX-License-Identifier: Apache-2.0

/// What a cell is part of; the theme says how that looks.
package enum CellStyle: Hashable, Sendable, CaseIterable {
  case plain, prompt, dim, match
  case keyword, function, number, text, comment
  /// A name that nothing is known by.
  case unknown
  /// One of two brackets that belong together.
  case bracket
  /// A bracket without its partner.
  case strayBracket
  /// What could be taken into the line, but is not part of it.
  case suggestion
}

/// A character on the screen, with the marks that ride on it.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  /// Characters without a width of their own that follow.
  package var riders: [Unicode.Scalar] = []
  package var columns: Int
  package var style: CellStyle

  package init(_ scalar: Unicode.Scalar, columns: Int = 1, style: CellStyle = .plain) {
    self.scalar = scalar
    self.columns = columns
    self.style = style
  }
}

/// A piece of text in one style.
package struct StyledRun: Hashable, Sendable {
  package var text: String
  package var style: CellStyle

  package init(_ text: String, _ style: CellStyle = .plain) {
    self.text = text
    self.style = style
  }
}
