// nabla · Value+Deletion.swift
// `del x[…]`: lists and arrays without some of their items.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// Takes items out of a list or a one-dimensional array.
  ///
  /// - Throws: `cannotDelete` for anything else; an index out of range or of the wrong type.
  mutating func deleteItems(_ index: Value) throws(RuntimeFailure) {
    switch self {
    case .list: break
    case .array(let object) where object.array.rank == 1: break
    case .array(let object):
      throw RuntimeFailure(
        ListFault.cannotDelete(type: typeName, axes: object.array.rank))
    default: throw RuntimeFailure(ListFault.cannotDelete(type: typeName, axes: 0))
    }
    let count = itemCount
    let positions: [Int] =
      if case .slice(let slice) = index {
        try Operations.positions(of: slice, count: count)
      } else {
        [try Operations.position(index, count: count, isList ? "list" : "array")]
      }
    let gone = Set(positions)
    var items = takenItems
    let kept = items.indices.filter { !gone.contains($0) }.map { items[$0] }
    items = kept
    self = isList ? .list(items) : try Value.bracket(items)
  }
}
