// nabla · CastTarget.swift
// How elements of each dtype become elements of another.
// SPDX-License-Identifier: Apache-2.0

/// An element type with NumPy's casts from all the others.
protocol CastTarget: ArrayElement {
  /// The array inside, if it is of this type.
  static func unwrap(_ array: AnyArray) -> NDArray<Self>?
  static func cast(_ value: Bool) -> Self
  static func cast(_ value: Int64) -> Self
  static func cast(_ value: Float) -> Self
  static func cast(_ value: Double) -> Self
  static func cast(_ value: Complex128) -> Self
}

extension Bool: CastTarget {
  @inline(__always) static func cast(_ value: Bool) -> Bool { value }
  @inline(__always) static func cast(_ value: Int64) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Float) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Double) -> Bool { value != 0 }
  @inline(__always) static func cast(_ value: Complex128) -> Bool {
    value.real != 0 || value.imaginary != 0
  }
  static func unwrap(_ array: AnyArray) -> NDArray<Bool>? {
    if case .bool(let array) = array { array } else { nil }
  }
}

extension Int64: CastTarget {
  @inline(__always) static func cast(_ value: Bool) -> Int64 { value ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Int64 { value }
  @inline(__always) static func cast(_ value: Float) -> Int64 { cast(Double(value)) }
  /// Cuts the fraction off; zero for what `fits` refuses.
  @inline(__always) static func cast(_ value: Double) -> Int64 {
    fits(value) ? Int64(value) : 0
  }
  @inline(__always) static func cast(_ value: Complex128) -> Int64 { cast(value.real) }
  /// True unless the value is NaN, infinite or too large.
  @inline(__always) static func fits(_ value: Double) -> Bool {
    value >= -0x1p63 && value < 0x1p63
  }
  static func unwrap(_ array: AnyArray) -> NDArray<Int64>? {
    if case .int64(let array) = array { array } else { nil }
  }
}

extension Float: CastTarget {
  @inline(__always) static func cast(_ value: Bool) -> Float { value ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: Float) -> Float { value }
  @inline(__always) static func cast(_ value: Double) -> Float { Float(value) }
  @inline(__always) static func cast(_ value: Complex128) -> Float { Float(value.real) }
  static func unwrap(_ array: AnyArray) -> NDArray<Float>? {
    if case .float32(let array) = array { array } else { nil }
  }
}

extension Double: CastTarget {
  @inline(__always) static func cast(_ value: Bool) -> Double { value ? 1 : 0 }
  @inline(__always) static func cast(_ value: Int64) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: Float) -> Double { Double(value) }
  @inline(__always) static func cast(_ value: Double) -> Double { value }
  @inline(__always) static func cast(_ value: Complex128) -> Double { value.real }
  static func unwrap(_ array: AnyArray) -> NDArray<Double>? {
    if case .float64(let array) = array { array } else { nil }
  }
}

extension Complex128: CastTarget {
  @inline(__always) static func cast(_ value: Bool) -> Complex128 { Complex(value ? 1 : 0) }
  @inline(__always) static func cast(_ value: Int64) -> Complex128 { Complex(Double(value)) }
  @inline(__always) static func cast(_ value: Float) -> Complex128 { Complex(Double(value)) }
  @inline(__always) static func cast(_ value: Double) -> Complex128 { Complex(value) }
  @inline(__always) static func cast(_ value: Complex128) -> Complex128 { value }
  static func unwrap(_ array: AnyArray) -> NDArray<Complex128>? {
    if case .complex128(let array) = array { array } else { nil }
  }
}
