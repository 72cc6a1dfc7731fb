// nabla · MathFault.swift
// What the functions of Python's math module cannot do.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What a function of Python's `math` module cannot do with its arguments.
package enum MathFault: Error, Hashable, Sendable {
  /// Outside the function's domain, like the root of -1.
  case domain
  /// The result is larger than any float.
  case range
  /// A logarithm to the base 1.
  case divisionByZero
  case notReal(type: String, parameter: String)
  /// A whole number that must not be negative; `phrase` is Python's.
  case negative(phrase: String, parameter: String)
}

extension MathFault: Fact {
  package var wording: Wording {
    switch self {
    case .domain:
      Wording(
        .valueError, "math domain error", at: .argument(0),
        help: "NumPy's function of the same name gives nan or inf, with a warning")
    case .divisionByZero:
      Wording(.zeroDivisionError, "float division by zero", at: .argument(1))
    case .range: Wording(.overflowError, "math range error", at: .argument(0))
    case .notReal(let type, let parameter):
      Wording(
        .typeError, "must be real number, not \(type)", at: .parameter(parameter),
        help: "the functions without math. take arrays")
    case .negative(let phrase, let parameter):
      Wording(.valueError, phrase, at: .parameter(parameter))
    }
  }
}
