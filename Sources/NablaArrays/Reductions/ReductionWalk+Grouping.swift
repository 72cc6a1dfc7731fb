// nabla · ReductionWalk+Grouping.swift
// How many elements are summed at a stroke.
// SPDX-License-Identifier: Apache-2.0

extension ReductionWalk {
  /// Which of the inner loops are summed as if they were one.
  struct Grouping {
    /// How many loops around the run belong to the stroke.
    var depth: Int
    /// The most elements of one stroke.
    var limit: Int
  }

  /// The strokes in which NumPy sums: they decide the pairs, and so the last bits.
  ///
  /// NumPy gathers up to 8192 elements that do not lie at one distance into a buffer, and takes into a
  /// stroke as many loops as make the buffers cheapest: the cost of a choice is one, and one more
  /// for each array that needs a buffer, divided by the elements in a stroke. A stroke ends
  /// where the sums of one result end.
  func grouping(isConverted: Bool, hasMask: Bool) -> Grouping {
    let maximum = 8192
    let dimensions = [run] + loops.reversed()
    // The number of loops each array crosses in one stride: target, source, mask.
    var uniform = hasMask ? [1, 1, 1] : [1, 1]
    var cost = isConverted ? 2 : 1
    var size = run.count
    var turn = 0
    var best = (depth: 0, cost: cost, size: size, core: 1)
    for depth in dimensions.indices.dropFirst() where turn == 0 {
      if size >= maximum && cost > 1 { break }
      let inner = dimensions[depth - 1]
      let outer = dimensions[depth]
      for array in uniform.indices {
        if uniform[array] == depth {
          if inner.stride(array) &* inner.count == outer.stride(array) {
            uniform[array] += 1
            continue
          }
          if !(array == 1 && isConverted) { cost += 1 }
        }
        // Between a loop whose elements share a result and one whose do not, a stroke ends.
        if array == 0 && (inner.target == 0 || outer.target == 0) { turn = depth }
      }
      let core = size
      size &*= outer.count
      if size == 0 { break }
      let useful = cost > 1 ? Swift.min(size, maximum) : size
      if Double(cost) * Double(best.size) <= Double(best.cost) * Double(useful) {
        best = (depth, cost, size, core)
      }
    }
    if turn > 0 && best.depth == turn {
      return Grouping(depth: turn - 1, limit: .max)
    }
    let needsBuffer = isConverted || uniform.contains { $0 <= best.depth }
    let limit =
      needsBuffer && best.size > maximum ? best.core &* (maximum / best.core) : .max
    return Grouping(depth: best.depth, limit: limit)
  }
}

extension ReductionWalk.Loop {
  /// The stride of the target, the source or the mask.
  fileprivate func stride(_ array: Int) -> Int {
    array == 0 ? target : array == 1 ? source : mask
  }
}
