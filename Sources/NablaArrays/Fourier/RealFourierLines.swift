// nabla · RealFourierLines.swift
// The lines of an array along one axis, transformed to half spectra or back.
// SPDX-License-Identifier: Apache-2.0

/// The lines of an array along one axis, each to be transformed as a real list.
struct RealFourierLines {
  let axis: Int
  /// How many samples there are in a line.
  let points: Int

  /// The half spectra of real samples.
  func spectra(
    of array: AnyArray, _ norm: FourierNorm
  ) throws(ArrayError) -> NDArray<Complex128> {
    let source: NDArray<Double> = try array.converted()
    let half = points / 2 + 1
    let result = try NDArray<Complex128>.allocate(
      shape: source.shape.replacing(half, at: axis))
    let given = min(source.shape[axis], points)
    try forEachLine(source.layout, result.layout, .forward, norm) { line, from, to, transform in
      // Safe: a layout's places lie in its storage; the line has room for the points.
      let start = source.storage.base + from.start
      for place in 0..<given { line[place] = start[place * from.step] }
      for place in given..<points { line[place] = 0 }
      transform()
      let target = result.base + to.start
      target[0] = Complex(line[0])
      for place in 1..<half where half > 1 {
        let isLast = 2 * place == points
        target[place * to.step] = Complex(line[2 * place - 1], isLast ? 0 : line[2 * place])
      }
    }
    return result
  }

  /// The real samples whose half spectra an array holds.
  func samples(
    of array: AnyArray, _ norm: FourierNorm
  ) throws(ArrayError) -> NDArray<Double> {
    let source: NDArray<Complex128> = try array.converted()
    let result = try NDArray<Double>.allocate(shape: source.shape.replacing(points, at: axis))
    let given = source.shape[axis]
    try forEachLine(source.layout, result.layout, .backward, norm) { line, from, to, transform in
      // Safe: no more is read than the axis has, and no more written than there are points.
      let start = source.storage.base + from.start
      for place in 0..<points { line[place] = 0 }
      if given > 0 { line[0] = start[0].real }
      for place in 1..<max(min(given, points / 2 + 1), 1) where points > 1 {
        let number = start[place * from.step]
        line[2 * place - 1] = number.real
        if 2 * place < points { line[2 * place] = number.imaginary }
      }
      transform()
      let target = result.base + to.start
      for place in 0..<points { target[place * to.step] = line[place] }
    }
    return result
  }

  /// Calls `body` for each line with memory for its points, the places of its elements in both arrays,
  /// and the transform to run in between.
  private func forEachLine(
    _ source: Layout, _ target: Layout, _ direction: FourierDirection, _ norm: FourierNorm,
    _ body: (
      _ line: UnsafeMutablePointer<Double>, _ from: (start: Int, step: Int),
      _ to: (start: Int, step: Int), _ transform: () -> Void
    ) -> Void
  ) throws(ArrayError) {
    guard target.count > 0 else { return }
    let plan = try RealFourierPlan(points)
    let work = try NDArray<Double>.allocate(shape: [points + plan.spareCount])
    let scale = norm.scale(points, direction)
    let (from, to) = (source.without(axis), target.without(axis))
    // Safe: the work array has room for the points and for what the plan asks to spare.
    let line = work.base
    for number in 0..<to.count {
      body(
        line, (from.place(ofPosition: number), source.strides[axis]),
        (to.place(ofPosition: number), target.strides[axis])
      ) { plan.run(line, line + points, direction, scale: scale) }
    }
  }
}

extension [Int] {
  /// The numbers with another one at a place.
  fileprivate func replacing(_ number: Int, at place: Int) -> [Int] {
    var numbers = self
    numbers[place] = number
    return numbers
  }
}
