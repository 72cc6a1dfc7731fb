// nabla · Poly1d.swift
// Polynomials as NumPy's older class has them: the highest power first.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// A polynomial of NumPy's older class `poly1d`.
struct Poly1d: Instance {
  /// The coefficients, the highest power first, of which the first is not zero.
  let coefficients: AnyArray
  /// The letter that the polynomial is printed with.
  let variable: String

  /// Creates a polynomial; zeros in front of the coefficients are left out.
  ///
  /// - Throws: an array with more than one axis.
  init(_ coefficients: AnyArray, variable: String = "x") throws(RuntimeFailure) {
    guard coefficients.rank < 2 else {
      throw RuntimeFailure.refusing("c_or_r", "Polynomial must be 1d only.")
    }
    let list = try Operations.wrapping { () throws(ArrayError) in try coefficients.flattened() }
    var first = 0
    while first < list.count, Value(list.scalar(at: first)).isZeroNumber { first += 1 }
    if first == list.count {
      self.coefficients = try Operations.wrapping { () throws(ArrayError) in
        try AnyArray(.int64(0)).flattened().astype(list.dtype)
      }
    } else {
      self.coefficients = list.part(from: first, to: list.count, along: 0)
    }
    self.variable = variable
  }

  /// The highest power.
  var order: Int { coefficients.count - 1 }

  var typeName: String { "poly1d" }
  var className: String { "numpy.poly1d" }
  var typeDescription: String { "a polynomial" }
  var methodPlaces: BuiltinPlaces { .poly1dMethod }
  var items: [Value]? { coefficients.rows }
  var length: Int? { order }
  var array: AnyArray? { coefficients }

  static let attributes = [
    "c", "coef", "coefficients", "coeffs", "o", "order", "r", "roots", "variable",
  ]
  var attributeNames: [String] { Self.attributes }

  func attribute(_ name: String) throws(RuntimeFailure) -> Value? {
    switch name {
    case "c", "coef", "coefficients", "coeffs": .array(coefficients)
    case "o", "order": .count(order)
    case "variable": .text(variable)
    case "r", "roots":
      .array(
        try Operations.wrapping { () throws(AnalysisError) in
          try ArraySteps().roots(of: coefficients)
        })
    default: nil
    }
  }

  /// The coefficient of a power; zero for powers that the polynomial does not have.
  func element(at index: Value) throws(RuntimeFailure) -> Value? {
    guard let power = index.asInt else {
      throw RuntimeFailure(
        ValueFailure.unsupportedOperands(sign: "-", left: "int", right: index.typeName))
    }
    if power < 0 || power > order {
      return Value(
        try Operations.wrapping { () throws(ArrayError) in
          try AnyArray(.int64(0)).astype(coefficients.dtype)
        })
    }
    return Value(coefficients.scalar(at: order - power))
  }

  func call(_ arguments: CallArguments, _ evaluation: Evaluation) throws(RuntimeFailure) -> Value? {
    let info = ParameterInfo.named("val", "a number, an array or a polynomial")
    let bound = try Signature([info]).bind(arguments, function: "poly1d.__call__")
    return try NumPySteps(evaluation).call(
      "polyval", .array(coefficients), bound.values[0].first ?? .none)
  }

  func isEqual(
    to other: any Instance, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    guard let other = other as? Poly1d, other.coefficients.count == coefficients.count else {
      return false
    }
    let steps = NumPySteps(evaluation)
    return try steps.isTrue(
      steps.call("all", steps(.equal, .array(coefficients), .array(other.coefficients))))
  }
}

// MARK: - Arithmetic

extension Poly1d {
  func negated(_ evaluation: Evaluation) throws(RuntimeFailure) -> Value? {
    try Self.made(NumPySteps(evaluation).negative(.array(coefficients)))
  }

  func combined(
    _ sign: BinaryOperator, with other: Value, isLeft: Bool, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? {
    let steps = NumPySteps(evaluation)
    // An array or a NumPy scalar in front has the word: it takes the polynomial as an array.
    if !isLeft, other.isArray || other.asScalar != nil {
      return try steps(sign, other, .array(coefficients))
    }
    let own = Value.array(coefficients)
    switch sign {
    case .power where isLeft: return try power(other, steps)
    case .multiply where other.isNumber, .divide where other.isNumber:
      return try Self.made(isLeft ? steps(sign, own, other) : steps(sign, other, own))
    case .add, .subtract, .multiply, .divide: break
    default: return nil
    }
    guard let peer = try other.polynomialCoefficients() else { return nil }
    let (first, second) = isLeft ? (own, peer) : (peer, own)
    switch sign {
    case .add: return try Self.made(steps.call("polyadd", first, second))
    case .subtract: return try Self.made(steps.call("polysub", first, second))
    case .multiply: return try Self.made(steps.call("polymul", first, second))
    default:
      let parts = try steps.call("polydiv", first, second)
      return .tuple([
        try Self.made(steps.item(parts, .int(0))), try Self.made(steps.item(parts, .int(1))),
      ])
    }
  }

  private func power(_ exponent: Value, _ steps: NumPySteps) throws(RuntimeFailure) -> Value {
    guard exponent.isNumber, let number = exponent.asDouble, number == number.rounded(),
      number >= 0
    else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "", reason: "Power to non-negative integers only.", help: nil))
    }
    guard let count = exponent.asInt else {
      throw RuntimeFailure(
        LanguageFault.notAnInteger(type: exponent.typeName, parameter: "exponent"))
    }
    var result = Value.array(.int64(NDArray([1])))
    for _ in 0..<count {
      try steps.evaluation.checkInterrupt()
      result = try steps.call("polymul", .array(coefficients), result)
    }
    return try Self.made(result)
  }

  /// The polynomial with the coefficients that a step gave.
  static func made(_ coefficients: Value, variable: String = "x") throws(RuntimeFailure) -> Value {
    let array = try coefficients.asArray(for: .named("c_or_r", "an array"))
    return .instance(try Poly1d(array, variable: variable))
  }
}

extension Value {
  /// The coefficients that NumPy's `poly1d` makes of a value; nil for what makes no array.
  fileprivate func polynomialCoefficients() throws(RuntimeFailure) -> Value? {
    guard let array = try makeArray() else { return nil }
    return .array(try Poly1d(array).coefficients)
  }

  /// True for a zero of any kind of number.
  var isZeroNumber: Bool {
    switch self {
    case .complex(let object): object.value == Complex128(0, 0)
    case .numpyScalar(let object) where object.value.dtype.isComplex:
      object.value.complex == Complex128(0, 0)
    default: asDouble == 0
    }
  }
}
