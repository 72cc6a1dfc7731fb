// nabla · PythonNumbers.swift
// Python's conversions between numbers.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// Python's conversions between numbers, for single values.
enum PythonNumbers {
  /// `int(value)`, `int(text, base)`.
  static func integer(_ value: Value, base: Value?) throws(LanguageFault) -> Value {
    if case .text(let object) = value {
      let radix = try base.map { base throws(LanguageFault) in try checkedBase(base) } ?? 10
      guard let integer = NumberReader.integer(object.text, base: radix) else {
        throw .badInteger(text: object.text, base: radix)
      }
      return .integer(integer)
    }
    guard base == nil else { throw .baseWithoutText }
    if let integer = value.exactInteger { return .integer(integer) }
    if case .array(let object) = value, object.array.rank > 0 {
      throw .onlyZeroDimensions(shape: object.array.shape)
    }
    guard let number = value.asDouble else {
      throw .notConvertible(function: "int", type: value.typeName)
    }
    return try whole(number)
  }

  private static func checkedBase(_ value: Value) throws(LanguageFault) -> Int {
    guard let base = value.asInt else {
      throw .notAnInteger(type: value.typeName, parameter: "base")
    }
    guard base == 0 || (2...36).contains(base) else { throw .badBase }
    return base
  }

  /// The whole number of a float, cut off towards zero.
  private static func whole(_ number: Double) throws(LanguageFault) -> Value {
    if number.isNaN { throw .integerFromNaN }
    guard number.isFinite else { throw .integerFromInfinity }
    if let small = Int64(exactly: number.rounded(.towardZero)) { return .int(small) }
    return .integer(BigInt(number))
  }

  /// `float(value)`.
  static func float(_ value: Value) throws(LanguageFault) -> Value {
    switch value {
    case .text(let object):
      guard let number = NumberReader.float(object.text) else {
        throw .badFloat(text: object.text)
      }
      return .float(number)
    case .bigInteger(let object):
      let number = Double(object.value)
      guard number.isFinite else {
        throw .integerTooLargeForFloat(digits: object.value.magnitude.description.utf8.count)
      }
      return .float(number)
    case .array(let object) where object.array.rank > 0:
      throw .onlyZeroDimensions(shape: object.array.shape)
    default:
      guard let number = value.asDouble else {
        throw .notConvertible(function: "float", type: value.typeName)
      }
      return .float(number)
    }
  }

  /// `complex(real, imag)`.
  static func complex(_ real: Value, _ imaginary: Value) throws(LanguageFault) -> Value {
    if case .text(let object) = real {
      guard let number = NumberReader.complex(object.text) else { throw .badComplex }
      return .complex(number)
    }
    let first = try part(real)
    let second = try part(imaginary)
    // A part that is not complex itself adds nothing, not even to the sign of a zero.
    return .complex(
      Complex(
        isComplex(imaginary) ? first.real - second.imaginary : first.real,
        isComplex(real) ? first.imaginary + second.real : second.real))
  }

  private static func isComplex(_ value: Value) -> Bool {
    if case .complex = value { return true }
    return value.asScalar?.dtype.isComplex ?? false
  }

  private static func part(_ value: Value) throws(LanguageFault) -> Complex128 {
    if case .complex(let object) = value { return object.value }
    if let scalar = value.asScalar, !scalar.dtype.isCoded { return scalar.complex }
    guard value.isNumber, let number = value.asDouble else {
      throw .notConvertible(function: "complex", type: value.typeName)
    }
    return Complex(number)
  }

  /// `round(value)`: the nearest whole number, halves to even.
  static func rounded(_ value: Value) throws(LanguageFault) -> Value {
    if let integer = value.exactInteger { return .integer(integer) }
    guard value.isNumber, let number = value.asDouble else {
      throw .notRoundable(type: value.typeName)
    }
    return try whole(number.rounded(.toNearestOrEven))
  }

  /// `round(value, digits)`: the nearest decimal number, decided by the exact binary value.
  static func rounded(_ value: Value, digits: Int) throws(LanguageFault) -> Value {
    switch value {
    case .numpyInt(let number):
      let result = rounded(BigInt(number), digits: digits)
      return Int64(exactly: result).map(Value.numpyInt) ?? .integer(result)
    case .numpyFloat(let number): return .numpyFloat(roundedLikeNumPy(number, digits: digits))
    case .float(let number): return .float(rounded(number, digits: digits))
    default: break
    }
    if let integer = value.exactInteger { return .integer(rounded(integer, digits: digits)) }
    guard value.isNumber, let number = value.asDouble else {
      throw .notRoundable(type: value.typeName)
    }
    return .numpyFloat(roundedLikeNumPy(number, digits: digits))
  }

  private static func rounded(_ number: BigInt, digits: Int) -> BigInt {
    guard digits < 0 else { return number }
    // A power of ten with more digits than the number rounds it to zero.
    guard digits.magnitude <= UInt(number.magnitude.bitWidth) else { return 0 }
    let unit = BigInt(10).power(-digits)
    let (quotient, remainder) = number.magnitude.quotientAndRemainder(
      dividingBy: unit.magnitude)
    let twice = remainder * 2
    let goesUp = twice > unit.magnitude || (twice == unit.magnitude && quotient % 2 == 1)
    let magnitude = BigInt((goesUp ? quotient + 1 : quotient) * unit.magnitude)
    return number < 0 ? -magnitude : magnitude
  }

  private static func rounded(_ number: Double, digits: Int) -> Double {
    guard number.isFinite, number != 0, digits < 324 else { return number }
    guard digits > -309 else { return number.sign == .minus ? -0.0 : 0 }
    let magnitude = rounded(magnitude: number.magnitude, digits: digits)
    return number.sign == .minus ? -magnitude : magnitude
  }

  /// The exact value, rounded to so many digits behind the point, halves to even.
  private static func rounded(magnitude: Double, digits: Int) -> Double {
    let first = DecimalDigits(shortest: magnitude).exponent
    let count = first + 1 + digits
    if count < 0 { return 0 }
    if count == 0 {
      // Less than one unit: only what is above half of it becomes one. No double has 800 digits.
      let exact = DecimalDigits(magnitude, DigitRequest(limit: .total(800), isUnique: false))
      let five = UInt8(ascii: "5")
      let isAbove = exact.digits[0] > five || (exact.digits[0] == five && exact.digits.count > 1)
      return isAbove ? Double("1e\(first + 1)") ?? 0 : 0
    }
    let rounded = DecimalDigits(magnitude, DigitRequest(limit: .total(count), isUnique: false))
    let text = String(decoding: rounded.digits, as: UTF8.self)
    return Double("\(text)e\(rounded.exponent - rounded.digits.count + 1)") ?? magnitude
  }

  /// NumPy multiplies, rounds and divides.
  private static func roundedLikeNumPy(_ number: Double, digits: Int) -> Double {
    guard digits.magnitude < 400 else { return digits > 0 ? number : 0 }
    var unit = 1.0
    for _ in 0..<digits.magnitude { unit *= 10 }
    return digits >= 0
      ? (number * unit).rounded(.toNearestOrEven) / unit
      : (number / unit).rounded(.toNearestOrEven) * unit
  }

  /// `0x…`, with a sign before.
  static func literal(_ number: BigInt, radix: Int, prefix: String) -> String {
    (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }
}
