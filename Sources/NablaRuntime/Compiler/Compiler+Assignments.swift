// nabla · Compiler+Assignments.swift
// Assignment, unpacking and deletion.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// `a = b = value`.
  func compileAssignment(_ targets: [NodeID], _ value: NodeID, at node: NodeID) {
    if targets.count == 1, case .name(let name) = tree[targets[0]].kind,
      case .register(let register)? = resolve(name), writesTargetLast(value)
    {
      compile(value, into: register)
      if !deletable.contains(name) { definite.insert(name) }
      return
    }
    scratch {
      let result = operand(value)
      for target in targets { assign(result, to: target, at: node) }
    }
  }

  /// True for expressions that read all their operands before they write their result, so that
  /// `x = x + 1` can be computed in `x` itself.
  private func writesTargetLast(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .binary, .unary: true
    case .call: inPlaceMethod(calledBy: node) == nil
    default: false
    }
  }

  /// Gives a target the value of an operand.
  func assign(_ operand: Int32, to target: NodeID, at node: NodeID) {
    switch tree[target].kind {
    case .name(let name): store(operand, to: name, at: node)
    case .parenthesized(let inner): assign(operand, to: inner, at: node)
    case .tuple(let items, _), .bracket(let items):
      unpack(operand, into: Array(tree[items]), at: target)
    case .index, .attribute: compileStore(operand, to: target, at: node)
    default: break
    }
  }

  private func unpack(_ operand: Int32, into targets: [NodeID], at node: NodeID) {
    let star = targets.firstIndex { if case .starred = tree[$0].kind { true } else { false } }
    scratch {
      let first = reserve(targets.count)
      emit(.unpack, a: first, b: operand, c: star.map { Int32($0) } ?? -1, at: node)
      for (offset, target) in targets.enumerated() {
        var inner = target
        if case .starred(let child) = tree[target].kind { inner = child }
        assign(first + Int32(offset), to: inner, at: node)
      }
    }
  }

  /// `x += value`, `x[i] += value`.
  func compileAugmented(
    _ sign: BinaryOperator, _ target: NodeID, _ value: NodeID, at node: NodeID
  ) {
    scratch {
      if case .name(let name) = tree[target].kind {
        let old = operand(target)
        let change = operand(value)
        let result = reserve()
        emit(.binary, a: result, b: old, c: change, detail: sign.rawValue, at: node)
        return store(result, to: name, at: node)
      }
      guard let path = path(to: target) else { return }
      var plan = compile(path: path)
      let old = reserve()
      loadRoot(path.root, into: old, at: node)
      for (step, stepNode) in zip(plan.steps, plan.stepNodes) {
        load(step, of: old, at: stepNode)
      }
      let change = scratch { operand(value) }
      emit(.binary, a: old, b: old, c: change, detail: sign.rawValue, at: node)
      plan.firstDead = free
      draft.stores.append(plan)
      emit(.storePath, a: Int32(draft.stores.count - 1), c: old, at: target)
    }
  }

  private func loadRoot(_ name: NameID, into target: Int32, at node: NodeID) {
    switch resolve(name) {
    case .register(let register): emit(.move, a: target, b: register, at: node)
    case .cell(let cell): emit(.loadCell, a: target, b: cell, c: name.rawValue, at: node)
    case nil: emit(.loadGlobal, a: target, b: name.rawValue, at: node)
    }
  }

  private func load(_ step: StorePlan.Step, of register: Int32, at node: NodeID) {
    switch step {
    case .attribute(let name):
      emit(.attribute, a: register, b: register, c: name.rawValue, at: node)
    case .index(let items, let isTuple):
      if items.count == 1, !isTuple {
        emit(.index, a: register, b: register, c: items[0], at: node)
      } else {
        emit(.indexTuple, a: register, b: register, c: items.first ?? 0, at: node)
      }
    }
  }

  /// `del x, y[0]`.
  func compileDelete(_ targets: NodeList) {
    for target in tree[targets] {
      var target = target
      while case .parenthesized(let inner) = tree[target].kind { target = inner }
      guard case .name(let name) = tree[target].kind else {
        compileDeleteItems(target)
        continue
      }
      switch resolve(name) {
      case .register(let register):
        emit(.deleteLocal, a: register, b: name.rawValue, at: target)
      case .cell(let cell): emit(.deleteLocal, a: cell, b: name.rawValue, detail: 1, at: target)
      case nil: emit(.deleteGlobal, a: name.rawValue, at: target)
      }
      definite.remove(name)
    }
  }
}
