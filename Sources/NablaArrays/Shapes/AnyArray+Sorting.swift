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
    try array.sorted(axis)
  }
}

private struct FindingOrder: ArrayVisitor {
  let axis: Int

  func visit<Element: OrderedElement>(
    _ array: NDArray<Element>
  ) throws(ShapeError) -> NDArray<Int64> {
    try array.sortingPositions(axis)
  }
}

private struct FindingDistinct: ArrayVisitor {
  func visit<Element: OrderedElement>(_ array: NDArray<Element>) -> DistinctElements {
    array.distinct()
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
  fileprivate func sorted(_ axis: Int) throws(ShapeError) -> NDArray {
    do throws(ArrayError) {
      let result = try NDArray.allocate(shape: shape)
      let length = shape[axis]
      let step = result.layout.strides[axis]
      guard count > 0 else { return result }
      forEachLine(along: axis, with: result.layout) { line, stride, place in
        let elements = (0..<length).map { line[$0 &* stride] }.sorted { $0.precedes($1) }
        // Safe: the place is that of a line of the new block.
        for (i, element) in elements.enumerated() {
          result.storage.base[place &+ i &* step] = element
        }
      }
      return result
    } catch {
      throw .array(error)
    }
  }

  fileprivate func sortingPositions(_ axis: Int) throws(ShapeError) -> NDArray<Int64> {
    do throws(ArrayError) {
      let result = try NDArray<Int64>.allocate(shape: shape)
      let length = shape[axis]
      let step = result.layout.strides[axis]
      guard count > 0 else { return result }
      forEachLine(along: axis, with: result.layout) { line, stride, place in
        let elements = (0..<length).map { line[$0 &* stride] }
        // Safe: the place is that of a line of the new block.
        for (i, position) in elements.sortingPositions.enumerated() {
          result.storage.base[place &+ i &* step] = Int64(position)
        }
      }
      return result
    } catch {
      throw .array(error)
    }
  }

  /// The distinct elements; `values` is for the caller to fill in.
  fileprivate func distinct() -> DistinctElements {
    let elements = elements
    var last: Element?
    var firsts: [Int] = []
    var counts: [Int] = []
    var places = [Int](repeating: 0, count: elements.count)
    for position in elements.sortingPositions {
      let element = elements[position]
      if let last, !last.precedes(element) {
        counts[counts.count - 1] += 1
        firsts[firsts.count - 1] = min(firsts[firsts.count - 1], position)
      } else {
        last = element
        firsts.append(position)
        counts.append(1)
      }
      places[position] = firsts.count - 1
    }
    return DistinctElements(
      values: AnyArray(.bool(false)), firsts: firsts, places: places, counts: counts)
  }

  fileprivate func insertionPositions(
    _ elements: NDArray, _ isRight: Bool
  ) throws(ArrayError) -> NDArray<Int64> {
    let list = self.elements
    let positions = elements.elements.map { element -> Int64 in
      var lower = 0
      var upper = list.count
      while lower < upper {
        let middle = (lower + upper) / 2
        let isBehind = isRight ? !element.precedes(list[middle]) : list[middle].precedes(element)
        if isBehind { lower = middle + 1 } else { upper = middle }
      }
      return Int64(lower)
    }
    let flat = try NDArray<Int64>.copying(positions)
    return NDArray<Int64>(storage: flat.storage, layout: Layout(rowMajor: elements.shape))
  }
}

extension Array where Element: OrderedElement {
  /// The positions that put the elements in ascending order, equal ones in their own.
  fileprivate var sortingPositions: [Int] {
    indices.sorted { left, right in
      if self[left].precedes(self[right]) { return true }
      return left < right && !self[right].precedes(self[left])
    }
  }
}
