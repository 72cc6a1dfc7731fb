// nabla · ReductionWalk.swift
// The order in which a reduction visits an array.
// SPDX-License-Identifier: Apache-2.0

/// The order in which a reduction visits an array: NumPy's, because it decides the last bits.
///
/// Axes are sorted by the size of their strides, the smallest innermost, whichever of them are
/// reduced, and neighbouring axes that continue each other become one. The innermost loop is a run: all of it goes to one result if its
/// axes are reduced, and side by side to different results if not.
struct ReductionWalk {
  /// One loop: how often, and how far each array moves.
  struct Loop {
    var count: Int
    var source: Int
    var target: Int
    var mask: Int
  }

  /// The layout of the result.
  let result: Layout
  /// The loops around the runs, outermost first.
  private(set) var loops: [Loop] = []
  /// The innermost loop.
  private(set) var run = Loop(count: 1, source: 0, target: 0, mask: 0)
  /// The places to start from.
  private var start: Loop

  /// - Precondition: `mask` has the shape of `source`.
  init(_ source: Layout, reducing axes: [Int], keepsAxes: Bool, mask: Layout? = nil) {
    if mask == nil, axes.count == source.rank, source.isContiguous {
      // All elements, one behind the other.
      let shape = keepsAxes ? [Int](repeating: 1, count: source.rank) : []
      result = Layout(shape: shape, strides: shape.map { _ in 0 }, offset: 0)
      run = Loop(count: source.count, source: 1, target: 0, mask: 0)
      start = Loop(count: 1, source: source.offset, target: 0, mask: 0)
      return
    }
    let order = Self.order(source, mask)
    start = Loop(count: 1, source: source.offset, target: 0, mask: mask?.offset ?? 0)
    var steps = [Int](repeating: 0, count: source.rank)
    var step = 1
    for axis in order.reversed() where !axes.contains(axis) {
      steps[axis] = step
      step = step &* Swift.max(source.shape[axis], 1)
    }
    let kept = source.shape.indices.filter { keepsAxes || !axes.contains($0) }
    result = Layout(
      shape: kept.map { axes.contains($0) ? 1 : source.shape[$0] }, strides: kept.map { steps[$0] },
      offset: 0)

    var all: [Loop] = []
    for axis in order where source.shape[axis] != 1 {
      let count = source.shape[axis]
      var loop = Loop(
        count: count, source: source.strides[axis], target: steps[axis],
        mask: mask?.strides[axis] ?? 0)
      if let last = all.last, last.continues(loop) {
        loop.count = count &* last.count
        all[all.count - 1] = loop
      } else {
        all.append(loop)
      }
    }
    if let inner = all.popLast() { run = inner }
    loops = all
  }

  /// The axes, outermost first: an insertion sort by strides in which the given order wins wherever
  /// strides do not decide (one of them is zero) or two arrays disagree.
  private static func order(_ source: Layout, _ mask: Layout?) -> [Int] {
    let strides = [source.strides] + (mask.map { [$0.strides] } ?? [])
    // Innermost first.
    var order: [Int] = []
    for axis in source.shape.indices.reversed() {
      var place = order.count
      for other in order.indices.reversed() {
        var isUndecided = true
        var belongsInside = false
        for strides in strides where strides[axis] != 0 && strides[order[other]] != 0 {
          if strides[order[other]].magnitude <= strides[axis].magnitude {
            belongsInside = false
          } else if isUndecided {
            belongsInside = true
          }
          isUndecided = false
        }
        if isUndecided { continue }
        guard belongsInside else { break }
        place = other
      }
      order.insert(axis, at: place)
    }
    return order.reversed()
  }
}

extension ReductionWalk: Sequence {
  /// Where a run begins.
  struct Place {
    var source: Int
    var target: Int
    var mask: Int
  }

  /// The places at which the runs begin.
  struct Iterator: IteratorProtocol {
    private let loops: [Loop]
    private var counters: [Int]
    private var place: Loop
    private var left: Int

    fileprivate init(_ walk: ReductionWalk) {
      loops = walk.loops
      counters = [Int](repeating: 0, count: walk.loops.count)
      place = walk.start
      left = walk.loops.reduce(1) { $0 &* $1.count }
    }

    @inline(never)
    mutating func next() -> Place? {
      if left == 0 { return nil }
      left &-= 1
      let current = Place(source: place.source, target: place.target, mask: place.mask)
      advance()
      return current
    }

    /// Steps the outermost loops on like an odometer.
    private mutating func advance() {
      for depth in loops.indices.reversed() {
        let loop = loops[depth]
        counters[depth] &+= 1
        place.source &+= loop.source
        place.target &+= loop.target
        place.mask &+= loop.mask
        if counters[depth] < loop.count { return }
        counters[depth] = 0
        place.source &-= loop.source &* loop.count
        place.target &-= loop.target &* loop.count
        place.mask &-= loop.mask &* loop.count
      }
    }
  }

  @inline(never)
  func makeIterator() -> Iterator { Iterator(self) }
}

extension ReductionWalk.Loop {
  /// True if this loop around `inner` is the same as one longer loop.
  fileprivate func continues(_ inner: ReductionWalk.Loop) -> Bool {
    source == inner.source &* inner.count && target == inner.target &* inner.count
      && mask == inner.mask &* inner.count
  }
}
