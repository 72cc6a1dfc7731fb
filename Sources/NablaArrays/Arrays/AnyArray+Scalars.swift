// nabla · AnyArray+Scalars.swift
// Single elements out of arrays, and arrays of a single element.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// An array without axes that holds one value.
  package init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self = .bool(NDArray(scalar: value))
    case .int8(let value): self = .int8(NDArray(scalar: value))
    case .int16(let value): self = .int16(NDArray(scalar: value))
    case .int32(let value): self = .int32(NDArray(scalar: value))
    case .int64(let value): self = .int64(NDArray(scalar: value))
    case .uint8(let value): self = .uint8(NDArray(scalar: value))
    case .uint16(let value): self = .uint16(NDArray(scalar: value))
    case .uint32(let value): self = .uint32(NDArray(scalar: value))
    case .uint64(let value): self = .uint64(NDArray(scalar: value))
    case .float16(let value): self = .float16(NDArray(scalar: value))
    case .float32(let value): self = .float32(NDArray(scalar: value))
    case .float64(let value): self = .float64(NDArray(scalar: value))
    case .complex64(let value): self = .complex64(NDArray(scalar: value))
    case .complex128(let value): self = .complex128(NDArray(scalar: value))
    case .date(let value, let unit): self = .coded(NDArray(scalar: value), .date(unit))
    case .duration(let value, let unit): self = .coded(NDArray(scalar: value), .duration(unit))
    case .text(let text):
      let table = TextTable.make([text]).0
      self = .coded(NDArray(scalar: 0), .text(table, width: max(table.width, 1)))
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
    case .int8(let array): .int8(array.storage.base[place])
    case .int16(let array): .int16(array.storage.base[place])
    case .int32(let array): .int32(array.storage.base[place])
    case .int64(let array): .int64(array.storage.base[place])
    case .uint8(let array): .uint8(array.storage.base[place])
    case .uint16(let array): .uint16(array.storage.base[place])
    case .uint32(let array): .uint32(array.storage.base[place])
    case .uint64(let array): .uint64(array.storage.base[place])
    case .float16(let array): .float16(array.storage.base[place])
    case .float32(let array): .float32(array.storage.base[place])
    case .float64(let array): .float64(array.storage.base[place])
    case .complex64(let array): .complex64(array.storage.base[place])
    case .complex128(let array): .complex128(array.storage.base[place])
    case .coded(let array, let coding): coding.scalar(array.storage.base[place])
    }
  }
}

extension AnyArray {
  /// Stores a value of the same dtype, if the array shares its memory with nobody.
  mutating func store(_ value: Scalar, atPlace place: Int) -> Bool {
    mutate(by: Storing(value: value, place: place))
  }
}

/// Writes one element, if it is of the array's type and nobody shares the array's memory.
private struct Storing: ArrayMutation {
  let value: Scalar
  let place: Int

  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) -> Bool {
    guard let value = Element.unwrap(value), array.ownsEveryElement() else { return false }
    // Safe: the layout gave the place, so it lies inside the storage.
    array.storage.base[place] = value
    return true
  }
}

extension WeakScalar {
  /// The number as an element of `Target`, which its promotion chose.
  ///
  /// - Throws: `integerOutOfBounds`, `integerTooLargeForFloat`.
  func converted<Target: NumericElement>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> Target {
    switch self {
    case .bool(let value): return value.cast(to: Target.self)
    case .int(let value):
      if !Target.holds(value) {
        throw .integerOutOfBounds(digits: String(value), dtype: Target.dtype)
      }
      return Target.cast(value)
    case .hugeInt(let value, let digits):
      if Target.isInteger {
        guard let value = UInt64(digits), Target.holds(value) else {
          throw .integerOutOfBounds(digits: digits, dtype: Target.dtype)
        }
        return Target.cast(value)
      }
      if value.isInfinite { throw .integerTooLargeForFloat(digits: digits) }
      return Target.cast(value)
    case .float(let value): return Target.cast(value)
    case .complex(let value): return Target.cast(value)
    }
  }
}

extension Operand {
  /// The operand as an array of this element type.
  func converted<Target: NumericElement>(
    to type: Target.Type = Target.self
  ) throws(ArrayError) -> NDArray<Target> {
    switch self {
    case .array(let array): try array.converted()
    case .weak(let weak): NDArray(scalar: try weak.converted())
    }
  }

  /// The operand as an array of this element type; noting if it is a typed number that becomes
  /// infinite.
  func converted<Target: NumericElement>(
    _ events: inout FloatingPointEvents
  ) throws(ArrayError) -> NDArray<Target> {
    guard case .weak(let weak) = self, Target.dtype.isInexact else { return try converted() }
    FloatingPointEvents.clear()
    let array = NDArray(scalar: try weak.converted(to: Target.self))
    if FloatingPointEvents.seen().contains(.overflow) { events.insert(.castOverflow) }
    return array
  }
}

extension DType {
  /// The element that a typed number is in this dtype.
  ///
  /// - Throws: `integerOutOfBounds`, `integerTooLargeForFloat`.
  package func element(of number: WeakScalar) throws(ArrayError) -> Scalar {
    var visitor = MakingElement(number: number)
    return try visit(&visitor)
  }
}

private struct MakingElement: NumberTypeVisitor {
  let number: WeakScalar

  func visit<Element: NumericElement>(_: Element.Type) throws(ArrayError) -> Scalar {
    Element.wrap(NDArray(scalar: try number.converted(to: Element.self))).scalar(at: 0)
  }
}
