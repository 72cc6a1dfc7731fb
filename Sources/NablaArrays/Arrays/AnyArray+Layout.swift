// nabla · AnyArray+Layout.swift
// The same elements seen through another layout.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The elements of the same storage seen through another layout, which lies inside it.
  package func seen(through layout: Layout) -> AnyArray {
    switch self {
    case .bool(let array): .bool(NDArray(storage: array.storage, layout: layout))
    case .int64(let array): .int64(NDArray(storage: array.storage, layout: layout))
    case .float32(let array): .float32(NDArray(storage: array.storage, layout: layout))
    case .float64(let array): .float64(NDArray(storage: array.storage, layout: layout))
    case .complex128(let array): .complex128(NDArray(storage: array.storage, layout: layout))
    }
  }

  /// The view with all axes in reverse order.
  package var reversedAxes: AnyArray {
    let layout = layout
    return seen(
      through: Layout(
        shape: layout.shape.reversed(), strides: layout.strides.reversed(), offset: layout.offset))
  }

  /// The elements in row-major order along one axis: a view where they lie side by side already.
  ///
  /// - Throws: `outOfMemory`.
  package func flattened() throws(ArrayError) -> AnyArray {
    let whole = try contiguous()
    let layout = whole.layout
    return whole.seen(through: Layout(shape: [layout.count], strides: [1], offset: layout.offset))
  }
}
