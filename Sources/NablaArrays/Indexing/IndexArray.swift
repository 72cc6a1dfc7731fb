// nabla · IndexArray.swift
// Index arrays, and masks turned into them.
// SPDX-License-Identifier: Apache-2.0

/// An index array and the axis that it picks from.
struct IndexArray {
  /// The indices, negative ones as the user wrote them.
  let indices: NDArray<Int64>
  let axis: Int
  /// The place of the array among the items of the index.
  let item: Int
  /// The length of the axis, and the distance between its elements.
  let size: Int
  let stride: Int

  /// Adds what the indices contribute to the places of the elements.
  ///
  /// - Parameter places: Row-major, of the shape that all index arrays broadcast to; not shared.
  /// - Throws: `index` with the first index beyond the ends.
  func add(to places: NDArray<Int64>) throws(ArrayError) {
    guard let layout = indices.layout.broadcast(to: places.shape) else {
      throw .index(.shapes([indices.shape, places.shape]))
    }
    let plan = RunPlan(target: layout, layout)
    let (size, stride) = (Int64(size), Int64(stride))
    let base = indices.base
    var target = places.base
    var outside: Int64?
    // Safe: the plan's places lie inside the storage of `indices`, and there are as many of them
    // as `places` has elements; both live until the end of this function.
    for start in plan {
      let source = base + start[0]
      for i in 0..<plan.runLength {
        let index = source[i &* plan.runStrides[0]]
        let place = index < 0 ? index &+ size : index
        if place < 0 || place >= size {
          if outside == nil { outside = index }
        } else {
          target[i] &+= place &* stride
        }
      }
      target += plan.runLength
    }
    withExtendedLifetime((indices, places)) {}
    if let outside {
      throw .index(.outOfRange(item: item, index: Int(outside), axis: axis, size: Int(size)))
    }
  }
}

extension NDArray where Element == Bool {
  /// For each axis the indices of the true elements, in row-major order.
  func trueIndices() throws(ArrayError) -> [NDArray<Int64>] {
    let flat = try contiguous()
    defer { withExtendedLifetime(flat) {} }
    // Safe: a contiguous array has `count` elements side by side, which `flat` keeps alive.
    let source = flat.base
    var found = 0
    for i in 0..<count { found &+= source[i] ? 1 : 0 }
    var axes: [NDArray<Int64>] = []
    for _ in 0..<rank { axes.append(try NDArray<Int64>.allocate(shape: [found])) }
    if rank == 1 {
      let target = axes[0].base
      var next = 0
      for i in 0..<count where source[i] {
        target[next] = Int64(i)
        next &+= 1
      }
      return axes
    }
    var next = 0
    for i in 0..<count where source[i] {
      let index = layout.index(ofPosition: i)
      for axis in axes.indices { axes[axis].base[next] = Int64(index[axis]) }
      next &+= 1
    }
    return axes
  }
}
