// nabla · PlainFloatText.swift
// One float as text, with the digits, zeros and blanks that are asked for.
// SPDX-License-Identifier: Apache-2.0

/// What happens to zeros at the end of a float's text, by NumPy's letters.
package enum ZeroTrimming: String, Sendable {
  /// Zeros stay, up to the number of digits that is asked for.
  case keep = "k"
  /// No zeros at the end; the point stays.
  case zeros = "."
  /// No zeros at the end, but one behind the point.
  case leavesOne = "0"
  /// No zeros at the end, and no point without a digit behind it.
  case zerosAndPoint = "-"
}

/// How one float is written: NumPy's `format_float_positional` and `format_float_scientific`.
package struct PlainFloatText: Sendable {
  /// The most digits behind the point, or in all; nil for no limit.
  package var precision: Int?
  /// The least digits behind the point.
  package var leastDigits: Int?
  /// Whether digits end where they tell the number from its neighbours.
  package var isUnique = true
  /// Whether `precision` counts the digits behind the point.
  package var isFractional = true
  package var trimming = ZeroTrimming.keep
  /// Whether a plus stands before numbers that are not negative.
  package var hasSign = false
  /// At least as many characters before the point.
  package var leftWidth: Int?
  /// At least as many characters behind the point.
  package var rightWidth: Int?
  /// At least as many digits in the exponent.
  package var exponentWidth: Int?

  package init() {}

  /// The number without an exponent.
  package func positional<Number: FormattedFloat>(_ number: Number) -> String {
    guard number.isFinite else { return nonFinite(number) }
    let digits = digits(number) { isFractional ? .fraction($0) : .total($0) }
    var text = TextBytes()
    text.appendPositional(digits, places: 0)
    let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
    let whole = text[..<point]
    var fraction = Array(text[(point + 1)...])
    fraction.append(
      UInt8(ascii: "0"),
      times: zeros(behind: digits, of: number, from: digits.exponent + 1) {
        isFractional ? .fraction($0) : .total($0)
      })
    let wanted = isUnique ? leastDigits : precision
    let places = isFractional ? wanted : wanted.map { $0 - digits.wholeCount }
    // A number too small for its digits is written as so many zeros.
    if digits.isZero, number != 0, isFractional {
      fraction.append(UInt8(ascii: "0"), times: precision ?? 0)
    }
    let hasPoint = finish(&fraction, places: places ?? 0)
    var result = TextBytes()
    let isNegative = number.sign == .minus
    let signWidth = isNegative || hasSign ? 1 : 0
    result.appendBlanks((leftWidth ?? 0) - whole.count - signWidth)
    result.appendSign(isNegative: isNegative, hasSign ? .plus : .none)
    result += whole
    if hasPoint { result.append(UInt8(ascii: ".")) }
    result += fraction
    if let rightWidth, rightWidth >= fraction.count {
      result.appendBlanks(rightWidth - fraction.count + (hasPoint ? 0 : 1))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number with an exponent.
  package func scientific<Number: FormattedFloat>(_ number: Number) -> String {
    guard number.isFinite else { return nonFinite(number) }
    let digits = digits(number) { .total($0 + 1) }
    var fraction = Array(digits.digits.dropFirst())
    let zeros = zeros(behind: digits, of: number) { .total($0 + 1) }
    fraction.append(UInt8(ascii: "0"), times: zeros)
    var hasPoint = finish(&fraction, places: (isUnique ? leastDigits : precision) ?? 0)
    // Where there were zeros, NumPy takes them away but not the point.
    let asks = isUnique && precision != 0 && leastDigits ?? 0 > 0 && number != 0
    if zeros > 0 || asks { hasPoint = true }
    var result = TextBytes()
    let isNegative = number.sign == .minus
    let signWidth = isNegative || hasSign ? 1 : 0
    result.appendBlanks((leftWidth ?? 0) - 1 - signWidth)
    result.appendSign(isNegative: isNegative, hasSign ? .plus : .none)
    result.append(digits.digits[0])
    if hasPoint { result.append(UInt8(ascii: ".")) }
    result += fraction
    if exponentWidth == 0, digits.exponent == 0 {
      result += "e+".utf8
    } else {
      result.appendExponent(digits.exponent, width: min(exponentWidth ?? 2, 5))
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The digits up to the precision, and at least as many as are asked for.
  private func digits<Number: FormattedFloat>(
    _ number: Number, limit: (Int) -> DigitRequest.Limit
  ) -> DecimalDigits {
    let request = DigitRequest(
      limit: precision.map(limit), isUnique: isUnique, fillsLimit: !isUnique)
    let digits = DecimalDigits(number, request)
    guard isUnique, let leastDigits, leastDigits <= precision ?? leastDigits else { return digits }
    let least = DigitRequest(limit: limit(leastDigits), isUnique: true, fillsLimit: true)
    let count = least.count(from: digits.exponent) ?? 0
    return digits.digits.count < count ? DecimalDigits(number, least) : digits
  }

  /// How many zeros of the exact number stand behind its digits, from the place of `first` up to the
  /// precision.
  private func zeros<Number: FormattedFloat>(
    behind digits: DecimalDigits, of number: Number, from first: Int = 1,
    limit: (Int) -> DigitRequest.Limit
  ) -> Int {
    guard !isUnique, let precision, !digits.isZero else { return 0 }
    let request = DigitRequest(limit: limit(precision), isUnique: false, fillsLimit: true)
    let exact = DecimalDigits(
      number, DigitRequest(limit: .total(1200), isUnique: false, fillsLimit: true))
    guard exact.digits.starts(with: digits.digits), exact.exponent == digits.exponent else {
      return 0
    }
    let wanted = min(request.count(from: digits.exponent) ?? 0, exact.digits.count)
    return max(wanted - max(digits.digits.count, first), 0)
  }

  /// Adds zeros to the digits behind the point, or takes them away; false if the point goes too.
  private func finish(_ fraction: inout TextBytes, places: Int) -> Bool {
    let zero = UInt8(ascii: "0")
    switch trimming {
    case .keep:
      fraction.append(zero, times: places - fraction.count)
      return true
    case .zeros, .leavesOne, .zerosAndPoint:
      while fraction.last == zero { fraction.removeLast() }
      if trimming == .leavesOne, fraction.isEmpty { fraction.append(zero) }
      return trimming != .zerosAndPoint || !fraction.isEmpty
    }
  }

  private func nonFinite<Number: FormattedFloat>(_ number: Number) -> String {
    if number.isNaN { return "nan" }
    return (number.sign == .minus ? "-" : hasSign ? "+" : "") + "inf"
  }
}
