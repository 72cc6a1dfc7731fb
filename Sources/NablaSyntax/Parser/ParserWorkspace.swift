// nabla · ParserWorkspace.swift
// Memory that one parse leaves to the next.
// SPDX-License-Identifier: Apache-2.0

/// Memory that one parse leaves to the next: a short line costs more in allocation than in parsing.
///
/// It holds no state; a parse with a new workspace gives the same tree.
package struct ParserWorkspace: ~Copyable {
  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var nodes: [Node] = []
  var statements: [NodeID] = []

  package init() {}

  /// Takes the memory of a tree back that nobody needs any more.
  package mutating func recycle(_ tree: consuming SyntaxTree) {
    // Where a function keeps its tree, emptying the arrays for the next parse leaves that copy alone.
    swap(&nodes, &tree.nodes)
    swap(&statements, &tree.statements)
  }

  /// Memory of one very long input is not kept.
  mutating func trim() {
    guard bytes.capacity > 1 << 16 else { return }
    bytes = []
    tokens = []
  }
}
