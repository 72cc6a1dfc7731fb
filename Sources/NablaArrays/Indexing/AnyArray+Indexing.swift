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
    if items.count == 1, case .array(.bool(let mask)) = items[0], mask.shape == shape, rank > 0 {
      return try transformed(by: Compressing(mask: mask.contiguous()))
    }
    return try transformed(by: TakingPart(part: try Selection(items, in: layout)))
  }

  /// Stores a value, broadcast, in the part an index names.
  ///
  /// - Throws: before anything is written, what `subscripted` throws; `store` for values of other
  ///   shapes and such that would lose something; `cannotCastToInteger`,
  ///   `integerOutOfBounds`, `integerTooLargeForFloat`.
  package mutating func assign(_ items: [IndexItem], _ value: Operand) throws(ArrayError) {
    let part = try Selection(items, in: layout)
    var value = value
    if part.shape.contains(0), dtype.family == .text {
      // No text is too long where none is stored.
      let shape = value.shape
      let layout = Layout(
        shape: shape, strides: [Int](repeating: 0, count: shape.count), offset: 0)
      value = .array(AnyArray(.text("")).seen(through: layout))
    }
    let values = try storable(value)
    try mutate(by: Assigning(items: items, part: part, values: values))
  }
}

/// The elements where a contiguous mask of the same shape is true.
private struct Compressing: ArrayTransform {
  let mask: NDArray<Bool>

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try array.contiguous().compressed(mask)
  }
}

private struct TakingPart: ArrayTransform {
  let part: Selection

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try array.part(part)
  }
}
