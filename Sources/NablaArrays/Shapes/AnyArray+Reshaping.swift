// nabla · AnyArray+Reshaping.swift
// The same elements in other axes.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The elements in another shape: a view where their places allow it.
  ///
  /// - Parameter written: The shape; one length may be -1, for what is left.
  /// - Throws: `cannotReshape`, `twoUnknownLengths`.
  package func reshaped(
    to written: [Int], order: ElementOrder = .rowMajor
  ) throws(ShapeError) -> AnyArray {
    let target = try Self.lengths(written, count: count, from: shape)
    if order == .columnMajor {
      let turned = try reversedAxes.reshaped(to: target.reversed())
      return turned.reversedAxes
    }
    if let layout = layout.reshaped(to: target) { return seen(through: layout) }
    do throws(ArrayError) {
      return try copy().seen(through: Layout(rowMajor: target))
    } catch {
      throw .array(error)
    }
  }

  /// All elements along one axis.
  package func raveled(order: ElementOrder) throws(ShapeError) -> AnyArray {
    try reshaped(to: [count], order: order)
  }

  /// The lengths that a written shape stands for.
  private static func lengths(
    _ written: [Int], count: Int, from shape: [Int]
  ) throws(ShapeError) -> [Int] {
    let unknown = written.indices.filter { written[$0] < 0 }
    if unknown.count > 1 { throw .twoUnknownLengths(to: written) }
    var known = 1
    for length in written where length >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: length)
      if overflow { throw .cannotReshape(count: count, from: shape, to: written) }
      known = product
    }
    var lengths = written
    if let place = unknown.first {
      guard known > 0, count % known == 0 else {
        throw .cannotReshape(count: count, from: shape, to: written)
      }
      lengths[place] = count / known
    } else if known != count {
      throw .cannotReshape(count: count, from: shape, to: written)
    }
    return lengths
  }

  /// The view with the axes in another order, reversed if none is given.
  ///
  /// - Throws: `axesMismatch`, `repeatedAxis`; `array` with `axisOutOfRange`.
  package func transposed(_ order: [Int]? = nil) throws(ShapeError) -> AnyArray {
    guard let order else { return reversedAxes }
    guard order.count == rank else { throw .axesMismatch(given: order, rank: rank) }
    var places: [Int] = []
    for axis in order {
      let place = try Self.axis(axis, rank: rank)
      if places.contains(place) { throw .repeatedAxis(axis: axis) }
      places.append(place)
    }
    return seen(through: layout.reordered(places))
  }

  /// The view with two axes exchanged.
  package func swappingAxes(_ first: Int, _ second: Int) throws(ShapeError) -> AnyArray {
    let first = try Self.axis(first, rank: rank)
    let second = try Self.axis(second, rank: rank)
    var order = Array(0..<rank)
    order.swapAt(first, second)
    return seen(through: layout.reordered(order))
  }

  /// The view with some axes at other places, the rest in their order.
  package func movingAxes(_ sources: [Int], to destinations: [Int]) throws(ShapeError) -> AnyArray {
    let from = try Self.axes(sources, rank: rank)
    let to = try Self.axes(destinations, rank: rank)
    guard from.count == to.count else {
      throw .axisListsMismatch(sources: from.count, destinations: to.count)
    }
    var order = (0..<rank).filter { !from.contains($0) }
    for (place, axis) in zip(to, from).sorted(by: { $0.0 < $1.0 }) {
      order.insert(axis, at: min(place, order.count))
    }
    return seen(through: layout.reordered(order))
  }

  /// The view without axes of length 1: all of them, or those named.
  ///
  /// - Throws: `cannotSqueeze` for a longer one.
  package func squeezed(_ axes: [Int]? = nil) throws(ShapeError) -> AnyArray {
    // A number has no axis to name, but NumPy takes 0 and -1 for one.
    if rank == 0, axes == [0] || axes == [-1] { return self }
    let axes = try axes.map { axes throws(ShapeError) in try Self.axes(axes, rank: rank) }
    if let axes {
      for axis in axes where shape[axis] != 1 {
        throw .cannotSqueeze(axis: axis, length: shape[axis])
      }
    }
    let rest = shape.indices.filter { place in
      axes.map { !$0.contains(place) } ?? (shape[place] != 1)
    }
    return seen(
      through: Layout(
        shape: rest.map { shape[$0] }, strides: rest.map { layout.strides[$0] },
        offset: layout.offset))
  }

  /// The view with axes of length 1 at the places named, which count in the result.
  package func expanded(_ places: [Int]) throws(ShapeError) -> AnyArray {
    let target = rank + places.count
    let new = try Self.axes(places, rank: target)
    var lengths: [Int] = []
    var strides: [Int] = []
    var old = 0
    for axis in 0..<target {
      if new.contains(axis) {
        lengths.append(1)
        strides.append(0)
      } else {
        lengths.append(shape[old])
        strides.append(layout.strides[old])
        old += 1
      }
    }
    return seen(through: Layout(shape: lengths, strides: strides, offset: layout.offset))
  }

  /// The view that repeats the array to a larger shape.
  ///
  /// - Throws: `cannotBroadcast`.
  package func broadcasting(to shape: [Int]) throws(ShapeError) -> AnyArray {
    do throws(ArrayError) {
      _ = try Layout.checkedCount(of: shape, dtype: dtype)
    } catch {
      throw .array(error)
    }
    guard let layout = layout.broadcast(to: shape) else {
      throw .cannotBroadcast(from: self.shape, to: shape)
    }
    return seen(through: layout)
  }

  /// The view with some axes backwards, all of them if none is named.
  package func flipped(_ axes: [Int]? = nil) throws(ShapeError) -> AnyArray {
    let axes = try Self.axes(axes ?? Array(0..<rank), rank: rank)
    var strides = layout.strides
    var offset = layout.offset
    for axis in axes {
      offset &+= max(shape[axis] - 1, 0) &* strides[axis]
      strides[axis] = -strides[axis]
    }
    return seen(through: Layout(shape: shape, strides: strides, offset: offset))
  }

  // MARK: - Axes

  static func axis(_ axis: Int, rank: Int) throws(ShapeError) -> Int {
    do throws(ArrayError) {
      return try Layout.axis(axis, rank: rank)
    } catch {
      throw .array(error)
    }
  }

  static func axes(_ axes: [Int], rank: Int) throws(ShapeError) -> [Int] {
    do throws(ArrayError) {
      return try Layout.axes(axes, rank: rank)
    } catch .repeatedAxis(let axis) {
      throw .repeatedAxis(axis: axis)
    } catch {
      throw .array(error)
    }
  }
}

