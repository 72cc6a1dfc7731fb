// nabla · Piece.swift
// The text of an expression.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// The text of an expression, and how strongly it holds together.
struct Piece {
  var text: String
  var power: BindingPower

  init(_ text: String, _ power: BindingPower = .postfix) {
    self.text = text
    self.power = power
  }

  /// The text, in parentheses if it holds its operands more weakly than its place demands.
  func text(in place: BindingPower) -> String { power < place ? "(" + text + ")" : text }

  /// The text of a whole number cannot have a point behind it.
  var asReceiver: String {
    let text = text(in: .postfix)
    let isNumber = text.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
    return isNumber ? "(" + text + ")" : text
  }
}
