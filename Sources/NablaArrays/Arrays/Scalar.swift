// nabla · Scalar.swift
// One element with its dtype.
// SPDX-License-Identifier: Apache-2.0

/// One value of one dtype: an element taken from an array, or to be stored in one.
public enum Scalar: Hashable, Sendable {
  case bool(Bool)
  case int8(Int8)
  case int16(Int16)
  case int32(Int32)
  case int64(Int64)
  case uint8(UInt8)
  case uint16(UInt16)
  case uint32(UInt32)
  case uint64(UInt64)
  case float16(Float16)
  case float32(Float)
  case float64(Double)
  case complex64(Complex64)
  case complex128(Complex128)
  /// Units since 1970, or NaT.
  case date(Int64, TimeUnit)
  /// Units, or NaT.
  case duration(Int64, TimeUnit)
  case text(String)

  public var dtype: DType {
    switch self {
    case .bool: .bool
    case .int8: .int8
    case .int16: .int16
    case .int32: .int32
    case .int64: .int64
    case .uint8: .uint8
    case .uint16: .uint16
    case .uint32: .uint32
    case .uint64: .uint64
    case .float16: .float16
    case .float32: .float32
    case .float64: .float64
    case .complex64: .complex64
    case .complex128: .complex128
    case .date(_, let unit): .datetime64(unit)
    case .duration(_, let unit): .timedelta64(unit)
    case .text(let text): .text(max(text.unicodeScalars.count, 1))
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
