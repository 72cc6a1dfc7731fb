// nabla · GatherJob.swift
// The skeleton of reductions.
// SPDX-License-Identifier: Apache-2.0

/// A finished plan to gather items into results.
struct GatherJob<Item: ArrayElement, Total> {
  // Safe: whoever makes a job vouches that every place of the walk lies inside the blocks, and that
  // they live as long as the job runs; the target holds the initial values.
  let walk: ReductionWalk
  let source: ItemSource<Item>
  let mask: UnsafePointer<Bool>?
  let target: UnsafeMutablePointer<Total>

  /// Gathers every item.
  ///
  /// - Parameters:
  ///   - fold: Adds a run of items at a distance to a total.
  ///   - add: Adds one item to a total.
  ///   - isSettled: True for a total that nothing changes any more.
  @inline(__always)
  func run(
    fold: (Total, UnsafePointer<Item>, _ count: Int, _ stride: Int) -> Total,
    add: (Total, Item) -> Total, isSettled: (Total) -> Bool = { _ in false }
  ) {
    let run = walk.run
    for place in walk {
      let target = target + place.target
      let mask = mask.map { $0 + place.mask }
      if run.target == 0 {
        let stretches = Stretches(
          count: run.count, pieceLength: source.pieceLength, mask: mask, maskStride: run.mask)
        for (first, count) in stretches {
          if isSettled(target.pointee) { break }
          let (items, stride) = read(place, first, count)
          target.pointee = fold(target.pointee, items, count, stride)
        }
        continue
      }
      for (first, count) in Stretches(count: run.count, pieceLength: source.pieceLength) {
        let (items, stride) = read(place, first, count)
        let target = target + first &* run.target
        if let mask {
          for i in 0..<count where mask[(first &+ i) &* run.mask] {
            target[i &* run.target] = add(target[i &* run.target], items[i &* stride])
          }
        } else if run.target == 1 && stride == 1 {
          for i in 0..<count { target[i] = add(target[i], items[i]) }
        } else {
          for i in 0..<count {
            target[i &* run.target] = add(target[i &* run.target], items[i &* stride])
          }
        }
      }
    }
  }

  /// Gathers every item, in strokes that may span several loops.
  ///
  /// - Parameters:
  ///   - fold: Adds a run of items at a distance to a total.
  @inline(__always)
  func runGrouped(
    fold: (Total, UnsafePointer<Item>, _ count: Int, _ stride: Int) -> Total,
    add: (Total, Item) -> Total
  ) {
    if walk.loops.isEmpty && mask == nil { return run(fold: fold, add: add) }
    let grouping = walk.grouping(isConverted: source.pieceLength < .max, hasMask: mask != nil)
    let inner = walk.loops.suffix(grouping.depth)
    if grouping.depth == 0 || walk.run.target != 0 || inner.contains(where: { $0.target != 0 }) {
      return run(fold: fold, add: add)
    }
    let length = inner.reduce(walk.run.count) { $0 &* $1.count }
    var buffer: [Item] = []
    buffer.reserveCapacity(Swift.min(length, grouping.limit))
    var taken = 0
    for place in walk {
      let total = target + place.target
      for (first, count) in Stretches(count: walk.run.count, pieceLength: source.pieceLength) {
        let (items, stride) = read(place, first, count)
        for i in 0..<count {
          if mask.map({ $0[place.mask &+ (first &+ i) &* walk.run.mask] }) ?? true {
            buffer.append(items[i &* stride])
          } else if !buffer.isEmpty {
            // A gap in the mask ends a stroke.
            total.pointee = fold(total.pointee, buffer, buffer.count, 1)
            buffer.removeAll(keepingCapacity: true)
          }
          taken &+= 1
          if taken % length == 0 || (taken % length) % grouping.limit == 0, !buffer.isEmpty {
            total.pointee = fold(total.pointee, buffer, buffer.count, 1)
            buffer.removeAll(keepingCapacity: true)
          }
        }
      }
    }
  }

  /// Some items of the run that begins at a place.
  @inline(__always)
  private func read(
    _ place: ReductionWalk.Place, _ first: Int, _ count: Int
  ) -> (UnsafePointer<Item>, stride: Int) {
    let stride = walk.run.source
    return source.read(Run(place: place.source &+ first &* stride, stride: stride, count: count))
  }
}

extension ItemSource {
  /// Gathers the items along axes into a new array of totals.
  @inline(__always)
  func gathered<Total: ArrayElement>(
    _ plan: ReductionPlan, from initial: Total, body: (GatherJob<Item, Total>) -> Void
  ) throws(ReductionError) -> NDArray<Total> {
    let walk = plan.walk(layout)
    let result = try NDArray<Total>.room(like: walk.result)
    // Safe: the block spans the result's layout; the walk stays inside the layouts of both arrays
    // and of the mask, which live until the end of this function.
    result.storage.base.initialize(repeating: initial, count: walk.result.count)
    if layout.count > 0 {
      body(
        GatherJob(
          walk: walk, source: self, mask: plan.mask.map { UnsafePointer($0.storage.base) },
          target: result.storage.base))
    }
    finish()
    withExtendedLifetime(plan) {}
    return result
  }
}

extension NDArray {
  /// Room for an array with the places of a layout.
  static func room(like layout: Layout) throws(ReductionError) -> NDArray {
    do throws(ArrayError) {
      return try allocate(like: layout)
    } catch {
      throw .array(error)
    }
  }
}
