// nabla · Operations.swift
// What operators do with values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// What operators do with values: Python's rules for its own, NumPy's for arrays and NumPy scalars.
///
/// Files: `+Integers`, `+Floats`, `+Comparison`, `+Sequences`, `+Indexing`, `+Truth`.
enum Operations {
  /// The value of `left sign right`.
  static func binary(
    _ sign: BinaryOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    if sign == .caret, left.isBool, right.isBool {
      throw RuntimeFailure(ValueFailure.caretOfBools)
    }
    let sign = sign == .caret ? .power : sign
    if let result = try pythonNumbers(sign, left, right) { return result }
    if let result = try instances(sign, left, right, evaluation) { return result }
    if let result = try sequences(sign, left, right) { return result }
    return try arrays(sign, left, right, evaluation)
  }

  /// The value of an operator before its operand.
  static func unary(
    _ sign: UnaryOperator, _ operand: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    if sign == .squareRoot {
      guard let root = BuiltinCatalog.shared.builtin(named: "sqrt", at: .bare) else { return .none }
      return try evaluation.run(root, CallArguments([operand]), isMethod: false)
    }
    if let result = pythonUnary(sign, operand) { return result }
    if case .instance(let object) = operand, sign != .invert,
      let result = sign == .plus ? operand : try object.content.negated(evaluation)
    {
      return result
    }
    guard !operand.isPythonNumber, let array = try operandArray(operand) else {
      throw RuntimeFailure(
        ValueFailure.unsupportedOperand(sign: sign.spelling, type: operand.typeName))
    }
    var events: FloatingPointEvents = []
    let function: UnaryFunction =
      switch sign {
      case .plus, .squareRoot: .positive
      case .minus: .negative
      case .invert: .invert
      }
    return Value(
      try wrapping { () throws(ArrayError) in
        try AnyArray.apply(function, array, events: &events)
      })
  }

  /// Runs a step of the array engine.
  static func wrapping<Result, Failure: Fact>(
    _ body: () throws(Failure) -> Result
  ) throws(RuntimeFailure) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// Runs what fails because of one argument, and places the failure there.
  static func wrapping<Result, Failure: Fact>(
    at parameter: String, _ body: () throws(Failure) -> Result
  ) throws(RuntimeFailure) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      throw RuntimeFailure(PlacedFact(error, at: .parameter(parameter)))
    }
  }

  // MARK: - Python's numbers

  private static func pythonNumbers(
    _ sign: BinaryOperator, _ left: Value, _ right: Value
  ) throws(RuntimeFailure) -> Value? {
    switch (left, right) {
    case (.int(let x), .int(let y)): return try integers(sign, x, y)
    case (.float(let x), .float(let y)): return try floats(sign, x, y)
    case (.float(let x), .int(let y)) where sign.takesFloats:
      return try floats(sign, x, Double(y))
    case (.int(let x), .float(let y)) where sign.takesFloats:
      return try floats(sign, Double(x), y)
    default: break
    }
    guard left.isPythonNumber, right.isPythonNumber else { return nil }
    if left.isBool, right.isBool, let result = bools(sign, left.isTrueBool, right.isTrueBool) {
      return .bool(result)
    }
    if let x = left.bigInteger, let y = right.bigInteger { return try bigIntegers(sign, x, y) }
    if !sign.takesFloats {
      throw RuntimeFailure(
        ValueFailure.unsupportedOperands(
          sign: sign.spelling, left: left.typeName, right: right.typeName))
    }
    if let x = left.pythonFloat, let y = right.pythonFloat { return try floats(sign, x, y) }
    if case .complex = left { return try complexNumbers(sign, left, right) }
    if case .complex = right { return try complexNumbers(sign, left, right) }
    // An integer beyond all doubles meets a float.
    throw RuntimeFailure(ValueFailure.floatOverflow)
  }

  private static func bools(_ sign: BinaryOperator, _ x: Bool, _ y: Bool) -> Bool? {
    switch sign {
    case .bitAnd: x && y
    case .bitOr: x || y
    default: nil
    }
  }

  private static func pythonUnary(_ sign: UnaryOperator, _ operand: Value) -> Value? {
    switch operand {
    case .float(let x) where sign != .invert: return .float(sign == .minus ? -x : x)
    case .complex(let object) where sign != .invert:
      let x = object.value
      return .complex(sign == .minus ? Complex128(-x.real, -x.imaginary) : x)
    case .bool, .int, .bigInteger:
      guard let x = operand.bigInteger else { return nil }
      switch sign {
      case .minus: return .integer(-x)
      case .invert: return .integer(-x - 1)
      case .plus, .squareRoot: return .integer(x)
      }
    default: return nil
    }
  }

  // MARK: - NumPy's smaller classes

  /// What the class of an operand makes of the operator; nil if neither operand has one.
  private static func instances(
    _ sign: BinaryOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? {
    var result: Value?
    if case .instance(let object) = left {
      result = try object.content.combined(sign, with: right, isLeft: true, evaluation)
    } else if case .instance(let object) = right {
      result = try object.content.combined(sign, with: left, isLeft: false, evaluation)
    } else {
      return nil
    }
    if let result { return result }
    throw RuntimeFailure(
      ValueFailure.unsupportedOperands(
        sign: sign.spelling, left: left.typeName, right: right.typeName))
  }

  // MARK: - Arrays

  private static func arrays(
    _ sign: BinaryOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    guard left.isArithmetic(with: right), right.isArithmetic(with: left),
      let x = try left.operand(beside: right), let y = try right.operand(beside: left)
    else {
      throw RuntimeFailure(
        ValueFailure.unsupportedOperands(
          sign: sign.spelling, left: left.typeName, right: right.typeName))
    }
    if sign == .matrixMultiply {
      guard let product = BuiltinCatalog.shared.builtin(named: "matmul", at: .np) else {
        throw RuntimeFailure(
          ValueFailure.unsupportedOperands(
            sign: sign.spelling, left: left.typeName, right: right.typeName))
      }
      return try evaluation.run(product, CallArguments([left, right]), isMethod: false)
    }
    var events: FloatingPointEvents = []
    let result = try wrapping { () throws(ArrayError) in
      try AnyArray.apply(sign.function, x, y, events: &events)
    }
    if !events.isEmpty {
      let isScalar = result.rank == 0 && !left.isArray && !right.isArray
      let shortcut = sign.function == .power ? AnyArray.shortcut(ofPower: x, y) : nil
      let name = shortcut?.rawValue ?? sign.function.rawValue
      evaluation.warn(events, in: (isScalar ? "scalar " : "") + name)
    }
    return Value(result)
  }

  /// The array of an operand of NumPy's kind.
  private static func operandArray(_ value: Value) throws(RuntimeFailure) -> AnyArray? {
    guard value.isArithmetic(with: value), let array = try value.makeArray() else { return nil }
    return array.dtype.isCoded && !value.isCoded ? nil : array
  }
}

