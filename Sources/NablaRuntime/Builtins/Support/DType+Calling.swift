// nabla · DType+Calling.swift
// Dtypes as functions: `np.float64(3)`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension DType {
  /// What calling the dtype with a value gives: a NumPy scalar, or an array of this dtype.
  ///
  /// - Throws: what the dtype cannot hold.
  package func convert(
    _ arguments: CallArguments, evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    let value = ParameterInfo(
      name: "value", passing: .positionalOnly, expectation: "a number or an array",
      defaultText: "0")
    let bound = try Signature([value]).bind(arguments, function: name)
    return try convert(bound.values[0].first ?? .int(0), evaluation: evaluation)
  }

  /// The value in this dtype.
  package func convert(_ value: Value, evaluation: Evaluation) throws(RuntimeFailure) -> Value {
    if case .text(let object) = value { return Value(try scalar(of: object.text)) }
    return Value(try value.converted(to: self, for: "value", evaluation))
  }

  /// The element that a text names.
  private func scalar(of text: String) throws(RuntimeFailure) -> Scalar {
    switch self {
    case .bool: return .bool(!text.isEmpty)
    case .int64:
      guard let integer = NumberReader.integer(text, base: 10) else {
        throw RuntimeFailure(LanguageFault.badInteger(text: text, base: 10))
      }
      guard let small = Int64(exactly: integer) else {
        throw RuntimeFailure(
          ArrayMakingError.integerTooLarge(
            digits: integer.description, path: [], site: .parameter("value", item: 0)))
      }
      return .int64(small)
    case .float32, .float64:
      guard let number = NumberReader.float(text) else {
        throw RuntimeFailure(LanguageFault.badFloat(text: text))
      }
      return self == .float32 ? .float32(Float(number)) : .float64(number)
    case .complex128:
      guard let number = NumberReader.complex(text) else {
        throw RuntimeFailure(LanguageFault.badComplex)
      }
      return .complex128(number)
    }
  }
}
