// nabla · ArrayAttribute.swift
// What NumPy's arrays and scalars tell about themselves.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// An attribute of arrays and of NumPy's scalars.
enum ArrayAttribute: String, CaseIterable {
  case shape, dtype, ndim, size, itemsize, nbytes, strides, real, imag, flat
  case transposed = "T"
  case matrixTransposed = "mT"

  static let allNames: [String] = allCases.map(\.rawValue)

  /// The attribute of a name; most names that are asked for are methods, and have none.
  static func named(_ name: String) -> ArrayAttribute? { byName[name] }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The attribute of an array; of a scalar, as an array without axes.
  ///
  /// - Throws: `outOfMemory`, where elements are copied.
  func value(of array: AnyArray) throws(ArrayError) -> Value {
    switch self {
    case .shape: .tuple(array.shape.map(Value.count))
    case .dtype: .dtype(array.dtype)
    case .ndim: .count(array.rank)
    case .size: .count(array.count)
    case .itemsize: .count(array.dtype.itemSize)
    case .nbytes: .count(array.count &* array.dtype.itemSize)
    case .strides: .tuple(array.layout.strides.map { .count($0 &* array.dtype.itemSize) })
    case .real: .array(try array.realPart())
    case .imag: .array(try array.imaginaryPart())
    case .flat: .array(try array.flattened())
    case .transposed: .array(array.reversedAxes)
    case .matrixTransposed: Value(array.withLastAxesExchanged)
    }
  }
}

extension Value {
  /// A count or a place as a Python integer.
  package static func count(_ number: Int) -> Value { .int(Int64(number)) }
}

extension AnyArray {
  /// The array with its last two axes exchanged; itself if it has fewer.
  fileprivate var withLastAxesExchanged: AnyArray {
    var (shape, strides) = (layout.shape, layout.strides)
    guard shape.count > 1 else { return self }
    shape.swapAt(shape.count - 1, shape.count - 2)
    strides.swapAt(strides.count - 1, strides.count - 2)
    return seen(through: Layout(shape: shape, strides: strides, offset: layout.offset))
  }

  /// The real parts: the array itself, unless it is complex.
  fileprivate func realPart() throws(ArrayError) -> AnyArray {
    guard dtype.isComplex else { return self }
    var events = FloatingPointEvents()
    return try AnyArray.apply(.real, self, events: &events)
  }

  /// The imaginary parts: zeros of the same dtype, unless the array is complex.
  fileprivate func imaginaryPart() throws(ArrayError) -> AnyArray {
    var events = FloatingPointEvents()
    return try AnyArray.apply(.imag, self, events: &events)
  }
}
