// nabla · Machine+Changing.swift
// Calls of functions that change one of their arguments.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Machine {
  /// `np.put(x, 0, 9)`: takes the array out of the variable, lets the function change it, and puts it
  /// back.
  ///
  /// - Returns: False if the callee changes no such argument; its register holds the value then.
  mutating func callChanging(_ i: Instruction) throws(RuntimeFailure) -> Bool {
    let change = code.changes[Int(i.a)]
    let shape = change.call
    if change.isTuple { return try callChangingTuple(i, change) }
    guard let plan = change.targets.first ?? nil else { return false }
    let steps = try path(plan)
    var part = try part(plan, steps)
    guard
      let callee = value(i.c).changingFunction(of: shape, at: change.argument, evaluation.names),
      part.isArray || part.isList && callee.builtin.changesLists
    else {
      set(i.c + 1 + Int32(change.argument), part)
      return false
    }
    part = .none
    var given = try arguments(shape, first: i.c + 1)
    if let receiver = callee.receiver { given.positional.insert(receiver, at: 0) }
    forgetRegisters(from: plan.firstDead)
    let result = try changeArgument(
      plan, steps, of: callee, shape.position(of: change.argument), given)
    set(i.b, result)
    try noteWarnings()
    return true
  }

  /// The value of a variable, or of the part of it that the steps lead to.
  private func part(_ plan: StorePlan, _ steps: [Store.Step]) throws(RuntimeFailure) -> Value {
    var part = try current(plan)
    for step in steps { part = try Store.read(step, of: part, names: evaluation.names) }
    return part
  }

  /// `np.modf(x, out=(a, b))`: the function changes copies, which are stored when it has ended well.
  private mutating func callChangingTuple(
    _ i: Instruction, _ change: CallChange
  ) throws(RuntimeFailure) -> Bool {
    let shape = change.call
    var parts: [Value] = []
    var places: [[Store.Step]] = []
    for plan in change.targets {
      let steps = try plan.map { plan throws(RuntimeFailure) in try path(plan) } ?? []
      places.append(steps)
      parts.append(try plan.map { plan throws(RuntimeFailure) in try part(plan, steps) } ?? .none)
    }
    guard
      let callee = value(i.c).changingFunction(of: shape, at: change.argument, evaluation.names),
      parts.contains(where: \.isArray)
    else {
      set(i.c + 1 + Int32(change.argument), .tuple(parts))
      return false
    }
    try checkVariablesDiffer(change)
    var copies: [ArrayObject?] = []
    for (number, part) in parts.enumerated() {
      guard case .array(let object) = part else {
        copies.append(nil)
        continue
      }
      let copy = ArrayObject(object.array)
      copies.append(copy)
      parts[number] = .array(copy)
    }
    var given = try arguments(shape, first: i.c + 1)
    if let receiver = callee.receiver { given.positional.insert(receiver, at: 0) }
    given.set(.tuple(parts), at: shape.position(of: change.argument), of: callee)
    let outer = evaluation.changing
    defer { evaluation.changing = outer }
    evaluation.changing = copies.compactMap { $0 }
    let result = try evaluation.run(callee.builtin, given, isMethod: callee.receiver != nil)
    let names = evaluation.names
    for (number, copy) in copies.enumerated() {
      guard let copy, let plan = change.targets[number] else { continue }
      let steps = places[number]
      try self.change(plan, saving: nil) { (root) throws(RuntimeFailure) in
        try Store.store(.array(copy), in: &root, at: steps[...], names: names)
      }
    }
    set(i.b, result)
    try noteWarnings()
    return true
  }

  /// Two results cannot go to one variable.
  private func checkVariablesDiffer(_ change: CallChange) throws(RuntimeFailure) {
    let names = change.targets.compactMap { $0?.rootName }
    guard Set(names).count < names.count else { return }
    throw RuntimeFailure(
      CallError.refused(
        .valueError, parameter: "out", reason: "the results need a variable each", help: nil))
  }

  private mutating func changeArgument(
    _ plan: StorePlan, _ steps: [Store.Step], of callee: ChangingCallee,
    _ position: CallShape.Position, _ given: CallArguments
  ) throws(RuntimeFailure) -> Value {
    var given = given
    var result = Value.none
    let evaluation = evaluation
    try change(plan, saving: nil) { (root) throws(RuntimeFailure) in
      try Store.update(&root, at: steps[...], names: evaluation.names) {
        (target) throws(RuntimeFailure) in
        if case .list(let items) = target {
          (target, result) = try evaluation.change(items, callee, position, given)
          return
        }
        guard case .array(var object) = target else { return }
        target = .none
        if !isKnownUniquelyReferenced(&object) { object = ArrayObject(object.array) }
        let outer = evaluation.changing
        defer {
          evaluation.changing = outer
          target = .array(object)
        }
        evaluation.changing = [object]
        given.set(.array(object), at: position, of: callee)
        result = try evaluation.run(callee.builtin, given, isMethod: callee.receiver != nil)
      }
    }
    return result
  }
}

extension CallArguments {
  /// Gives an argument its value; a method's receiver stands before the others.
  fileprivate mutating func set(
    _ value: Value, at position: CallShape.Position, of callee: ChangingCallee
  ) {
    switch position {
    case .positional(let place): positional[place + (callee.receiver == nil ? 0 : 1)] = value
    case .keyword(let place): keywords[place].value = value
    }
  }
}

extension Evaluation {
  /// Runs a function that changes a list.
  fileprivate func change(
    _ items: [Value], _ callee: ChangingCallee, _ position: CallShape.Position,
    _ given: CallArguments
  ) throws(RuntimeFailure) -> (list: Value, result: Value) {
    var given = given
    given.set(.list(items), at: position, of: callee)
    let list = ChangingList(items)
    let outer = changingList
    changingList = list
    defer { changingList = outer }
    let result = try run(callee.builtin, given, isMethod: callee.receiver != nil)
    return (.list(list.items), result)
  }
}

extension Builtin {
  /// True if the argument that the function changes may be a list: `rng.shuffle(x)`.
  fileprivate var changesLists: Bool { category == .random && changed == "x" }
}

/// A builtin that changes an argument, with the value it is a method of.
struct ChangingCallee {
  let builtin: Builtin
  let receiver: Value?
}

extension Value {
  /// This value as a function that changes the argument at a place of a call; nil if it does not.
  fileprivate func changingFunction(
    of shape: CallShape, at place: Int, _ names: NameTable
  ) -> ChangingCallee? {
    let callee: ChangingCallee
    switch self {
    case .builtin(let builtin): callee = ChangingCallee(builtin: builtin, receiver: nil)
    case .method(let method):
      callee = ChangingCallee(builtin: method.builtin, receiver: method.receiver)
    default: return nil
    }
    guard let changed = callee.builtin.changed ?? callee.builtin.numpyForm?.changed else {
      return nil
    }
    switch shape.arguments[place] {
    case .keyword(let name): return names[name] == changed ? callee : nil
    case .positional:
      let first = callee.receiver == nil ? 0 : 1
      return callee.builtin.signature.place(of: changed) == .some(place + first) ? callee : nil
    case .starred: return nil
    }
  }
}

extension CallShape {
  /// Where an argument stands once positional arguments and keywords are told apart.
  enum Position {
    case positional(Int)
    case keyword(Int)
  }

  /// The position of an argument that no starred one precedes.
  func position(of place: Int) -> Position {
    var keywords = 0
    for argument in arguments[..<place] {
      if case .keyword = argument { keywords += 1 }
    }
    if case .keyword = arguments[place] { return .keyword(keywords) }
    return .positional(place - keywords)
  }
}
