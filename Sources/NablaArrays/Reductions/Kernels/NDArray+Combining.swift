// nabla · NDArray+Combining.swift
// New arrays that keep the order of memory.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Applies an operation to each element; the result lies in memory as the source does.
  @inline(__always)
  func transformed<Target: ArrayElement>(
    _ operation: (Element) -> Target
  ) throws(ReductionError) -> NDArray<Target> {
    let result = try NDArray<Target>.room(like: layout.inMemoryOrder)
    let plan = RunPlan(target: result.layout, layout)
    // Safe: both layouts lie inside their blocks, which live until the end of this function.
    MapJob(plan: plan, target: result.base, source: UnsafePointer(base)).run(operation)
    withExtendedLifetime(self) {}
    return result
  }

  /// Applies an operation to each element and the element of an array that broadcasts to this one.
  @inline(__always)
  func combined<Other: ArrayElement, Target: ArrayElement>(
    with other: NDArray<Other>, _ operation: (Element, Other) -> Target
  ) throws(ReductionError) -> NDArray<Target> {
    guard let wide = other.layout.broadcast(to: shape) else {
      throw .array(.cannotBroadcast([shape, other.shape]))
    }
    let result = try NDArray<Target>.room(like: layout.inMemoryOrder)
    let plan = RunPlan(target: result.layout, layout, wide)
    let strides = plan.runStrides
    let count = plan.runLength
    // Safe: the three layouts lie inside their blocks, which live until the end of this function.
    let source = base
    let otherSource = other.base
    for places in plan {
      let target = result.base + places[0]
      let source = source + places[1]
      let other = otherSource + places[2]
      for i in 0..<count {
        target[i &* strides[0]] = operation(source[i &* strides[1]], other[i &* strides[2]])
      }
    }
    withExtendedLifetime((self, other)) {}
    return result
  }
}

extension Layout {
  /// A layout without holes for the same shape, its axes in the same order of strides.
  var inMemoryOrder: Layout {
    if isContiguous { return Layout(rowMajor: shape) }
    let order = shape.indices.sorted { left, right in
      let x = strides[left].magnitude
      let y = strides[right].magnitude
      return x == y ? left < right : x > y
    }
    var steps = [Int](repeating: 1, count: rank)
    var step = 1
    for axis in order.reversed() {
      steps[axis] = step
      step = step &* max(shape[axis], 1)
    }
    return Layout(shape: shape, strides: steps, offset: 0)
  }
}
