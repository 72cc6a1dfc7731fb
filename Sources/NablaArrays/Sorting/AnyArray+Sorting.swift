// nabla · AnyArray+Sorting.swift
// Elements in order.
// SPDX-License-Identifier: Apache-2.0

/// The distinct elements of an array in order, and where they come from.
package struct DistinctElements: Sendable {
  package var values: AnyArray
  /// For each value the position of its first occurrence.
  package var firsts: [Int]
  /// For each element, in row-major order, the place of its value.
  package var places: [Int]
  /// How often each value occurs.
  package var counts: [Int]
}

extension AnyArray {
  /// The elements in ascending order along an axis, or of all; NaN last, equal ones in their order.
  package func sorted(along axis: Int?) throws(ShapeError) -> AnyArray {
    let (array, place) = try line(axis)
    let sorted = try array.inSortingOrder().transformed(by: Sorting(axis: place))
    return try array.restoringCodes(sorted)
  }

  /// The positions that put the elements in ascending order along an axis, or of all.
  package func sortingPositions(along axis: Int?) throws(ShapeError) -> AnyArray {
    let (array, place) = try line(axis)
    return .int64(try array.inSortingOrder().visit(FindingOrder(axis: place)))
  }

  /// The distinct elements in ascending order; all NaNs count as one.
  package func distinct() throws(ShapeError) -> DistinctElements {
    let list = try raveled(order: .rowMajor)
    do throws(ArrayError) {
      try list.checkRoom()
      var found = try list.sortKeyArray.visit(FindingDistinct())
      found.values = try list.taking(found.firsts, along: 0)
      return found
    } catch {
      throw .array(error)
    }
  }

  /// The distinct elements in ascending order, and nothing else about them.
  package func distinctValues() throws(ShapeError) -> AnyArray {
    let sorted = try sorted(along: nil)
    do throws(ArrayError) {
      guard case .coded = self else { return try sorted.transformed(by: FindingRuns()) }
      return try sorted.restored(sorted.sortKeys.firstsOfRuns())
    } catch {
      throw .array(error)
    }
  }

  /// Where elements would have to be put into this ascending list.
  ///
  /// - Parameter isRight: True to put them behind equal ones.
  /// - Throws: `searchRank` for more than one axis.
  package func insertionPositions(
    of elements: AnyArray, isRight: Bool
  ) throws(ShapeError) -> AnyArray {
    guard rank == 1 else { throw .searchRank(rank) }
    let common = dtype.promoted(with: elements.dtype)
    do throws(ArrayError) {
      if let (list, elements) = try AnyArray.aligned(self, elements) {
        let finding = FindingPlaces(elements: try elements.sortKeyArray, isRight: isRight)
        return .int64(try list.sortKeyArray.visit(finding))
      }
      let elements = try elements.contiguous().astype(common)
      return .int64(
        try contiguous().astype(common)
          .visit(FindingPlaces(elements: elements, isRight: isRight)))
    } catch {
      throw .array(error)
    }
  }

  /// Integers that sort as the elements, of dates and durations with NaT last.
  private func inSortingOrder() throws(ShapeError) -> AnyArray {
    do throws(ArrayError) {
      return try sortKeyArray
    } catch {
      throw .array(error)
    }
  }

  /// Sorted keys as elements of this array's coding again.
  private func restoringCodes(_ keys: AnyArray) throws(ShapeError) -> AnyArray {
    guard case .coded = self, case .int64(let keys) = keys else { return keys }
    do throws(ArrayError) {
      return try restored(keys)
    } catch {
      throw .array(error)
    }
  }

  private func line(_ axis: Int?) throws(ShapeError) -> (AnyArray, Int) {
    guard let axis else { return (try raveled(order: .rowMajor), 0) }
    return (self, try Self.axis(axis, rank: rank))
  }
}

private struct Sorting: ArrayTransform {
  let axis: Int

  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ShapeError) -> NDArray<Element> {
    do throws(ArrayError) {
      return try array.sorted(axis)
    } catch {
      throw .array(error)
    }
  }
}

private struct FindingOrder: ArrayVisitor {
  let axis: Int

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ShapeError) -> NDArray<Int64> {
    do throws(ArrayError) {
      return try array.sortingPositions(axis)
    } catch {
      throw .array(error)
    }
  }
}

private struct FindingDistinct: ArrayVisitor {
  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> DistinctElements {
    try array.distinct()
  }
}

private struct FindingRuns: ArrayTransform {
  func apply<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Element> {
    try array.firstsOfRuns()
  }
}

private struct FindingPlaces: ArrayVisitor {
  let elements: AnyArray
  let isRight: Bool

  func visit<Element: OrderedElement>(
    _ list: NDArray<Element>
  ) throws(ArrayError) -> NDArray<Int64> {
    guard let elements = Element.unwrap(elements) else {
      throw .unsupportedDType(operation: "searchsorted", dtypes: [Element.dtype, elements.dtype])
    }
    return try list.insertionPositions(elements, isRight)
  }
}

