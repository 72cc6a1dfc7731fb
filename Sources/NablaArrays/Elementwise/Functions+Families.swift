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
      .logicalAnd, .logicalOr, .logicalXor, .fmax, .fmin, .fmod, .copysign, .nextafter,
      .heaviside, .ldexp, .logaddexp, .logaddexp2, .gcd, .lcm, .floatPower:
      nil
    }
  }

  /// True for comparisons, which make truth values of anything.
  package var isComparison: Bool { comparison != nil }

  /// True if each result is one of the numbers given, or made without arithmetic: no event.
  var isChoice: Bool {
    switch self {
    case .maximum, .minimum, .fmax, .fmin, .copysign, .heaviside: true
    default: false
    }
  }

  /// The dtype that the function computes in for these operands.
  ///
  /// - Throws: `unsupportedDType` if NumPy has no such loop.
  package func loopDType(for left: Operand, _ right: Operand) throws(ArrayError) -> DType {
    let common = Operand.promotedDType(left, right)
    switch self {
    case .logicalAnd, .logicalOr, .logicalXor: return .bool
    case .add, .multiply, .maximum, .minimum, .fmax, .fmin, .equal, .notEqual, .less,
      .lessEqual, .greater, .greaterEqual:
      return common
    case .subtract: return common == .bool ? try missing(common) : common
    case .divide: return common.isInexact ? common : .float64
    case .power: return common == .bool ? .int8 : common
    case .remainder, .floorDivide, .fmod:
      if common == .bool { return .int8 }
      return common.isComplex ? try missing(common) : common
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      return common.isInexact ? try missing(left, right) : common
    case .leftShift, .rightShift:
      if common == .bool { return .int8 }
      return common.isInexact ? try missing(left, right) : common
    case .gcd, .lcm:
      return common == .bool || common.isInexact ? try missing(left, right) : common
    case .floatPower: return common.isComplex ? .complex128 : .float64
    case .ldexp:
      let exponent = right.dtype(beside: .weak(.int(0)))
      if common.isComplex || exponent.isInexact || exponent == .uint64 {
        return try missing(left, right)
      }
      return left.dtype(beside: .weak(.int(0))).floating
    case .arctan2, .hypot, .copysign, .nextafter, .heaviside, .logaddexp, .logaddexp2:
      return common.isComplex ? try missing(common) : Operand.floatingDType(left, right)
    }
  }

  private func missing(_ operand: DType) throws(ArrayError) -> DType {
    throw .unsupportedDType(operation: rawValue, dtypes: [operand, operand])
  }

  private func missing(_ left: Operand, _ right: Operand) throws(ArrayError) -> DType {
    throw .unsupportedDType(
      operation: rawValue, dtypes: [left.dtype(beside: right), right.dtype(beside: left)])
  }
}

extension Operand {
  /// The dtype of the operand; of a typed number the one that it takes on beside the other.
  fileprivate func dtype(beside other: Operand) -> DType {
    switch (self, other) {
    case (.array(let array), _): array.dtype
    case (.weak(let weak), .array(let array)): array.dtype.promoted(with: weak)
    case (.weak(let weak), .weak): weak.ownDType
    }
  }

  /// The float that NumPy's first loop takes both operands in: each counts on its own, so that
  /// `int8` and `uint8` make `float16`, although they promote to `int16`.
  fileprivate static func floatingDType(_ left: Operand, _ right: Operand) -> DType {
    let (x, y) = (left.dtype(beside: right).floating, right.dtype(beside: left).floating)
    return x.itemSize > y.itemSize ? x : y
  }
}

extension Comparison {
  /// The comparison with the operands exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    }
  }
}

extension UnaryFunction {
  /// The dtype that the function computes in for an operand.
  ///
  /// - Throws: `unsupportedDType` if NumPy has no such loop.
  package func loopDType(for operand: DType) throws(ArrayError) -> DType {
    switch self {
    case .absolute, .logicalNot, .isnan, .isinf, .isfinite, .real, .imag:
      return operand
    case .negative, .positive, .sign:
      return operand == .bool ? try missing(operand) : operand
    case .invert:
      return operand.isInexact ? try missing(operand) : operand
    case .square, .conjugate, .reciprocal:
      return operand == .bool ? .int8 : operand
    case .floor, .ceil, .trunc:
      return operand.isComplex ? try missing(operand) : operand
    case .sqrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh, .cosh, .tanh, .exp, .log,
      .log2, .log10, .exp2, .expm1, .log1p, .arcsinh, .arccosh, .arctanh, .rint:
      return operand.isInexact ? operand : operand.floating
    case .cbrt, .fabs, .signbit, .spacing, .degrees, .rad2deg, .radians, .deg2rad, .fraction,
      .significand, .binaryExponent:
      return operand.isComplex ? try missing(operand) : operand.floating
    case .bitwiseCount:
      if operand == .bool { return .int8 }
      return operand.isInexact ? try missing(operand) : operand
    }
  }

  private func missing(_ operand: DType) throws(ArrayError) -> DType {
    throw .unsupportedDType(operation: rawValue, dtypes: [operand])
  }
}
