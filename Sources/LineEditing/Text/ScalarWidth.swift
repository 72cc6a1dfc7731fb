// nabla · ScalarWidth.swift
// How many columns a character takes.
// SPDX-License-Identifier: Apache-2.0

import CEditLineShims

extension Unicode.Scalar {
  /// The columns this takes on a terminal: 0 for marks that ride on the character before, 2 for
  /// wide characters, nil for control characters.
  ///
  /// The C library's table is what terminals agree on; joined emoji count one by one, as there.
  package var columns: Int? {
    if (0x20..<0x7F).contains(value) { return 1 }
    // The library gives 0 for NUL, which nothing can bear.
    if value == 0 { return nil }
    let width = Int(nabla_code_point_width(value))
    return width < 0 ? nil : width
  }
}
