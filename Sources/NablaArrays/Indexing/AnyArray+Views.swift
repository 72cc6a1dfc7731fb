// nabla · AnyArray+Views.swift
// Writing to an array through a view of it.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// True if another array looks at the same memory.
  package func sharesStorage(with other: AnyArray) -> Bool { visit(Sharing(other: other)) }

  /// Makes sure that nothing else looks at this array's memory.
  package mutating func makeUnique() throws(ArrayError) { try mutate(by: MakingUnique()) }

  /// Stores a value in a part of a view of this array, which shares its memory with nothing else.
  ///
  /// - Throws: what `assign` throws.
  package mutating func assign(
    through view: Layout, _ items: [IndexItem], _ value: Operand
  ) throws(ArrayError) {
    let part = try Selection(items, in: view)
    let values = try storable(value)
    try mutate(by: Assigning(items: items, part: part, values: values, view: view))
  }
}

private struct Sharing: ArrayVisitor {
  let other: AnyArray

  func visit<Element: OrderedElement>(_ array: NDArray<Element>) -> Bool {
    Element.unwrap(other)?.storage === array.storage
  }
}

private struct MakingUnique: ArrayMutation {
  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) throws(ArrayError) {
    try array.makeUnique()
  }
}

/// Writes values of the array's own dtype to a part of it, or of a view of it.
struct Assigning: ArrayMutation {
  let items: [IndexItem]
  let part: Selection
  let values: AnyArray
  var view: Layout?

  func apply<Element: OrderedElement>(_ array: inout NDArray<Element>) throws(ArrayError) {
    guard let values = Element.unwrap(values) else { return }
    guard let view else { return try array.assign(items, part, values) }
    let own = array.layout
    array.layout = view
    defer { array.layout = own }
    try array.assign(items, part, values)
  }
}
