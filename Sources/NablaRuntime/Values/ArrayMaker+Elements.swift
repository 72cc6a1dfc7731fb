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
    if dtype.isCoded { return try codedArray(items) }
    if let rows = rows(items) {
      return try Operations.wrapping { () throws(ShapeError) in
        try .stacked(rows, along: 0, dtype: dtype)
      }
    }
    // The widest type of each family holds its elements exactly.
    let widest =
      switch dtype.family {
      case .truth: try array(items) { $0.isTrue }
      case .signed: try array(items) { $0.int64 ?? 0 }
      case .unsigned: try array(items) { $0.uint64 }
      case .floating: try array(items) { $0.complex.real }
      case .complex: try array(items) { $0.complex }
      case .date, .duration, .text: try codedArray(items)
      }
    return try Operations.wrapping { () throws(ArrayError) in try widest.astype(dtype) }
  }

  /// The arrays that the items are, if all of them are arrays of one shape.
  private func rows(_ items: [Value]) -> [AnyArray]? {
    var rows: [AnyArray] = []
    for item in items {
      guard case .array(let object) = item, object.array.shape == Array(shape.dropFirst()) else {
        return nil
      }
      rows.append(object.array)
    }
    return rows.isEmpty ? nil : rows
  }

  /// The array of dates, durations or texts, or of all elements as texts.
  func codedArray(_ items: [Value], asTexts: Bool = false) throws(RuntimeFailure) -> AnyArray {
    var elements: [Scalar] = []
    collect(items, into: &elements)
    let scalars = elements
    return try Operations.wrapping { () throws(ArrayError) in
      if asTexts { return try .texts(scalars.map(\.strText), shape: shape) }
      return try .elements(scalars, shape: shape, dtype)
    }
  }

  /// Recursion is as deep as the array has axes.
  private func collect(_ items: [Value], into elements: inout [Scalar]) {
    for item in items {
      switch item {
      case .list(let inner): collect(inner, into: &elements)
      case .tuple(let inner): collect(inner.items, into: &elements)
      case .range(let range):
        for index in 0..<range.count { elements.append(.int64(range[index])) }
      case .array(let object): object.array.visitScalars { elements.append($0) }
      case .text(let object): elements.append(.text(object.text))
      default: if let scalar = item.elementScalar { elements.append(scalar) }
      }
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
    case .bigInteger(let object):
      UInt64(exactly: object.value).map { .uint64($0) } ?? .float64(Double(object.value))
    case .float(let value): .float64(value)
    case .complex(let object): .complex128(object.value)
    default: asScalar
    }
  }
}

extension Scalar {
  /// The element of an array of unsigned integers.
  fileprivate var uint64: UInt64 {
    switch number {
    case .bool(let value): value ? 1 : 0
    case .unsigned(let value): value
    case .signed, .real, .complex: 0
    }
  }
}
