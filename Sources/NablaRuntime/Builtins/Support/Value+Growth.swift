// nabla · Value+Growth.swift
// Lists and arrays that grow and shrink at their end.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  var isList: Bool { if case .list = self { true } else { false } }

  /// How many items a list or an array has.
  var itemCount: Int {
    switch self {
    case .list(let items): items.count
    case .array(let object): object.array.shape.first ?? 0
    default: 0
    }
  }

  /// The items of a list or an array; those of an array as NumPy's scalars or as arrays.
  var takenItems: [Value] {
    switch self {
    case .list(let items): items
    case .array(let object): object.array.rank > 0 ? object.array.rows : []
    default: []
    }
  }

  /// Changes the array, in place if nobody else refers to it.
  mutating func changeArray(
    _ body: (inout AnyArray) throws(ArrayError) -> Void
  ) throws(RuntimeFailure) {
    guard case .array(var object) = self else { return }
    self = .none
    if !isKnownUniquelyReferenced(&object) { object = ArrayObject(object.array) }
    defer { self = .array(object) }
    do {
      try body(&object.array)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// Puts a value behind the last; the result is what a bracket of the items would be.
  ///
  /// - Complexity: amortised O(1) for a number and an array whose dtype holds it.
  mutating func append(_ item: Value) throws(RuntimeFailure) {
    if isList {
      appendToList(item)
    } else if let added = addition(of: item) {
      try appendArray(added)
    } else if case .array(let object) = self {
      self = try Value.bracket(object.array.pythonItems + [item])
    }
  }

  private mutating func appendToList(_ item: Value) {
    guard case .list(var items) = self else { return }
    // The variable lets go of the list first: it has one owner then, and is not copied.
    self = .none
    items.append(item)
    self = .list(items)
  }

  /// The item as one more of this array; nil if the result is another kind of array, or a list.
  private func addition(of item: Value) -> AnyArray? {
    guard case .array(let object) = self, object.array.shape.first != 0 else { return nil }
    return item.addition(to: object.array.dtype, Array(object.array.shape.dropFirst()))
  }

  /// Appends an array of one axis less, to elements of its dtype or of a narrower one.
  private mutating func appendArray(_ item: AnyArray) throws(RuntimeFailure) {
    try changeArray { (array) throws(ArrayError) in
      if array.dtype != item.dtype { array = try array.astype(item.dtype) }
      try array.append(item: item)
    }
  }

  /// The value as one more item of an array, in the dtype that holds both; nil if it does not fit.
  private func addition(to dtype: DType, _ shape: [Int]) -> AnyArray? {
    if shape.isEmpty, let scalar = elementScalar, !isBigInteger {
      return dtype.ifPromoted(with: scalar.dtype).flatMap { try? AnyArray(scalar).astype($0) }
    }
    guard isArrayItem, !isRange, let array = try? makeArray(), array.shape == shape else {
      return nil
    }
    return dtype.ifPromoted(with: array.dtype).flatMap { try? array.astype($0) }
  }

  private var isBigInteger: Bool { if case .bigInteger = self { true } else { false } }
  private var isRange: Bool { if case .range = self { true } else { false } }

  /// Takes the last item out; nil where that is more than making the array shorter.
  mutating func poppedLast() -> Value? {
    if isList { return poppedFromList() }
    guard let last = lastElement else { return nil }
    try? changeArray { (array) throws(ArrayError) in array.dropLast() }
    return last
  }

  private mutating func poppedFromList() -> Value? {
    guard case .list(var items) = self else { return nil }
    self = .none
    let last = items.popLast()
    self = .list(items)
    return last
  }

  /// The last of several elements of a one-dimensional array.
  private var lastElement: Value? {
    guard case .array(let object) = self, object.array.rank == 1, object.array.count > 1 else {
      return nil
    }
    return Value(object.array.scalar(at: object.array.count - 1))
  }
}

extension Value {
  /// What a bracket of items is that an array held and others; in a list they are Python's numbers.
  static func grown(_ items: [Value]) throws(RuntimeFailure) -> Value {
    let result = try bracket(items)
    return result.isList ? .list(items.map(\.pythonNumber)) : result
  }
}

extension AnyArray {
  /// The items of a one-dimensional array as Python's numbers, those of others as arrays.
  fileprivate var pythonItems: [Value] {
    rank == 1 ? rows.map(\.pythonNumber) : rows
  }
}

extension Value {
  /// A NumPy scalar as the Python number that equals it.
  var pythonNumber: Value {
    switch self {
    case .numpyBool(let value): .bool(value)
    case .numpyInt(let value): .int(value)
    case .numpyFloat(let value): .float(value)
    case .numpyScalar(let object): Value(python: object.value)
    default: self
    }
  }
}
