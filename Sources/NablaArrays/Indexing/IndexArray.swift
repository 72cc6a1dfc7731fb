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
    let step = plan.runStrides[0]
    let base = indices.base
    var target = places.base
    var outside: Int64?
    // Safe: the plan's places lie inside the storage of `indices`, and there are as many of them
    // as `places` has elements; both live until the end of this function.
    for start in plan {
      let source = UnsafePointer(base + start[0])
      let isInside =
        step == 1
        ? add(source, step: 1, to: target, plan.runLength)
        : add(source, step: step, to: target, plan.runLength)
      if !isInside, outside == nil {
        outside = (0..<plan.runLength).lazy.map { source[$0 &* step] }
          .first { $0 >= Int64(size) || $0 < -Int64(size) }
      }
      target += plan.runLength
    }
    withExtendedLifetime((indices, places)) {}
    if let outside {
      throw .index(.outOfRange(item: item, index: Int(outside), axis: axis, size: size))
    }
  }

  /// Adds what a run of indices contributes; returns false if one lies beyond the ends.
  @inline(__always)
  private func add(
    _ source: UnsafePointer<Int64>, step: Int, to target: UnsafeMutablePointer<Int64>,
    _ count: Int
  ) -> Bool {
    let (size, stride) = (Int64(size), Int64(stride))
    // Negative once an index is: looked at behind the loop, which has no branch then.
    var trouble: Int64 = 0
    for i in 0..<count {
      let index = source[i &* step]
      let place = index &+ (size & (index >> 63))
      trouble |= place | (size &- 1 &- place)
      target[i] &+= place &* stride
    }
    return trouble >= 0
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
