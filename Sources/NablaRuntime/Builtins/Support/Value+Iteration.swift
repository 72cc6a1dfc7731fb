// nabla · Value+Iteration.swift
// The items of what Python iterates over.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// What iterating gives: items, characters, numbers, elements or rows; nil for what has none.
  ///
  /// - Throws: more items than a list should hold.
  func iterationItems() throws(RuntimeFailure) -> [Value]? {
    if case .array(let object) = self {
      guard let count = object.array.shape.first else { return nil }
      try Operations.checkLength(count)
      return object.array.rows
    }
    do {
      return try Operations.items(of: self, toUnpack: false)
    } catch {
      if case .notIterable = error.fact as? ValueFailure { return nil }
      throw error
    }
  }

  /// The same for an argument.
  ///
  /// - Throws: `notIterable` at the argument.
  func items(for info: ParameterInfo, item: Int = 0) throws(RuntimeFailure) -> [Value] {
    if let items = try iterationItems() { return items }
    if case .array = self {
      throw RuntimeFailure(
        LanguageFault.iterationOverZeroDimensions(parameter: info.name, item: item))
    }
    throw RuntimeFailure(
      LanguageFault.notIterable(type: typeName, parameter: info.name, item: item))
  }
}

extension AnyArray {
  /// The elements of one axis as scalars, or what stands at each place of the first of several.
  var rows: [Value] {
    var values: [Value] = []
    values.reserveCapacity(shape[0])
    if rank == 1 {
      visitScalars { values.append(Value($0)) }
      return values
    }
    let layout = layout
    for index in 0..<layout.shape[0] {
      let row = Layout(
        shape: Array(layout.shape.dropFirst()), strides: Array(layout.strides.dropFirst()),
        offset: layout.offset + index * layout.strides[0])
      values.append(.array(seen(through: row)))
    }
    return values
  }
}
