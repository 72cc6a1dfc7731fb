// nabla · AnyArray+Indexing.swift
// Reading and writing parts of arrays by NumPy's index rules.
// SPDX-License-Identifier: Apache-2.0

/// One item of an index `x[…]`.
public enum IndexItem: Sendable {
  case integer(Int)
  case slice(lower: Int?, upper: Int?, step: Int?)
  case newAxis
  case ellipsis
  /// An integer or boolean array.
  case array(AnyArray)
}

extension AnyArray {
  /// The part of the array an index names: a view for basic indices, a copy for advanced ones.
  package func subscripted(_ items: [IndexItem]) throws(ArrayError) -> AnyArray {
    throw .unsupportedDType(operation: "index", dtypes: [])
  }

  /// Stores a value, broadcast, in the part an index names.
  ///
  /// - Throws: before anything is written; a float that is not whole does not go into integers.
  package mutating func assign(_ items: [IndexItem], _ value: Operand) throws(ArrayError) {
    throw .unsupportedDType(operation: "index", dtypes: [])
  }

  /// The element at row-major position `index` (not negative, less than `count`).
  package func scalar(at index: Int) -> Scalar {
    .bool(false)
  }

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
}
