// nabla · Operations+Sequences.swift
// What operators do with text, lists and tuples, and how values are walked through.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Operations {
  /// Joining and repeating of text, lists and tuples; nil where that is not what is asked.
  static func sequences(
    _ sign: BinaryOperator, _ left: Value, _ right: Value
  ) throws(RuntimeFailure) -> Value? {
    switch (sign, left, right) {
    case (.add, .text(let x), .text(let y)):
      try checkLength(x.text.utf8.count + y.text.utf8.count, bytesEach: 1)
      return .text(x.text + y.text)
    case (.add, .list(let x), .list(let y)):
      try checkLength(x.count + y.count)
      return .list(x + y)
    case (.add, .tuple(let x), .tuple(let y)):
      try checkLength(x.items.count + y.items.count)
      return .tuple(x.items + y.items)
    case (.remainder, .text(let format), _):
      return .text(try right.filled(into: format.text))
    case (.multiply, .text, _), (.multiply, .list, _), (.multiply, .tuple, _):
      return try repeated(left, right)
    case (.multiply, _, .text), (.multiply, _, .list), (.multiply, _, .tuple):
      return try repeated(right, left)
    case (.add, .text, _), (.add, .tuple, _):
      if right.isArray || right.asScalar != nil { return nil }
      throw RuntimeFailure(
        ValueFailure.cannotConcatenate(type: left.typeName, other: right.typeName))
    case (.add, .list, .text), (.add, .list, .tuple), (.add, .list, .none):
      throw RuntimeFailure(
        ValueFailure.cannotConcatenate(type: left.typeName, other: right.typeName))
    case (_, .tuple(let tuple), let other), (_, let other, .tuple(let tuple)):
      if other.isNumber, tuple.items.contains(where: \.isArray) {
        throw RuntimeFailure(ValueFailure.tupleOfArrays(sign: sign.spelling))
      }
      return nil
    default: return nil
    }
  }

  /// `"ab" * 3`; nil if the count is no integer.
  private static func repeated(_ value: Value, _ count: Value) throws(RuntimeFailure) -> Value? {
    if case .tuple(let tuple) = value, tuple.items.contains(where: \.isArray) {
      throw RuntimeFailure(ValueFailure.tupleOfArrays(sign: "*"))
    }
    guard let number = count.repetition else {
      if case .list = value, count.isArithmetic(with: value), !count.isSequence { return nil }
      if count.isArray || count.asScalar != nil { return nil }
      throw RuntimeFailure(ValueFailure.cannotRepeat(by: count.typeName))
    }
    let times = max(0, number)
    switch value {
    case .text(let object):
      try checkLength(object.text.utf8.count, times, bytesEach: 1)
      return .text(String(repeating: object.text, count: times))
    case .list(let items): return .list(try repeated(items, times))
    case .tuple(let object): return .tuple(try repeated(object.items, times))
    default: return nil
    }
  }

  private static func repeated(_ items: [Value], _ times: Int) throws(RuntimeFailure) -> [Value] {
    try checkLength(items.count, times)
    var result: [Value] = []
    for _ in 0..<times { result += items }
    return result
  }

  /// Refuses a list of so many values, or a text of so many bytes, if it would take too much memory.
  static func checkLength(
    _ count: Int, _ times: Int = 1, bytesEach: Int = MemoryLayout<Value>.stride
  ) throws(RuntimeFailure) {
    let (length, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow || length > mostBytes / bytesEach {
      throw RuntimeFailure(
        LimitFailure.tooManyItems(count: overflow ? Int.max : length, bytesEach: bytesEach))
    }
  }

  /// As many bytes as a list or a text may take: 1 GiB.
  private static let mostBytes = 1 << 30

  // MARK: - Walking through

  /// The value as something that can be iterated over by position: a range, a list or an array.
  static func iterable(_ value: Value) throws(RuntimeFailure) -> Value {
    switch value {
    case .range, .list: return value
    case .array(let object) where object.array.rank > 0: return value
    case .tuple(let object): return .list(object.items)
    case .text(let object): return .list(object.text.unicodeScalars.map { .text(String($0)) })
    case .record(let object): return .list(object.fields.map(\.value))
    case .instance(let object):
      if let items = object.content.items { return .list(items) }
      throw RuntimeFailure(ValueFailure.notIterable(type: value.typeName))
    default: throw RuntimeFailure(ValueFailure.notIterable(type: value.typeName))
    }
  }

  /// All items of a value.
  static func items(of value: Value, toUnpack: Bool) throws(RuntimeFailure) -> [Value] {
    switch value {
    case .list(let items): return items
    case .tuple(let object): return object.items
    default: break
    }
    guard let walked = try? iterable(value) else {
      throw RuntimeFailure(
        toUnpack
          ? ValueFailure.notUnpackable(type: value.typeName)
          : ValueFailure.notIterable(type: value.typeName))
    }
    switch walked {
    case .list(let items): return items
    case .range(let range):
      try checkLength(range.count)
      return (0..<range.count).map { .int(range[$0]) }
    case .array(let object):
      var items: [Value] = []
      try checkLength(object.array.shape.first ?? 0)
      for index in 0..<(object.array.shape.first ?? 0) {
        items.append(try item(index, of: object.array))
      }
      return items
    default: return []
    }
  }

  /// The `index`-th item along the first axis; `index` is in range.
  static func item(_ index: Int, of array: AnyArray) throws(RuntimeFailure) -> Value {
    if array.rank == 1 { return Value(array.scalar(at: index)) }
    return Value.array(
      try wrapping { () throws(ArrayError) in
        try array.subscripted([.integer(index)])
      })
  }
}

extension Value {
  /// The number of times that a sequence is repeated: an integer or a bool.
  fileprivate var repetition: Int? {
    switch self {
    case .int(let number), .numpyInt(let number): Int(number)
    case .bool(let flag): flag ? 1 : 0
    default: nil
    }
  }

  fileprivate var isSequence: Bool {
    switch self {
    case .list, .tuple, .text: true
    default: false
    }
  }

  var isArray: Bool {
    if case .array = self { true } else { false }
  }
}
