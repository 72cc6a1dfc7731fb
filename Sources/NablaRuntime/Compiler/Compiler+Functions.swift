// nabla · Compiler+Functions.swift
// Functions, with their variables and the ones they share.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// The body of a function.
  enum Body {
    case expression(NodeID)
    case block(NodeList)
  }

  /// Compiles a function and the code that makes its value.
  func compileFunction(
    named name: NameID?, parameters: NodeList, body: Body, into target: Int32, at node: NodeID
  ) {
    let inner = Compiler(tree: tree, names: names, parent: self)
    inner.isModule = isModule
    inner.declareParameters(parameters, sharing: inner.declareVariables(parameters, body))
    inner.compile(body: body, at: node)
    let code = Code(
      inner.draft, name: name.map { names[$0] } ?? "<lambda>", tree: tree,
      definition: CanonicalPrinter.print(node, in: tree, names: names))
    draft.functions.append(code)
    let number = Int32(draft.functions.count - 1)
    scratch {
      let first = compileDefaults(parameters)
      emit(.makeFunction, a: target, b: number, c: first, at: node)
    }
  }

  /// Compiles the defaults, which belong to the code around the function, side by side.
  private func compileDefaults(_ parameters: NodeList) -> Int32 {
    let defaults = tree[parameters].compactMap { parameter -> NodeID? in
      if case .parameter(_, _, let value) = tree[parameter].kind { value } else { nil }
    }
    let first = reserve(defaults.count)
    for (offset, value) in defaults.enumerated() { compile(value, into: first + Int32(offset)) }
    return first
  }

  /// Finds the function's variables and returns those that inner functions share.
  private func declareVariables(_ parameters: NodeList, _ body: Body) -> (
    own: Set<NameID>, shared: Set<NameID>
  ) {
    let analysis =
      switch body {
      case .expression(let node): ScopeAnalysis(of: [node], in: tree)
      case .block(let list): ScopeAnalysis(of: tree[list], in: tree)
      }
    return (analysis.assigned, analysis.usedInside)
  }

  private func declareParameters(
    _ parameters: NodeList, sharing names: (own: Set<NameID>, shared: Set<NameID>)
  ) {
    var rest = names.own
    for node in tree[parameters] {
      guard case .parameter(let name, let kind, let value) = tree[node].kind else { continue }
      draft.parameters.append(Code.Parameter(name: name, kind: kind, hasDefault: value != nil))
      rest.remove(name)
      variables[name] = .register(reserve())
      definite.insert(name)
    }
    for (position, parameter) in draft.parameters.enumerated()
    where names.shared.contains(parameter.name) {
      draft.parameterCells.append((position, draft.ownCellCount))
      declare(parameter.name, isShared: true)
    }
    for name in rest.sorted(by: { $0.rawValue < $1.rawValue }) {
      declare(name, isShared: names.shared.contains(name))
    }
  }

  private func compile(body: Body, at node: NodeID) {
    switch body {
    case .expression(let expression):
      let result = operand(expression)
      emit(.returnValue, a: result, at: expression)
    case .block(let statements):
      noteDeletions(in: statements)
      compile(block: statements)
      emit(.returnValue, a: constant(.none), at: node)
    }
  }

  private func noteDeletions(in statements: NodeList) {
    var work = Array(tree[statements])
    while let node = work.popLast() {
      if case .delete(let targets) = tree[node].kind {
        for target in tree[targets] {
          if case .name(let name) = tree[target].kind { deletable.insert(name) }
        }
      }
      tree.appendChildren(of: node, to: &work)
    }
  }
}
