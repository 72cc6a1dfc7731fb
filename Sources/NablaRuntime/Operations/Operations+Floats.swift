// nabla · Operations+Floats.swift
// Python's floats.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaArrays
import NablaSyntax

extension Operations {
  /// Python's floats: division by zero and overflowing powers are errors.
  static func floats(
    _ sign: BinaryOperator, _ x: Double, _ y: Double
  ) throws(RuntimeFailure) -> Value {
    switch sign {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .divide:
      guard y != 0 else {
        throw RuntimeFailure(ValueFailure.divisionByZero("float division by zero"))
      }
      return .float(x / y)
    case .floorDivide:
      guard y != 0 else {
        throw RuntimeFailure(ValueFailure.divisionByZero("float floor division by zero"))
      }
      return .float(divmod(x, y).0)
    case .remainder:
      guard y != 0 else { throw RuntimeFailure(ValueFailure.divisionByZero("float modulo")) }
      return .float(divmod(x, y).1)
    case .power, .caret: return try power(x, y)
    case .bitAnd, .bitOr, .leftShift, .rightShift, .matrixMultiply:
      throw RuntimeFailure(
        ValueFailure.unsupportedOperands(sign: sign.spelling, left: "float", right: "float"))
    }
  }

  /// Floor quotient and remainder, as CPython computes them: the remainder has the divisor's sign.
  static func divmod(_ x: Double, _ y: Double) -> (Double, Double) {
    var remainder = fmod(x, y)
    var quotient = (x - remainder) / y
    if remainder != 0 {
      if (y < 0) != (remainder < 0) {
        remainder += y
        quotient -= 1
      }
    } else {
      remainder = y.sign == .minus ? -0.0 : 0.0
    }
    guard quotient != 0 else { return ((x / y).sign == .minus ? -0.0 : 0.0, remainder) }
    var floored = quotient.rounded(.down)
    if quotient - floored > 0.5 { floored += 1 }
    return (floored, remainder)
  }

  private static func power(_ x: Double, _ y: Double) throws(RuntimeFailure) -> Value {
    if x == 0, y < 0 { throw RuntimeFailure(ValueFailure.zeroToNegativePower) }
    if x < 0, x.isFinite, y.isFinite, y != y.rounded() {
      return try complexNumbers(.power, .complex(Complex128(x, 0)), .float(y))
    }
    let result = pow(x, y)
    if result.isInfinite, x.isFinite, y.isFinite {
      throw RuntimeFailure(ValueFailure.floatOverflow)
    }
    return .float(result)
  }
}

extension PythonNumberText {
  /// A large number in few digits, for messages.
  static func approximate(_ value: Double) -> String {
    value < 1e15 ? String(Int64(value.rounded())) : float(value)
  }
}
