// nabla · AnyArray+Layout.swift
// The same elements seen through another layout.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The elements of the same storage seen through another layout, which lies inside it.
  package func seen(through layout: Layout) -> AnyArray { transformed(by: Seeing(layout: layout)) }

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

  /// A row-major copy.
  package func copy() throws(ArrayError) -> AnyArray { try transformed(by: Copying()) }

  /// The same elements in row-major order, copied only if they are not.
  package func contiguous() throws(ArrayError) -> AnyArray {
    layout.isContiguous ? self : try copy()
  }
}

private struct Seeing: ArrayTransform {
  let layout: Layout

  func apply<Element>(_ array: NDArray<Element>) -> NDArray<Element> {
    NDArray(storage: array.storage, layout: layout)
  }
}

private struct Copying: ArrayTransform {
  func apply<Element>(_ array: NDArray<Element>) throws(ArrayError) -> NDArray<Element> {
    try array.copy()
  }
}
