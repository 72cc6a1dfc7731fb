// nabla · NumPySteps.swift
// Functions that are made of other functions: steps on values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// The steps of a function that is made of NumPy's other functions.
///
/// They are the functions and operators of the language, so that dtypes, shapes and warnings come out
/// as if the steps had been typed.
///
///     let steps = NumPySteps(evaluation)
///     let powers = try steps.call("cumprod", x)
///     let sum = try steps(.add, first, second)
struct NumPySteps {
  let evaluation: Evaluation

  init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// The value of `left sign right`.
  func callAsFunction(
    _ sign: BinaryOperator, _ left: Value, _ right: Value
  ) throws(RuntimeFailure) -> Value {
    try Operations.binary(sign, left, right, evaluation)
  }

  /// The value of a comparison.
  func callAsFunction(
    _ sign: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(RuntimeFailure) -> Value {
    try Operations.compare(sign, left, right, evaluation)
  }

  /// The value with the other sign.
  func negative(_ value: Value) throws(RuntimeFailure) -> Value {
    try Operations.unary(.minus, value, evaluation)
  }

  /// Calls a function of NumPy's main namespace, or of another place.
  func call(
    _ name: String, at place: BuiltinPlaces = .np, _ arguments: Value...,
    keywords: [(name: String, value: Value)] = []
  ) throws(RuntimeFailure) -> Value {
    guard let builtin = BuiltinCatalog.shared.builtin(named: name, at: place) else { return .none }
    return try evaluation.run(
      builtin, CallArguments(arguments, keywords: keywords), isMethod: false)
  }

  /// The array that NumPy's `asarray` makes of a value for a parameter.
  func array(_ value: Value, _ parameter: String) throws(RuntimeFailure) -> AnyArray {
    try value.asArray(for: .named(parameter, "an array"))
  }

  /// The value of `container[index]`.
  func item(_ container: Value, _ index: Value) throws(RuntimeFailure) -> Value {
    try Operations.indexed(container, by: index)
  }

  /// The value of `container[lower:upper]`.
  func part(
    _ container: Value, _ lower: Int? = nil, _ upper: Int? = nil
  ) throws(RuntimeFailure) -> Value {
    let slice = SliceObject(
      lower: lower.map(Value.count) ?? .none, upper: upper.map(Value.count) ?? .none, step: .none)
    return try Operations.indexed(container, by: .slice(slice))
  }

  /// Whether a value is true.
  func isTrue(_ value: Value) throws(RuntimeFailure) -> Bool { try Operations.truth(value) }

  /// Runs steps whose warnings do not matter.
  func quietly<Result>(
    _ steps: () throws(RuntimeFailure) -> Result
  ) throws(RuntimeFailure) -> Result {
    let old = evaluation.floatErrors
    evaluation.floatErrors = FloatErrors(all: .ignore)
    defer { evaluation.floatErrors = old }
    return try steps()
  }
}
