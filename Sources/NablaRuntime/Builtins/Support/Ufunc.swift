// nabla · Ufunc.swift
// Functions that compute element by element: what NumPy calls ufuncs.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A function of one or two arrays that computes element by element: NumPy's word is ufunc.
///
/// Files: `UfuncCall` (calls with `out`, `where` and `dtype`), `UfuncMethods` (`add.reduce` and its like).
package struct Ufunc: Sendable {
  /// What is computed.
  enum Rule: Sendable {
    case unary(UnaryFunction)
    case binary(BinaryFunction)
    /// Two functions of one array; the second counts in the float of the first.
    case parts(UnaryFunction, UnaryFunction)
    /// `divmod`.
    case quotientsAndRests
    case isnat
    /// Elements between two bounds.
    case clip
  }

  let rule: Rule
  /// NumPy's name of the ufunc, which messages and warnings use: `true_divide` is `divide`.
  let name: String

  init(_ rule: Rule) {
    self.rule = rule
    name =
      switch rule {
      case .unary(let function), .parts(let function, _): function.rawValue
      case .binary(let function): function.rawValue
      case .quotientsAndRests: "divmod"
      case .isnat: "isnat"
      case .clip: "clip"
      }
  }

  /// How many arrays it takes.
  var inputs: Int {
    switch rule {
    case .unary, .parts, .isnat: 1
    case .binary, .quotientsAndRests: 2
    case .clip: 3
    }
  }

  /// How many results it has.
  var outputs: Int {
    switch rule {
    case .unary, .binary, .isnat, .clip: 1
    case .parts, .quotientsAndRests: 2
    }
  }

  /// What a call with nothing but the arrays gives, with NumPy's warnings.
  func value(
    of arguments: [Value], _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    var events: FloatingPointEvents = []
    let result: AnyArray
    switch rule {
    case .unary(let function):
      let operand = try arguments[0].asArray(for: Self.only)
      result = try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.apply(function, operand, events: &events)
      }
    case .binary(let function):
      let left = try arguments[0].asOperand(for: Self.first)
      let right = try arguments[1].asOperand(for: Self.second)
      result = try Operations.wrapping { () throws(ArrayError) in
        try AnyArray.apply(
          function, left, Self.exponent(right, of: left, function), events: &events)
      }
    default:
      let infos = inputs == 1 ? [Self.only] : [Self.first, Self.second]
      var operands: [Operand] = []
      for (argument, info) in zip(arguments, infos) {
        operands.append(try argument.asOperand(for: info))
      }
      let results = try self.results(of: operands, events: &events)
      evaluation.warn(events, in: name)
      return results.count == 1 ? Value(results[0]) : .tuple(results.map { Value($0) })
    }
    if !events.isEmpty { evaluation.warn(events, in: name) }
    return Value(result)
  }

  /// The results for operands that broadcast.
  func results(
    of operands: [Operand], events: inout FloatingPointEvents
  ) throws(RuntimeFailure) -> [AnyArray] {
    if case .isnat = rule { return [try Self.isnat(operands)] }
    do throws(ArrayError) {
      return try arrayResults(of: operands, &events)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  private func arrayResults(
    of operands: [Operand], _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> [AnyArray] {
    switch rule {
    case .unary(let function):
      return [try AnyArray.apply(function, try operands[0].ownArray, events: &events)]
    case .binary(let function):
      let right = try Self.exponent(operands[1], of: operands[0], function)
      return [try AnyArray.apply(function, operands[0], right, events: &events)]
    case .parts(let first, let second):
      let array = try operands[0].ownArray
      let one = try AnyArray.apply(first, array, events: &events)
      // Both count in the same float, also of integers.
      let float = try array.astype(first.loopDType(for: array.dtype))
      return [one, try AnyArray.apply(second, float, events: &events)]
    case .quotientsAndRests:
      let (left, right) = (operands[0], operands[1])
      return [
        try AnyArray.apply(.floorDivide, left, right, events: &events),
        try AnyArray.apply(.remainder, left, right, events: &events),
      ]
    case .clip:
      let raised = try AnyArray.apply(
        .maximum, try Self.common(operands), operands[1], events: &events)
      return [try AnyArray.apply(.minimum, .array(raised), operands[2], events: &events)]
    case .isnat: return []
    }
  }

  /// The second operand; an exponent that has a shortcut of its own behind `**`, and none in `power`,
  /// as an array.
  private static func exponent(
    _ right: Operand, of left: Operand, _ function: BinaryFunction
  ) throws(ArrayError) -> Operand {
    guard function == .power, AnyArray.shortcut(ofPower: left, right) != nil,
      case .weak(let weak) = right, case .array(let base) = left
    else { return right }
    return .array(AnyArray(try base.dtype.promoted(with: weak).element(of: weak)))
  }

  /// The elements to clip, in the dtype that holds them and both bounds.
  private static func common(_ operands: [Operand]) throws(ArrayError) -> Operand {
    guard case .array(let array) = operands[0] else { return operands[0] }
    let both = Operand.promotedDType(operands[1], operands[2])
    guard case .array = operands[1], case .array = operands[2], !both.isCoded else {
      return operands[0]
    }
    let common = array.dtype.promoted(with: both)
    return common.isCoded ? operands[0] : .array(try array.astype(common))
  }

  private static func isnat(_ operands: [Operand]) throws(RuntimeFailure) -> AnyArray {
    guard case .array(let array) = operands[0], "Mm".contains(array.dtype.kind) else {
      throw RuntimeFailure(TimeCallError.noTimes)
    }
    var events: FloatingPointEvents = []
    return try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.apply(.isnan, array, events: &events)
    }
  }

  // MARK: - Parameters

  private static let only = ParameterInfo.named("x", "an array")
  private static let first = ParameterInfo.named("x1", "an array")
  private static let second = ParameterInfo.named("x2", "an array")
}
