// nabla · Scalar.swift
// One element with its dtype.
// SPDX-License-Identifier: Apache-2.0

/// One value of one dtype: an element taken from an array, or to be stored in one.
public enum Scalar: Hashable, Sendable {
  case bool(Bool)
  case int64(Int64)
  case float32(Float)
  case float64(Double)
  case complex128(Complex128)

  public var dtype: DType {
    switch self {
    case .bool: .bool
    case .int64: .int64
    case .float32: .float32
    case .float64: .float64
    case .complex128: .complex128
    }
  }
}

/// A number typed in the language: takes part in promotion by its kind only (NEP 50).
public enum WeakScalar: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// An integer beyond 64 bits: the nearest double (infinite if too large), and its digits.
  case hugeInt(Double, digits: String)
  case float(Double)
  case complex(Complex128)
}

/// What an operator gets: an array or NumPy scalar (0-d), or a number typed in the language.
public enum Operand: Sendable {
  case array(AnyArray)
  case weak(WeakScalar)
}
