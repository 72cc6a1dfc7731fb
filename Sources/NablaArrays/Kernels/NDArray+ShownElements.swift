// nabla · NDArray+ShownElements.swift
// Copying out the elements that the text of an array shows.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// The elements that these parts of the axes have in common, in row-major order.
  func elements(shown axes: [ShownAxis]) -> [Element] {
    let total = axes.reduce(1) { $0 * ($1.leading + $1.trailing) }
    return [Element](unsafeUninitializedCapacity: total) { target, written in
      withExtendedLifetime(storage) {
        if layout.isContiguous, axes.allSatisfy({ !$0.isCut }) {
          // Safe: the elements of a contiguous layout lie side by side in the storage, which this
          // call keeps alive, and `total` is their count.
          let source = UnsafeBufferPointer(start: storage.base + layout.offset, count: total)
          _ = target.initialize(fromContentsOf: source)
          written = total
        } else {
          gather(axes, axis: 0, offset: layout.offset, into: target, &written)
        }
      }
    }
  }

  /// Copies the shown elements below one axis; as deep as the array has axes.
  private func gather(
    _ axes: [ShownAxis], axis: Int, offset: Int,
    into target: UnsafeMutableBufferPointer<Element>, _ written: inout Int
  ) {
    if axis == axes.count {
      // Safe: `offset` is that of an element of the layout, so it lies inside the storage, which the
      // caller keeps alive; the target has room for all shown elements.
      target.initializeElement(at: written, to: storage.base[offset])
      written += 1
      return
    }
    let shown = axes[axis]
    let stride = layout.strides[axis]
    for index in 0..<shown.leading {
      gather(axes, axis: axis + 1, offset: offset + index * stride, into: target, &written)
    }
    let first = layout.shape[axis] - shown.trailing
    for index in first..<layout.shape[axis] {
      gather(axes, axis: axis + 1, offset: offset + index * stride, into: target, &written)
    }
  }
}
