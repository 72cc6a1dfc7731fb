// nabla · StencilWalk.swift
// The order in which a derivative visits an array.
// SPDX-License-Identifier: Apache-2.0

/// The order in which a derivative along one axis visits samples and results.
///
/// Axes are taken from the largest stride to the smallest, and the result is laid out in that order,
/// as NumPy's `empty_like` does: a transposed array is walked along its memory too. What lies inside
/// the axis of the derivative is joined to runs as long as possible.
struct StencilWalk {
  /// One loop around the panels.
  struct Loop {
    let count: Int
    let sampleStride: Int
    let resultStride: Int
  }

  /// The layout of the result.
  let result: Layout
  /// The number of samples along the axis.
  let length: Int
  /// The distance of neighbours along the axis, in the samples and in the result.
  let sampleStride: Int
  let resultStride: Int
  /// How many results lie side by side at one position of the axis.
  let runLength: Int
  /// The distance of the samples of a run.
  let runStride: Int
  /// The loops over the panels of `length` runs, outermost first.
  let loops: [Loop]
  /// The place of the first sample.
  let start: Int

  init(_ layout: Layout, along axis: Int) {
    let order = Self.memoryOrder(layout)
    var strides = [Int](repeating: 1, count: layout.rank)
    var step = 1
    for place in order.reversed() {
      strides[place] = step
      step = step &* max(layout.shape[place], 1)
    }
    result = Layout(shape: layout.shape, strides: strides, offset: 0)
    length = layout.shape[axis]
    sampleStride = layout.strides[axis]
    resultStride = strides[axis]
    start = layout.offset

    var run: (length: Int, stride: Int)?
    var loops: [Loop] = []
    var isInside = true
    for place in order.reversed() where layout.shape[place] != 1 || place == axis {
      if place == axis {
        isInside = false
      } else if isInside, loops.isEmpty, let known = run,
        layout.strides[place] == known.stride &* known.length
      {
        run = (known.length &* layout.shape[place], known.stride)
      } else if isInside, run == nil {
        run = (layout.shape[place], layout.strides[place])
      } else {
        loops.append(
          Loop(
            count: layout.shape[place], sampleStride: layout.strides[place],
            resultStride: strides[place]))
      }
    }
    runLength = run?.length ?? 1
    runStride = run?.stride ?? layout.strides[axis]
    self.loops = loops.reversed()
  }

  /// True if the samples between the ends, taken as one run, lead to results side by side.
  var interiorIsOneRun: Bool {
    resultStride == runLength && sampleStride == runStride &* runLength
  }

  /// Calls `body` with the places of the first sample and first result of each panel.
  func forEachPanel(_ body: (_ sample: Int, _ result: Int) -> Void) {
    var index = [Int](repeating: 0, count: loops.count)
    var sample = start
    var target = 0
    for _ in 0..<loops.reduce(1, { $0 &* $1.count }) {
      body(sample, target)
      for depth in loops.indices.reversed() {
        let loop = loops[depth]
        index[depth] &+= 1
        sample &+= loop.sampleStride
        target &+= loop.resultStride
        if index[depth] < loop.count { break }
        index[depth] = 0
        sample &-= loop.sampleStride &* loop.count
        target &-= loop.resultStride &* loop.count
      }
    }
  }

  /// The axes from the largest stride to the smallest; equal ones stay in their order.
  private static func memoryOrder(_ layout: Layout) -> [Int] {
    (0..<layout.rank).sorted { left, right in
      let x = layout.strides[left].magnitude
      let y = layout.strides[right].magnitude
      return x == y ? left < right : x > y
    }
  }
}
