// nabla · AnyArray.swift
// An array of any of the dtypes.
// SPDX-License-Identifier: Apache-2.0

/// An array whose element type is known at run time: the currency between modules.
///
/// Only this file, `AnyArray+Dispatch` and `AnyArray+Scalars` list the cases; everything else visits.
public enum AnyArray: Sendable {
  case bool(NDArray<Bool>)
  case int8(NDArray<Int8>)
  case int16(NDArray<Int16>)
  case int32(NDArray<Int32>)
  case int64(NDArray<Int64>)
  case uint8(NDArray<UInt8>)
  case uint16(NDArray<UInt16>)
  case uint32(NDArray<UInt32>)
  case uint64(NDArray<UInt64>)
  case float16(NDArray<Float16>)
  case float32(NDArray<Float>)
  case float64(NDArray<Double>)
  case complex64(NDArray<Complex64>)
  case complex128(NDArray<Complex128>)
  /// Dates, durations or texts, each by an integer.
  case coded(NDArray<Int64>, Coding)

  /// The element type.
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
    case .coded(_, let coding): coding.dtype
    }
  }

  /// The shape, and where the elements lie.
  public var layout: Layout {
    switch self {
    case .bool(let array): array.layout
    case .int8(let array): array.layout
    case .int16(let array): array.layout
    case .int32(let array): array.layout
    case .int64(let array): array.layout
    case .uint8(let array): array.layout
    case .uint16(let array): array.layout
    case .uint32(let array): array.layout
    case .uint64(let array): array.layout
    case .float16(let array): array.layout
    case .float32(let array): array.layout
    case .float64(let array): array.layout
    case .complex64(let array): array.layout
    case .complex128(let array): array.layout
    case .coded(let array, _): array.layout
    }
  }

  public var shape: [Int] { layout.shape }
  public var rank: Int { layout.rank }
  public var count: Int { layout.count }
}
