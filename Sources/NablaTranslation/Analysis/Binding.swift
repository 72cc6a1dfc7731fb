// nabla · Binding.swift
// The names that statements bind.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// Finds the names that statements and targets bind.
enum Binding {
  /// The names that statements bind in their own scope, in the order of the source.
  static func names(
    boundIn statements: some Sequence<NodeID>, of tree: SyntaxTree, _ table: NameTable
  ) -> [NameID] {
    var found: [NameID] = []
    var work = Array(statements)
    while let node = work.popLast() {
      switch tree[node].kind {
      case .functionDefinition(let name, _, _, _): found.append(name)
      case .assignment(let targets, _): for target in tree[targets] { add(target, tree, &found) }
      case .augmentedAssignment(_, let target, _): add(target, tree, &found)
      case .forStatement(let target, _, let body, let otherwise):
        add(target, tree, &found)
        work += tree[body] + tree[otherwise]
      case .whileStatement(_, let body, let otherwise), .ifStatement(_, let body, let otherwise):
        work += tree[body] + tree[otherwise]
      case .delete(let targets): for target in tree[targets] { add(target, tree, &found) }
      case .importStatement(let items): found += names(importedBy: items, tree, table)
      case .fromImport(_, let items):
        found += names(importedBy: items, tree, table)
        // What has no other name keeps its own.
        for item in tree[items] {
          if case .importedName(let path, nil) = tree[item].kind,
            let name = table.lookup(tree[path])
          {
            found.append(name)
          }
        }
      default: break
      }
    }
    return found
  }

  /// The names that a target binds; indexed targets bind none.
  static func names(boundBy target: NodeID, in tree: SyntaxTree) -> [NameID] {
    var found: [NameID] = []
    add(target, tree, &found)
    return found
  }

  /// The names after `as`, but for those that modules have without an import.
  private static func names(
    importedBy items: NodeList, _ tree: SyntaxTree, _ table: NameTable
  ) -> [NameID] {
    tree[items].compactMap { item in
      guard case .importedName(let path, .some(let alias)) = tree[item].kind,
        Module.bareNames[table[alias]] != tree[path]
      else { return nil }
      return alias
    }
  }

  private static func add(_ target: NodeID, _ tree: SyntaxTree, _ found: inout [NameID]) {
    switch tree[target].kind {
    case .name(let name): found.append(name)
    case .tuple(let items, _), .bracket(let items):
      for item in tree[items] { add(item, tree, &found) }
    case .starred(let child), .parenthesized(let child): add(child, tree, &found)
    default: break
    }
  }

  /// The name at the root of `a[0].T[1]`; nil for what starts with no name.
  static func root(of node: NodeID, in tree: SyntaxTree) -> NodeID? {
    var current = node
    while true {
      switch tree[current].kind {
      case .name: return current
      case .parenthesized(let inner): current = inner
      case .index(let base, _, _), .attribute(let base, _): current = base
      default: return nil
      }
    }
  }
}
