// nabla · SyntaxTree.swift
// The syntax tree of one input, in flat arrays.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A node of a `SyntaxTree`, by its place in the tree's array.
package struct NodeID: Hashable, Sendable {
  /// The place in `SyntaxTree.nodes`.
  package let rawValue: Int32
  package init(rawValue: Int32) { self.rawValue = rawValue }
  /// The place as an array's index.
  package var index: Int { Int(rawValue) }
}

/// A run of nodes in the tree's list array: the items of a bracket, the arguments of a call.
package struct NodeList: Hashable, Sendable {
  /// The place of the first item in `SyntaxTree.items`.
  package let start: Int32
  /// How many items there are.
  package let count: Int32
  package init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }
  /// The list without items.
  package static let empty = NodeList(start: 0, count: 0)
}

/// A piece of text kept beside the tree: digits of a number, characters of a string.
package struct TextID: Hashable, Sendable {
  /// The place in `SyntaxTree.texts`.
  package let rawValue: Int32
  package init(rawValue: Int32) { self.rawValue = rawValue }
  /// The place as an array's index.
  package var index: Int { Int(rawValue) }
}

/// One node with its place in the source.
package struct Node: Sendable {
  /// What the node is, with its children.
  package var kind: NodeKind
  /// The whole of the node.
  package var span: SourceSpan
  /// The token that stands for the node: an operator's sign, a call's opening bracket, an
  /// attribute's name, a keyword argument's name; for anything else the whole span.
  package var mark: SourceSpan

  package init(_ kind: NodeKind, span: SourceSpan, mark: SourceSpan? = nil) {
    self.kind = kind
    self.span = span
    self.mark = mark ?? span
  }
}

/// The syntax tree of one input.
package struct SyntaxTree: Sendable {
  /// The text that all spans point into.
  package let source: SourceText
  /// All nodes; children stand before their parents.
  package var nodes: [Node] = []
  /// The items of all `NodeList`s.
  package var items: [NodeID] = []
  /// The texts of all `TextID`s.
  package var texts: [String] = []
  /// The statements of the input, in order.
  package var statements: [NodeID] = []

  package init(source: SourceText) { self.source = source }

  /// A node.
  package subscript(id: NodeID) -> Node { nodes[id.index] }
  /// A text.
  package subscript(id: TextID) -> String { texts[id.index] }
  /// The items of a list.
  package subscript(list: NodeList) -> ArraySlice<NodeID> {
    items[Int(list.start)..<Int(list.start) + Int(list.count)]
  }

  /// Adds a node; its children must be there already.
  package mutating func add(_ node: Node) -> NodeID {
    nodes.append(node)
    return NodeID(rawValue: Int32(truncatingIfNeeded: nodes.count - 1))
  }

  /// Adds a list of nodes.
  package mutating func add(list: some Collection<NodeID>) -> NodeList {
    guard !list.isEmpty else { return .empty }
    let start = items.count
    items.append(contentsOf: list)
    return NodeList(
      start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: list.count))
  }

  /// Adds a text.
  package mutating func add(text: String) -> TextID {
    texts.append(text)
    return TextID(rawValue: Int32(truncatingIfNeeded: texts.count - 1))
  }
}
