// nabla · NDArray+Stencil.swift
// Applying a three-point stencil along one axis.
// SPDX-License-Identifier: Apache-2.0

extension NDArray {
  /// Applies a stencil along one axis in one pass: the only memory taken is the result's.
  ///
  /// - Precondition: The axis exists, and has 2 samples (3 if an end combines three).
  /// - Throws: `outOfMemory` before anything is computed.
  func applying<A: StencilArithmetic>(
    _ stencil: Stencil<A.Weight>, along axis: Int, _: A.Type
  ) throws(ArrayError) -> NDArray<A.Result> where A.Sample == Element {
    let walk = StencilWalk(layout, along: axis)
    let result = try NDArray<A.Result>.allocate(like: walk.result)
    let target = result.storage
    if walk.result.count > 0 {
      walk.forEachPanel { sample, place in
        // Safe: the walk stays inside the samples' layout and inside the new block, which spans
        // the result's layout; both live until the end of this function.
        let panel = StencilPanel<A>(
          walk: walk, samples: UnsafePointer(storage.base) + sample, results: target.base + place)
        panel.fill(stencil)
      }
      withExtendedLifetime(storage) {}
    }
    return result
  }
}

/// The samples and results of one panel: `length` runs one after another along the axis.
private struct StencilPanel<A: StencilArithmetic> {
  let walk: StencilWalk
  let samples: UnsafePointer<A.Sample>
  let results: UnsafeMutablePointer<A.Result>

  func fill(_ stencil: Stencil<A.Weight>) {
    let last = walk.length &- 1
    switch stencil.interior {
    case .difference(let divisor): fillDifferences(divisor)
    case .steps(let steps) where walk.runLength == 1:
      // Safe: between two samples lies one step.
      StencilRuns<A>.unevenLine(
        samples, stride: walk.sampleStride, count: walk.length &- 2, steps: steps,
        target: results + walk.resultStride)
    case .combination(let a, let b, let c) where walk.runLength == 1:
      // Safe: each of the three has one weight for every sample between the ends.
      StencilRuns<A>.line(
        samples, stride: walk.sampleStride, count: walk.length &- 2, a: a, b: b, c: c,
        target: results + walk.resultStride)
    case .steps, .combination: fillRows(stencil.interior)
    }
    fill(stencil.first, at: 0, over: (0, 1, 2))
    fill(stencil.last, at: last, over: (last &- 2, last &- 1, last))
  }

  /// The samples at one position of the axis.
  private func run(_ position: Int) -> UnsafePointer<A.Sample> {
    samples + position &* walk.sampleStride
  }

  private func fillDifferences(_ divisor: A.Weight) {
    let inner = walk.length &- 2
    if walk.interiorIsOneRun {
      StencilRuns<A>.differences(
        previous: samples, next: run(2), stride: walk.runStride, count: inner &* walk.runLength,
        divisor: divisor, target: results + walk.resultStride)
      return
    }
    for position in 1..<max(inner &+ 1, 1) {
      StencilRuns<A>.differences(
        previous: run(position &- 1), next: run(position &+ 1), stride: walk.runStride,
        count: walk.runLength, divisor: divisor, target: results + position &* walk.resultStride)
    }
  }

  /// Fills the runs between the ends, each with weights of its own.
  private func fillRows(_ interior: Stencil<A.Weight>.Interior) {
    for position in 1..<max(walk.length &- 1, 1) {
      guard let (a, b, c) = interior.weights(at: position) else { return }
      StencilRuns<A>.combinations(
        run(position &- 1), run(position), run(position &+ 1), stride: walk.runStride,
        count: walk.runLength, a: a, b: b, c: c, target: results + position &* walk.resultStride)
    }
  }

  /// Fills one end; `positions` are the three outermost samples, in the order of the axis.
  private func fill(
    _ edge: Stencil<A.Weight>.Edge, at position: Int, over positions: (Int, Int, Int)
  ) {
    let target = results + position &* walk.resultStride
    switch edge {
    case .difference(let divisor):
      let previous = position == 0 ? 0 : position &- 1
      StencilRuns<A>.differences(
        previous: run(previous), next: run(previous &+ 1), stride: walk.runStride,
        count: walk.runLength, divisor: divisor, target: target)
    case .combination(let a, let b, let c):
      StencilRuns<A>.combinations(
        run(positions.0), run(positions.1), run(positions.2), stride: walk.runStride,
        count: walk.runLength, a: a, b: b, c: c, target: target)
    }
  }
}
