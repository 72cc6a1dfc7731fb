// nabla · Kinds+Operators.swift
// What operators make of kinds of value.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Kinds {
  /// What an elementwise operation of two values gives.
  func broadcast(with other: Kinds) -> Kinds {
    guard !contains(.unsure), !other.contains(.unsure) else { return .any }
    let (left, right) = (asOperand, other.asOperand)
    guard left.isOnly(.numeric), right.isOnly(.numeric) else { return .any }
    var result: Kinds = []
    let leftNumbers = left.intersection(.anyNumber)
    let rightNumbers = right.intersection(.anyNumber)
    if !leftNumbers.isEmpty, !rightNumbers.isEmpty {
      if leftNumbers.contains(.number), rightNumbers.contains(.number) { result.insert(.number) }
      if leftNumbers.union(rightNumbers).contains(.scalar) { result.insert(.scalar) }
    }
    let mayPair: (Kinds, Kinds) -> Bool = { row, beside in
      row.contains(.row) && !beside.isDisjoint(with: [.number, .scalar, .row])
    }
    if mayPair(left, right) || mayPair(right, left) { result.insert(.row) }
    if left.union(right).contains(.table) { result.insert(.table) }
    return result
  }

  /// The kinds as an operand of arithmetic: lists, tuples and ranges become arrays.
  private var asOperand: Kinds {
    var kinds = self
    if contains(.range) { kinds.insert(.row) }
    if contains(.list) { kinds.formUnion(.array) }
    kinds.subtract([.range, .list])
    return kinds
  }

  /// What `sin`, `sqrt` and their like give: numbers become NumPy's.
  var mapped: Kinds {
    guard !contains(.unsure) else { return .any }
    var kinds = asOperand
    if kinds.contains(.number) {
      kinds.remove(.number)
      kinds.insert(.scalar)
    }
    return kinds.isOnly(.numeric) ? kinds : .any
  }

  /// What an operator between two operands gives.
  static func result(of operation: BinaryOperator, _ left: Kinds, _ right: Kinds) -> Kinds {
    guard !left.contains(.unsure), !right.contains(.unsure) else {
      return operation == .remainder && left.isOnly(.text) ? .text : .any
    }
    switch operation {
    case .add:
      for kind in [Kinds.text, .list, .tuple] where left.isOnly(kind) && right.isOnly(kind) {
        return kind
      }
    case .multiply:
      for kind in [Kinds.text, .tuple] {
        if left.isOnly(kind) || right.isOnly(kind) { return kind }
      }
      if left.isOnly(.list) || right.isOnly(.list) { return [.list, .row, .table] }
    case .remainder where left.isOnly(.text): return .text
    case .matrixMultiply:
      if left.isOnly(.row), right.isOnly(.row) { return .scalar }
      return .array
    default: break
    }
    return left.broadcast(with: right)
  }

  /// What indexing gives.
  ///
  /// - Parameters:
  ///   - items: The kinds of the items between the brackets; nil for a slice.
  ///   - hasNewAxis: Whether an item is `None` or `...`.
  func indexed(by items: [Kinds?], hasNewAxis: Bool) -> Kinds {
    guard !contains(.unsure), isDisjoint(with: [.list, .tuple, .other, .scalar]), !hasNewAxis
    else { return .any }
    if isOnly(.text) { return .text }
    guard isOnly([.row, .table, .range]) else { return .any }
    var result: Kinds = []
    if contains(.range) { result.formUnion(items.count == 1 && items[0] != nil ? .number : .range) }
    if contains(.row) { result.formUnion(Self.item(of: .row, items)) }
    if contains(.table) { result.formUnion(Self.item(of: .table, items)) }
    return result
  }

  private static func item(of array: Kinds, _ items: [Kinds?]) -> Kinds {
    if items.allSatisfy({ $0 == nil }) { return array }
    let areNumbers = items.allSatisfy { $0?.isOnly(.anyNumber) ?? true }
    guard areNumbers else { return items.count == 1 && array == .row ? .row : .numeric }
    if array == .row { return .scalar }
    return items.count == 1 ? .array : [.scalar, .row, .table]
  }
}
