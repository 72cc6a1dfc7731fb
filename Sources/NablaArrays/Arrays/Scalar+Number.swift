// nabla · Scalar+Number.swift
// Single numbers, whatever their size.
// SPDX-License-Identifier: Apache-2.0

extension Scalar {
  /// A number as the widest type of its family, which holds it exactly.
  package enum Number: Hashable, Sendable {
    case bool(Bool)
    case signed(Int64)
    case unsigned(UInt64)
    case real(Double)
    case complex(Complex128)
  }

  /// The value, whatever its size.
  package var number: Number {
    switch self {
    case .bool(let value): .bool(value)
    case .int8(let value): .signed(Int64(value))
    case .int16(let value): .signed(Int64(value))
    case .int32(let value): .signed(Int64(value))
    case .int64(let value): .signed(value)
    case .uint8(let value): .unsigned(UInt64(value))
    case .uint16(let value): .unsigned(UInt64(value))
    case .uint32(let value): .unsigned(UInt64(value))
    case .uint64(let value): .unsigned(value)
    case .float16(let value): .real(Double(value))
    case .float32(let value): .real(Double(value))
    case .float64(let value): .real(value)
    case .complex64(let value): .complex(value.cast(to: Complex128.self))
    case .complex128(let value): .complex(value)
    // No number, so that nothing takes it for one.
    case .date, .duration, .text: .real(.nan)
    }
  }

  /// The integer this is, if it has an integer dtype or is a truth value, and 64 signed bits hold it.
  package var int64: Int64? {
    switch number {
    case .bool(let value): value ? 1 : 0
    case .signed(let value): value
    case .unsigned(let value): Int64(exactly: value)
    case .real, .complex: nil
    }
  }

  /// The number as a complex one; an integer is rounded to a double.
  package var complex: Complex128 {
    switch number {
    case .bool(let value): Complex128(value ? 1 : 0)
    case .signed(let value): Complex128(Double(value))
    case .unsigned(let value): Complex128(Double(value))
    case .real(let value): Complex128(value)
    case .complex(let value): value
    }
  }

  /// True unless this is zero.
  package var isTrue: Bool {
    switch self {
    case .date(let value, _), .duration(let value, _): return value != 0
    case .text(let text): return !text.isEmpty
    default: break
    }
    return switch number {
    case .bool(let value): value
    case .signed(let value): value != 0
    case .unsigned(let value): value != 0
    case .real(let value): value != 0
    case .complex(let value): value.isTrue
    }
  }
}
