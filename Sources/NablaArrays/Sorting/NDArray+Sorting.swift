// nabla · NDArray+Sorting.swift
// Elements of one type in order.
// SPDX-License-Identifier: Apache-2.0

extension NDArray where Element: OrderedElement {
  func sorted(_ axis: Int) throws(ArrayError) -> NDArray {
    let result = try NDArray.allocate(shape: shape)
    guard count > 0 else { return result }
    if result.layout.strides[axis] == 1 {
      let length = shape[axis]
      forEachLine(along: axis, with: result.layout) { line, stride, place in
        // Safe: the place is that of a line of the new block.
        let items = result.storage.base + place
        for i in 0..<length { items[i] = line[i &* stride] }
        Element.sort(UnsafeMutableBufferPointer(start: items, count: length))
      }
    } else {
      try sortBundles(axis, into: result)
    }
    return result
  }

  /// Sorts lines whose elements lie apart, some of them at once: neighbours come into the processor
  /// together.
  private func sortBundles(_ axis: Int, into result: NDArray) throws(ArrayError) {
    let length = shape[axis]
    let step = result.layout.strides[axis]
    let width = 8
    // Safe: the room has a place for each element of so many lines; bundles lie inside the array,
    // and their targets inside the new block.
    let room = try NDArray.allocate(shape: [width, length])
    let items = room.storage.base
    forEachBundle(along: axis, with: result.layout, ofAtMost: width) { bundle in
      for i in 0..<length {
        for k in 0..<bundle.count {
          items[k &* length &+ i] = bundle.lines[i &* bundle.stride &+ k &* bundle.apart]
        }
      }
      for k in 0..<bundle.count {
        Element.sort(UnsafeMutableBufferPointer(start: items + k &* length, count: length))
      }
      let target = result.storage.base + bundle.target
      for i in 0..<length {
        for k in 0..<bundle.count {
          target[i &* step &+ k &* bundle.targetsApart] = items[k &* length &+ i]
        }
      }
    }
    withExtendedLifetime(room) {}
  }

  func sortingPositions(_ axis: Int) throws(ArrayError) -> NDArray<Int64> {
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
  func distinct() throws(ArrayError) -> DistinctElements {
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
  func firstsOfRuns() throws(ArrayError) -> NDArray {
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

  func insertionPositions(
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
