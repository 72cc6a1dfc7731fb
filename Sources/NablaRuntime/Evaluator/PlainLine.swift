// nabla · PlainLine.swift
// Lines of plain arithmetic, evaluated without compiling them.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Evaluates an input that is one line of plain arithmetic by walking its tree once.
///
/// A line that is run once does not pay for being compiled: `3*7+2` takes half the time this way. The
/// operators are the machine's own, so both ways give the same values and the same failures.
struct PlainLine {
  /// Longer lines gain nothing, and a short one cannot nest deeply.
  private static let mostNodes = 48

  private let tree: SyntaxTree
  private let evaluation: Evaluation
  /// The node that is being evaluated, for failures.
  private var node: NodeID

  /// Takes an input on; nil if it holds anything but numbers, names, operators and one assignment.
  init?(_ tree: SyntaxTree, evaluation: Evaluation) {
    guard tree.statements.count == 1, tree.nodes.count <= PlainLine.mostNodes else { return nil }
    for node in tree.nodes where !PlainLine.isPlain(node.kind) { return nil }
    if case .assignment(let targets, _) = tree[tree.statements[0]].kind {
      guard targets.count == 1, let target = tree[targets].first, case .name = tree[target].kind
      else { return nil }
    }
    self.tree = tree
    self.evaluation = evaluation
    self.node = tree.statements[0]
  }

  private static func isPlain(_ kind: NodeKind) -> Bool {
    switch kind {
    case .smallInteger, .float, .imaginary, .boolean, .name, .unary, .binary, .parenthesized,
      .expressionStatement, .assignment:
      true
    default: false
    }
  }

  /// Runs the line, and gives a failure its place in the source.
  mutating func runLocated() throws(RuntimeFailure) {
    do throws(RuntimeFailure) {
      try run()
    } catch {
      throw Machine.located(error, at: node, in: tree, evaluation)
    }
  }

  private mutating func run() throws(RuntimeFailure) {
    let statement = tree.statements[0]
    evaluation.beginStatement(tree[statement].span)
    switch tree[statement].kind {
    case .expressionStatement(let expression, let isShown):
      let value = try value(of: expression)
      if isShown { evaluation.display(value) }
    case .assignment(let targets, let expression):
      let value = try value(of: expression)
      guard let target = tree[targets].first, case .name(let name) = tree[target].kind else { return }
      evaluation.globals.set(
        name, value, origin: Globals.Origin(source: tree.source, span: tree[statement].span))
    default: break
    }
  }

  private mutating func value(of place: NodeID) throws(RuntimeFailure) -> Value {
    switch tree[place].kind {
    case .smallInteger(let number): return .int(number)
    case .float(let number): return .float(number)
    case .imaginary(let number): return .complex(.init(0, number))
    case .boolean(let flag): return .bool(flag)
    case .parenthesized(let inner): return try value(of: inner)
    case .name(let name):
      if let value = evaluation.globals[name] { return value }
      node = place
      return try evaluation.builtin(named: name)
    case .unary(let sign, let operand):
      let operandValue = try value(of: operand)
      node = place
      let result = try Operations.unary(sign, operandValue, evaluation)
      return try noted(result)
    case .binary(let sign, let left, let right):
      let leftValue = try value(of: left)
      let rightValue = try value(of: right)
      node = place
      let result = try Operations.binary(sign, leftValue, rightValue, evaluation)
      return try noted(result)
    default: return .none
    }
  }

  private func noted(_ value: Value) throws(RuntimeFailure) -> Value {
    if !evaluation.pendingWarnings.isEmpty { try evaluation.placeWarnings(at: node, in: tree) }
    return value
  }
}
