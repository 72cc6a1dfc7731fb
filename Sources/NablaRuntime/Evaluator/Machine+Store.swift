// nabla · Machine+Store.swift
// Indexed assignment and calls that change a variable.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Machine {
  /// `x[…] = value`, also through several steps.
  mutating func storePath(_ i: Instruction) throws(RuntimeFailure) {
    let plan = code.stores[Int(i.a)]
    let steps = try path(plan)
    let new = value(i.c)
    try Store.checkWritable(steps, of: current(plan), names: evaluation.names)
    forgetRegisters(from: plan.firstDead)
    let names = evaluation.names
    try change(plan, saving: patch(plan, steps)) { (root) throws(RuntimeFailure) in
      try Store.store(new, in: &root, at: steps[...], names: names)
    }
  }

  /// `x.append(value)`, `a[0].sort()`.
  mutating func callInPlace(_ i: Instruction) throws(RuntimeFailure) {
    let plan = code.stores[Int(i.a)]
    guard let method = plan.method, let shape = plan.call else { return }
    let given = try arguments(shape, first: i.c)
    let steps = try path(plan)
    let name = evaluation.names[method]
    let (names, evaluation) = (evaluation.names, evaluation)
    // What the method finds it does not change is called like any other.
    var receiver = try current(plan)
    for step in steps { receiver = try Store.read(step, of: receiver, names: names) }
    guard InPlaceMethods.changes(receiver, name) else {
      let callee = try receiver.attribute(name)
      receiver = .none
      set(i.b, try invoke(callee, given))
      return try noteWarnings()
    }
    receiver = .none
    forgetRegisters(from: plan.firstDead)
    var result = Value.none
    try change(plan, saving: nil) { (root) throws(RuntimeFailure) in
      try Store.update(&root, at: steps[...], names: names) { (target) throws(RuntimeFailure) in
        result = try InPlaceMethods.call(name, on: &target, given, evaluation)
      }
    }
    set(i.b, result)
    try noteWarnings()
  }

  /// `del x[…]`.
  mutating func deleteItems(_ i: Instruction) throws(RuntimeFailure) {
    guard i.a >= 0 else { throw RuntimeFailure(ListFault.needsVariable(method: "del")) }
    let plan = code.stores[Int(i.a)]
    let steps = try path(plan)
    guard case .index(let index)? = steps.last else { return }
    let names = evaluation.names
    forgetRegisters(from: plan.firstDead)
    try change(plan, saving: nil) { (root) throws(RuntimeFailure) in
      try Store.update(&root, at: steps.dropLast(), names: names) {
        (target) throws(RuntimeFailure) in try target.deleteItems(index)
      }
    }
  }

  /// The value of `b.name`; a method that would change what is no variable has nothing to change.
  func attribute(_ i: Instruction) throws(RuntimeFailure) -> Value {
    let receiver = value(i.b)
    let name = evaluation.names[NameID(rawValue: i.c)]
    if i.detail == 1, InPlaceMethods.changes(receiver, name) {
      throw RuntimeFailure(ValueFailure.methodNeedsVariable(name))
    }
    return try receiver.attribute(name)
  }

  // MARK: - Variables

  /// Empties registers of the running frame that hold nothing needed any more.
  mutating func forgetRegisters(from first: Int32) {
    for register in base + Int(first)..<base + code.registerCount { registers[register] = .unbound }
  }

  func current(_ plan: StorePlan) throws(RuntimeFailure) -> Value {
    switch plan.root {
    case .global(let name): return try global(name.rawValue)
    case .local(let register):
      guard !value(register).isUnbound else { throw unboundRoot(plan) }
      return value(register)
    case .cell(let number):
      guard let value = cell(number).value else { throw unboundRoot(plan) }
      return value
    }
  }

  private func unboundRoot(_ plan: StorePlan) -> RuntimeFailure {
    RuntimeFailure(NameFailure.unbound(evaluation.names[plan.rootName]))
  }

  /// Takes the variable's value out, lets `body` change it, and puts it back whatever happens.
  mutating func change(
    _ plan: StorePlan, saving patch: ArrayPatch?,
    _ body: (inout Value) throws(RuntimeFailure) -> Void
  ) throws(RuntimeFailure) {
    _ = try current(plan)
    switch plan.root {
    case .global(let name):
      guard evaluation.globals[name] != nil else {
        throw RuntimeFailure(
          ValueFailure.noItemAssignment(type: (try global(name.rawValue)).typeName))
      }
      guard var value = evaluation.globals.take(name, saving: patch) else { return }
      defer { evaluation.globals.putBack(name, value) }
      try body(&value)
    case .local(let register):
      var value = value(register)
      set(register, .none)
      defer { set(register, value) }
      try body(&value)
    case .cell(let number):
      guard var value = cell(number).value else { return }
      cell(number).value = nil
      defer { cell(number).value = value }
      try body(&value)
    }
  }

  /// What must be remembered of a variable before its elements are written.
  private func patch(_ plan: StorePlan, _ steps: [Store.Step]) -> ArrayPatch? {
    guard case .global(let name) = plan.root, evaluation.globals.needsSaving(name),
      steps.count == 1,
      case .index(let index) = steps[0], case .array(let object)? = evaluation.globals[name],
      let items = try? Operations.indexItems(index)
    else { return nil }
    return ArrayPatch(of: object.array, items: items)
  }

  /// The steps with the values of their registers.
  func path(_ plan: StorePlan) throws(RuntimeFailure) -> [Store.Step] {
    var steps: [Store.Step] = []
    for step in plan.steps {
      switch step {
      case .attribute(let name): steps.append(.attribute(name))
      case .index(let items, let isTuple):
        steps.append(
          .index(isTuple ? .tuple(items.map { value($0) }) : value(items.first ?? 0)))
      }
    }
    return steps
  }
}
