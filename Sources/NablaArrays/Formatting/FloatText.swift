// nabla · FloatText.swift
// Writing digits with a point, an exponent and blanks around them.
// SPDX-License-Identifier: Apache-2.0

/// The sign before a number that is not negative.
enum PositiveSign: Hashable, Sendable {
  case none, plus
}

/// Text under construction, as UTF-8.
typealias TextBytes = [UInt8]

extension [UInt8] {
  /// Appends a byte so many times; a negative count is none.
  mutating func append(_ byte: UInt8, times count: Int) {
    if count > 0 { append(contentsOf: repeatElement(byte, count: count)) }
  }

  /// Appends blanks; a negative count is none.
  mutating func appendBlanks(_ count: Int) { append(UInt8(ascii: " "), times: count) }

  /// Appends `-`, `+` or nothing.
  mutating func appendSign(isNegative: Bool, _ positive: PositiveSign) {
    if isNegative {
      append(UInt8(ascii: "-"))
    } else if positive == .plus {
      append(UInt8(ascii: "+"))
    }
  }

  /// Appends `12.5`: digits without an exponent, zeros up to `places` after the point.
  mutating func appendPositional(_ number: DecimalDigits, places: Int) {
    let zero = UInt8(ascii: "0")
    let split = Swift.max(0, Swift.min(number.digits.count, number.exponent + 1))
    if number.exponent < 0 {
      append(zero)
    } else {
      append(contentsOf: number.digits[..<split])
      append(zero, times: number.exponent + 1 - split)
    }
    append(UInt8(ascii: "."))
    let fraction = number.fractionCount
    if fraction > 0 {
      append(zero, times: -number.exponent - 1)
      append(contentsOf: number.digits[split...])
    }
    append(zero, times: places - fraction)
  }

  /// Appends `1.25e+10`: one digit before the point, zeros up to `places` after it.
  mutating func appendScientific(_ number: DecimalDigits, places: Int, exponentWidth: Int) {
    append(number.digits[0])
    append(UInt8(ascii: "."))
    append(contentsOf: number.digits[1...])
    append(UInt8(ascii: "0"), times: places - (number.digits.count - 1))
    appendExponent(number.exponent, width: exponentWidth)
  }

  /// Appends `e+05`: an exponent with its sign and at least `width` digits.
  mutating func appendExponent(_ exponent: Int, width: Int) {
    append(UInt8(ascii: "e"))
    append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    let text = String(exponent.magnitude)
    append(UInt8(ascii: "0"), times: width - text.utf8.count)
    append(contentsOf: text.utf8)
  }

  /// The number of characters from a place to the end.
  func characterCount(from start: Int) -> Int {
    self[start...].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
