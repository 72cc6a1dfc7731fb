// nabla · CanonicalPrinter.swift
// From the syntax tree back to text.
// SPDX-License-Identifier: Apache-2.0

/// Writes a tree in one fixed spelling that parses to the same tree.
///
/// Parentheses stand where the tree has them, and where its form needs them.
///
///     (a+b)*x²    (a + b)*x**2
package struct CanonicalPrinter {
  /// A piece of work: the printer keeps a list of them instead of calling itself, so that the depth
  /// of a tree does not matter.
  enum Work {
    case text(String)
    /// A node, in parentheses if it holds its operands more weakly than this.
    case node(NodeID, BindingPower)
    case line, indent, dedent
  }

  let tree: SyntaxTree
  let names: NameTable
  private var output = ""
  private var indentation = 0

  private init(tree: SyntaxTree, names: NameTable) {
    self.tree = tree
    self.names = names
  }

  /// The text of one node: an expression, or a statement with its block.
  package static func print(_ node: NodeID, in tree: SyntaxTree, names: NameTable) -> String {
    var printer = CanonicalPrinter(tree: tree, names: names)
    printer.run([.node(node, .anything)])
    return printer.output
  }

  /// The text of all statements, one after the other.
  package static func print(_ tree: SyntaxTree, names: NameTable) -> String {
    var printer = CanonicalPrinter(tree: tree, names: names)
    printer.run(printer.lines(tree.statements))
    return printer.output
  }

  private mutating func run(_ first: [Work]) {
    var work = Array(first.reversed())
    while let next = work.popLast() {
      switch next {
      case .text(let text): output += text
      case .line: output += "\n" + String(repeating: "    ", count: indentation)
      case .indent: indentation += 1
      case .dedent: indentation -= 1
      case .node(let node, let minimum):
        let pieces = pieces(of: node)
        let isWeak = power(of: node) < minimum
        if isWeak { work.append(.text(")")) }
        work.append(contentsOf: pieces.reversed())
        if isWeak { work.append(.text("(")) }
      }
    }
  }

  // MARK: - Lists

  /// Nodes with a text between them.
  func joined(
    _ nodes: some Sequence<NodeID>, _ separator: String = ", ",
    _ minimum: BindingPower = .lambda
  ) -> [Work] {
    var pieces: [Work] = []
    for node in nodes {
      if !pieces.isEmpty { pieces.append(.text(separator)) }
      pieces.append(.node(node, minimum))
    }
    return pieces
  }

  /// Statements on lines of their own.
  func lines(_ statements: some Sequence<NodeID>) -> [Work] {
    var pieces: [Work] = []
    for statement in statements {
      if !pieces.isEmpty { pieces.append(.line) }
      pieces.append(.node(statement, .anything))
    }
    return pieces
  }

  /// The statements of a block, indented, after their header.
  func block(_ statements: NodeList) -> [Work] {
    [.text(":"), .indent, .line] + lines(tree[statements]) + [.dedent]
  }

  // MARK: - Power

  /// How strongly the form of a node holds its operands.
  private func power(of node: NodeID) -> BindingPower {
    switch tree[node].kind {
    case .lambda: .lambda
    case .tuple(let items, isParenthesized: false): items.count == 0 ? .postfix : .tuple
    case .conditional: .conditional
    case .or: .or
    case .and: .and
    case .not: .not
    case .comparison: .comparison
    case .binary(let operation, _, _): OperatorTable.row(of: operation).infix.power
    case .unary: .unary
    case .smallInteger(let value): value < 0 ? .unary : .postfix
    case .float(let value), .imaginary(let value):
      value < 0 || (value == 0 && value.sign == .minus) ? .unary : .postfix
    default: .postfix
    }
  }
}
