// nabla · FunctionObject.swift
// A function the user defined.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// A function the user defined.
package final class FunctionObject: Sendable {
  package let code: Code
  /// The default of each parameter; nil where there is none.
  let defaults: [Value?]
  /// The variables shared with the functions around this one.
  let cells: [Cell]

  init(code: Code, defaults: [Value?], cells: [Cell]) {
    self.code = code
    self.defaults = defaults
    self.cells = cells
  }

  /// The function's name; `<lambda>` for one without.
  package var name: String { code.name }

  /// The definition as the canonical printer writes it.
  package var definition: String { code.definition }
}

/// A variable that a function shares with the functions inside it.
///
/// One evaluation runs at a time and values do not leave its thread while it runs; that makes the
/// sharing safe.
final class Cell: @unchecked Sendable {
  var value: Value?
  init(_ value: Value? = nil) { self.value = value }
}
