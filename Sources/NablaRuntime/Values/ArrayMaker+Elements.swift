// nabla · ArrayMaker+Elements.swift
// The elements of nested items, written in one dtype.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension ArrayMaker {
  /// The array of items that `inspect` found no obstacle in.
  ///
  /// - Throws: `outOfMemory`: views among the items may have more elements than there is room for.
  func make(_ items: [Value]) throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.checkRoom(for: shape, dtype: dtype)
    }
    return switch dtype {
    case .bool: try array(items) { $0.boolElement }
    case .int64: try array(items) { $0.int64Element }
    case .float32: try array(items) { Float($0.float64Element) }
    case .float64: try array(items) { $0.float64Element }
    case .complex128: try array(items) { $0.complexElement }
    }
  }

  private func array<Element: ArrayElement>(
    _ items: [Value], convert: (Scalar) -> Element
  ) throws(RuntimeFailure) -> AnyArray {
    var elements: [Element] = []
    elements.reserveCapacity(shape.reduce(1, &*))
    append(items, to: &elements, convert: convert)
    var array = try Operations.wrapping { () throws(ArrayError) in try NDArray.copying(elements) }
    array.layout = Layout(rowMajor: shape)
    return Element.wrap(array)
  }

  /// Recursion is as deep as the array has axes.
  private func append<Element: ArrayElement>(
    _ items: [Value], to elements: inout [Element], convert: (Scalar) -> Element
  ) {
    for item in items {
      switch item {
      case .list(let inner): append(inner, to: &elements, convert: convert)
      case .tuple(let inner): append(inner.items, to: &elements, convert: convert)
      case .range(let range):
        for index in 0..<range.count { elements.append(convert(.int64(range[index]))) }
      case .array(let object): object.array.visitScalars { elements.append(convert($0)) }
      default:
        if let scalar = item.elementScalar { elements.append(convert(scalar)) }
      }
    }
  }
}

extension Value {
  /// The number as an element of the dtype it has by itself.
  var elementScalar: Scalar? {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int64(value)
    case .bigInteger(let object): .float64(Double(object.value))
    case .float(let value): .float64(value)
    case .complex(let object): .complex128(object.value)
    default: asScalar
    }
  }
}

extension Scalar {
  /// The element as a bool, which it is.
  var boolElement: Bool { if case .bool(let value) = self { value } else { false } }

  /// The element as an integer, which a bool or an integer is.
  var int64Element: Int64 {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int64(let value): value
    default: 0
    }
  }

  /// The element as a double; the real part of a complex number.
  var float64Element: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int64(let value): Double(value)
    case .float32(let value): Double(value)
    case .float64(let value): value
    case .complex128(let value): value.real
    }
  }

  /// The element as a complex number.
  var complexElement: Complex128 {
    if case .complex128(let value) = self { return value }
    return Complex(float64Element)
  }
}
