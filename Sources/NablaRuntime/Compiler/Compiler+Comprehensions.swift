// nabla · Compiler+Comprehensions.swift
// Comprehensions: loops that make a bracket.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// Compiles `[element for … in … if …]` in the code around it; its variables are its own.
  func compileComprehension(
    _ element: NodeID, _ clauses: NodeList, into target: Int32, at node: NodeID
  ) {
    let saved = (variables, definite)
    scratch {
      let list = reserve()
      emit(.newList, a: list, at: node)
      let inner = Array(tree[clauses])
      // The first iterable is read outside the comprehension's own names, as in Python.
      compile(clauses: inner[...], shared: namesUsedByFunctions(in: inner + [element])) {
        let value = self.scratch { self.operand(element) }
        self.emit(.listAppend, a: list, b: value, at: element)
      }
      emit(.bracketOfList, a: target, b: list, at: node)
    }
    (variables, definite) = saved
  }

  private func namesUsedByFunctions(in nodes: [NodeID]) -> Set<NameID> {
    ScopeAnalysis(of: nodes, in: tree).usedInside
  }

  private func compile(
    clauses: ArraySlice<NodeID>, shared: Set<NameID>, innermost: @escaping () -> Void
  ) {
    guard let clause = clauses.first else { return innermost() }
    switch tree[clause].kind {
    case .comprehensionFor(let targetNode, let iterable):
      let state = reserve(2)
      let source = scratch { operand(iterable) }
      emit(.iterate, a: state, b: source, at: iterable)
      for name in ScopeAnalysis.names(boundBy: targetNode, in: tree) {
        declare(name, isShared: shared.contains(name))
        definite.insert(name)
      }
      let start = here
      scratch {
        let item = reserve()
        let exit = emit(.next, a: item, b: state, at: iterable)
        assign(item, to: targetNode, at: clause)
        compile(clauses: clauses.dropFirst(), shared: shared, innermost: innermost)
        emit(.jump, a: start, at: clause)
        land(exit)
      }
    case .comprehensionIf(let condition):
      let test = scratch { operand(condition) }
      let skip = emit(.jumpIfFalse, a: test, at: condition)
      compile(clauses: clauses.dropFirst(), shared: shared, innermost: innermost)
      land(skip)
    default: compile(clauses: clauses.dropFirst(), shared: shared, innermost: innermost)
    }
  }
}
