// nabla · AnyArray+Views.swift
// Writing to an array through a view of it.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// True if another array looks at the same memory.
  package func sharesStorage(with other: AnyArray) -> Bool {
    switch (self, other) {
    case (.bool(let a), .bool(let b)): a.storage === b.storage
    case (.int64(let a), .int64(let b)): a.storage === b.storage
    case (.float32(let a), .float32(let b)): a.storage === b.storage
    case (.float64(let a), .float64(let b)): a.storage === b.storage
    case (.complex128(let a), .complex128(let b)): a.storage === b.storage
    default: false
    }
  }
}

extension AnyArray {
  /// Makes sure that nothing else looks at this array's memory.
  package mutating func makeUnique() throws(ArrayError) {
    switch self {
    case .bool(var array): try makeUnique(&array)
    case .int64(var array): try makeUnique(&array)
    case .float32(var array): try makeUnique(&array)
    case .float64(var array): try makeUnique(&array)
    case .complex128(var array): try makeUnique(&array)
    }
  }

  /// Stores a value in a part of a view of this array, which shares its memory with nothing else.
  ///
  /// - Throws: what `assign` throws.
  package mutating func assign(
    through view: Layout, _ items: [IndexItem], _ value: Operand
  ) throws(ArrayError) {
    switch self {
    case .bool(var array): try assign(&array, through: view, items, value)
    case .int64(var array): try assign(&array, through: view, items, value)
    case .float32(var array): try assign(&array, through: view, items, value)
    case .float64(var array): try assign(&array, through: view, items, value)
    case .complex128(var array): try assign(&array, through: view, items, value)
    }
  }

  private mutating func makeUnique<Element: CastTarget>(
    _ array: inout NDArray<Element>
  ) throws(ArrayError) {
    self = .vacant
    defer { self = Element.wrap(array) }
    try array.makeUnique()
  }

  private mutating func assign<Element: CastTarget>(
    _ array: inout NDArray<Element>, through view: Layout, _ items: [IndexItem], _ value: Operand
  ) throws(ArrayError) {
    let own = array.layout
    self = .vacant
    array.layout = view
    defer {
      array.layout = own
      self = Element.wrap(array)
    }
    try array.assign(items, value)
  }
}
