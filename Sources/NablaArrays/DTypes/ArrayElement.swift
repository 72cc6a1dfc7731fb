// nabla · ArrayElement.swift
// What an array can hold.
// SPDX-License-Identifier: Apache-2.0

/// A type that arrays hold; one for each case of `AnyArray`.
///
/// Whatever moves, orders or tests elements works for every such type; see `ArrayVisitor`.
public protocol ArrayElement: BitwiseCopyable, Sendable, Equatable {
  /// The dtype of arrays of this type.
  static var dtype: DType { get }
  /// Zero, or false.
  static var zero: Self { get }
  /// Wraps an array of this type.
  static func wrap(_ array: NDArray<Self>) -> AnyArray
  /// The array inside, if it is of this type.
  static func unwrap(_ array: AnyArray) -> NDArray<Self>?
  /// The element inside, if it is of this type.
  static func unwrap(_ scalar: Scalar) -> Self?
}

extension Bool: ArrayElement {
  public static var dtype: DType { .bool }
  public static var zero: Bool { false }
  public static func wrap(_ array: NDArray<Bool>) -> AnyArray { .bool(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Bool>? {
    if case .bool(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Bool? {
    if case .bool(let value) = scalar { value } else { nil }
  }
}

extension Int8: ArrayElement {
  public static var dtype: DType { .int8 }
  public static func wrap(_ array: NDArray<Int8>) -> AnyArray { .int8(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Int8>? {
    if case .int8(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Int8? {
    if case .int8(let value) = scalar { value } else { nil }
  }
}

extension Int16: ArrayElement {
  public static var dtype: DType { .int16 }
  public static func wrap(_ array: NDArray<Int16>) -> AnyArray { .int16(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Int16>? {
    if case .int16(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Int16? {
    if case .int16(let value) = scalar { value } else { nil }
  }
}

extension Int32: ArrayElement {
  public static var dtype: DType { .int32 }
  public static func wrap(_ array: NDArray<Int32>) -> AnyArray { .int32(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Int32>? {
    if case .int32(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Int32? {
    if case .int32(let value) = scalar { value } else { nil }
  }
}

extension Int64: ArrayElement {
  public static var dtype: DType { .int64 }
  public static func wrap(_ array: NDArray<Int64>) -> AnyArray { .int64(array) }
  /// The array inside, or the integers that stand for dates, durations or texts.
  public static func unwrap(_ array: AnyArray) -> NDArray<Int64>? {
    switch array {
    case .int64(let array), .coded(let array, _): array
    default: nil
    }
  }
  public static func unwrap(_ scalar: Scalar) -> Int64? {
    if case .int64(let value) = scalar { value } else { nil }
  }
}

extension UInt8: ArrayElement {
  public static var dtype: DType { .uint8 }
  public static func wrap(_ array: NDArray<UInt8>) -> AnyArray { .uint8(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<UInt8>? {
    if case .uint8(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> UInt8? {
    if case .uint8(let value) = scalar { value } else { nil }
  }
}

extension UInt16: ArrayElement {
  public static var dtype: DType { .uint16 }
  public static func wrap(_ array: NDArray<UInt16>) -> AnyArray { .uint16(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<UInt16>? {
    if case .uint16(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> UInt16? {
    if case .uint16(let value) = scalar { value } else { nil }
  }
}

extension UInt32: ArrayElement {
  public static var dtype: DType { .uint32 }
  public static func wrap(_ array: NDArray<UInt32>) -> AnyArray { .uint32(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<UInt32>? {
    if case .uint32(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> UInt32? {
    if case .uint32(let value) = scalar { value } else { nil }
  }
}

extension UInt64: ArrayElement {
  public static var dtype: DType { .uint64 }
  public static func wrap(_ array: NDArray<UInt64>) -> AnyArray { .uint64(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<UInt64>? {
    if case .uint64(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> UInt64? {
    if case .uint64(let value) = scalar { value } else { nil }
  }
}

extension Float16: ArrayElement {
  public static var dtype: DType { .float16 }
  public static func wrap(_ array: NDArray<Float16>) -> AnyArray { .float16(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Float16>? {
    if case .float16(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Float16? {
    if case .float16(let value) = scalar { value } else { nil }
  }
}

extension Float: ArrayElement {
  public static var dtype: DType { .float32 }
  public static func wrap(_ array: NDArray<Float>) -> AnyArray { .float32(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Float>? {
    if case .float32(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Float? {
    if case .float32(let value) = scalar { value } else { nil }
  }
}

extension Double: ArrayElement {
  public static var dtype: DType { .float64 }
  public static func wrap(_ array: NDArray<Double>) -> AnyArray { .float64(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Double>? {
    if case .float64(let array) = array { array } else { nil }
  }
  public static func unwrap(_ scalar: Scalar) -> Double? {
    if case .float64(let value) = scalar { value } else { nil }
  }
}

/// The parts of complex numbers that arrays hold.
public protocol ComplexPart: BinaryFloatingPoint, BitwiseCopyable, Sendable {
  static var complexDType: DType { get }
  static func wrapComplex(_ array: NDArray<Complex<Self>>) -> AnyArray
  static func unwrapComplex(_ array: AnyArray) -> NDArray<Complex<Self>>?
  static func unwrapComplex(_ scalar: Scalar) -> Complex<Self>?
}

extension Complex: ArrayElement where Real: ComplexPart {
  public static var dtype: DType { Real.complexDType }
  public static var zero: Complex { Complex(0, 0) }
  public static func wrap(_ array: NDArray<Complex>) -> AnyArray { Real.wrapComplex(array) }
  public static func unwrap(_ array: AnyArray) -> NDArray<Complex>? { Real.unwrapComplex(array) }
  public static func unwrap(_ scalar: Scalar) -> Complex? { Real.unwrapComplex(scalar) }
}

extension Float: ComplexPart {
  public static var complexDType: DType { .complex64 }
  public static func wrapComplex(_ array: NDArray<Complex64>) -> AnyArray { .complex64(array) }
  public static func unwrapComplex(_ array: AnyArray) -> NDArray<Complex64>? {
    if case .complex64(let array) = array { array } else { nil }
  }
  public static func unwrapComplex(_ scalar: Scalar) -> Complex64? {
    if case .complex64(let value) = scalar { value } else { nil }
  }
}

extension Double: ComplexPart {
  public static var complexDType: DType { .complex128 }
  public static func wrapComplex(_ array: NDArray<Complex128>) -> AnyArray { .complex128(array) }
  public static func unwrapComplex(_ array: AnyArray) -> NDArray<Complex128>? {
    if case .complex128(let array) = array { array } else { nil }
  }
  public static func unwrapComplex(_ scalar: Scalar) -> Complex128? {
    if case .complex128(let value) = scalar { value } else { nil }
  }
}
