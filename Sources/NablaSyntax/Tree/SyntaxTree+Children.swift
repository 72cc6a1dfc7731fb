// nabla · SyntaxTree+Children.swift
// The children of a node, for walks that need no recursion.
// SPDX-License-Identifier: Apache-2.0

extension SyntaxTree {
  /// Adds the children of a node to a list of work, in the order of the source.
  package func appendChildren(of id: NodeID, to work: inout [NodeID]) {
    switch self[id].kind {
    case .integer, .smallInteger, .float, .imaginary, .string, .boolean, .none, .ellipsis, .name,
      .comparisonOperator, .breakStatement, .continueStatement, .passStatement, .importedName,
      .command:
      break
    case .unary(_, let child), .not(let child), .parenthesized(let child), .starred(let child),
      .keywordArgument(_, let child), .comprehensionIf(let child), .attribute(let child, _),
      .expressionStatement(let child, _):
      work.append(child)
    case .binary(_, let left, let right), .and(let left, let right), .or(let left, let right),
      .comprehensionFor(let left, let right), .augmentedAssignment(_, let left, let right):
      work.append(left)
      work.append(right)
    case .formattedString(let list), .comparison(let list), .bracket(let list),
      .tuple(let list, _), .delete(let list), .importStatement(let list), .fromImport(_, let list):
      work.append(contentsOf: self[list])
    case .formatted, .conditional, .comprehension, .call, .index, .slice, .lambda, .parameter,
      .assignment, .functionDefinition, .returnStatement, .ifStatement, .forStatement,
      .whileStatement:
      appendMixedChildren(of: id, to: &work)
    }
  }

  private func appendMixedChildren(of id: NodeID, to work: inout [NodeID]) {
    switch self[id].kind {
    case .formatted(let value, _, let format): work += [value, format].compactMap { $0 }
    case .conditional(let condition, let then, let otherwise):
      work += [then, condition, otherwise]
    case .comprehension(let element, let clauses, _): work += [element] + self[clauses]
    case .call(let callee, let arguments): work += [callee] + self[arguments]
    case .index(let base, let items, _): work += [base] + self[items]
    case .slice(let lower, let upper, let step): work += [lower, upper, step].compactMap { $0 }
    case .lambda(let parameters, let body): work += self[parameters] + [body]
    case .parameter(_, _, let value): work += [value].compactMap { $0 }
    case .assignment(let targets, let value): work += self[targets] + [value]
    case .functionDefinition(_, let parameters, let body, _):
      work += self[parameters] + self[body]
    case .returnStatement(let value): work += [value].compactMap { $0 }
    case .ifStatement(let condition, let then, let otherwise):
      work += [condition] + self[then] + self[otherwise]
    case .forStatement(let target, let iterable, let body, let otherwise):
      work += [target, iterable] + self[body] + self[otherwise]
    case .whileStatement(let condition, let body, let otherwise):
      work += [condition] + self[body] + self[otherwise]
    default: break
    }
  }
}
