// nabla · DType.swift
// The element types of arrays.
// SPDX-License-Identifier: Apache-2.0

/// The element type of an array, by NumPy's name.
public enum DType: UInt8, CaseIterable, Hashable, Sendable {
  case bool, int64, float32, float64, complex128

  /// NumPy's name: `float64`.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float32: "float32"
    case .float64: "float64"
    case .complex128: "complex128"
    }
  }

  /// NumPy's kind letter: `b`, `i`, `f`, `c`.
  public var kind: Character {
    switch self {
    case .bool: "b"
    case .int64: "i"
    case .float32, .float64: "f"
    case .complex128: "c"
    }
  }

  /// The bytes of one element.
  public var itemSize: Int {
    switch self {
    case .bool: 1
    case .float32: 4
    case .int64, .float64: 8
    case .complex128: 16
    }
  }
}
