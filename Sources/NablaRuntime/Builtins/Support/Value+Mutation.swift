// nabla · Value+Mutation.swift
// Methods that change the value they are called on.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Value {
  /// The names of the methods that change what they are called on.
  package static let inPlaceMethodNames = arrayMethodNames.union([
    "append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse", "fill",
  ])

  /// The names of NumPy's methods that change the array they are called on, and are declared as such.
  private static let arrayMethodNames = Set(
    BuiltinCatalog.shared.all.filter { $0.changesReceiver }.map(\.name))

  /// Whether a method of this name changes a value of this kind.
  package func isChanged(by method: String) -> Bool {
    switch self {
    case .list:
      Self.inPlaceMethodNames.contains(method) && method != "fill"
        && !Self.arrayMethodNames.contains(method)
    case .array where Self.arrayMethodNames.contains(method): true
    case .array(let object): Self.inPlaceMethodNames.contains(method) && object.array.rank > 0
    default: false
    }
  }

  /// Runs a method that changes its receiver; nil if the receiver has none of that name.
  ///
  /// - Throws: wrong arguments, before anything is changed.
  package static func mutate(
    _ receiver: inout Value, method: String, arguments: CallArguments, evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value? {
    guard receiver.isChanged(by: method) else { return nil }
    if let builtin = BuiltinCatalog.shared.builtin(named: method, at: .method),
      builtin.changesReceiver
    {
      return try change(&receiver, builtin, arguments, evaluation)
    }
    guard
      let builtin = BuiltinCatalog.shared.builtin(named: method, at: .listMethod)
    else { return nil }
    do throws(RuntimeFailure) {
      var all = arguments
      // The receiver's place is kept by None, so that the receiver has one owner while it changes.
      all.positional.insert(.none, at: 0)
      let bound = try builtin.signature.bind(all, function: method, hasReceiver: true)
      let call = InPlaceCall(
        method: method, arguments: bound.values.map(\.first), infos: builtin.signature.parameters,
        evaluation: evaluation)
      return try call.run(on: &receiver)
    } catch {
      evaluation.failedCall = (builtin, true)
      throw error
    }
  }
}

extension Value {
  /// Runs a method that is declared to change its receiver, an array.
  private static func change(
    _ receiver: inout Value, _ builtin: Builtin, _ arguments: CallArguments,
    _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    guard case .array(var object) = receiver else { return .none }
    receiver = .none
    if !isKnownUniquelyReferenced(&object) { object = ArrayObject(object.array) }
    let outer = evaluation.changing
    defer {
      evaluation.changing = outer
      receiver = .array(object)
    }
    evaluation.changing = [object]
    var all = arguments
    all.positional.insert(.array(object), at: 0)
    return try evaluation.run(builtin, all, isMethod: true)
  }
}

extension Builtin {
  /// True if the function is a method that changes the array it is called on.
  fileprivate var changesReceiver: Bool {
    places == .method && changed != nil && changed == signature.parameters.first?.name
  }
}

/// A call of a method that changes its receiver, with its arguments bound.
private struct InPlaceCall {
  let method: String
  /// The argument of each parameter, the receiver's first; nil where it was left out.
  let arguments: [Value?]
  let infos: [ParameterInfo]
  let evaluation: Evaluation

  /// The argument of a parameter.
  private subscript(index: Int) -> Value {
    index < arguments.count ? arguments[index] ?? .none : .none
  }

  func run(on receiver: inout Value) throws(RuntimeFailure) -> Value {
    switch method {
    case "append": try receiver.append(self[1])
    case "extend":
      let more = try self[1].items(for: infos[1])
      if receiver.isList || more.allSatisfy(\.isNumber) {
        for item in more { try receiver.append(item) }
      } else {
        receiver = try .grown(receiver.takenItems + more)
      }
    case "pop": return try pop(from: &receiver)
    case "sort": try sort(&receiver)
    case "fill": try fill(&receiver)
    case "clear": receiver = receiver.isList ? .list([]) : .array(.float64(NDArray([])))
    default: try edit(&receiver)
    }
    return .none
  }

