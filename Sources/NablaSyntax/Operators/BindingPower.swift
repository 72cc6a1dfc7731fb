// nabla · BindingPower.swift
// How strongly a form of expression holds its operands.
// SPDX-License-Identifier: Apache-2.0

/// How strongly a form of expression holds its operands, weakest first.
package enum BindingPower: UInt8, Comparable, Sendable {
  case anything, tuple, lambda, conditional, or, and, not, comparison, bitOr, bitAnd, shift, sum
  case product, unary, power, postfix

  /// The next stronger level: what the right operand of a left-associative operator needs.
  package var tighter: BindingPower { BindingPower(rawValue: rawValue &+ 1) ?? .postfix }

  /// True where the left form holds its operands more weakly.
  package static func < (left: BindingPower, right: BindingPower) -> Bool {
    left.rawValue < right.rawValue
  }
}
