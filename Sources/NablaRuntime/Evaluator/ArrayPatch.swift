// nabla · ArrayPatch.swift
// What an assignment to array elements overwrote.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// What an assignment to array elements overwrote, to be put back if the input fails.
struct ArrayPatch {
  private enum Kind {
    case element(Int, Scalar)
    case elements(SavedElements)
  }

  private let kind: Kind

  /// Saves what an assignment to these items will overwrite; nil if the array cannot tell.
  init?(of array: AnyArray, items: [IndexItem]) {
    if items.count == 1, case .integer(let index) = items[0], let old = array.element1D(index) {
      kind = .element(index, old)
    } else if let saved = try? array.saved(items) {
      kind = .elements(saved)
    } else {
      return nil
    }
  }

  /// The array with its old elements; call it with the only copy of the value.
  func undone(on value: consuming Value) -> Value {
    value.mutatingArray { array in
      switch kind {
      case .element(let index, let old):
        // An array that shares its memory is copied first, which `store1D` leaves to `assign`.
        if !array.store1D(index, old) {
          try? array.assign([.integer(index)], .array(AnyArray(old)))
        }
      case .elements(let saved): try? array.restore(saved)
      }
    }
  }
}

extension Value {
  /// The value with its array changed by `body`; in place if nothing else refers to it.
  ///
  /// Call it with the only copy of the value, its variable emptied.
  consuming func mutatingArray<Failure: Error>(
    _ body: (inout AnyArray) throws(Failure) -> Void
  ) throws(Failure) -> Value {
    guard case .array(var object) = self else { return self }
    self = .none
    if !isKnownUniquelyReferenced(&object) { object = ArrayObject(object.array) }
    try body(&object.array)
    return .array(object)
  }
}
