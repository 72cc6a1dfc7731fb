// nabla · NDArray+Lines.swift
// The skeleton of operations that walk along one axis.
// SPDX-License-Identifier: Apache-2.0

/// Lines of elements along an axis that lie at one distance from each other.
struct LineBundle<Element> {
  /// The first line.
  let lines: UnsafePointer<Element>
  let count: Int
  /// The distance from line to line.
  let apart: Int
  /// The distance from element to element.
  let stride: Int
  /// Where the first line begins in an array that is walked at the same time.
  let target: Int
  /// The distance from line to line there.
  let targetsApart: Int
}

extension NDArray {
  /// Calls `body` with each line of elements along an axis, in row-major order of the other axes.
  ///
  /// - Parameter target: The layout of an array that is walked at the same time: the same shape, or
  ///   without the axis.
  @inline(__always)
  func forEachLine(
    along axis: Int, with target: Layout,
    _ body: (_ line: UnsafePointer<Element>, _ stride: Int, _ target: Int) -> Void
  ) {
    forEachBundle(along: axis, with: target) { bundle in
      for i in 0..<bundle.count {
        body(
          bundle.lines + i &* bundle.apart, bundle.stride,
          bundle.target &+ i &* bundle.targetsApart)
      }
    }
  }

  /// The same with several lines at once, as many as are wanted and lie at one distance.
  @inline(__always)
  func forEachBundle(
    along axis: Int, with target: Layout, ofAtMost width: Int = .max,
    _ body: (LineBundle<Element>) -> Void
  ) {
    let others = layout.shape.indices.filter { $0 != axis }
    let targetStrides =
      target.rank == rank ? others.map { target.strides[$0] } : target.strides
    let plan = RunPlan(
      others.map { layout.shape[$0] },
      zip(others, targetStrides).map { RunPlan.Lanes($1, layout.strides[$0], 0, 0) })
    let stride = layout.strides[axis]
    let strides = plan.runStrides
    // Safe: the places lie inside the layout, and the array lives until the end of this function.
    let source = UnsafePointer(base)
    for places in plan {
      var first = 0
      while first < plan.runLength {
        let count = Swift.min(width, plan.runLength &- first)
        body(
          LineBundle(
            lines: source + places[1] + first &* strides[1], count: count, apart: strides[1],
            stride: stride, target: places[0] &+ first &* strides[0], targetsApart: strides[0]))
        first &+= count
      }
    }
    withExtendedLifetime(self) {}
  }

  /// Adds up the elements along an axis, keeping every step.
  ///
  /// - Returns: The steps, and the place in them of the first that was refused.
  @inline(__always)
  func scanned(
    along axis: Int, _ add: (Element, Element) -> (Element, refused: Bool)
  ) throws(ReductionError) -> (NDArray, refused: Int?) {
    let result = try NDArray.room(like: Layout(rowMajor: shape))
    let length = shape[axis]
    var refused: Int?
    guard count > 0 else { return (result, nil) }
    let step = result.layout.strides[axis]
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      // Safe: the place is that of a line of the new block.
      let target = result.storage.base + place
      var total = line[0]
      target[0] = total
      for i in 1..<max(length, 1) {
        let (value, isRefused) = add(total, line[i &* stride])
        total = value
        target[i &* step] = value
        if isRefused && refused == nil { refused = place &+ i &* step }
      }
    }
    return (result, refused)
  }
}

extension NDArray where Element: OrderedElement {
  /// The position along an axis of the first largest or smallest element; the first NaN wins.
  ///
  /// - Precondition: The axis is not empty.
  func extremePositions(
    _ isLargest: Bool, along axis: Int
  ) throws(ReductionError) -> NDArray<Int64> {
    var rest = shape
    rest.remove(at: axis)
    let result = try NDArray<Int64>.room(like: Layout(rowMajor: rest))
    let length = shape[axis]
    guard count > 0 else { return result }
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      // Safe: the place is that of a result.
      result.storage.base[place] = Int64(
        stride == 1
          ? line.extremePosition(isLargest, length)
          : line.extremePosition(isLargest, stride: stride, 0..<length))
    }
    return result
  }
}

extension UnsafePointer where Pointee: OrderedElement {
  // Safe: the caller vouches for as many elements as a range ends at.

  /// The position of the first extreme element in a range; the first NaN wins.
  fileprivate func extremePosition(_ isLargest: Bool, stride: Int, _ range: Range<Int>) -> Int {
    var best = range.lowerBound
    var bestElement = self[best &* stride]
    for i in range.dropFirst() {
      if bestElement.isUnordered { break }
      let element = self[i &* stride]
      if element.isUnordered
        || (isLargest ? bestElement.precedes(element) : element.precedes(bestElement))
      {
        best = i
        bestElement = element
      }
    }
    return best
  }

  /// The position of the first extreme of elements side by side: first the block it is in.
  fileprivate func extremePosition(_ isLargest: Bool, _ count: Int) -> Int {
    if count < Strands.leastCount { return extremePosition(isLargest, stride: 1, 0..<count) }
    var block = 0..<0
    var best = self[0]
    var first = 0
    while first < count {
      let rest = count &- first
      let length = rest < Strands.blockLength + Strands.leastCount ? rest : Strands.blockLength
      let element = (self + first).extremeOfBlock(isLargest: isLargest, length)
      if block.isEmpty || element.isUnordered
        || (isLargest ? best.precedes(element) : element.precedes(best))
      {
        block = first..<first &+ length
        best = element
        if element.isUnordered { break }
      }
      first &+= length
    }
    if best.isUnordered { return block.first { self[$0].isUnordered } ?? block.lowerBound }
    return block.first { self[$0] == best } ?? block.lowerBound
  }
}
