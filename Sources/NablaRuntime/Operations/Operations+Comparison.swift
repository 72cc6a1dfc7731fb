// nabla · Operations+Comparison.swift
// Comparisons, membership and identity.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import NablaSyntax

extension Operations {
  /// The value of `left sign right`.
  static func compare(
    _ sign: ComparisonOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    switch sign {
    case .isSame: return .bool(isSame(left, right))
    case .isNotSame: return .bool(!isSame(left, right))
    case .isIn: return .bool(try contains(right, left, evaluation))
    case .notIn: return .bool(!(try contains(right, left, evaluation)))
    default: break
    }
    if left.isArray || right.isArray || left.asScalar != nil || right.asScalar != nil,
      left.isArithmetic(with: right), right.isArithmetic(with: left)
    {
      return try elementwise(sign, left, right, evaluation)
    }
    switch sign {
    case .equal: return .bool(try isEqual(left, right, evaluation))
    case .notEqual: return .bool(!(try isEqual(left, right, evaluation)))
    default:
      guard let order = try order(sign, left, right, evaluation) else {
        return .bool(false)
      }
      return .bool(sign.holds(for: order))
    }
  }

  private static func elementwise(
    _ sign: ComparisonOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    guard let x = try left.asOperandOrText(), let y = try right.asOperandOrText() else {
      return .bool(false)
    }
    var events: FloatingPointEvents = []
    let result = try wrapping { () throws(ArrayError) in
      try AnyArray.apply(sign.function, x, y, events: &events)
    }
    if left.isArray || right.isArray {
      evaluation.warn(events, in: sign.function.rawValue)
    } else {
      evaluation.warn(events.intersection(.castOverflow), in: "cast")
    }
    return Value(result)
  }

  /// Python's `==` between values that are no arrays.
  static func isEqual(
    _ left: Value, _ right: Value, _ evaluation: Evaluation, depth: Int = 0
  ) throws(RuntimeFailure) -> Bool {
    guard depth < 200 else { throw RuntimeFailure(LimitFailure.recursion(limit: 200)) }
    switch (left, right) {
    case (.none, .none), (.ellipsis, .ellipsis): return true
    case (.text(let x), .text(let y)): return x.text.utf8.elementsEqual(y.text.utf8)
    case (.list(let x), .list(let y)): return try areEqual(x, y, evaluation, depth)
    case (.tuple(let x), .tuple(let y)): return try areEqual(x.items, y.items, evaluation, depth)
    case (.range(let x), .range(let y)):
      return x.count == y.count && (x.count == 0 || x.start == y.start)
        && (x.count < 2 || x.step == y.step)
    case (.dtype(let x), .dtype(let y)): return x == y
    case (.instance(let x), .instance(let y)):
      return try x.content.isEqual(to: y.content, evaluation)
    case (.dtype(let x), .builtin(let y)), (.builtin(let y), .dtype(let x)):
      return DType(spelling: y.name) == x
    case (.dtype(let x), .text(let y)), (.text(let y), .dtype(let x)):
      return DType(spelling: y.text) == x
    default: break
    }
    if left.isNumber || left.isArray, right.isNumber || right.isArray {
      if left.isPythonNumber, right.isPythonNumber { return areEqualNumbers(left, right) }
      return try truth(elementwise(.equal, left, right, evaluation))
    }
    // What is no number equals no element; but that many answers, or none, are no truth value.
    for side in [left, right] {
      if case .array(let object) = side, object.array.count != 1 { return try truth(side) }
    }
    return isSame(left, right)
  }

  private static func areEqual(
    _ x: [Value], _ y: [Value], _ evaluation: Evaluation, _ depth: Int
  ) throws(RuntimeFailure) -> Bool {
    guard x.count == y.count else { return false }
    for (left, right) in zip(x, y)
    where !(try isEqual(left, right, evaluation, depth: depth + 1)) {
      return false
    }
    return true
  }

  private static func areEqualNumbers(_ left: Value, _ right: Value) -> Bool {
    if let x = left.bigInteger, let y = right.bigInteger { return x == y }
    if case .complex(let x) = left {
      if case .complex(let y) = right { return x.value == y.value }
      return x.value.imaginary == 0 && areEqualNumbers(.float(x.value.real), right)
    }
    if case .complex = right { return areEqualNumbers(right, left) }
    return orderOfNumbers(left, right) == .some(0)
  }

  /// Negative, zero or positive; nil if the values have no order (NaN).
  private static func order(
    _ sign: ComparisonOperator, _ left: Value, _ right: Value, _ evaluation: Evaluation,
    depth: Int = 0
  ) throws(RuntimeFailure) -> Int? {
    guard depth < 200 else { throw RuntimeFailure(LimitFailure.recursion(limit: 200)) }
    if case .text(let x) = left, case .text(let y) = right {
      let (a, b) = (x.text.unicodeScalars, y.text.unicodeScalars)
      return a.elementsEqual(b) ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    }
    if let x = left.orderedItems, let y = right.orderedItems, left.typeName == right.typeName {
      for (a, b) in zip(x, y) where !(try isEqual(a, b, evaluation)) {
        return try order(sign, a, b, evaluation, depth: depth + 1)
      }
      return x.count - y.count
    }
    if left.isRealNumber, right.isRealNumber { return orderOfNumbers(left, right) }
    throw RuntimeFailure(
      ValueFailure.unordered(sign: sign.spelling, left: left.typeName, right: right.typeName))
  }

