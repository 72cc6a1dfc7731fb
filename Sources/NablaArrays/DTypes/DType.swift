// nabla · DType.swift
// The element types of arrays.
// SPDX-License-Identifier: Apache-2.0

/// The element type of an array, by NumPy's name.
public enum DType: Hashable, Sendable {
  case bool
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float16, float32, float64
  case complex64, complex128
  /// Dates, in units since 1970.
  case datetime64(TimeUnit)
  /// Durations, in units.
  case timedelta64(TimeUnit)
  /// Texts of at most so many code points.
  case text(Int)

  /// The dtypes of truth values and numbers.
  public static let numeric: [DType] = [
    .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float16, .float32,
    .float64, .complex64, .complex128,
  ]

  /// NumPy's name: `float64`.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .float16: "float16"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    case .datetime64(let unit): "datetime64" + unit.bracketText
    case .timedelta64(let unit): "timedelta64" + unit.bracketText
    case .text(let width): "<U\(width)"
    }
  }

  /// NumPy's kind letter: `b`, `i`, `u`, `f`, `c`, `M`, `m`, `U`.
  public var kind: Character {
    switch family {
    case .truth: "b"
    case .signed: "i"
    case .unsigned: "u"
    case .floating: "f"
    case .complex: "c"
    case .date: "M"
    case .duration: "m"
    case .text: "U"
    }
  }

  /// What the elements are, whatever their size.
  package var family: Family {
    switch self {
    case .bool: .truth
    case .int8, .int16, .int32, .int64: .signed
    case .uint8, .uint16, .uint32, .uint64: .unsigned
    case .float16, .float32, .float64: .floating
    case .complex64, .complex128: .complex
    case .datetime64: .date
    case .timedelta64: .duration
    case .text: .text
    }
  }

  /// The bytes of one element.
  public var itemSize: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64, .datetime64, .timedelta64: 8
    // A width of 0 is for as wide as needed: one character at least.
    case .text(let width): 4 * max(width, 1)
    case .complex128: 16
    }
  }
}

extension DType {
  /// What elements are, whatever their size.
  package enum Family: Sendable {
    case truth, signed, unsigned, floating, complex, date, duration, text
  }

  /// True for integers, signed or not.
  public var isInteger: Bool { family == .signed || family == .unsigned }
  /// True for real floating-point numbers.
  public var isFloating: Bool { family == .floating }
  /// True for complex numbers.
  public var isComplex: Bool { family == .complex }
  /// True for floating-point numbers, real or complex.
  public var isInexact: Bool { isFloating || isComplex }
}
