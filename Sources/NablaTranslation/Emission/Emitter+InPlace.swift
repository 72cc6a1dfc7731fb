// nabla · Emitter+InPlace.swift
// Methods that change their variable, which arrays do not have in Python.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension Emitter {
  /// A call such as `r.append(3)`.
  struct InPlaceCall {
    var receiver: NodeID
    var method: String
    var arguments: NodeList
    /// Whether Python's own method does it.
    var isDirect: Bool
  }

  /// The call of a method that changes its variable; nil for any other expression.
  func inPlaceCall(_ node: NodeID) -> InPlaceCall? {
    guard case .call(let callee, let arguments) = tree[node].kind,
      case .attribute(let base, let name) = tree[callee].kind
    else { return nil }
    let method = program.names[name]
    guard Value.inPlaceMethodNames.contains(method), !facts.isModule(base),
      Binding.root(of: base, in: tree) != nil, !kinds(base).isOnly(.text)
    else { return nil }
    let isDirect =
      Helper.methods[method] == nil
      || (!kinds(base).contains(.unsure) && kinds(base).isDisjoint(with: .array))
    return InPlaceCall(receiver: base, method: method, arguments: arguments, isDirect: isDirect)
  }

  /// Writes a statement that is a call such as `r.append(3)`; `isShown` tells whether what `pop` gives
  /// is shown.
  func write(_ change: InPlaceCall, isShown: Bool) {
    let receiver = text(change.receiver)
    noteRebinding(of: change.receiver)
    let call = helperCall(change)
    guard change.method == "pop" else { return add("\(receiver) = \(call)") }
    add("\(receiver), popped_item = \(call)")
    if isShown { show("popped_item", .any) }
  }

  /// Writes `x = r.pop()`.
  func write(_ change: InPlaceCall, into target: String) {
    let receiver = text(change.receiver)
    noteRebinding(of: change.receiver)
    if change.method == "pop" {
      add("\(receiver), \(target) = \(helperCall(change))")
    } else {
      add("\(receiver) = \(helperCall(change))")
      add("\(target) = None")
    }
  }

  /// A call such as `r.pop()` inside an expression.
  func nested(_ change: InPlaceCall) -> String {
    let receiver = text(change.receiver)
    guard case .name = tree[facts.unwrapped(change.receiver)].kind else {
      cannot("\(change.method)() of a part of a value cannot stand inside an expression")
      return helperCall(change)
    }
    if let frame = functionStack.last, frame.isLambda, let root = variable(change.receiver),
      root.scope != frame.scope
    {
      cannot("a lambda cannot change '\(receiver)'")
    }
    noteRebinding(of: change.receiver)
    if change.method == "pop" {
      return "((popped_pair := \(helperCall(change))), (\(receiver) := popped_pair[0]))[0][1]"
    }
    return "((\(receiver) := \(helperCall(change))), None)[1]"
  }

  private func helperCall(_ change: InPlaceCall) -> String {
    guard let helper = Helper.methods[change.method] else { return "None" }
    let arguments = tree[change.arguments].map { node -> String in
      if case .keywordArgument(_, let value) = tree[node].kind { return owned(value) }
      return owned(node)
    }
    return use(helper) + "(" + ([text(change.receiver)] + arguments).joined(separator: ", ") + ")"
  }

  /// Notes that the function being written binds a variable of a scope around it.
  private func noteRebinding(of node: NodeID) {
    guard let root = Binding.root(of: node, in: tree), root == facts.unwrapped(node),
      let variable = variable(root), let last = functionStack.indices.last,
      variable.scope != functionStack[last].scope
    else { return }
    functionStack[last].rebound.insert(variable)
  }
}
