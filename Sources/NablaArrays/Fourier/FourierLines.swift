// nabla · FourierLines.swift
// The lines of an array along one axis, transformed one by one.
// SPDX-License-Identifier: Apache-2.0

/// The lines of an array along one axis, each to be transformed.
struct FourierLines {
  private let source: NDArray<Complex128>
  private let axis: Int
  /// How many points are transformed, and how many of the results are kept.
  private let points: Int
  private let count: Int

  init(_ array: AnyArray, axis: Int, points: Int, count: Int) throws(ArrayError) {
    source = try array.converted()
    self.axis = axis
    self.points = points
    self.count = count
  }

  /// Transforms every line.
  ///
  /// - Parameters:
  ///   - isHermitian: True if a line gives the first half of a spectrum whose other half is its
  ///     conjugate.
  ///   - finish: Called with each transformed line.
  func run(
    _ direction: FourierDirection, _ norm: FourierNorm, isHermitian: Bool = false,
    finish: (UnsafeMutablePointer<Complex128>) -> Void = { _ in }
  ) throws(ArrayError) -> NDArray<Complex128> {
    var shape = source.shape
    shape[axis] = count
    let result = try NDArray<Complex128>.allocate(shape: shape)
    guard result.count > 0 else { return result }
    let plan = try FourierPlan(points)
    let work = try NDArray<Complex128>.allocate(shape: [points + plan.spareCount])
    let scale = norm.scale(points, direction)
    let from = source.layout.without(axis)
    let to = result.layout.without(axis)
    let steps = (source.layout.strides[axis], result.layout.strides[axis])
    // Safe: a layout's places lie in its storage, and so do the steps along the axis; the work array
    // has room for the points and for what the plan asks to spare.
    let line = work.base
    for number in 0..<to.count {
      fill(line, from: source.storage.base + from.place(ofPosition: number), steps.0, isHermitian)
      plan.run(line, line + points, direction, scale: scale)
      finish(line)
      let target = result.base + to.place(ofPosition: number)
      for place in 0..<count { target[place * steps.1] = line[place] }
    }
    return result
  }

  /// Copies a line, and adds zeros where it has fewer points.
  private func fill(
    _ line: UnsafeMutablePointer<Complex128>, from start: UnsafeMutablePointer<Complex128>,
    _ step: Int, _ isHermitian: Bool
  ) {
    let length = source.shape[axis]
    let wanted = isHermitian ? points / 2 + 1 : points
    // Safe: no more is read than the axis has, and no more written than there are points.
    let given = min(length, wanted)
    for place in 0..<given { line[place] = start[place * step] }
    for place in given..<max(wanted, given) { line[place] = .zero }
    guard isHermitian else { return }
    line[0].imaginary = 0
    if points % 2 == 0 { line[points / 2].imaginary = 0 }
    for place in wanted..<max(points, wanted) {
      let twin = line[points - place]
      line[place] = Complex(twin.real, -twin.imaginary)
    }
  }
}

extension Layout {
  /// The layout without one axis: the first elements of all lines along it.
  fileprivate func without(_ axis: Int) -> Layout {
    var shape = shape
    var strides = strides
    shape.remove(at: axis)
    strides.remove(at: axis)
    return Layout(shape: shape, strides: strides, offset: offset)
  }
}
