// nabla · Operations+Indexing.swift
// Reading items of arrays, lists, tuples, ranges and text.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Operations {
  /// The value of `container[index]`; several items come as a tuple.
  static func indexed(
    _ container: Value, by index: Value
  ) throws(RuntimeFailure) -> Value {
    switch container {
    case .array(let object): return try element(of: object.array, index)
    case .list(let items): return try pick(items, index, "list") { .list($0) }
    case .tuple(let object): return try pick(object.items, index, "tuple") { .tuple($0) }
    case .text(let object):
      let scalars = object.text.unicodeScalars.map { Value.text(String($0)) }
      return try pick(scalars, index, "string") { .text($0.map { Describer.str($0) }.joined()) }
    case .range(let range): return try item(of: range, index)
    case .record(let record):
      return try pick(record.fields.map(\.value), index, "tuple") { .tuple($0) }
    case .instance(let object):
      guard let result = try object.content.element(at: index) else {
        throw RuntimeFailure(ValueFailure.notSubscriptable(type: container.typeName))
      }
      return result
    case .builtin(let builtin):
      guard let result = try builtin.index?(index) else {
        throw RuntimeFailure(ValueFailure.notSubscriptable(type: container.typeName))
      }
      return result
    default:
      guard let scalar = container.asScalar else {
        throw RuntimeFailure(ValueFailure.notSubscriptable(type: container.typeName))
      }
      if index.asInt != nil {
        throw RuntimeFailure(IndexFailure.ofScalar(type: scalar.dtype.name))
      }
      return try element(of: AnyArray(scalar), index)
    }
  }

  // MARK: - Arrays

  private static func element(of array: AnyArray, _ index: Value) throws(RuntimeFailure) -> Value {
    if case .int(let position) = index, let scalar = array.element1D(Int(position)) {
      return Value(scalar)
    }
    if case .tuple(let pair) = index, pair.items.count == 2, case .int(let row) = pair.items[0],
      case .int(let column) = pair.items[1], let scalar = array.element2D(Int(row), Int(column))
    {
      return Value(scalar)
    }
    let items = try indexItems(index)
    let result = try wrapping { () throws(ArrayError) in try array.subscripted(items) }
    let keepsArray = items.contains { if case .ellipsis = $0 { true } else { false } }
    return keepsArray ? .array(result) : Value(result)
  }

  /// The items of an index.
  static func indexItems(_ index: Value) throws(RuntimeFailure) -> [IndexItem] {
    guard case .tuple(let tuple) = index else { return [try indexItem(index, at: 0)] }
    var items: [IndexItem] = []
    for (position, item) in tuple.items.enumerated() {
      items.append(try indexItem(item, at: position))
    }
    return items
  }

  private static func indexItem(
    _ value: Value, at position: Int
  ) throws(RuntimeFailure) -> IndexItem {
    switch value {
    case .int(let number), .numpyInt(let number): return .integer(Int(number))
    case .bigInteger: throw RuntimeFailure(IndexFailure.tooLarge(item: position))
    case .none: return .newAxis
    case .ellipsis: return .ellipsis
    case .slice(let slice):
      return .slice(
        lower: try bound(slice.lower, position), upper: try bound(slice.upper, position),
        step: try bound(slice.step, position))
    case .bool(let flag), .numpyBool(let flag): return .array(AnyArray(Scalar.bool(flag)))
    case .array(let object): return .array(object.array)
    case .numpyScalar(let object) where object.value.dtype.isInteger:
      return .array(AnyArray(object.value))
    case .list, .tuple, .range:
      if let array = try value.makeArray() { return .array(array) }
    default: break
    }
    throw RuntimeFailure(IndexFailure.noIndex(found: value.typeDescription, item: position))
  }

  /// A bound of a slice: an integer or None; one beyond all arrays is cut to the largest.
  private static func bound(_ value: Value, _ position: Int) throws(RuntimeFailure) -> Int? {
    switch value {
    case .none: return nil
    case .bigInteger(let object): return object.value < 0 ? Int.min + 1 : Int.max
    default:
      guard let number = value.asInt else {
        throw RuntimeFailure(IndexFailure.noBound(found: value.typeDescription, item: position))
      }
      return number
    }
  }

  // MARK: - Lists and their like

  private static func pick(
    _ items: [Value], _ index: Value, _ container: String, _ make: ([Value]) -> Value
  ) throws(RuntimeFailure) -> Value {
    if case .slice(let slice) = index {
      return make(try positions(of: slice, count: items.count).map { items[$0] })
    }
    return items[try position(index, count: items.count, container)]
  }

  /// The position an index names, counted from the front.
  static func position(
    _ index: Value, count: Int, _ container: String
  ) throws(RuntimeFailure) -> Int {
    if case .bigInteger = index { throw RuntimeFailure(IndexFailure.tooLarge(item: 0)) }
    guard let number = index.asInt else {
      throw RuntimeFailure(ValueFailure.indexType(container: container, found: index.typeName))
    }
    let position = number < 0 ? number + count : number
    guard position >= 0, position < count else {
      throw RuntimeFailure(
        ValueFailure.indexOutOfRange(container: container, index: number, count: count))
    }
    return position
  }

  /// The positions a slice names in a sequence, as Python counts them.
  static func positions(
    of slice: SliceObject, count: Int
  ) throws(RuntimeFailure) -> [Int] {
    let step = try bound(slice.step, 0) ?? 1
    guard step != 0 else { throw RuntimeFailure(IndexFailure.zeroStep) }
    func clipped(_ bound: Int?, _ absent: Int) -> Int {
      guard let bound else { return absent }
      let value = bound < 0 ? bound + count : bound
      return step > 0 ? min(max(value, 0), count) : min(max(value, -1), count - 1)
    }
    let lower = clipped(try bound(slice.lower, 0), step > 0 ? 0 : count - 1)
    let upper = clipped(try bound(slice.upper, 0), step > 0 ? count : -1)
    var result: [Int] = []
    var position = lower
    while step > 0 ? position < upper : position > upper {
      result.append(position)
      let (next, overflow) = position.addingReportingOverflow(step)
      if overflow { break }
      position = next
    }
    return result
  }

  private static func item(of range: RangeObject, _ index: Value) throws(RuntimeFailure) -> Value {
    guard case .slice(let slice) = index else {
      return .int(range[try position(index, count: range.count, "range object")])
    }
    let chosen = try positions(of: slice, count: range.count)
    guard let first = chosen.first else {
      return .range(RangeObject(start: 0, stop: 0, step: 1))
    }
    let step = chosen.count > 1 ? range[chosen[1]] - range[first] : range.step
    let last = range[chosen[chosen.count - 1]]
    return .range(RangeObject(start: range[first], stop: last &+ (step > 0 ? 1 : -1), step: step))
  }
}
