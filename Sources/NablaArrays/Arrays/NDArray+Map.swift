// nabla · NDArray+Map.swift
// New arrays from the elements of others.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  // A kernel is compiled for each function and each type; what comes before it is not.

  /// Makes an array of the same shape and order, and runs a kernel from this array to it.
  @inline(__always)
  func mapped<Target: ArrayElement>(
    to type: Target.Type = Target.self, _ kernel: (MapJob<Element, Target>) -> Void
  ) throws(ArrayError) -> NDArray<Target> {
    let (result, plan) = try mapTarget(type)
    kernel(MapJob(plan: plan, target: result.base, source: base))
    return result
  }

  @inline(never)
  private func mapTarget<Target: ArrayElement>(
    _: Target.Type
  ) throws(ArrayError) -> (NDArray<Target>, RunPlan) {
    let (target, plan) = layout.mapPlan
    return (try .allocate(like: target), plan)
  }

  /// Makes an array of the shape that both broadcast to, and runs a kernel from them to it.
  @inline(__always)
  static func zipped<Right: ArrayElement, Target: ArrayElement>(
    _ left: NDArray, _ right: NDArray<Right>, to type: Target.Type = Target.self,
    _ kernel: (ZipJob<Element, Right, Target>) -> Void
  ) throws(ArrayError) -> NDArray<Target> {
    let (result, plan) = try zipTarget(left.layout, right.layout, type)
    kernel(ZipJob(plan: plan, target: result.base, left: left.base, right: right.base))
    return result
  }

  @inline(never)
  private static func zipTarget<Target: ArrayElement>(
    _ left: Layout, _ right: Layout, _: Target.Type
  ) throws(ArrayError) -> (NDArray<Target>, RunPlan) {
    let (target, plan) = try zipPlan(left, right)
    return (try .allocate(like: target), plan)
  }

  /// Where the result of two operands lies, and the walk through the three.
  private static func zipPlan(
    _ left: Layout, _ right: Layout
  ) throws(ArrayError) -> (Layout, RunPlan) {
    // The usual cases need neither a new shape nor new strides.
    if left.isContiguous && right.isContiguous {
      if left.shape == right.shape {
        return (left.compacted, RunPlan(count: left.count, strides: [1, 1, 1, 0]))
      }
      if right.rank == 0 {
        return (left.compacted, RunPlan(count: left.count, strides: [1, 1, 0, 0]))
      }
      if left.rank == 0 {
        return (right.compacted, RunPlan(count: right.count, strides: [1, 0, 1, 0]))
      }
    }
    let shape = try Layout.broadcast(left.shape, right.shape)
    _ = try Layout.checkedCount(of: shape, dtype: Element.dtype)
    guard let wideLeft = left.broadcast(to: shape), let wideRight = right.broadcast(to: shape)
    else { throw .cannotBroadcast([left.shape, right.shape]) }
    let target = Layout.result(shape: shape, of: [wideLeft, wideRight])
    let axes = target.axesByStride
    return (
      target,
      RunPlan(
        target: target.ordered(by: axes), wideLeft.ordered(by: axes), wideRight.ordered(by: axes))
    )
  }

  /// A row-major copy.
  package func copy() throws(ArrayError) -> NDArray {
    let result = try NDArray.allocate(like: layout.compacted)
    let plan = RunPlan(target: result.layout, layout)
    MapJob(plan: plan, target: result.base, source: base).run { $0 }
    return result
  }

  /// The same elements in row-major order, copied only if they are not.
  package func contiguous() throws(ArrayError) -> NDArray {
    layout.isContiguous ? self : try copy()
  }
}

extension Layout {
  /// Where the result of a function of one array lies, and the walk from this layout to it.
  var mapPlan: (target: Layout, RunPlan) {
    if isContiguous {
      return (compacted, RunPlan(count: count, strides: [1, 1, 0, 0]))
    }
    let target = Layout.result(shape: shape, of: [self])
    let axes = target.axesByStride
    return (target, RunPlan(target: target.ordered(by: axes), ordered(by: axes)))
  }

  /// The row-major layout of the same shape, at the start of its own block.
  var compacted: Layout {
    // A layout that is row-major already lends its arrays: no allocation.
    if isContiguous && hasPlainStrides {
      return Layout(shape: shape, strides: strides, offset: 0)
    }
    return Layout(rowMajor: shape)
  }

  /// True if the strides of axes of length 1 are the row-major ones too.
  private var hasPlainStrides: Bool {
    var step = 1
    for axis in shape.indices.reversed() {
      if strides[axis] != step { return false }
      step = step &* max(shape[axis], 1)
    }
    return true
  }
}
