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
    var places = Array(lists.indices)
    if isSwapped && lists.count > 1 { places.swapAt(0, 1) }
    let shape = places.map { lists[$0].count }
    var grids: [AnyArray] = []
    for (list, place) in zip(lists, places) {
      var lengths = [Int](repeating: 1, count: lists.count)
      lengths[place] = list.count
      let view = try list.reshaped(to: lengths).broadcasting(to: shape)
      do throws(ArrayError) {
        grids.append(try view.copy())
      } catch {
        throw .array(error)
      }
    }
    return grids
  }
}
