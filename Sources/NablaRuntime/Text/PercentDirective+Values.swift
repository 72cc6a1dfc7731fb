// nabla · PercentDirective+Values.swift
// Writing a value as a `%…` asks for.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension PercentDirective {
  /// Writes a value; `index` is the code's place in the format text.
  func format(_ operand: FormatOperand, index: Int) throws(FormatError) -> String {
    switch code {
    case "s": try padded(cut(operand.text))
    case "r": try padded(cut(operand.repr))
    case "a": try padded(cut(PythonText.ascii(ofRepr: operand.repr)))
    case "c": try padded(character(operand))
    case "d", "i", "u": try joined(parts(decimal(operand), radix: 10, prefix: ""))
    case "x", "X": try joined(parts(whole(operand), radix: 16, prefix: code == "x" ? "0x" : "0X"))
    case "o": try joined(parts(whole(operand), radix: 8, prefix: "0o"))
    case "e", "E", "f", "F", "g", "G": try joined(notation.parts(float(operand), sign: sign))
    default: throw .unsupportedCharacter(code, index: index)
    }
  }

  /// A text cut to the precision.
  private func cut(_ text: String) -> String {
    guard let precision else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
  }

  private var notation: FloatNotation {
    let style: FloatNotation.Style =
      "eE".unicodeScalars.contains(code)
      ? .exponent : "fF".unicodeScalars.contains(code) ? .fixed : .general
    return FloatNotation(
      style: style, precision: precision ?? 6, isAlternate: isAlternate,
      isUppercase: "EFG".unicodeScalars.contains(code))
  }

  /// An integer in parts, with zeros up to the precision.
  private func parts(
    _ value: BigInt, radix: Int, prefix: String
  ) throws(FormatError) -> NumberParts {
    let digits = String(value.magnitude, radix: radix, uppercase: code == "X")
    try FormatSpec.checkLength(precision ?? 0)
    var result = NumberParts()
    result.setSign(isNegative: value.sign == .minus, sign)
    result.prefix = isAlternate ? prefix : ""
    let missing = max(0, (precision ?? 0) - digits.utf8.count)
    result.whole = String(repeating: "0", count: missing) + digits
    return result
  }

  /// The integer of an operand, cut towards zero.
  private func decimal(_ operand: FormatOperand) throws(FormatError) -> BigInt {
    switch operand.kind {
    case .float(let value):
      if value.isNaN { throw .nanToInteger }
      guard let integer = BigInt(exactly: value.rounded(.towardZero)) else {
        throw .infinityToInteger
      }
      return integer
    case .bool, .integer, .bigInteger: return try whole(operand)
    case .complex, .text, .other:
      throw .needsRealNumber(code: code, typeName: operand.typeName)
    }
  }

  /// The integer that an operand is.
  private func whole(_ operand: FormatOperand) throws(FormatError) -> BigInt {
    switch operand.kind {
    case .bool(let value): return value ? 1 : 0
    case .integer(let value): return BigInt(value)
    case .bigInteger(let value): return value
    case .float, .complex, .text, .other:
      throw .needsInteger(code: code, typeName: operand.typeName)
    }
  }

  /// The float of an operand.
  private func float(_ operand: FormatOperand) throws(FormatError) -> Double {
    switch operand.kind {
    case .float(let value): return value
    case .bool, .integer, .bigInteger:
      let value = Double(try whole(operand))
      if value.isInfinite { throw .integerTooLargeForFloat }
      return value
    case .other where operand.typeName == "numpy.ndarray": throw .needsScalarArray
    case .complex, .text, .other: throw .needsFloat(typeName: operand.typeName)
    }
  }

  /// The character that an operand is or numbers.
  private func character(_ operand: FormatOperand) throws(FormatError) -> String {
    switch operand.kind {
    case .text(let value):
      if value.unicodeScalars.count != 1 { throw .needsCharacter }
      return value
    case .bool, .integer, .bigInteger:
      let scalar = UInt32(exactly: try whole(operand)).flatMap(Unicode.Scalar.init)
      guard let scalar else { throw .characterOutOfRange }
      return String(scalar)
    case .float, .complex, .other: throw .needsCharacter
    }
  }
}
