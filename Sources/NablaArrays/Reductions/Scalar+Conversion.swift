// nabla · Scalar+Conversion.swift
// A scalar as what a sum starts from.
// SPDX-License-Identifier: Apache-2.0

extension Scalar {
  /// The same number in another dtype.
  ///
  /// - Throws: `initialDoesNotFit` if the dtype cannot hold it.
  func converted(to dtype: DType) throws(ReductionError) -> Scalar {
    let number = complex
    switch dtype {
    case .bool: return .bool(isTrue)
    case .int64:
      if let integer { return .int64(integer) }
    case .float32:
      if number.imaginary == 0 { return .float32(Float(number.real)) }
    case .float64:
      if number.imaginary == 0 { return .float64(number.real) }
    case .complex128: return .complex128(number)
    }
    throw .initialDoesNotFit(dtype: dtype)
  }

  /// The integer this is, exactly.
  var integer: Int64? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int64(let value): value
    case .float32(let value): Int64(exactly: value)
    case .float64(let value): Int64(exactly: value)
    case .complex128(let value):
      value.imaginary == 0 ? Int64(exactly: value.real) : nil
    }
  }

  /// The number as the widest type.
  var complex: Complex128 {
    switch self {
    case .bool(let value): Complex128(value ? 1 : 0)
    case .int64(let value): Complex128(Double(value))
    case .float32(let value): Complex128(Double(value))
    case .float64(let value): Complex128(value)
    case .complex128(let value): value
    }
  }

  /// The real part.
  var double: Double { complex.real }
  var float: Float { Float(complex.real) }
  /// True unless this is zero.
  var isTrue: Bool { complex.real != 0 || complex.imaginary != 0 }
}
