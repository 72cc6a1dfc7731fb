// nabla · Operations+Complex.swift
// Python's complex numbers.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaArrays
import NablaSyntax

extension Operations {
  /// Python's complex numbers; NumPy's divide by a reciprocal, and so differ in the last bit.
  static func complexNumbers(
    _ sign: BinaryOperator, _ left: Value, _ right: Value
  ) throws(RuntimeFailure) -> Value {
    guard let x = complexOperand(left), let y = complexOperand(right) else {
      throw RuntimeFailure(ValueFailure.floatOverflow)
    }
    switch sign {
    case .add: return .complex(Complex128(x.real + y.real, x.imaginary + y.imaginary))
    case .subtract: return .complex(Complex128(x.real - y.real, x.imaginary - y.imaginary))
    case .multiply: return .complex(product(x, y))
    case .divide:
      guard let result = quotient(x, y) else {
        throw RuntimeFailure(ValueFailure.divisionByZero("complex division by zero"))
      }
      return .complex(result)
    case .power: return .complex(try power(x, y))
    default:
      throw RuntimeFailure(
        ValueFailure.unsupportedOperands(
          sign: sign.spelling, left: left.typeName, right: right.typeName))
    }
  }

  private static func complexOperand(_ value: Value) -> Complex128? {
    if case .complex(let object) = value { return object.value }
    return value.pythonFloat.map { Complex128($0, 0) }
  }

  private static func product(_ x: Complex128, _ y: Complex128) -> Complex128 {
    Complex128(
      x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
  }

  /// Smith's method with a division at its end; nil for a divisor of zero.
  private static func quotient(_ x: Complex128, _ y: Complex128) -> Complex128? {
    if abs(y.real) >= abs(y.imaginary) {
      guard y.real != 0 else { return nil }
      let ratio = y.imaginary / y.real
      let scale = y.real + y.imaginary * ratio
      return Complex128(
        (x.real + x.imaginary * ratio) / scale, (x.imaginary - x.real * ratio) / scale)
    }
    guard !y.real.isNaN, !y.imaginary.isNaN else { return Complex128(.nan, .nan) }
    let ratio = y.real / y.imaginary
    let scale = y.real * ratio + y.imaginary
    return Complex128(
      (x.real * ratio + x.imaginary) / scale, (x.imaginary * ratio - x.real) / scale)
  }

  // MARK: - Powers

  private static func power(_ x: Complex128, _ y: Complex128) throws(RuntimeFailure) -> Complex128 {
    let isSmallInteger = y.imaginary == 0 && y.real == y.real.rounded(.down) && abs(y.real) <= 100
    let result = isSmallInteger ? integerPower(x, Int(y.real)) : generalPower(x, y)
    guard let result else {
      throw RuntimeFailure(
        ValueFailure.divisionByZero("0.0 to a negative or complex power"))
    }
    if !result.real.isFinite || !result.imaginary.isFinite, x.isFinite, y.isFinite {
      throw RuntimeFailure(ValueFailure.complexOverflow)
    }
    return result
  }

  /// By repeated squaring, so that powers of whole numbers come out whole.
  private static func integerPower(_ x: Complex128, _ n: Int) -> Complex128? {
    var result = Complex128(1, 0)
    var square = x
    var rest = n.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return n < 0 ? quotient(Complex128(1, 0), result) : result
  }

  /// By length and angle.
  private static func generalPower(_ x: Complex128, _ y: Complex128) -> Complex128? {
    if x == Complex128(0, 0) {
      return y.imaginary != 0 || y.real < 0 ? nil : Complex128(0, 0)
    }
    let modulus = hypot(x.real, x.imaginary)
    let angle = atan2(x.imaginary, x.real)
    var length = pow(modulus, y.real)
    var phase = angle * y.real
    if y.imaginary != 0 {
      length /= exp(angle * y.imaginary)
      phase += y.imaginary * log(modulus)
    }
    return Complex128(length * cos(phase), length * sin(phase))
  }
}

extension Complex128 {
  fileprivate var isFinite: Bool { real.isFinite && imaginary.isFinite }
}
