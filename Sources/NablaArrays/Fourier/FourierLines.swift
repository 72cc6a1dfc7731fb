// nabla · FourierLines.swift
// The lines of an array along one axis, transformed one by one.
// SPDX-License-Identifier: Apache-2.0

/// The lines of an array along one axis, each to be transformed.
struct FourierLines {
  private let source: NDArray<Complex128>
  private let axis: Int
  private let points: Int

  init(_ array: AnyArray, axis: Int, points: Int) throws(ArrayError) {
    source = try array.converted()
    self.axis = axis
    self.points = points
  }

  /// Transforms every line.
  func run(
    _ direction: FourierDirection, _ norm: FourierNorm
  ) throws(ArrayError) -> NDArray<Complex128> {
    var shape = source.shape
    shape[axis] = points
    let result = try NDArray<Complex128>.allocate(shape: shape)
    guard result.count > 0 else { return result }
    let plan = try FourierPlan(points)
    let work = try NDArray<Complex128>.allocate(shape: [points + plan.spareCount])
    let scale = norm.scale(points, direction)
    let from = source.layout.without(axis)
    let to = result.layout.without(axis)
    let steps = (source.layout.strides[axis], result.layout.strides[axis])
    let given = min(source.shape[axis], points)
    // Safe: a layout's places lie in its storage, and so do the steps along the axis; the work array
    // has room for the points and for what the plan asks to spare.
    let line = work.base
    for number in 0..<to.count {
      let start = source.storage.base + from.place(ofPosition: number)
      for place in 0..<given { line[place] = start[place * steps.0] }
      for place in given..<points { line[place] = .zero }
      plan.run(line, line + points, direction, scale: scale)
      let target = result.base + to.place(ofPosition: number)
      for place in 0..<points { target[place * steps.1] = line[place] }
    }
    return result
  }
}

extension Layout {
  /// The layout without one axis: the first elements of all lines along it.
  func without(_ axis: Int) -> Layout {
    var shape = shape
    var strides = strides
    shape.remove(at: axis)
    strides.remove(at: axis)
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}
