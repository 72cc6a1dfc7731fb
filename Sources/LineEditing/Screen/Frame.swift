// nabla · Frame.swift
// What the editor wants the screen to show, row by row.
// SPDX-License-Identifier: Apache-2.0

/// The rows from the prompt to the last row below the text, and where the cursor is in them.
package struct Frame: Hashable, Sendable {
  package var rows: [[Cell]]
  package var cursorRow: Int
  package var cursorColumn: Int
  /// The last row of the text, above the rows for the menu.
  package var lastTextRow: Int
}

/// The size of a window in characters.
package struct WindowSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}
