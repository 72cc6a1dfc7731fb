// nabla · Cell.swift
// What one place of the screen shows.
// SPDX-License-Identifier: Apache-2.0

/// How a cell looks; the painter turns it into the terminal's codes.
package enum CellStyle: Hashable, Sendable {
  case plain, prompt, dim, match
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
