// nabla · AnyArray+Elementwise.swift
// Elementwise functions over arrays of any dtype.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies an elementwise function with broadcasting and NEP 50 promotion.
  package static func apply(
    _ function: BinaryFunction, _ left: Operand, _ right: Operand,
    events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    throw .unsupportedDType(operation: function.rawValue, dtypes: [])
  }

  /// Applies an elementwise function.
  package static func apply(
    _ function: UnaryFunction, _ operand: AnyArray, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    throw .unsupportedDType(operation: function.rawValue, dtypes: [])
  }
}
