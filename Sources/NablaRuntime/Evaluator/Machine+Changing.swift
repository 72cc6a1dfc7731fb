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
    let plan = code.stores[Int(i.a)]
    guard let shape = plan.call else { return false }
    let steps = try path(plan)
    let names = evaluation.names
    var part = try current(plan)
    for step in steps { part = try Store.read(step, of: part, names: names) }
    guard let callee = value(i.c).changingFunction(of: shape, at: plan.changedArgument, names),
      part.isArray || part.isList && callee.builtin.changesLists
    else {
      set(i.c + 1 + Int32(plan.changedArgument), part)
      return false
    }
    part = .none
    var given = try arguments(shape, first: i.c + 1)
    if let receiver = callee.receiver { given.positional.insert(receiver, at: 0) }
    forgetRegisters(from: plan.firstDead)
    let result = try changeArgument(
      plan, steps, of: callee, shape.position(of: plan.changedArgument), given)
    set(i.b, result)
    try noteWarnings()
    return true
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
        evaluation.changing = object
        switch position {
        case .positional(let place):
          given.positional[place + (callee.receiver == nil ? 0 : 1)] = .array(object)
        case .keyword(let place): given.keywords[place].value = .array(object)
        }
        result = try evaluation.run(callee.builtin, given, isMethod: callee.receiver != nil)
      }
    }
    return result
  }
}

extension Evaluation {
  /// Runs a function that changes a list.
  fileprivate func change(
    _ items: [Value], _ callee: ChangingCallee, _ position: CallShape.Position,
    _ given: CallArguments
  ) throws(RuntimeFailure) -> (list: Value, result: Value) {
    var given = given
    switch position {
    case .positional(let place):
      given.positional[place + (callee.receiver == nil ? 0 : 1)] = .list(items)
    case .keyword(let place): given.keywords[place].value = .list(items)
    }
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
    guard let changed = callee.builtin.changed else { return nil }
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
