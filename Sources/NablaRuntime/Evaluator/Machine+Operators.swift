// nabla · Machine+Operators.swift
// Operators, with their warnings.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Machine {
  @inline(never)
  mutating func binary(_ i: Instruction) throws(RuntimeFailure) {
    guard let sign = BinaryOperator(rawValue: i.detail) else { return }
    set(i.a, try Operations.binary(sign, value(i.b), value(i.c), evaluation))
    try noteWarnings()
  }

  @inline(never)
  mutating func compare(_ i: Instruction) throws(RuntimeFailure) {
    guard let sign = ComparisonOperator(rawValue: i.detail) else { return }
    set(i.a, try Operations.compare(sign, value(i.b), value(i.c), evaluation))
    try noteWarnings()
  }

  @inline(never)
  mutating func unary(_ i: Instruction) throws(RuntimeFailure) {
    guard let sign = UnaryOperator(rawValue: i.detail) else { return }
    set(i.a, try Operations.unary(sign, value(i.b), evaluation))
    try noteWarnings()
  }

  /// The truth of an operand.
  @inline(__always)
  func truth(_ operand: Int32) throws(RuntimeFailure) -> Bool {
    if case .bool(let flag) = value(operand) { return flag }
    return try Operations.truth(value(operand))
  }

  /// Gives the warnings of the instruction that just ran their place.
  @inline(__always)
  func noteWarnings() throws(RuntimeFailure) {
    if !evaluation.pendingWarnings.isEmpty {
      try evaluation.placeWarnings(at: node, in: code.tree)
    }
  }
}
