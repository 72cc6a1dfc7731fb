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
  ///
  /// - Throws: `index` with what is wrong with it; `outOfMemory`.
  package func subscripted(_ items: [IndexItem]) throws(ArrayError) -> AnyArray {
    let selection = try Selection(items, in: layout)
    return switch self {
    case .bool(let array): .bool(try array.part(selection))
    case .int64(let array): .int64(try array.part(selection))
    case .float32(let array): .float32(try array.part(selection))
    case .float64(let array): .float64(try array.part(selection))
    case .complex128(let array): .complex128(try array.part(selection))
    }
  }

  /// Stores a value, broadcast, in the part an index names.
  ///
  /// - Throws: before anything is written, what `subscripted` throws; `store` for values of other
  ///   shapes and such that would lose something; `cannotCastToInteger`,
  ///   `integerTooLargeForInt64`, `integerTooLargeForFloat`.
  package mutating func assign(_ items: [IndexItem], _ value: Operand) throws(ArrayError) {
    switch self {
    case .bool(var array): try assign(&array, items, value)
    case .int64(var array): try assign(&array, items, value)
    case .float32(var array): try assign(&array, items, value)
    case .float64(var array): try assign(&array, items, value)
    case .complex128(var array): try assign(&array, items, value)
    }
  }

  /// Assigns to the array taken out of `self`.
  private mutating func assign<Element: CastTarget>(
    _ array: inout NDArray<Element>, _ items: [IndexItem], _ value: Operand
  ) throws(ArrayError) {
    self = .vacant
    defer { self = Element.wrap(array) }
    try array.assign(items, value)
  }

  /// Stands in for an array that is being changed, so that it is not shared with its own name.
  static let vacant = AnyArray.bool(NDArray(scalar: false))
}