extension Value {
  var isBool: Bool {
    switch self {
    case .bool, .numpyBool: true
    case .array(let object): object.array.dtype == .bool
    default: false
    }
  }

  var isTrueBool: Bool {
    if case .bool(true) = self { true } else { false }
  }

  var isPythonNumber: Bool {
    switch self {
    case .bool, .int, .bigInteger, .float, .complex: true
    default: false
    }
  }

  /// True for what arithmetic turns into arrays: numbers, arrays and lists; a tuple only beside what
  /// is NumPy's.
  func isArithmetic(with other: Value) -> Bool {
    switch self {
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar, .array, .list, .range: true
    case .tuple: other.isArray || other.asScalar != nil
    case .text: other.isCoded
    case .instance(let object): object.content.array != nil
    default: isPythonNumber
    }
  }

  /// True for dates, durations, and arrays of them or of texts.
  var isCoded: Bool {
    switch self {
    case .array(let object): object.array.dtype.isCoded
    case .numpyScalar(let object): object.value.dtype.isCoded
    default: false
    }
  }

  /// The value as an operand of arithmetic; a list of texts is one beside dates and texts only.
  fileprivate func operand(beside other: Value) throws(RuntimeFailure) -> Operand? {
    let operand = try asOperandOrText()
    guard case .array(let array)? = operand, array.dtype.isCoded, !isCoded, !other.isCoded else {
      return operand
    }
    return nil
  }

  /// The double of a Python number; nil for complex numbers and integers beyond all doubles.
  var pythonFloat: Double? {
    switch self {
    case .float(let value): return value
    case .int(let value): return Double(value)
    case .bool(let value): return value ? 1 : 0
    case .bigInteger(let object):
      let value = Double(object.value)
      return value.isFinite ? value : nil
    default: return nil
    }
  }
}

extension BinaryOperator {
  /// True for the operators that Python's floats have.
  var takesFloats: Bool {
    switch self {
    case .bitAnd, .bitOr, .leftShift, .rightShift, .matrixMultiply: false
    default: true
    }
  }

  /// The elementwise function of an operator.
  var function: BinaryFunction {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply, .matrixMultiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .remainder: .remainder
    case .power, .caret: .power
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    }
  }

  /// The operator as Python's messages write it.
  var spelling: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .matrixMultiply: "@"
    case .power: "** or pow()"
    case .caret: "^"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .leftShift: "<<"
    case .rightShift: ">>"
    }
  }
}

extension UnaryOperator {
  /// The operator as Python's messages write it.
  var spelling: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .invert: "~"
    case .squareRoot: "√"
    }
  }
}