extension Layout {
  /// The layout with its axes in another order.
  package func reordered(_ order: [Int]) -> Layout {
    Layout(shape: order.map { shape[$0] }, strides: order.map { strides[$0] }, offset: offset)
  }

  /// The layout of the same elements in another shape of the same count; nil if no strides reach them.
  func reshaped(to target: [Int]) -> Layout? {
    if isContiguous {
      return Layout(shape: target, strides: Layout(rowMajor: target).strides, offset: offset)
    }
    // Both shapes fall into groups of axes with equal products; within a group the old axes must
    // continue each other, and the new ones divide their one stride.
    let old = shape.indices.filter { shape[$0] != 1 }
    var steps = [Int](repeating: 0, count: target.count)
    var from = 0
    var to = 0
    while from < old.count {
      var oldProduct = shape[old[from]]
      var newProduct = 1
      let firstTo = to
      var lastFrom = from
      while newProduct != oldProduct {
        if newProduct < oldProduct {
          guard to < target.count else { return nil }
          newProduct = newProduct &* target[to]
          to += 1
        } else {
          lastFrom += 1
          guard lastFrom < old.count else { return nil }
          let outer = old[lastFrom - 1]
          let inner = old[lastFrom]
          guard strides[outer] == strides[inner] &* shape[inner] else { return nil }
          oldProduct = oldProduct &* shape[inner]
        }
      }
      var step = strides[old[lastFrom]]
      for axis in (firstTo..<to).reversed() {
        steps[axis] = step
        step = step &* target[axis]
      }
      from = lastFrom + 1
    }
    return Layout(shape: target, strides: steps, offset: offset)
  }
}
