// nabla · BoolKernels.swift
// Elementwise functions of truth values.
// SPDX-License-Identifier: Apache-2.0

/// The elementwise functions that NumPy computes in `bool`.
enum BoolKernels {
  static func apply(
    _ function: BinaryFunction, _ left: NDArray<Bool>, _ right: NDArray<Bool>
  ) throws(ArrayError) -> AnyArray {
    let isUnion: Bool
    switch function {
    case .add, .bitwiseOr, .logicalOr, .maximum, .fmax: isUnion = true
    case .multiply, .bitwiseAnd, .logicalAnd, .minimum, .fmin: isUnion = false
    case .bitwiseXor, .logicalXor: return try compare(.notEqual, left, right)
    case .subtract, .divide, .power, .remainder, .floorDivide, .leftShift, .rightShift, .arctan2,
      .hypot, .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .fmod, .copysign,
      .nextafter, .heaviside, .ldexp, .logaddexp, .logaddexp2, .gcd, .lcm, .floatPower:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [.bool, .bool])
    }
    return .bool(
      try NDArray.zipped(left, right) { (job: ZipJob<Bool, Bool, Bool>) in
        if isUnion { job.run { $0 || $1 } } else { job.run { $0 && $1 } }
      })
  }

  /// False comes before true.
  static func compare(
    _ comparison: Comparison, _ left: NDArray<Bool>, _ right: NDArray<Bool>
  ) throws(ArrayError) -> AnyArray {
    .bool(
      try NDArray.zipped(left, right) { (job: ZipJob<Bool, Bool, Bool>) in
        switch comparison {
        case .equal: job.run { $0 == $1 }
        case .notEqual: job.run { $0 != $1 }
        case .less: job.run { !$0 && $1 }
        case .lessEqual: job.run { !$0 || $1 }
        case .greater: job.run { $0 && !$1 }
        case .greaterEqual: job.run { $0 || !$1 }
        }
      })
  }

  static func apply(
    _ function: UnaryFunction, _ operand: NDArray<Bool>
  ) throws(ArrayError) -> AnyArray {
    switch function {
    case .logicalNot, .invert: return .bool(try operand.mapped { $0.run { !$0 } })
    case .absolute, .floor, .ceil, .trunc, .real: return .bool(operand)
    case .isnan, .isinf, .imag: return .bool(try operand.mapped { $0.run { _ in false } })
    case .isfinite: return .bool(try operand.mapped { $0.run { _ in true } })
    case .negative, .positive, .sign, .sqrt, .sin, .cos, .tan, .arcsin, .arccos, .arctan, .sinh,
      .cosh, .tanh, .arcsinh, .arccosh, .arctanh, .exp, .log, .log2, .log10, .exp2, .expm1,
      .log1p, .cbrt, .rint, .square, .conjugate, .reciprocal, .fabs, .spacing, .signbit,
      .degrees, .rad2deg, .radians, .deg2rad, .bitwiseCount, .fraction, .significand,
      .binaryExponent:
      throw .unsupportedDType(operation: function.rawValue, dtypes: [.bool])
    }
  }
}
