// nabla · Compiler+InPlace.swift
// Indexed assignment and calls that change a variable.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// What an indexed target or the receiver of an in-place call names: a variable and the way into it.
  struct Path {
    var root: NameID
    var steps: [NodeID]
  }

  /// The variable and steps of `a[0].T[1]`; nil for what starts with no name.
  func path(to node: NodeID) -> Path? {
    var steps: [NodeID] = []
    var current = node
    while true {
      switch tree[current].kind {
      case .name(let name): return Path(root: name, steps: steps.reversed())
      case .parenthesized(let inner): current = inner
      case .index(let base, _, _), .attribute(let base, _):
        steps.append(current)
        current = base
      default: return nil
      }
    }
  }

  /// The method's name, if a call may be one that changes its receiver: `x.sort()`, `a[0].fill(3)`.
  func inPlaceMethod(calledBy node: NodeID) -> NameID? {
    guard case .call(let callee, _) = tree[node].kind,
      case .attribute(let receiver, let method) = tree[callee].kind,
      InPlaceMethods.names.contains(names[method]), !namesModule(receiver)
    else { return nil }
    return method
  }

  /// True for a name, or a dotted name, that starts with that of a module.
  private func namesModule(_ node: NodeID) -> Bool {
    guard let path = path(to: node), resolve(path.root) == nil else { return false }
    return isModule(path.root)
  }

  /// Compiles a call whose method changes the variable it is called on.
  func compileInPlaceCall(_ node: NodeID, method: NameID, into target: Int32) {
    guard case .call(let callee, let arguments) = tree[node].kind,
      case .attribute(let receiver, _) = tree[callee].kind
    else { return }
    scratch {
      guard let path = path(to: receiver) else {
        let value = reserve(Int(arguments.count) + 1)
        compile(receiver, into: value)
        emit(.attribute, a: value, b: value, c: method.rawValue, detail: 1, at: callee)
        draft.calls.append(compile(arguments: arguments, from: value + 1))
        emit(.call, a: target, b: value, c: Int32(draft.calls.count - 1), at: node)
        return
      }
      var plan = compile(path: path)
      let first = reserve(Int(arguments.count))
      plan.call = compile(arguments: arguments, from: first)
      plan.method = method
      plan.firstDead = free
      draft.stores.append(plan)
      emit(.callInPlace, a: Int32(draft.stores.count - 1), b: target, c: first, at: node)
    }
  }

  /// Compiles the indices on the way into a variable; their registers stay taken.
  func compile(path: Path) -> StorePlan {
    var steps: [StorePlan.Step] = []
    for node in path.steps {
      switch tree[node].kind {
      case .index(_, let items, let hasComma):
        let first = compile(items: items)
        let registers = (0..<items.count).map { first + $0 }
        steps.append(.index(registers, isTuple: items.count != 1 || hasComma))
      case .attribute(_, let name): steps.append(.attribute(name))
      default: break
      }
    }
    let root: StorePlan.Root =
      switch resolve(path.root) {
      case .register(let register): .local(register)
      case .cell(let cell): .cell(cell)
      case nil: .global(path.root)
      }
    return StorePlan(root: root, rootName: path.root, steps: steps, stepNodes: path.steps)
  }

  /// Compiles `del x[…]`.
  func compileDeleteItems(_ target: NodeID) {
    scratch {
      guard let path = path(to: target), !path.steps.isEmpty else {
        emit(.deleteItems, a: -1, at: target)
        return
      }
      var plan = compile(path: path)
      plan.firstDead = free
      draft.stores.append(plan)
      emit(.deleteItems, a: Int32(draft.stores.count - 1), at: target)
    }
  }

  /// Compiles `x[…] = value` for a value that stands in an operand.
  func compileStore(_ operand: Int32, to target: NodeID, at node: NodeID) {
    guard let path = path(to: target), !path.steps.isEmpty else { return }
    scratch {
      var plan = compile(path: path)
      plan.firstDead = free
      draft.stores.append(plan)
      emit(.storePath, a: Int32(draft.stores.count - 1), c: operand, at: target)
    }
  }
}
