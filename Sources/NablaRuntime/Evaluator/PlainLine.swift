// nabla · PlainLine.swift
// Lines of plain arithmetic, evaluated without compiling them.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Evaluates an input that is one line of plain arithmetic by walking its tree once.
///
/// A line that is run once does not pay for being compiled: `3*7+2` takes half the time this way. The
/// operators are the machine's own, so both ways give the same values and the same failures.
enum PlainLine {
  /// Longer lines gain nothing, and a short one cannot nest deeply.
  private static let mostNodes = 48

  /// True for a line that holds nothing but numbers, names, operators and one assignment to a name.
  static func isPlain(_ tree: SyntaxTree) -> Bool {
    guard tree.statements.count == 1, tree.nodes.count <= mostNodes else { return false }
    for node in tree.nodes where !isPlain(node.kind) { return false }
    guard case .assignment(let targets, _) = tree[tree.statements[0]].kind else { return true }
    guard targets.count == 1, let target = tree[targets].first else { return false }
    if case .name = tree[target].kind { return true }
    return false
  }

  private static func isPlain(_ kind: NodeKind) -> Bool {
    switch kind {
    case .smallInteger, .float, .imaginary, .boolean, .name, .unary, .binary, .parenthesized,
      .expressionStatement, .assignment:
      true
    default: false
    }
  }

  /// Runs a plain line, and gives a failure its place in the source.
  static func run(_ tree: SyntaxTree, _ evaluation: Evaluation) throws(RuntimeFailure) {
    let statement = tree.statements[0]
    evaluation.beginStatement(tree[statement].span)
    switch tree[statement].kind {
    case .expressionStatement(let expression, let isShown):
      let value = try value(of: expression, in: tree, evaluation)
      if isShown { evaluation.display(value) }
    case .assignment(let targets, let expression):
      let value = try value(of: expression, in: tree, evaluation)
      guard let target = tree[targets].first, case .name(let name) = tree[target].kind else {
        return
      }
      evaluation.globals.set(
        name, value, origin: Globals.Origin(source: tree.source, span: tree[statement].span))
    default: break
    }
  }

  private static func value(
    of node: NodeID, in tree: SyntaxTree, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    switch tree.nodes[node.index].kind {
    case .smallInteger(let number): return .int(number)
    case .float(let number): return .float(number)
    case .imaginary(let number): return .complex(.init(0, number))
    case .boolean(let flag): return .bool(flag)
    case .parenthesized(let inner): return try value(of: inner, in: tree, evaluation)
    case .name(let name):
      if let value = evaluation.globals[name] { return value }
      return try located(at: node, in: tree, evaluation) { () throws(RuntimeFailure) in
        try evaluation.builtin(named: name)
      }
    case .unary(let sign, let operand):
      let operandValue = try value(of: operand, in: tree, evaluation)
      return try located(at: node, in: tree, evaluation) { () throws(RuntimeFailure) in
        try Operations.unary(sign, operandValue, evaluation)
      }
    case .binary(let sign, let left, let right):
      let leftValue = try value(of: left, in: tree, evaluation)
      let rightValue = try value(of: right, in: tree, evaluation)
      if case .int(let x) = leftValue, case .int(let y) = rightValue,
        let result = sum(sign, x, y)
      {
        return .int(result)
      }
      return try located(at: node, in: tree, evaluation) { () throws(RuntimeFailure) in
        try Operations.binary(sign, leftValue, rightValue, evaluation)
      }
    default: return .none
    }
  }

  /// The sum, difference or product of small integers; nil for what needs more thought.
  @inline(__always)
  private static func sum(_ sign: BinaryOperator, _ x: Int64, _ y: Int64) -> Int64? {
    let (result, overflow) =
      switch sign {
      case .add: x.addingReportingOverflow(y)
      case .subtract: x.subtractingReportingOverflow(y)
      case .multiply: x.multipliedReportingOverflow(by: y)
      default: (0, overflow: true)
      }
    return overflow ? nil : result
  }

  /// Runs an operation of a node; its failure and its warnings get their place.
  @inline(__always)
  private static func located(
    at node: NodeID, in tree: SyntaxTree, _ evaluation: Evaluation,
    _ body: () throws(RuntimeFailure) -> Value
  ) throws(RuntimeFailure) -> Value {
    do throws(RuntimeFailure) {
      let value = try body()
      if !evaluation.pendingWarnings.isEmpty { try evaluation.placeWarnings(at: node, in: tree) }
      return value
    } catch {
      throw Machine.located(error, at: node, in: tree, evaluation)
    }
  }
}
