// nabla · ArrayElement.swift
// What an array can hold.
// SPDX-License-Identifier: Apache-2.0

/// A type that arrays hold; one for each `DType`.
public protocol ArrayElement: BitwiseCopyable, Sendable, Equatable {
  /// The dtype of arrays of this type.
  static var dtype: DType { get }
  /// Zero, or false.
  static var zero: Self { get }
  /// Wraps an array of this type.
  static func wrap(_ array: NDArray<Self>) -> AnyArray
}

extension Bool: ArrayElement {
  public static var dtype: DType { .bool }
  public static var zero: Bool { false }
  public static func wrap(_ array: NDArray<Bool>) -> AnyArray { .bool(array) }
}

extension Int64: ArrayElement {
  public static var dtype: DType { .int64 }
  public static func wrap(_ array: NDArray<Int64>) -> AnyArray { .int64(array) }
}

extension Float: ArrayElement {
  public static var dtype: DType { .float32 }
  public static func wrap(_ array: NDArray<Float>) -> AnyArray { .float32(array) }
}

extension Double: ArrayElement {
  public static var dtype: DType { .float64 }
  public static func wrap(_ array: NDArray<Double>) -> AnyArray { .float64(array) }
}

extension Complex128: ArrayElement {
  public static var dtype: DType { .complex128 }
  public static var zero: Complex128 { Complex(0, 0) }
  public static func wrap(_ array: NDArray<Complex128>) -> AnyArray { .complex128(array) }
}
