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
    switch family {
    case .date, .duration, .text:
      return try Operations.wrapping { () throws(ArrayError) in
        try AnyArray(.text(text)).astype(self).scalar(at: 0)
      }
    case .truth: return .bool(!text.isEmpty)
    case .signed, .unsigned:
      guard let integer = NumberReader.integer(text, base: 10) else {
        throw RuntimeFailure(LanguageFault.badInteger(text: text, base: 10))
      }
      return try element(of: Value.integer(integer))
    case .floating:
      guard let number = NumberReader.float(text) else {
        throw RuntimeFailure(LanguageFault.badFloat(text: text))
      }
      return try element(of: Value.float(number))
    case .complex:
      guard let number = NumberReader.complex(text) else {
        throw RuntimeFailure(LanguageFault.badComplex)
      }
      return try element(of: Value.complex(number))
    }
  }

  /// The element that a Python number is in this dtype.
  private func element(of number: Value) throws(RuntimeFailure) -> Scalar {
    guard let weak = number.asWeakScalar else { return .bool(false) }
    do {
      return try element(of: weak)
    } catch {
      throw RuntimeFailure(PlacedFact(error, at: .parameter("value")))
    }
  }
}
