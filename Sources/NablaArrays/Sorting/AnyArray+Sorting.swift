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
