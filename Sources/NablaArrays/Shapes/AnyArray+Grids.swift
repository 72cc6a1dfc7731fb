// nabla · AnyArray+Grids.swift
// Coordinates of grid points.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// For each list of coordinates an array that repeats it along the axes of the others.
  ///
  /// - Shape: The counts of the lists; the first two exchanged if `isSwapped`.
  package static func grids(
    _ lists: [AnyArray], isSwapped: Bool
  ) throws(ShapeError) -> [AnyArray] {
    let axes = try openGrids(lists, isSwapped: isSwapped)
    var shape = lists.map(\.count)
    if isSwapped && lists.count > 1 { shape.swapAt(0, 1) }
    var grids: [AnyArray] = []
    for axis in axes {
      let view = try axis.broadcasting(to: shape)
      do throws(ArrayError) {
        grids.append(try view.copy())
      } catch {
        throw .array(error)
      }
    }
    return grids
  }

  /// For each list of coordinates an array that lies along its own axis and has length 1 along the
  /// others.
  package static func openGrids(
    _ lists: [AnyArray], isSwapped: Bool
  ) throws(ShapeError) -> [AnyArray] {
    var places = Array(lists.indices)
    if isSwapped && lists.count > 1 { places.swapAt(0, 1) }
    var grids: [AnyArray] = []
    for (list, place) in zip(lists, places) {
      var lengths = [Int](repeating: 1, count: lists.count)
      lengths[place] = list.count
      grids.append(try list.reshaped(to: lengths))
    }
    return grids
  }
}