  /// What takes the items out, changes them and puts them back.
  private func edit(_ receiver: inout Value) throws(RuntimeFailure) {
    var items = receiver.takenItems
    switch method {
    case "insert":
      let index = try integer(1)
      let place = index < 0 ? max(0, index &+ items.count) : min(index, items.count)
      items.insert(self[2], at: place)
    case "remove":
      var found: Int?
      for (place, item) in items.enumerated()
      where try Operations.isEqual(item, self[1], evaluation) {
        found = place
        break
      }
      guard let found else {
        throw RuntimeFailure(
          ListFault.notInList(shown: Describer.repr(self[1]), method: "remove"))
      }
      items.remove(at: found)
    default: items.reverse()
    }
    receiver = receiver.isList ? .list(items) : try .grown(items)
  }

  private func pop(from receiver: inout Value) throws(RuntimeFailure) -> Value {
    let count = receiver.itemCount
    guard count > 0 else { throw RuntimeFailure(ListFault.popFromEmpty) }
    let index = arguments[1] == nil ? -1 : try integer(1)
    let place = index < 0 ? index &+ count : index
    guard place >= 0, place < count else {
      throw RuntimeFailure(ListFault.popOutOfRange(index: index, count: count))
    }
    if place == count - 1, let last = receiver.poppedLast() { return last }
    var items = receiver.takenItems
    let item = items.remove(at: place)
    receiver = receiver.isList ? .list(items) : try Value.bracket(items)
    return item
  }

  private func sort(_ receiver: inout Value) throws(RuntimeFailure) {
    let isReversed = try arguments[4].map { flag throws(RuntimeFailure) in
      try Operations.truth(flag)
    }
    if case .list(let items) = receiver {
      for (slot, keyword) in [(1, "axis"), (2, "kind"), (5, "stable")] where arguments[slot] != nil
      {
        throw RuntimeFailure(ListFault.sortKeyword(keyword: keyword, type: "list"))
      }
      let key: Value? = if case .none? = arguments[3] { nil } else { arguments[3] }
      let sorted = try items.sorted(by: key, isReversed: isReversed ?? false, evaluation)
      receiver = .list(sorted)
    } else if case .array(let object) = receiver {
      for (slot, keyword) in [(3, "key"), (4, "reverse")] where arguments[slot] != nil {
        throw RuntimeFailure(ListFault.sortKeyword(keyword: keyword, type: "numpy.ndarray"))
      }
      let kind = try Parameter<SortKind>.sortKind().convert([self[2]], infos[2], evaluation)
      let stable = try Parameter<Bool?>.optionalFlag("stable").convert(
        [self[5]], infos[5], evaluation)
      try kind.check(besides: stable)
      let axis = arguments[1] == nil ? -1 : try integer(1)
      receiver = .array(
        try Operations.wrapping { () throws(ShapeError) in
          try object.array.sorted(along: axis)
        })
    }
  }

  private func fill(_ receiver: inout Value) throws(RuntimeFailure) {
    if case .array(let object) = self[1], object.array.rank > 0 {
      throw RuntimeFailure.refusing(
        infos[1].name, "setting an array element with a sequence.",
        help: "x[:] = … stores an array")
    }
    guard let value = (try? self[1].asOperand()) ?? nil else {
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: infos[1].name, item: 0, expected: "a number",
          found: self[1].typeDescription))
    }
    try receiver.changeArray { (array) throws(ArrayError) in
      try array.assign([.ellipsis], value)
    }
  }

  private func integer(_ slot: Int) throws(RuntimeFailure) -> Int {
    guard let integer = self[slot].exactInteger else {
      throw RuntimeFailure(
        LanguageFault.notAnInteger(type: self[slot].typeName, parameter: infos[slot].name))
    }
    return Int(clamping: integer)
  }
}
