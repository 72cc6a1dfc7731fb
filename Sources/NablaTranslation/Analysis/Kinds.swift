// nabla · Kinds.swift
// What a value may be, as far as the text of a program tells.
// SPDX-License-Identifier: Apache-2.0

/// The kinds of value that an expression may have.
struct Kinds: OptionSet, Hashable {
  let rawValue: UInt16

  /// A number of Python: `3`, `len(x)`.
  static let number = Kinds(rawValue: 1)
  /// A number of NumPy: `x[0]`, `mean(x)`.
  static let scalar = Kinds(rawValue: 2)
  /// An array with one axis.
  static let row = Kinds(rawValue: 4)
  /// An array with more axes.
  static let table = Kinds(rawValue: 8)
  static let text = Kinds(rawValue: 16)
  static let list = Kinds(rawValue: 32)
  static let tuple = Kinds(rawValue: 64)
  static let range = Kinds(rawValue: 128)
  static let function = Kinds(rawValue: 256)
  static let none = Kinds(rawValue: 512)
  /// A dtype, a slice, a generator of random numbers.
  static let other = Kinds(rawValue: 1024)
  /// Nothing is known: the kinds beside it are no more than possible.
  static let unsure = Kinds(rawValue: 2048)

  static let anyNumber: Kinds = [.number, .scalar]
  static let array: Kinds = [.row, .table]
  /// What elementwise functions give.
  static let numeric: Kinds = [.number, .scalar, .row, .table]
  static let any = Kinds(rawValue: 4095)

  /// Whether the value is certainly one of these kinds.
  func isOnly(_ kinds: Kinds) -> Bool { !isEmpty && isSubset(of: kinds) }

  /// Whether the value is known to be one of these kinds in some run.
  func mayBe(_ kinds: Kinds) -> Bool { !contains(.unsure) && !isDisjoint(with: kinds) }

  /// What iterating over the value gives.
  var items: Kinds {
    if contains(.unsure) || !isDisjoint(with: [.list, .tuple, .other]) { return .any }
    var items: Kinds = []
    if contains(.row) { items.insert(.scalar) }
    if contains(.table) { items.formUnion(.array) }
    if contains(.range) { items.insert(.number) }
    if contains(.text) { items.insert(.text) }
    return items.isEmpty ? .any : items
  }
}
