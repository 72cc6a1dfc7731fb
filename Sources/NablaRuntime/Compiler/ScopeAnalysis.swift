// nabla · ScopeAnalysis.swift
// Which names a function makes its own, and which its inner functions use.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// What must be known of a function before its code is written.
struct ScopeAnalysis {
  /// Names assigned in the function's own statements.
  private(set) var assigned: Set<NameID> = []
  /// Names that functions inside use and do not make their own.
  private(set) var usedInside: Set<NameID> = []
  /// Names used in the function's own code, its comprehensions included.
  private(set) var used: Set<NameID> = []

  private let tree: SyntaxTree

  /// Looks through statements or an expression. Nesting is bounded by the parser, long chains are not:
  /// the walk keeps its own list of work.
  init(of roots: some Sequence<NodeID>, in tree: SyntaxTree) {
    self.tree = tree
    var work = Array(roots)
    while let node = work.popLast() {
      switch tree[node].kind {
      case .name(let name): used.insert(name)
      case .functionDefinition(let name, let parameters, let body, _):
        assigned.insert(name)
        enter(parameters, tree[body], &work)
      case .lambda(let parameters, let body):
        enter(parameters, [body], &work)
      case .assignment(let targets, _):
        for target in tree[targets] { assign(target) }
        tree.appendChildren(of: node, to: &work)
      case .augmentedAssignment(_, let target, _), .forStatement(let target, _, _, _):
        assign(target)
        tree.appendChildren(of: node, to: &work)
      case .delete(let targets):
        for target in tree[targets] { assign(target) }
        tree.appendChildren(of: node, to: &work)
      default:
        tree.appendChildren(of: node, to: &work)
      }
    }
  }

  /// Takes in what a function inside needs; its defaults belong to the code around it.
  private mutating func enter(
    _ parameters: NodeList, _ body: some Sequence<NodeID>, _ work: inout [NodeID]
  ) {
    var own: Set<NameID> = []
    for parameter in tree[parameters] {
      guard case .parameter(let name, _, let value) = tree[parameter].kind else { continue }
      own.insert(name)
      if let value { work.append(value) }
    }
    let inside = ScopeAnalysis(of: body, in: tree)
    own.formUnion(inside.assigned)
    usedInside.formUnion(inside.used.union(inside.usedInside).subtracting(own))
  }

  /// Notes the names that an assignment target binds; indexed targets bind none.
  private mutating func assign(_ target: NodeID) {
    switch tree[target].kind {
    case .name(let name): assigned.insert(name)
    case .tuple(let items, _), .bracket(let items): for item in tree[items] { assign(item) }
    case .starred(let child), .parenthesized(let child): assign(child)
    default: break
    }
  }

  /// The names a comprehension's targets bind.
  static func names(boundBy target: NodeID, in tree: SyntaxTree) -> Set<NameID> {
    var analysis = ScopeAnalysis(of: [], in: tree)
    analysis.assign(target)
    return analysis.assigned
  }
}
