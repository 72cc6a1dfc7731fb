// nabla · GatherJob.swift
// The skeleton of reductions.
// SPDX-License-Identifier: Apache-2.0

/// A finished plan to gather elements into results.
struct GatherJob<C: Conversion, Total> {
  // Safe: whoever makes a job vouches that every place of the walk lies inside the blocks, and that
  // they live as long as the job runs; the target holds the initial values.
  let walk: ReductionWalk
  let source: UnsafePointer<C.Source>
  let mask: UnsafePointer<Bool>?
  let target: UnsafeMutablePointer<Total>

  /// Gathers every element.
  ///
  /// - Parameters:
  ///   - fold: Adds a run of elements at a distance to a total.
  ///   - add: Adds one element to a total.
  @inline(__always)
  func run(
    fold: (Total, UnsafePointer<C.Source>, _ count: Int, _ stride: Int) -> Total,
    add: (Total, C.Target) -> Total
  ) {
    let run = walk.run
    walk.forEachRun { sourcePlace, targetPlace, maskPlace in
      let source = source + sourcePlace
      let target = target + targetPlace
      if run.target == 0 {
        forEachStretch(mask.map { $0 + maskPlace }) { first, count in
          target.pointee = fold(target.pointee, source + first &* run.source, count, run.source)
        }
      } else if let mask {
        for i in 0..<run.count where mask[maskPlace &+ i &* run.mask] {
          target[i &* run.target] = add(
            target[i &* run.target], C.convert(source[i &* run.source]))
        }
      } else if run.target == 1 && run.source == 1 {
        for i in 0..<run.count { target[i] = add(target[i], C.convert(source[i])) }
      } else {
        for i in 0..<run.count {
          target[i &* run.target] = add(
            target[i &* run.target], C.convert(source[i &* run.source]))
        }
      }
    }
  }

  /// Gathers every element, in strokes that may span several loops.
  ///
  /// - Parameters:
  ///   - fold: Adds elements side by side to a total.
  ///   - sum: Adds a run of elements at a distance to a total.
  @inline(__always)
  func runGrouped(
    fold: (Total, UnsafePointer<C.Target>, _ count: Int) -> Total,
    sum: (Total, UnsafePointer<C.Source>, _ count: Int, _ stride: Int) -> Total,
    add: (Total, C.Target) -> Total
  ) {
    let grouping = walk.grouping(isConverted: C.pieceLength < Int.max, hasMask: mask != nil)
    let inner = walk.loops.suffix(grouping.depth)
    if grouping.depth == 0 || walk.run.target != 0 || inner.contains(where: { $0.target != 0 }) {
      return run(fold: sum, add: add)
    }
    let length = inner.reduce(walk.run.count) { $0 &* $1.count }
    var buffer: [C.Target] = []
    buffer.reserveCapacity(min(length, grouping.limit))
    var taken = 0
    walk.forEachRun { sourcePlace, targetPlace, maskPlace in
      let total = target + targetPlace
      for i in 0..<walk.run.count {
        if mask.map({ $0[maskPlace &+ i &* walk.run.mask] }) ?? true {
          buffer.append(C.convert(source[sourcePlace &+ i &* walk.run.source]))
        } else if !buffer.isEmpty {
          // A gap in the mask ends a stroke.
          total.pointee = fold(total.pointee, buffer, buffer.count)
          buffer.removeAll(keepingCapacity: true)
        }
        taken &+= 1
        if taken % length == 0 || (taken % length) % grouping.limit == 0, !buffer.isEmpty {
          total.pointee = fold(total.pointee, buffer, buffer.count)
          buffer.removeAll(keepingCapacity: true)
        }
      }
    }
  }

  /// Calls `body` with each piece of a run whose elements all take part.
  @inline(__always)
  private func forEachStretch(
    _ mask: UnsafePointer<Bool>?, _ body: (_ first: Int, _ count: Int) -> Void
  ) {
    let count = walk.run.count
    var first = 0
    while first < count {
      let piece = min(count - first, C.pieceLength)
      if let mask {
        var end = first + piece
        while first < end && !mask[first &* walk.run.mask] { first &+= 1 }
        let limit = end
        end = first
        while end < limit && mask[end &* walk.run.mask] { end &+= 1 }
        if end > first { body(first, end - first) }
        first = end
      } else {
        body(first, piece)
        first += piece
      }
    }
  }
}

extension NDArray {
  /// Gathers the elements along axes into a new array of totals.
  @inline(__always)
  func gathered<C: Conversion, Total: ArrayElement>(
    _ plan: ReductionPlan, from initial: Total, _: C.Type,
    body: (GatherJob<C, Total>) -> Void
  ) throws(ReductionError) -> NDArray<Total> where C.Source == Element {
    let walk = plan.walk(layout)
    let result = try NDArray<Total>.room(like: walk.result)
    // Safe: the block spans the result's layout; the walk stays inside the layouts of both arrays
    // and of the mask, which live until the end of this function.
    result.storage.base.initialize(repeating: initial, count: walk.result.count)
    if count > 0 {
      let job = GatherJob<C, Total>(
        walk: walk, source: UnsafePointer(storage.base),
        mask: plan.mask.map { UnsafePointer($0.storage.base) }, target: result.storage.base)
      body(job)
    }
    withExtendedLifetime((self, plan)) {}
    return result
  }

  /// Room for an array with the places of a layout.
  static func room(like layout: Layout) throws(ReductionError) -> NDArray {
    do throws(ArrayError) {
      return try allocate(like: layout)
    } catch {
      throw .array(error)
    }
  }
}
