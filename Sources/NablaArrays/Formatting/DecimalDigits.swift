// nabla · DecimalDigits.swift
// The decimal digits of a number, without sign and point.
// SPDX-License-Identifier: Apache-2.0

/// The significant digits of a number that is not negative, and where its point stands.
///
/// The number is `d.ddd… × 10^exponent`. There is at least one digit, none of those at the end is
/// zero unless it is the only one, and zero is the digit `0` with exponent 0.
package struct DecimalDigits: Hashable, Sendable {
  /// The digits as ASCII.
  package var digits: [UInt8]
  /// The power of ten of the first digit.
  package var exponent: Int

  /// Zero.
  package init() {
    digits = [UInt8(ascii: "0")]
    exponent = 0
  }

  /// Creates the fewest digits that read back as `magnitude`, the nearest of that length.
  ///
  /// `description` finds these digits, with NumPy's choice between equally near ones.
  package init(shortest magnitude: some FormattedFloat) {
    self.init()
    read(magnitude.shortestDescription)
  }

  /// True if the number is zero.
  package var isZero: Bool { digits.count == 1 && digits[0] == UInt8(ascii: "0") }

  /// The number of digits after the point when written without an exponent.
  package var fractionCount: Int { isZero ? 0 : max(0, digits.count - 1 - exponent) }

  /// The number of digits before the point when written without an exponent.
  package var wholeCount: Int { max(1, exponent + 1) }

  /// Replaces the digits by those of a finite number written as Swift does (`0.1`, `1.5e-07`).
  package mutating func read(_ description: String) {
    digits.removeAll(keepingCapacity: true)
    var isAfterPoint = false
    var isExponent = false
    var isExponentNegative = false
    var written = 0
    var pointPlace = 0
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isAfterPoint = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isExponentNegative = isExponent
      case UInt8(ascii: "+"): break
      default:
        if isExponent {
          written = written &* 10 &+ Int(byte &- UInt8(ascii: "0"))
          continue
        }
        let isLeadingZero = byte == UInt8(ascii: "0") && digits.isEmpty
        if !isLeadingZero { digits.append(byte) }
        if !isAfterPoint, !isLeadingZero { pointPlace += 1 }
        if isAfterPoint, isLeadingZero { pointPlace -= 1 }
      }
    }
    exponent = pointPlace - 1 + (isExponentNegative ? -written : written)
    trim()
  }

  /// Drops zeros at the end, and makes zero what it should be.
  package mutating func trim() {
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty {
      digits.append(UInt8(ascii: "0"))
      exponent = 0
    }
  }

  /// Adds one to the last digit, or to the one before if it was nine, and so on.
  package mutating func incrementLast() {
    while let last = digits.popLast() {
      if last != UInt8(ascii: "9") {
        digits.append(last + 1)
        return
      }
    }
    digits.append(UInt8(ascii: "1"))
    exponent += 1
  }
}

/// A float that can be written: its exact digits are found from its significand and exponent.
package protocol FormattedFloat: BinaryFloatingPoint, CustomStringConvertible, Sendable {
  /// The number of significant decimal digits that every value keeps.
  static var safeDigits: Int { get }
  /// The magnitude from which an array shows all its elements with exponents.
  static var arrayExponentStart: Self { get }
  /// The magnitude from which a scalar is written with an exponent.
  static var scalarExponentStart: Double { get }
  /// True if `description` of a scalar of this size is what Python writes.
  var isDescribedAsInPython: Bool { get }
  /// The number as Swift writes it, with the fewest digits that read back as it.
  var shortestDescription: String { get }
}

extension FormattedFloat {
  package var shortestDescription: String { description }
}

extension Double: FormattedFloat {
  package static var safeDigits: Int { 15 }
  package static var arrayExponentStart: Double { 1e8 }
  package static var scalarExponentStart: Double { 1e16 }
  package var isDescribedAsInPython: Bool {
    let size = magnitude
    return size < 0x1p53 && (size >= 1e-4 || size == 0)
  }
}

extension Float: FormattedFloat {
  package static var safeDigits: Int { 6 }
  package static var arrayExponentStart: Float { 1e6 }
  package static var scalarExponentStart: Double { 1e6 }
  package var isDescribedAsInPython: Bool {
    let size = Double(magnitude)
    return size < 1e6 && (size >= 1e-4 || size == 0)
  }
}

extension Float16: FormattedFloat {
  package static var safeDigits: Int { 3 }
  package static var arrayExponentStart: Float16 { 1e3 }
  package static var scalarExponentStart: Double { 1e3 }
  package var isDescribedAsInPython: Bool {
    let size = Float(magnitude)
    return size < 1e3 && (size >= 1e-4 || size == 0)
  }

  /// Swift writes large whole numbers with all their digits, although fewer tell them apart.
  package var shortestDescription: String {
    guard magnitude >= 2048, isFinite else { return description }
    let whole = Int(magnitude)
    var unit = 10_000
    while unit > 1 {
      let candidate = (whole + unit / 2) / unit * unit
      if Float16(candidate) == magnitude { return (self < 0 ? "-" : "") + String(candidate) }
      unit /= 10
    }
    return description
  }
}
