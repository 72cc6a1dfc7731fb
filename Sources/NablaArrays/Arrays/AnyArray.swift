// nabla · AnyArray.swift
// An array of any of the dtypes.
// SPDX-License-Identifier: Apache-2.0

/// An array whose element type is known at run time: the currency between modules.
public enum AnyArray: Sendable {
  case bool(NDArray<Bool>)
  case int64(NDArray<Int64>)
  case float32(NDArray<Float>)
  case float64(NDArray<Double>)
  case complex128(NDArray<Complex128>)

  /// The element type.
  public var dtype: DType {
    switch self {
    case .bool: .bool
    case .int64: .int64
    case .float32: .float32
    case .float64: .float64
    case .complex128: .complex128
    }
  }

  /// The shape, and where the elements lie.
  public var layout: Layout {
    switch self {
    case .bool(let array): array.layout
    case .int64(let array): array.layout
    case .float32(let array): array.layout
    case .float64(let array): array.layout
    case .complex128(let array): array.layout
    }
  }

  public var shape: [Int] { layout.shape }
  public var rank: Int { layout.rank }
  public var count: Int { layout.count }
}
