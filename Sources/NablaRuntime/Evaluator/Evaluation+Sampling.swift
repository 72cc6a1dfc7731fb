// nabla · Evaluation+Sampling.swift
// Samples of lists and arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// How items are chosen.
struct Sample {
  var size: [Int]?
  var replaces: Bool
  var weights: AnyArray?
  var axis: Int
  var shuffles: Bool

  /// Whether no item at all is wanted.
  var isEmpty: Bool { size?.contains(0) ?? false }
}

/// What `shuffle` changes: the array or the list of a variable.
enum ShuffledTarget: Sendable {
  case array(ArrayObject)
  case list(ChangingList)
}

/// A list that a running function changes.
///
/// One evaluation runs at a time, and the list does not leave its thread; that makes sharing it safe.
final class ChangingList: @unchecked Sendable {
  var items: [Value]
  init(_ items: [Value]) { self.items = items }
}

extension Parameter where Input == ShuffledTarget {
  /// An array or a list that the call changes: a variable, or a part of one.
  static func shuffled(_ name: String) -> Parameter {
    Parameter(name, expecting: "an array or a list that a variable holds") {
      value, info, evaluation throws(RuntimeFailure) in
      switch value {
      case .array(let object) where object.array.rank > 0:
        guard evaluation.changes(object) else {
          throw RuntimeFailure(ValueFailure.argumentNeedsVariable(parameter: info.name))
        }
        return .array(object)
      case .list:
        guard let list = evaluation.changingList else {
          throw RuntimeFailure(ValueFailure.argumentNeedsVariable(parameter: info.name))
        }
        return .list(list)
      case .text, .tuple, .range:
        throw RuntimeFailure.refusing(
          info.name, "'\(value.typeName)' object does not support item assignment",
          kind: .typeError)
      default:
        throw RuntimeFailure.refusing(
          info.name, "object of type '\(value.typeName)' has no len()", kind: .typeError)
      }
    }
  }
}

extension Evaluation {
  /// Puts the items of a variable's array or list into a random order.
  func shuffle(
    _ target: ShuffledTarget, along axis: Int, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    switch target {
    case .array(let object):
      object.array = try draw(at: place) { (stream) throws(RandomError) in
        try stream.shuffled(object.array, along: axis)
      }
    case .list(let list):
      guard axis == 0 else {
        throw RuntimeFailure.refusing(
          "axis", "Axis argument is only supported on ndarray objects", kind: .typeError)
      }
      list.items = try ordered(list.items, at: place)
    }
    return .none
  }

  /// Items in a random order.
  private func ordered(
    _ items: [Value], at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> [Value] {
    let order = try draw(at: place) { (stream) throws(RandomError) in
      try stream.order(of: items.count)
    }
    var result: [Value] = []
    result.reserveCapacity(items.count)
    order.visit { result.append(items[Int($0)]) }
    return result
  }

  /// A new array, or list, with the items in a random order.
  func permutation(
    of items: Value, along axis: Int, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    if let count = items.exactInteger {
      let order = try draw(at: place) { (stream) throws(RandomError) in
        try stream.order(of: max(0, Int(clamping: count)))
      }
      return .array(.int64(order))
    }
    if let array = try items.makeArray() {
      if place == .random, array.rank == 0 {
        throw RuntimeFailure.refusing(
          "x", "x must be an integer or at least 1-dimensional", kind: .indexError)
      }
      let result = try draw(at: place) { (stream) throws(RandomError) in
        try stream.shuffled(array, along: axis)
      }
      return .array(result)
    }
    guard let list = items.sequenceItems else {
      throw RuntimeFailure.refusing(
        "x", "axis \(axis) is out of bounds for array of dimension 0", kind: .axisError)
    }
    return .list(try ordered(list, at: place))
  }

  /// Items of a population, drawn at random.
  func choice(
    from population: Value, _ sample: Sample, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    let isLegacy = place == .random
    if let count = population.exactInteger {
      let whole = Int(clamping: count)
      if whole <= 0, !sample.isEmpty {
        throw RuntimeFailure(RandomError.nothingToChoose(isCount: true, isLegacy: isLegacy))
      }
      let chosen = try positions(among: max(whole, 0), sample, at: place)
      return sample.size == nil ? Value(pythonNumber: chosen) : .array(chosen)
    }
    if let array = try population.makeArray(), array.rank > 0 {
      return try choice(from: array, sample, at: place)
    }
    guard let items = population.sequenceItems else {
      throw RuntimeFailure.refusing(
        "a",
        isLegacy
          ? "a must be 1-dimensional or an integer"
          : "a must be a sequence or an integer, not \(population.typeName)",
        kind: isLegacy ? .valueError : .typeError)
    }
    return try choice(from: items, sample, at: place)
  }

  private func choice(
    from array: AnyArray, _ sample: Sample, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    if place == .random, array.rank != 1 {
      throw RuntimeFailure.refusing("a", "a must be 1-dimensional")
    }
    let axis = try Operations.wrapping(at: "axis") { () throws(ArrayError) in
      try Layout.axis(sample.axis, rank: array.rank)
    }
    let count = array.shape[axis]
    if count == 0, !sample.isEmpty {
      throw RuntimeFailure(
        RandomError.nothingToChoose(isCount: false, isLegacy: place == .random))
    }
    let chosen = try positions(among: count, sample, at: place)
    let result = try Operations.wrapping { () throws(ArrayError) in
      try array.taken(chosen, along: axis)
    }
    return sample.size == nil ? Value(result) : .array(result)
  }

  /// Items of a list: one, or a list of them; lists in a list for more axes.
  private func choice(
    from items: [Value], _ sample: Sample, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> Value {
    if items.isEmpty, !sample.isEmpty {
      throw RuntimeFailure(
        RandomError.nothingToChoose(isCount: false, isLegacy: place == .random))
    }
    let chosen = try positions(among: items.count, sample, at: place)
    var result: [Value] = []
    chosen.visitScalars { position in
      if let index = Value(position).asInt { result.append(items[index]) }
    }
    guard let shape = sample.size, !shape.isEmpty else { return result.first ?? .none }
    return Value.nested(result[...], shape[...])
  }

  private func positions(
    among count: Int, _ sample: Sample, at place: BuiltinPlaces
  ) throws(RuntimeFailure) -> AnyArray {
    try draw(at: place) { (stream) throws(RandomError) in
      try stream.choose(
        from: count, size: sample.size, replaces: sample.replaces,
        probabilities: sample.weights, shuffles: sample.shuffles)
    }
  }
}

extension Value {
  /// Items as lists in lists, by a shape.
  fileprivate static func nested(_ items: ArraySlice<Value>, _ shape: ArraySlice<Int>) -> Value {
    guard shape.count > 1, let length = shape.first else { return .list(Array(items)) }
    let step = shape.dropFirst().reduce(1, &*)
    return .list(
      (0..<length).map { row in
        let start = items.startIndex + row * step
        return nested(items[start..<start + step], shape.dropFirst())
      })
  }
}
