// nabla · FormatSpec+Integers.swift
// Writing texts and integers as a specifier asks for.
// SPDX-License-Identifier: Apache-2.0

import BigInt

extension FormatSpec {
  /// Writes a text.
  package func format(_ text: String) throws(FormatError) -> String {
    if let code, code != "s" { throw .unknownCode(code, typeName: Subject.text.typeName) }
    if let sign { throw .notAllowed(sign == .space ? .space : .sign, in: .text) }
    if dropsNegativeZero { throw .notAllowed(.negativeZero, in: .text) }
    if isAlternate { throw .notAllowed(.alternateForm, in: .text) }
    if alignment == .afterSign { throw .notAllowed(.equalsAlignment, in: .text) }
    guard let precision else { return try padded(text) }
    return try padded(String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision))))
  }

  /// Writes an integer of 64 bits.
  package func format(_ value: Int64) throws(FormatError) -> String {
    guard code == nil || code == "d" else { return try format(BigInt(value), as: .integer) }
    return try format(digits: String(value.magnitude), isNegative: value < 0)
  }

  /// Writes an integer; `subject` is what it was before it became one.
  package func format(_ value: BigInt, as subject: Subject) throws(FormatError) -> String {
    let isNegative = value.sign == .minus
    switch code {
    case nil, "d", "n":
      return try format(digits: String(value.magnitude), isNegative: isNegative)
    case "b": return try format(value, radix: 2, prefix: "0b")
    case "o": return try format(value, radix: 8, prefix: "0o")
    case "x", "X": return try format(value, radix: 16, prefix: code == "x" ? "0x" : "0X")
    case "c": return try formatCharacter(value)
    case "e", "E", "f", "F", "g", "G", "%":
      let float = Double(value)
      if float.isInfinite { throw .integerTooLargeForFloat }
      return try format(float)
    case let code?: throw .unknownCode(code, typeName: subject.typeName)
    }
  }

  /// Writes an integer given by its decimal digits.
  package func format(digits: String, isNegative: Bool) throws(FormatError) -> String {
    try format(digits: digits, prefix: "", isNegative: isNegative)
  }

  private func format(
    _ value: BigInt, radix: Int, prefix: String
  ) throws(FormatError) -> String {
    let digits = String(value.magnitude, radix: radix, uppercase: code == "X")
    return try format(
      digits: digits, prefix: isAlternate ? prefix : "", isNegative: value.sign == .minus)
  }

  private func format(
    digits: String, prefix: String, isNegative: Bool
  ) throws(FormatError) -> String {
    try checkInteger()
    var parts = NumberParts()
    parts.setSign(isNegative: isNegative, sign)
    parts.prefix = prefix
    parts.whole = digits
    return try joined(parts)
  }

  /// Refuses what integers do not take.
  private func checkInteger() throws(FormatError) {
    if precision != nil { throw .notAllowed(.precision, in: .integer) }
    if dropsNegativeZero { throw .notAllowed(.negativeZero, in: .integer) }
  }

  /// Writes the character with this number.
  private func formatCharacter(_ value: BigInt) throws(FormatError) -> String {
    try checkInteger()
    if sign != nil { throw .notAllowedWithCharacterCode(.sign) }
    if isAlternate { throw .notAllowedWithCharacterCode(.alternateForm) }
    guard let number = Int64(exactly: value) else { throw .integerTooLarge("long") }
    guard let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
      throw .characterOutOfRange
    }
    var parts = NumberParts()
    parts.rest = String(scalar)
    return try joined(parts)
  }
}
