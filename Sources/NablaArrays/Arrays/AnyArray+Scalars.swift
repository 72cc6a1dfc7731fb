// nabla · AnyArray+Scalars.swift
// Single elements out of arrays, and arrays of a single element.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// An array without axes that holds one value.
  package init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self = .bool(NDArray(scalar: value))
    case .int64(let value): self = .int64(NDArray(scalar: value))
    case .float32(let value): self = .float32(NDArray(scalar: value))
    case .float64(let value): self = .float64(NDArray(scalar: value))
    case .complex128(let value): self = .complex128(NDArray(scalar: value))
    }
  }

  /// The element at row-major position `index` (not negative, less than `count`).
  package func scalar(at index: Int) -> Scalar {
    precondition(index >= 0 && index < count, "the caller counts positions")
    return element(atPlace: layout.place(ofPosition: index))
  }

  /// The element at a place of the storage.
  func element(atPlace place: Int) -> Scalar {
    // Safe: a layout's places lie inside its storage, which the array keeps alive.
    switch self {
    case .bool(let array): .bool(array.storage.base[place])
    case .int64(let array): .int64(array.storage.base[place])
    case .float32(let array): .float32(array.storage.base[place])
    case .float64(let array): .float64(array.storage.base[place])
    case .complex128(let array): .complex128(array.storage.base[place])
    }
  }
}

extension WeakScalar {
  /// The number as an element of `Target`, which its promotion chose.
  ///
  /// - Throws: `integerTooLargeForInt64`, `integerTooLargeForFloat`.
  func converted<Target: CastTarget>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> Target {
    switch self {
    case .bool(let value): return Target.cast(value)
    case .int(let value): return Target.cast(value)
    case .hugeInt(let value, let digits):
      if Target.dtype == .int64 { throw .integerTooLargeForInt64(digits: digits) }
      if value.isInfinite { throw .integerTooLargeForFloat(digits: digits) }
      return Target.cast(value)
    case .float(let value): return Target.cast(value)
    case .complex(let value): return Target.cast(value)
    }
  }
}

extension Operand {
  /// The operand as an array of this element type.
  func converted<Target: CastTarget>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> NDArray<Target> {
    switch self {
    case .array(let array): try array.converted()
    case .weak(let weak): NDArray(scalar: try weak.converted())
    }
  }
}
