// nabla · Value+Size.swift
// How much there is in a value.
// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// How many elements a value has that a computation would look at.
  var elementCount: Int {
    switch self {
    case .array(let object): object.array.count
    case .list(let items): items.count
    case .tuple(let object): object.items.reduce(0) { $0 + $1.elementCount }
    case .text(let object): object.text.utf8.count
    default: 1
    }
  }
}
