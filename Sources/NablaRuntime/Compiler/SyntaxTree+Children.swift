// nabla · SyntaxTree+Children.swift
// The children of a node.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension SyntaxTree {
  /// Calls `body` with each child of a node.
  func forEachChild(of node: NodeID, _ body: (NodeID) -> Void) {
    func each(_ list: NodeList) { for child in self[list] { body(child) } }
    func maybe(_ child: NodeID?) { if let child { body(child) } }
    switch self[node].kind {
    case .integer, .smallInteger, .float, .imaginary, .string, .boolean, .none, .ellipsis, .name,
      .comparisonOperator, .breakStatement, .continueStatement, .passStatement, .importStatement,
      .fromImport, .importedName, .command:
      break
    case .formattedString(let list), .comparison(let list), .bracket(let list), .delete(let list):
      each(list)
    case .tuple(let list, _): each(list)
    case .formatted(let value, _, let format):
      body(value)
      maybe(format)
    case .unary(_, let child), .not(let child), .parenthesized(let child),
      .comprehensionIf(let child),
      .keywordArgument(_, let child), .starred(let child), .attribute(let child, _),
      .expressionStatement(let child, _):
      body(child)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .comprehensionFor(let left, let right), .augmentedAssignment(_, let left, let right):
      body(left)
      body(right)
    case .conditional(let condition, let then, let otherwise):
      body(condition)
      body(then)
      body(otherwise)
    case .comprehension(let element, let clauses, _):
      each(clauses)
      body(element)
    case .call(let callee, let arguments):
      body(callee)
      each(arguments)
    case .index(let base, let items, _):
      body(base)
      each(items)
    case .slice(let lower, let upper, let step):
      maybe(lower)
      maybe(upper)
      maybe(step)
    case .lambda(let parameters, let expression):
      each(parameters)
      body(expression)
    case .parameter(_, _, let value): maybe(value)
    case .assignment(let targets, let value):
      each(targets)
      body(value)
    case .functionDefinition(_, let parameters, let block, _):
      each(parameters)
      each(block)
    case .returnStatement(let value): maybe(value)
    case .ifStatement(let condition, let then, let otherwise):
      body(condition)
      each(then)
      each(otherwise)
    case .forStatement(let target, let iterable, let block, let otherwise):
      body(target)
      body(iterable)
      each(block)
      each(otherwise)
    case .whileStatement(let condition, let block, let otherwise):
      body(condition)
      each(block)
      each(otherwise)
    }
  }
}
