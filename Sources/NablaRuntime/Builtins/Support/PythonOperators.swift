// nabla · PythonOperators.swift
// Operators inside functions: what `sum` and `pow` compute with.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import NablaSyntax

/// Operators as functions use them: what they cannot do is said of the function's arguments.
enum PythonOperators {
  /// The value of an operator; `name` is what the message calls it.
  static func binary(
    _ sign: BinaryOperator, named name: String, _ left: Value, _ right: Value,
    _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    do {
      return try Operations.binary(sign, left, right, evaluation)
    } catch {
      switch error.fact as? ValueFailure {
      case .unsupportedOperands, .tupleOfArrays:
        throw RuntimeFailure(
          LanguageFault.unsupportedOperands(
            operation: name, left: left.typeName, right: right.typeName))
      case .divisionByZero(let phrase):
        throw RuntimeFailure(LanguageFault.divisionByZero(phrase: phrase))
      default: throw error
      }
    }
  }

  /// `pow(base, exponent, modulus)` of whole numbers.
  static func power(
    _ base: BigInt, _ exponent: BigInt, modulus: BigInt
  ) throws(LanguageFault) -> BigInt {
    guard modulus != 0 else { throw .zeroModulus }
    // By one everything leaves nothing, and has no inverse to look for.
    guard modulus.magnitude != 1 else { return 0 }
    var base = base
    if exponent < 0 {
      guard let inverse = base.inverse(modulus) else { throw .notInvertible }
      base = inverse
    }
    let result = base.power(BigInt(exponent.magnitude), modulus: BigInt(modulus.magnitude))
    // The remainder has the sign of the modulus, as Python's has.
    return modulus < 0 && result != 0 ? result + modulus : result
  }
}
