// nabla · Parser+Numbers.swift
// The values of number literals.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// The node of a whole number.
  mutating func integer(_ token: Token) -> NodeKind {
    let range = token.span.range
    // Up to 18 decimal digits fit: the common case needs no checks.
    if range.count <= 18 {
      var value: Int64 = 0
      for byte in lexer.bytes[range] {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else { return integer(digits: lexer.bytes[range]) }
        value = value &* 10 &+ Int64(digit)
      }
      return .smallInteger(value)
    }
    return integer(digits: lexer.bytes[range])
  }

  private mutating func integer(digits: ArraySlice<UInt8>) -> NodeKind {
    let plain = digits.filter { $0 != UInt8(ascii: "_") }
    guard plain.count > 2, plain[0] == UInt8(ascii: "0"), let base = NumberBase(letter: plain[1])
    else { return integer(digits: plain[...], base: 10) }
    return integer(digits: plain[2...], base: base.rawValue)
  }

  /// The node of the number that digits spell in a base.
  mutating func integer(digits: ArraySlice<UInt8>, base: UInt8) -> NodeKind {
    var value: Int64 = 0
    var fits = true
    for byte in digits where fits {
      let product = value.multipliedReportingOverflow(by: Int64(base))
      let sum = product.partialValue.addingReportingOverflow(Int64(digitValue(byte) ?? 0))
      fits = !product.overflow && !sum.overflow
      value = sum.partialValue
    }
    if fits { return .smallInteger(value) }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    let prefix: String =
      switch base {
      case 16: "0x"
      case 8: "0o"
      case 2: "0b"
      default: ""
      }
    let text = String(decoding: significant, as: UTF8.self).lowercased()
    return .integer(tree.add(text: prefix + text))
  }

  /// The value of a decimal number, correctly rounded.
  func decimal(_ range: Range<Int>) -> Double {
    if let value = shortDecimal(range) { return value }
    let plain = lexer.bytes[range].filter { $0 != UInt8(ascii: "_") }
    var text = String(decoding: plain, as: UTF8.self)
    if text.hasPrefix(".") { text = "0" + text }
    // A number too large for 64 bits of exponent is infinite as Python's is.
    return Double(text) ?? .infinity
  }

  /// At most 15 digits with a small power of ten are exact in one division.
  private func shortDecimal(_ range: Range<Int>) -> Double? {
    guard range.count <= 16 else { return nil }
    var digits: Int64 = 0
    var decimals = 0
    var hasPoint = false
    for byte in lexer.bytes[range] {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      digits = digits &* 10 &+ Int64(digit)
      if hasPoint { decimals &+= 1 }
    }
    guard digits < 1 << 53 else { return nil }
    return Double(digits) / Self.powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]
}
