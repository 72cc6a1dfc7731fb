// nabla · FloatNotation.swift
// Floats with so many digits, with or without an exponent.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// One way to write a float: what `e`, `f`, `g` or no code stand for, with a precision.
struct FloatNotation {
  /// Which digits, and when there is an exponent.
  enum Style {
    /// `1.500000e+00`: so many digits after the point, always an exponent.
    case exponent
    /// `1.500000`: so many digits after the point, never an exponent.
    case fixed
    /// `1.5`: at most so many digits in all; an exponent where the number is long.
    case general
    /// As few digits as read back as the number.
    case shortest
  }

  var style: Style
  var precision: Int
  /// `#`: the point stays, and `general` keeps its zeros.
  var isAlternate = false
  /// Whether a number without exponent has at least one digit after the point.
  var addsPointZero = false
  /// Whether letters are upper case.
  var isUppercase = false
  /// `z`: whether a negative number that rounds to zero loses its sign.
  var dropsNegativeZero = false

  /// The largest precision that CPython takes.
  static let largestPrecision = 2_147_483_647

  /// Writes a number; its sign is set as a specifier asks for.
  func parts(_ value: Double, sign: FormatSpec.Sign?) throws(FormatError) -> NumberParts {
    if precision > Self.largestPrecision { throw .precisionTooBig }
    try FormatSpec.checkLength(precision)
    var result = NumberParts()
    guard value.isFinite else {
      result.setSign(isNegative: value == -.infinity, sign)
      let word = value.isNaN ? "nan" : "inf"
      result.rest = isUppercase ? word.uppercased() : word
      return result
    }
    let digits = DecimalDigits(value, request)
    let isNegative = value.sign == .minus && !(dropsNegativeZero && digits.isZero)
    result.setSign(isNegative: isNegative, sign)
    write(digits, to: &result)
    return result
  }

  private var request: DigitRequest {
    switch style {
    case .exponent: DigitRequest(limit: .total(precision + 1), isUnique: false)
    case .fixed: DigitRequest(limit: .fraction(precision), isUnique: false)
    case .general: DigitRequest(limit: .total(max(precision, 1)), isUnique: false)
    case .shortest: DigitRequest(limit: nil)
    }
  }

  /// Whether a number whose point stands behind so many digits is written with an exponent.
  private func needsExponent(pointAfter point: Int) -> Bool {
    switch style {
    case .exponent: true
    case .fixed: false
    case .general: point <= -4 || point > max(precision, 1) - (addsPointZero ? 1 : 0)
    case .shortest: point <= -4 || point > 16
    }
  }

  private func write(_ digits: DecimalDigits, to result: inout NumberParts) {
    let hasExponent = needsExponent(pointAfter: digits.exponent + 1)
    let point = hasExponent ? 1 : digits.exponent + 1
    let end: Int =
      switch style {
      case .exponent: precision + 1
      case .fixed: point + precision
      case .general: isAlternate ? max(precision, 1) : digits.digits.count
      case .shortest: digits.digits.count
      }
    let least = !hasExponent && addsPointZero ? point + 1 : point
    let count = max(end, least) - point
    let split = max(0, min(point, digits.digits.count))
    result.whole =
      point <= 0
      ? "0"
      : String(decoding: digits.digits[..<split], as: UTF8.self)
        + String(repeating: "0", count: point - split)
    result.rest = fraction(digits, from: split, point: point, count: count)
    if hasExponent { result.rest += exponentText(digits.exponent) }
  }

  /// The point with `count` digits after it; without any, nothing unless the point stays.
  private func fraction(_ digits: DecimalDigits, from split: Int, point: Int, count: Int) -> String
  {
    if count == 0 { return isAlternate ? "." : "" }
    let zeros = min(count, max(0, -point))
    let known = digits.digits[split...].prefix(count - zeros)
    return "." + String(repeating: "0", count: zeros) + String(decoding: known, as: UTF8.self)
      + String(repeating: "0", count: count - zeros - known.count)
  }

  private func exponentText(_ exponent: Int) -> String {
    let digits = String(exponent.magnitude)
    return (isUppercase ? "E" : "e") + (exponent < 0 ? "-" : "+")
      + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
