// nabla · ValueOrder.swift
// Which of two values comes first.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// Python's order of numbers, texts and sequences, for sorting, `min` and `max`.
enum ValueOrder {
  /// Whether `left < right`.
  ///
  /// - Throws: `notComparable`, or the ambiguous truth of arrays. `sign` is for the message: `max`
  ///   asks whether the next is greater, which is the same question the other way round.
  static func isLess(
    _ left: Value, _ right: Value, sign: String = "<", _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Bool {
    switch (left, right) {
    case (.int(let first), .int(let second)), (.numpyInt(let first), .numpyInt(let second)):
      return first < second
    case (.float(let first), .float(let second)),
      (.numpyFloat(let first), .numpyFloat(let second)):
      return first < second
    default: break
    }
    do {
      return try Operations.isLess(left, right, evaluation)
    } catch {
      guard case .unordered = error.fact as? ValueFailure else { throw error }
      let (first, second) = sign == "<" ? (left, right) : (right, left)
      throw RuntimeFailure(
        LanguageFault.notComparable(sign: sign, left: first.typeName, right: second.typeName))
    }
  }

  /// Sorts by keys, stably: equal ones keep their order, also when the order is reversed.
  ///
  /// In reverse, the items are turned round before and after, as Python does it: so the same two are
  /// compared first.
  static func sort(
    _ items: [Value], by keys: [Value], isReversed: Bool, evaluation: Evaluation
  ) throws(RuntimeFailure) -> [Value] {
    var order = isReversed ? keys.indices.reversed() : Array(keys.indices)
    var scratch = order
    var width = 1
    while width < order.count {
      try evaluation.checkInterrupt()
      var start = 0
      while start < order.count {
        let middle = min(start + width, order.count)
        let end = min(start + 2 * width, order.count)
        try merge(order, into: &scratch, start, middle, end) {
          later, earlier throws(RuntimeFailure) in
          try isLess(keys[later], keys[earlier], evaluation)
        }
        start = end
      }
      swap(&order, &scratch)
      width *= 2
    }
    return (isReversed ? order.reversed() : order).map { items[$0] }
  }

  private static func merge(
    _ source: [Int], into target: inout [Int], _ start: Int, _ middle: Int, _ end: Int,
    isBefore: (Int, Int) throws(RuntimeFailure) -> Bool
  ) throws(RuntimeFailure) {
    var left = start
    var right = middle
    for place in start..<end {
      let takesRight: Bool
      if left == middle {
        takesRight = true
      } else if right == end {
        takesRight = false
      } else {
        takesRight = try isBefore(source[right], source[left])
      }
      target[place] = source[takesRight ? right : left]
      if takesRight { right += 1 } else { left += 1 }
    }
  }
}

extension Value {
  /// The integer of a Python or NumPy integer or bool, of any size.
  var exactInteger: BigInt? {
    switch self {
    case .int(let value), .numpyInt(let value): BigInt(value)
    case .bool(let value), .numpyBool(let value): value ? 1 : 0
    case .bigInteger(let object): object.value
    case .numpyScalar(let object):
      switch object.value.number {
      case .signed(let value): BigInt(value)
      case .unsigned(let value): BigInt(value)
      case .bool, .real, .complex: nil
      }
    default: nil
    }
  }

  /// Whether the value is a single number of Python's or NumPy's.
  var isNumber: Bool {
    switch self {
    case .bool, .int, .bigInteger, .float, .complex, .numpyBool, .numpyInt, .numpyFloat,
      .numpyScalar:
      true
    default: false
    }
  }
}