  /// The exact order of two real Python numbers.
  private static func orderOfNumbers(_ left: Value, _ right: Value) -> Int? {
    if let x = left.bigInteger, let y = right.bigInteger { return x < y ? -1 : x == y ? 0 : 1 }
    if case .float(let x) = left, case .float(let y) = right {
      return x < y ? -1 : x == y ? 0 : x > y ? 1 : nil
    }
    if case .float(let x) = left, let y = right.bigInteger { return order(x, y) }
    if case .float(let y) = right, let x = left.bigInteger { return order(y, x).map { -$0 } }
    return nil
  }

  private static func order(_ x: Double, _ y: BigInt) -> Int? {
    guard !x.isNaN else { return nil }
    guard x.isFinite else { return x < 0 ? -1 : 1 }
    let whole = BigInt(x.rounded(.down))
    return whole < y ? -1 : whole > y ? 1 : x > x.rounded(.down) ? 1 : 0
  }

  // MARK: - Membership and identity

  /// True if a sort or a search would put `left` before `right`.
  static func isLess(
    _ left: Value, _ right: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    try truth(compare(.less, left, right, evaluation))
  }

  private static func contains(
    _ container: Value, _ item: Value, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    switch container {
    case .text(let object):
      guard case .text(let part) = item else {
        throw RuntimeFailure(ValueFailure.notText(found: item.typeName))
      }
      return PythonString(object.text).find(PythonString(part.text)) >= 0
    case .range(let range):
      guard case .int(let number) = item, range.count > 0 else { return false }
      let first = range[0]
      let last = range[range.count - 1]
      guard number >= min(first, last), number <= max(first, last) else { return false }
      return UInt64(bitPattern: number &- first).isMultiple(of: range.step.magnitude)
        || UInt64(bitPattern: first &- number).isMultiple(of: range.step.magnitude)
    case .array:
      let equal = try elementwise(.equal, container, item, evaluation)
      guard case .array(let object) = equal else { return try truth(equal) }
      for index in 0..<object.array.count where object.array.scalar(at: index) == .bool(true) {
        return true
      }
      return false
    case .list, .tuple:
      for candidate in try items(of: container, toUnpack: false)
      where try isEqual(candidate, item, evaluation) {
        return true
      }
      return false
    case .instance(let object):
      if let result = try object.content.contains(item, evaluation) { return result }
      throw RuntimeFailure(ValueFailure.notAContainer(type: container.typeName))
    default: throw RuntimeFailure(ValueFailure.notAContainer(type: container.typeName))
    }
  }

  /// Python's `is`, for what a value language can say of it.
  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let x), .bool(let y)): x == y
    case (.int(let x), .int(let y)): x == y
    case (.text(let x), .text(let y)): x === y
    case (.array(let x), .array(let y)): x === y
    case (.tuple(let x), .tuple(let y)): x === y
    case (.dtype(let x), .dtype(let y)): x == y
    case (.function(let x), .function(let y)): x === y
    case (.builtin(let x), .builtin(let y)): x === y
    case (.module(let x), .module(let y)): x.name == y.name
    case (.instance(let x), .instance(let y)): x === y
    case (.random(let x), .random(let y)): x.isSame(as: y)
    default: false
    }
  }
}

extension ComparisonOperator {
  /// The elementwise function of an ordering or an equality.
  fileprivate var function: BinaryFunction {
    switch self {
    case .less: .less
    case .lessEqual: .lessEqual
    case .greater: .greater
    case .greaterEqual: .greaterEqual
    case .notEqual: .notEqual
    case .equal, .isIn, .notIn, .isSame, .isNotSame: .equal
    }
  }

  /// The operator as Python's messages write it.
  fileprivate var spelling: String {
    switch self {
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .isIn: "in"
    case .notIn: "not in"
    case .isSame: "is"
    case .isNotSame: "is not"
    }
  }

  fileprivate func holds(for order: Int) -> Bool {
    switch self {
    case .less: order < 0
    case .lessEqual: order <= 0
    case .greater: order > 0
    case .greaterEqual: order >= 0
    default: order == 0
    }
  }
}

extension Value {
  /// The items of what Python orders item by item.
  fileprivate var orderedItems: [Value]? {
    switch self {
    case .list(let items): items
    case .tuple(let object): object.items
    default: nil
    }
  }

  fileprivate var isRealNumber: Bool {
    if case .complex = self { return false }
    return isPythonNumber
  }
}
