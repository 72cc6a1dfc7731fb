// nabla · PartwiseNumber.swift
// What floating-point events look like in the values before and after an operation.
// SPDX-License-Identifier: Apache-2.0

/// A number that consists of one or two floating-point parts.
protocol PartwiseNumber: BitwiseCopyable, Sendable {
  /// True if a part is NaN.
  var hasNaN: Bool { get }
  /// True if a part is infinite.
  var hasInfinity: Bool { get }
  var isZero: Bool { get }
}

extension BinaryFloatingPoint where Self: PartwiseNumber {
  var hasNaN: Bool { isNaN }
  var hasInfinity: Bool { isInfinite }
}

extension Float16: PartwiseNumber {}
extension Float: PartwiseNumber {}
extension Double: PartwiseNumber {}

extension Complex: PartwiseNumber {
  var hasNaN: Bool { real.isNaN || imaginary.isNaN }
  var hasInfinity: Bool { real.isInfinite || imaginary.isInfinite }
  var isZero: Bool { real.isZero && imaginary.isZero }
}

extension PartwiseNumber {
  /// True if every part is a number.
  var isOrdinary: Bool { !hasNaN && !hasInfinity }
}

extension FloatingPointEvents {
  /// The events of a sum, difference or product, from its operands and its value.
  static func ofOperation(
    _ x: some PartwiseNumber, _ y: some PartwiseNumber, value: some PartwiseNumber
  ) -> FloatingPointEvents {
    if value.isOrdinary { return [] }
    var events: FloatingPointEvents = []
    if value.hasNaN && !x.hasNaN && !y.hasNaN { events.insert(.invalid) }
    if value.hasInfinity && x.isOrdinary && y.isOrdinary { events.insert(.overflow) }
    return events
  }

  /// The events of a quotient.
  static func ofQuotient(
    _ x: some PartwiseNumber, _ y: some PartwiseNumber, value: some PartwiseNumber
  ) -> FloatingPointEvents {
    guard y.isZero else { return ofOperation(x, y, value: value) }
    var events: FloatingPointEvents = []
    if value.hasInfinity && !x.hasInfinity { events.insert(.divideByZero) }
    if value.hasNaN && !x.hasNaN { events.insert(.invalid) }
    return events
  }

  /// The events of rounding a number to a narrower type.
  static func ofRounding(
    _ x: some PartwiseNumber, value: some PartwiseNumber
  ) -> FloatingPointEvents {
    value.hasInfinity && !x.hasInfinity ? .overflow : []
  }
}
