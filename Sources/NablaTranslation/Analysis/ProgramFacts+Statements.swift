// nabla · ProgramFacts+Statements.swift
// What statements tell about values.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension ProgramFacts {
  func visit(statement node: NodeID, in scope: Int) {
    switch tree[node].kind {
    case .expressionStatement(let value, _): _ = visit(value, in: scope)
    case .assignment(let targets, let value): visit(targets, value, in: scope)
    case .augmentedAssignment(let operation, let target, let value):
      let right = visit(value, in: scope)
      if case .name = tree[target].kind {
        let left = visit(target, in: scope)
        assign(.result(of: operation, left, right), to: target, in: scope)
      } else {
        assign(.any, to: target, in: scope)
      }
    case .delete(let targets):
      for target in tree[targets] {
        _ = visit(target, in: scope)
        if case .index = tree[target].kind, let root = Binding.root(of: target, in: tree) {
          noteMutation(of: root, from: scope)
        }
        if scope == 0, case .name(let name) = tree[target].kind { bind(name, isBound: false) }
      }
    case .functionDefinition(let name, let parameters, let body, _):
      if scope == 0 { bind(name) }
      let function = visit(function: node, parameters, body: .block(body), in: scope)
      let variable = resolve(name, in: scope) ?? Variable(scope: 0, name: name)
      note(.function, in: variable)
      note(function: function, in: variable)
    case .returnStatement(let value):
      let found = value.map { visit($0, in: scope) } ?? .none
      if let function = functionScope(of: scope) { note(returns: found, of: function) }
    case .importStatement, .fromImport:
      for name in Binding.names(boundIn: [node], of: tree, program.names) {
        if scope == 0 { bind(name) }
        note(.any, in: resolve(name, in: scope) ?? Variable(scope: 0, name: name))
      }
    default: visit(compound: node, in: scope)
    }
  }

  private func visit(compound node: NodeID, in scope: Int) {
    switch tree[node].kind {
    case .ifStatement(let condition, let then, let otherwise):
      _ = visit(condition, in: scope)
      visit(block: then, in: scope)
      visit(block: otherwise, in: scope)
    case .forStatement(let target, let iterable, let body, let otherwise):
      visit(iterable, boundTo: target, evaluatedIn: scope, in: scope)
      visit(block: body, in: scope)
      visit(block: otherwise, in: scope)
    case .whileStatement(let condition, let body, let otherwise):
      _ = visit(condition, in: scope)
      visit(block: body, in: scope)
      visit(block: otherwise, in: scope)
    default: break
    }
  }

  func visit(block: NodeList, in scope: Int) {
    for statement in tree[block] { visit(statement: statement, in: scope) }
  }

  // MARK: - Assignment

  private func visit(_ targets: NodeList, _ value: NodeID, in scope: Int) {
    if case .lambda(let parameters, let body) = tree[unwrapped(value)].kind, targets.count == 1,
      let target = tree[targets].first, case .name(let name) = tree[target].kind
    {
      let function = visit(
        function: unwrapped(value), parameters, body: .expression(body), in: scope)
      if scope == 0 { bind(name) }
      let variable = resolve(name, in: scope) ?? Variable(scope: 0, name: name)
      note(.function, in: variable)
      note(function: function, in: variable)
      note(variable, at: target)
      _ = note(.function, at: unwrapped(value))
      return
    }
    let found = visit(value, in: scope)
    for target in tree[targets] {
      if !assignItems(of: value, to: target, in: scope) { assign(found, to: target, in: scope) }
    }
  }

  /// `a, b = 1, [2]`: each target takes the kinds of its own item.
  private func assignItems(of value: NodeID, to target: NodeID, in scope: Int) -> Bool {
    guard case .tuple(let values, _) = tree[unwrapped(value)].kind,
      case .tuple(let targets, _) = tree[unwrapped(target)].kind, values.count == targets.count,
      !tree[targets].contains(where: { if case .starred = tree[$0].kind { true } else { false } })
    else { return false }
    for (item, place) in zip(tree[values], tree[targets]) {
      assign(kinds[input][item.index], to: place, in: scope)
    }
    return true
  }

  /// Notes that a target takes a value.
  func assign(_ found: Kinds, to target: NodeID, in scope: Int) {
    switch tree[target].kind {
    case .name(let name):
      if scope == 0 { bind(name) }
      let variable = resolve(name, in: scope) ?? Variable(scope: 0, name: name)
      note(found, in: variable)
      note(variable, at: target)
    case .parenthesized(let inner): assign(found, to: inner, in: scope)
    case .tuple(let items, _), .bracket(let items):
      for item in tree[items] { assign(found.items, to: item, in: scope) }
    case .starred(let inner): assign(.any, to: inner, in: scope)
    case .index, .attribute:
      _ = visit(target, in: scope)
      if let root = Binding.root(of: target, in: tree) { noteMutation(of: root, from: scope) }
    default: break
    }
  }

  /// Notes what the items of an iterable are, for a loop or a comprehension.
  func visit(
    _ iterable: NodeID, boundTo target: NodeID, evaluatedIn outer: Int, in scope: Int
  ) {
    let found = visit(iterable, in: outer)
    if let parts = itemParts(of: iterable), case .tuple(let targets, _) = tree[target].kind,
      targets.count == parts.count
    {
      for (place, kinds) in zip(tree[targets], parts) { assign(kinds, to: place, in: scope) }
    } else {
      assign(found.items, to: target, in: scope)
    }
  }

  /// The kinds of the items of `enumerate(x)` and `zip(x, y)`.
  private func itemParts(of iterable: NodeID) -> [Kinds]? {
    guard case .call(let callee, let arguments) = tree[iterable].kind,
      case .name(let name) = tree[callee].kind, variableOfNode[input][callee] == nil
    else { return nil }
    let parts = tree[arguments].map { kinds[input][$0.index].items }
    switch program.names[name] {
    case "enumerate": return parts.first.map { [.number, $0] }
    case "zip": return parts
    default: return nil
    }
  }

  // MARK: - Functions

  enum Body {
    case expression(NodeID)
    case block(NodeList)
  }

  /// Looks through a function; its defaults belong to the scope around it.
  ///
  /// - Returns: The function's scope.
  func visit(function node: NodeID, _ parameters: NodeList, body: Body, in scope: Int) -> Int {
    var list: [(name: NameID, kind: ParameterKind)] = []
    for parameter in tree[parameters] {
      guard case .parameter(let name, let kind, _) = tree[parameter].kind else { continue }
      list.append((name, kind))
    }
    let function = self.scope(
      of: node,
      own: {
        var own = Set(list.map(\.name))
        if case .block(let block) = body {
          own.formUnion(Binding.names(boundIn: tree[block], of: tree, program.names))
        }
        return own
      }, parent: scope, isFunction: true)
    declare(list, of: function)
    for parameter in tree[parameters] {
      guard case .parameter(let name, let kind, let value) = tree[parameter].kind else { continue }
      let variable = Variable(scope: function, name: name)
      if kind == .variadic { note(.tuple, in: variable) }
      if let value { note(visit(value, in: scope), in: variable) }
    }
    switch body {
    case .expression(let value): note(returns: visit(value, in: function), of: function)
    case .block(let block):
      visit(block: block, in: function)
      if fallsThrough(block) { note(returns: .none, of: function) }
    }
    return function
  }

  /// Whether a block may end without `return`.
  private func fallsThrough(_ block: NodeList) -> Bool {
    guard let last = tree[block].last else { return true }
    switch tree[last].kind {
    case .returnStatement: return false
    case .ifStatement(_, let then, let otherwise):
      return fallsThrough(then) || fallsThrough(otherwise)
    default: return true
    }
  }

  /// The expression inside parentheses.
  func unwrapped(_ node: NodeID) -> NodeID {
    var node = node
    while case .parenthesized(let inner) = tree[node].kind { node = inner }
    return node
  }
}