extension NDArray where Element: OrderedElement {
  fileprivate func sorted(_ axis: Int) throws(ArrayError) -> NDArray {
    let result = try NDArray.allocate(shape: shape)
    let length = shape[axis]
    let step = result.layout.strides[axis]
    guard count > 0 else { return result }
    // Safe: the room has a place for each element of a line, which lies inside the new block.
    let room = step == 1 ? result : try NDArray.allocate(shape: [length])
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      let target = result.storage.base + place
      let items = step == 1 ? target : room.storage.base
      for i in 0..<length { items[i] = line[i &* stride] }
      Element.sort(UnsafeMutableBufferPointer(start: items, count: length))
      if step != 1 {
        for i in 0..<length { target[i &* step] = items[i] }
      }
    }
    return result
  }

  fileprivate func sortingPositions(_ axis: Int) throws(ArrayError) -> NDArray<Int64> {
    let result = try NDArray<Int64>.allocate(shape: shape)
    let length = shape[axis]
    let step = result.layout.strides[axis]
    guard count > 0 else { return result }
    let room = try SortingRoom(length)
    forEachLine(along: axis, with: result.layout) { line, stride, place in
      // Safe: the place is that of a line of the new block.
      let target = result.storage.base + place
      room.forEachPosition(line, stride: stride) { target[$0 &* step] = Int64($1) }
    }
    return result
  }

  /// The distinct elements; `values` is for the caller to fill in.
  fileprivate func distinct() throws(ArrayError) -> DistinctElements {
    let list = try contiguous()
    // Safe: the elements of a contiguous array lie side by side, and live to the end.
    let elements = UnsafePointer(list.base)
    var last: Element?
    var firsts: [Int] = []
    var counts: [Int] = []
    var places = [Int](repeating: 0, count: count)
    try SortingRoom(count).forEachPosition(elements, stride: 1) { _, position in
      let element = elements[position]
      if let last, !last.precedes(element) {
        counts[counts.count - 1] += 1
      } else {
        last = element
        firsts.append(position)
        counts.append(1)
      }
      places[position] = firsts.count - 1
    }
    withExtendedLifetime(list) {}
    return DistinctElements(
      values: AnyArray(.bool(false)), firsts: firsts, places: places, counts: counts)
  }

  /// One of each run of equal elements of a sorted list.
  fileprivate func firstsOfRuns() throws(ArrayError) -> NDArray {
    var kept = 0
    // Safe: the list is contiguous; a place is written that has been read before.
    for i in 0..<count where i == 0 || base[i &- 1].precedes(base[i]) { kept &+= 1 }
    let result = try NDArray.allocate(shape: [kept])
    kept = 0
    for i in 0..<count where i == 0 || base[i &- 1].precedes(base[i]) {
      result.base[kept] = base[i]
      kept &+= 1
    }
    withExtendedLifetime(self) {}
    return result
  }

  fileprivate func insertionPositions(
    _ elements: NDArray, _ isRight: Bool
  ) throws(ArrayError) -> NDArray<Int64> {
    let (list, elements) = (try contiguous(), try elements.contiguous())
    let result = try NDArray<Int64>.allocate(shape: elements.shape)
    // Safe: contiguous arrays have `count` elements side by side, and live to the end.
    let (sorted, length) = (UnsafePointer(list.base), list.count)
    for i in 0..<elements.count {
      let element = elements.base[i]
      var lower = 0
      var rest = length
      while rest > 0 {
        let half = rest / 2
        let middle = sorted[lower &+ half]
        let isBehind = isRight ? !element.precedes(middle) : middle.precedes(element)
        lower = isBehind ? lower &+ half &+ 1 : lower
        rest = isBehind ? rest &- half &- 1 : half
      }
      result.base[i] = Int64(lower)
    }
    withExtendedLifetime((list, elements)) {}
    return result
  }
}

/// The memory that finding a sorting order takes, for one line after the other.
private struct SortingRoom {
  private let keys: NDArray<UInt64>
  private let packed: NDArray<UInt64>
  private let length: Int

  init(_ length: Int) throws(ArrayError) {
    self.length = length
    keys = try .allocate(shape: [length])
    packed = try .allocate(shape: [length])
  }

  /// Hands over the positions in the order of the elements of a line.
  func forEachPosition<Element: OrderedElement>(
    _ line: UnsafePointer<Element>, stride: Int, _ body: (_ place: Int, _ position: Int) -> Void
  ) {
    // Safe: the caller vouches for `length` elements; both rooms have a place for each.
    if Element.hasSortKeys {
      for i in 0..<length { keys.base[i] = line[i &* stride].sortKey }
      SortingOrder(keys: keys.base, packed: packed.base, count: length).forEachPosition(body)
    } else {
      for i in 0..<length { packed.base[i] = UInt64(i) }
      var positions = UnsafeMutableBufferPointer(start: packed.base, count: length)
      positions.sort { line[Int($0) &* stride].precedes(line[Int($1) &* stride]) }
      for i in 0..<length { body(i, Int(positions[i])) }
    }
    withExtendedLifetime((keys, packed)) {}
  }
}
