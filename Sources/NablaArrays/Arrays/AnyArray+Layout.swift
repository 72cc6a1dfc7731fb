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
  package var flattened: AnyArray {
    let layout = layout
    if layout.isContiguous {
      return seen(through: Layout(shape: [layout.count], strides: [1], offset: layout.offset))
    }
    switch self {
    case .bool(let array): return .bool(NDArray(array.elements))
    case .int64(let array): return .int64(NDArray(array.elements))
    case .float32(let array): return .float32(NDArray(array.elements))
    case .float64(let array): return .float64(NDArray(array.elements))
    case .complex128(let array): return .complex128(NDArray(array.elements))
    }
  }
}
