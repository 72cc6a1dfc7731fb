// nabla · DType+Promotion.swift
// The dtype of a result: NumPy's NEP 50.
// SPDX-License-Identifier: Apache-2.0

extension DType {
  /// The smallest dtype that holds both: `int64` and `float32` make `float64`.
  package func promoted(with other: DType) -> DType {
    switch (self, other) {
    case (.int64, .float32), (.float32, .int64): .float64
    default: rawValue >= other.rawValue ? self : other
    }
  }

  /// The dtype of an array of this dtype with a number typed in the language, which counts by its
  /// kind only: `float32` with `0.1` stays `float32`.
  ///
  /// - Throws: `resultDTypeUnavailable` for `float32` with a complex number (NumPy's `complex64`).
  package func promoted(with weak: WeakScalar, operation: String) throws(ArrayError) -> DType {
    switch (weak, self) {
    case (.bool, _): return self
    case (.int, .bool), (.hugeInt, .bool): return .int64
    case (.int, _), (.hugeInt, _): return self
    case (.float, .bool), (.float, .int64): return .float64
    case (.float, _): return self
    case (.complex, .float32):
      throw .resultDTypeUnavailable(operation: operation, dtype: "complex64")
    case (.complex, _): return .complex128
    }
  }

  /// True if NumPy warns that a cast from here to `target` discards the imaginary part.
  package func discardsImaginaryPart(castTo target: DType) -> Bool {
    self == .complex128 && target != .complex128 && target != .bool
  }
}

extension WeakScalar {
  /// The dtype of an array made of this number alone.
  package var ownDType: DType {
    switch self {
    case .bool: .bool
    case .int, .hugeInt: .int64
    case .float: .float64
    case .complex: .complex128
    }
  }
}

extension Operand {
  /// The dtype that an operation computes in for these operands.
  static func promotedDType(
    _ left: Operand, _ right: Operand, operation: String
  ) throws(ArrayError) -> DType {
    switch (left, right) {
    case (.array(let left), .array(let right)): return left.dtype.promoted(with: right.dtype)
    case (.array(let array), .weak(let weak)), (.weak(let weak), .array(let array)):
      return try array.dtype.promoted(with: weak, operation: operation)
    case (.weak(let left), .weak(let right)): return left.ownDType.promoted(with: right.ownDType)
    }
  }
}
