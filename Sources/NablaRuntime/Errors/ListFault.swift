// nabla · ListFault.swift
// What methods that change a list cannot do.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What a method that changes a list or an array cannot do.
package enum ListFault: Error, Hashable, Sendable {
  case popFromEmpty
  case popOutOfRange(index: Int, count: Int)
  case notInList(shown: String, method: String)
  /// The method was called as a function, on a value that is no variable.
  case needsVariable(method: String)
  /// `del x[…]` of what has no items, or none that can go.
  case cannotDelete(type: String, axes: Int)
  /// `sort(key=…)` of an array, or `sort(axis=…)` of a list.
  case sortKeyword(keyword: String, type: String)
}

extension ListFault: Fact {
  package var wording: Wording {
    switch self {
    case .popFromEmpty: Wording(.indexError, "pop from empty list", at: .sign)
    case .popOutOfRange(let index, let count):
      Wording(
        .indexError, "pop index out of range", at: .parameter("index"),
        label: "index \(index) of \(count) item\(count == 1 ? "" : "s")")
    case .notInList(let shown, let method):
      Wording(
        .valueError, "list.\(method)(x): x not in list", at: .parameter("value"),
        label: "there is no \(shown)")
    case .needsVariable(let method):
      Wording(
        .typeError,
        "\(method)() changes the variable it is called on, and there is none here",
        help: "give the value a name first")
    case .cannotDelete(_, let axes) where axes > 0:
      Wording(
        .valueError, "cannot delete array elements", at: .left,
        label: "an array of \(axes) axes",
        help: "delete(x, index, axis=0) gives an array without them")
    case .cannotDelete(let type, _):
      Wording(
        .typeError, "'\(type)' object doesn't support item deletion", at: .left,
        help: "list(x) makes a list, whose items can be deleted")
    case .sortKeyword(let keyword, let type):
      Wording(
        .typeError, "'\(keyword)' is an invalid keyword argument for sort()",
        at: .parameter(keyword),
        notes: [
          type == "list"
            ? "a list has no axes" : "sorted(x, key=…) makes a sorted list of the elements"
        ])
    }
  }
}
