// nabla · NumberReader.swift
// Numbers from text, as Python's int, float and complex read them.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// Reads numbers from text by Python's rules.
enum NumberReader {
  /// The float of a text; nil if it is none.
  static func float(_ text: String) -> Double? {
    guard let bytes = body(of: text) else { return nil }
    var digits = bytes
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let word = String(decoding: digits, as: UTF8.self).lowercased()
    if ["inf", "infinity"].contains(word) { return isNegative ? -.infinity : .infinity }
    if word == "nan" { return .nan }
    guard isDecimal(digits), let value = Double(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    return isNegative ? -value : value
  }

  /// The integer of a text in a base (0: as a literal); nil if it is none.
  static func integer(_ text: String, base: Int) -> BigInt? {
    guard var digits = body(of: text) else { return nil }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var radix = base
    let prefixes: [(String, Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    let start = String(decoding: digits.prefix(2), as: UTF8.self).lowercased()
    for (prefix, value) in prefixes where start == prefix && (base == 0 || base == value) {
      digits = digits.dropFirst(2)
      radix = value
    }
    if radix == 0 {
      radix = 10
      if digits.count > 1, digits.first == UInt8(ascii: "0"),
        digits.contains(where: { $0 != UInt8(ascii: "0") })
      {
        return nil
      }
    }
    let letters = String(decoding: digits, as: UTF8.self)
    guard let first = digits.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+"),
      let value = BigInt(letters, radix: radix)
    else { return nil }
    return isNegative ? -value : value
  }

  /// The complex number of a text: `1+2j`, `(3j)`, `nan`; nil if it is none.
  static func complex(_ text: String) -> Complex128? {
    var inner = trimmed(text)
    if inner.first == "(", inner.last == ")" {
      inner = trimmed(String(inner.dropFirst().dropLast()))
    }
    if inner.contains(where: \.isWhitespace) { return nil }
    guard let last = inner.last, last == "j" || last == "J" else {
      return float(inner).map { Complex($0) }
    }
    let letters = Array(inner.dropLast())
    var split = letters.count - 1
    while split > 0 {
      let isSign = letters[split] == "+" || letters[split] == "-"
      if isSign, !"eE".contains(letters[split - 1]) { break }
      split -= 1
    }
    let imaginary = String(letters[max(split, 0)...])
    let part = ["", "+", "-"].contains(imaginary) ? imaginary + "1" : imaginary
    guard let second = float(part) else { return nil }
    if split <= 0 { return Complex(0, second) }
    return float(String(letters[..<split])).map { Complex($0, second) }
  }

  /// The characters of a number without blanks around them and `_` between its digits.
  private static func body(of text: String) -> ArraySlice<UInt8>? {
    let bytes = Array(trimmed(text).utf8)
    guard !bytes.isEmpty else { return nil }
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "_") else {
        result.append(byte)
        continue
      }
      let isBetween =
        index > 0 && index + 1 < bytes.count && isAlphanumeric(bytes[index - 1])
        && isAlphanumeric(bytes[index + 1])
      if !isBetween { return nil }
    }
    return result[...]
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.drop { $0.properties.isWhitespace }
    return String(
      start.reversed().drop { $0.properties.isWhitespace }.reversed().reduce(into: "") {
        $0.unicodeScalars.append($1)
      })
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Digits with at most one point and an exponent: what `Double` reads beyond that is not Python's.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    let whole = rest.prefix(while: isDigit).count
    rest = rest.dropFirst(whole)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(fraction)
    }
    guard whole + fraction > 0 else { return false }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }
}
