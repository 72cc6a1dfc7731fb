// nabla · Parameter+Instances.swift
// Parameters that take values of NumPy's smaller classes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Parameter where Input: Instance {
  /// The value that a method belongs to, or another of its class.
  static func instance(_ name: String, _ expectation: String) -> Parameter {
    Parameter(name, expecting: expectation) { value, info, _ throws(RuntimeFailure) in
      guard let content = value.instance(of: Input.self) else { throw value.isNot(info) }
      return content
    }.positionalOnly
  }
}

/// The coefficients of a polynomial, and whether they came as one.
struct PolynomialInput: Sendable {
  let array: AnyArray
  let isPoly1d: Bool
}

extension Parameter where Input == PolynomialInput {
  /// A polynomial: its coefficients, the highest power first, or a `poly1d`.
  static func polynomial(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array") { value, info, _ throws(RuntimeFailure) in
      PolynomialInput(
        array: try value.asArray(for: info), isPoly1d: value.instance(of: Poly1d.self) != nil)
    }
  }
}

extension Value {
  /// Coefficients as what the polynomials of a call were: an array, or a `poly1d`.
  static func polynomial(
    _ coefficients: AnyArray, like inputs: PolynomialInput...
  ) throws(RuntimeFailure) -> Value {
    guard inputs.contains(where: \.isPoly1d) else { return .array(coefficients) }
    return .instance(try Poly1d(coefficients))
  }
}
