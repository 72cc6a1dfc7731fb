// nabla · Functions+Families.swift
// The elementwise functions by what they compute, and the dtypes they compute in.
// SPDX-License-Identifier: Apache-2.0

/// A comparison of two elements.
enum Comparison {
  case equal, notEqual, less, lessEqual, greater, greaterEqual
}

extension BinaryFunction {
  /// The comparison that the function is, if it is one.
  var comparison: Comparison? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessEqual: .lessEqual
    case .greater: .greater
    case .greaterEqual: .greaterEqual
    case .add, .subtract, .multiply, .divide, .power, .remainder, .floorDivide, .bitwiseAnd,
      .bitwiseOr, .bitwiseXor, .leftShift, .rightShift, .maximum, .minimum, .arctan2, .hypot,
      .logicalAnd, .logicalOr:
      nil
    }
  }

  /// The dtype that the function computes in for operands of the dtype they promote to.
  ///
  /// - Throws: `unsupportedDType` if NumPy has no such loop, `resultDTypeUnavailable` if its
  ///   result dtype does not exist here.
  package func loopDType(for operand: DType) throws(ArrayError) -> DType {
    switch self {
    case .logicalAnd, .logicalOr: return .bool
    case .add, .multiply, .maximum, .minimum, .equal, .notEqual, .less, .lessEqual, .greater,
      .greaterEqual:
      return operand
    case .subtract:
      return operand == .bool ? try missing(operand) : operand
    case .divide:
      return operand <= .int64 ? .float64 : operand
    case .power:
      return operand == .bool ? try missing(operand, result: "int8") : operand
    case .remainder, .floorDivide:
      if operand == .bool { return try missing(operand, result: "int8") }
      return operand == .complex128 ? try missing(operand) : operand
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      return operand <= .int64 ? operand : try missing(operand)
    case .leftShift, .rightShift:
      if operand == .bool { return try missing(operand, result: "int8") }
      return operand == .int64 ? operand : try missing(operand)
    case .arctan2, .hypot:
      if operand == .bool { return try missing(operand, result: "float16") }
      if operand == .complex128 { return try missing(operand) }
      return operand == .int64 ? .float64 : operand
    }
  }

  private func missing(_ operand: DType, result: String? = nil) throws(ArrayError) -> DType {
    if let result { throw .resultDTypeUnavailable(operation: rawValue, dtype: result) }
    throw .unsupportedDType(operation: rawValue, dtypes: [operand, operand])
  }
}

extension UnaryFunction {
  /// The dtype that the function computes in for an operand.
  ///
  /// - Throws: `unsupportedDType` if NumPy has no such loop, `resultDTypeUnavailable` if its
  ///   result dtype does not exist here.
  package func loopDType(for operand: DType) throws(ArrayError) -> DType {
    switch self {
    case .absolute, .logicalNot, .isnan, .isinf, .isfinite, .real, .imag:
      return operand
    case .negative, .positive, .sign:
      return operand == .bool ? try missing(operand) : operand
    case .invert:
      return operand <= .int64 ? operand : try missing(operand)
    case .square, .conjugate:
      return operand == .bool ? try missing(operand, result: "int8") : operand
    case .floor, .ceil:
      return operand == .complex128 ? try missing(operand) : operand
    case .sqrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .exp, .log,
      .log2, .log10, .rint:
      if operand == .bool { return try missing(operand, result: "float16") }
      return operand == .int64 ? .float64 : operand
    }
  }

  private func missing(_ operand: DType, result: String? = nil) throws(ArrayError) -> DType {
    if let result { throw .resultDTypeUnavailable(operation: rawValue, dtype: result) }
    throw .unsupportedDType(operation: rawValue, dtypes: [operand])
  }
}

extension DType: Comparable {
  /// True if the kinds before `right` hold fewer numbers: bool, int64, float32, float64, complex128.
  public static func < (left: DType, right: DType) -> Bool { left.rawValue < right.rawValue }
}
