// nabla · ValueOrder.swift
// Which of two values comes first.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

/// Python's order of numbers, texts and sequences, for sorting, `min` and `max`.
enum ValueOrder {
  /// Whether `left < right`.
  ///
  /// - Throws: `notComparable`, or the ambiguous truth of arrays. `sign` is for the message.
  static func isLess(
    _ left: Value, _ right: Value, sign: String = "<", level: Int = 0
  ) throws(RuntimeFailure) -> Bool {
    switch (left, right) {
    case (.int(let first), .int(let second)), (.numpyInt(let first), .numpyInt(let second)):
      return first < second
    case (.float(let first), .float(let second)),
      (.numpyFloat(let first), .numpyFloat(let second)):
      return first < second
    case (.text(let first), .text(let second)):
      return first.text.unicodeScalars.lexicographicallyPrecedes(second.text.unicodeScalars)
    case (.list(let first), .list(let second)):
      return try isLess(first, second, sign, level)
    case (.tuple(let first), .tuple(let second)):
      return try isLess(first.items, second.items, sign, level)
    default: break
    }
    if let first = left.exactInteger, let second = right.exactInteger { return first < second }
    if let first = left.asDouble, let second = right.asDouble, left.isNumber, right.isNumber {
      return try isLess(first, left, second, right)
    }
    for side in [left, right] {
      if case .array(let object) = side, object.array.rank > 0 {
        throw RuntimeFailure(LanguageFault.ambiguousTruth(shape: object.array.shape))
      }
    }
    // `max` asks whether the next is greater, which is the same question the other way round.
    let (first, second) = sign == "<" ? (left, right) : (right, left)
    throw RuntimeFailure(
      LanguageFault.notComparable(sign: sign, left: first.typeName, right: second.typeName))
  }

  /// An integer beyond 2⁵³ is compared with a float exactly, as Python does.
  private static func isLess(
    _ first: Double, _ left: Value, _ second: Double, _ right: Value
  ) throws(RuntimeFailure) -> Bool {
    if first != second || first.magnitude < 0x1p53 || first.isInfinite { return first < second }
    let leftInteger = left.exactInteger ?? BigInt(first)
    let rightInteger = right.exactInteger ?? BigInt(second)
    return leftInteger < rightInteger
  }

  private static func isLess(
    _ first: [Value], _ second: [Value], _ sign: String, _ level: Int
  ) throws(RuntimeFailure) -> Bool {
    guard level < Describer.mostLevels else {
      throw RuntimeFailure(LanguageFault.notComparable(sign: sign, left: "list", right: "list"))
    }
    for (one, other) in zip(first, second) {
      if try isLess(one, other, sign: sign, level: level + 1) { return true }
      if try isLess(other, one, sign: sign, level: level + 1) { return false }
    }
    return first.count < second.count
  }

  /// Sorts by keys, stably: equal ones keep their order, also when the order is reversed.
  static func sort(
    _ items: [Value], by keys: [Value], isReversed: Bool, evaluation: Evaluation
  ) throws(RuntimeFailure) -> [Value] {
    var order = Array(keys.indices)
    var scratch = order
    var width = 1
    while width < order.count {
      try evaluation.checkInterrupt()
      var start = 0
      while start < order.count {
        let middle = min(start + width, order.count)
        let end = min(start + 2 * width, order.count)
        try merge(order, into: &scratch, start, middle, end) { later, earlier throws(RuntimeFailure) in
          isReversed
            ? try isLess(keys[earlier], keys[later]) : try isLess(keys[later], keys[earlier])
        }
        start = end
      }
      swap(&order, &scratch)
      width *= 2
    }
    return order.map { items[$0] }
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
