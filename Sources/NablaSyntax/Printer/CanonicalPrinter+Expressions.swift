// nabla · CanonicalPrinter+Expressions.swift
// The text of expressions.
// SPDX-License-Identifier: Apache-2.0

extension CanonicalPrinter {
  /// The text of a node, with its children as work.
  func pieces(of node: NodeID) -> [Work] {
    switch tree[node].kind {
    case .integer(let digits): [.text(tree[digits])]
    case .smallInteger(let value): [.text(String(value))]
    case .float(let value): [.text(Self.digits(value))]
    case .imaginary(let value): [.text(Self.imaginaryDigits(value))]
    case .string(let text): [.text(Self.literal(tree[text]))]
    case .formattedString(let items): formattedPieces(items)
    case .boolean(let value): [.text(value ? "True" : "False")]
    case .none: [.text("None")]
    case .ellipsis: [.text("...")]
    case .name(let name): [.text(names[name])]
    case .unary(let operation, let operand):
      [.text(OperatorTable.spelling(of: operation)), .node(operand, .unary)]
    case .binary(let operation, let left, let right): binaryPieces(operation, left, right)
    case .comparison(let items): joined(tree[items], " ", .bitOr)
    case .comparisonOperator(let operation): [.text(OperatorTable.spelling(of: operation))]
    case .and(let left, let right): [.node(left, .and), .text(" and "), .node(right, .not)]
    case .or(let left, let right): [.node(left, .or), .text(" or "), .node(right, .and)]
    case .not(let operand): [.text("not "), .node(operand, .not)]
    case .conditional(let condition, let then, let otherwise):
      [
        .node(then, .or), .text(" if "), .node(condition, .or), .text(" else "),
        .node(otherwise, .lambda),
      ]
    default: bracketPieces(of: node)
    }
  }

  private func binaryPieces(
    _ operation: BinaryOperator, _ left: NodeID, _ right: NodeID
  ) -> [Work] {
    let (spelling, infix) = OperatorTable.row(of: operation)
    let leftPower = infix.associativity == .right ? infix.power.tighter : infix.power
    let sign = infix.isSpaced ? " \(spelling) " : spelling
    return [.node(left, leftPower), .text(sign), .node(right, infix.rightPower)]
  }

  private func bracketPieces(of node: NodeID) -> [Work] {
    switch tree[node].kind {
    case .bracket(let items): [.text("[")] + joined(tree[items]) + [.text("]")]
    case .parenthesized(let value): [.text("("), .node(value, .lambda), .text(")")]
    case .tuple(let items, let isParenthesized): tuplePieces(items, isParenthesized)
    case .comprehension(let element, let clauses, let isBare):
      [.text(isBare ? "" : "["), .node(element, .lambda)] + joined(tree[clauses], "")
        + [.text(isBare ? "" : "]")]
    case .comprehensionFor(let target, let iterable):
      [.text(" for "), .node(target, .tuple), .text(" in "), .node(iterable, .or)]
    case .comprehensionIf(let condition): [.text(" if "), .node(condition, .or)]
    case .call(let callee, let arguments):
      [.node(callee, .postfix), .text("(")] + joined(tree[arguments]) + [.text(")")]
    case .keywordArgument(let name, let value): [.text(names[name] + "="), .node(value, .lambda)]
    case .starred(let value): [.text("*"), .node(value, .bitOr)]
    case .index(let base, let items, let hasComma):
      [.node(base, .postfix), .text("[")] + joined(tree[items])
        + [.text(hasComma && items.count == 1 ? ",]" : "]")]
    case .slice(let lower, let upper, let step): slicePieces(lower, upper, step)
    case .attribute(let base, let name):
      [.node(base, .postfix), .text(isWholeNumber(base) ? " ." : "."), .text(names[name])]
    case .lambda(let parameters, let body):
      [.text(parameters.count == 0 ? "lambda" : "lambda ")] + parameterPieces(parameters)
        + [.text(": "), .node(body, .lambda)]
    case .parameter(let name, let kind, let value):
      [.text((kind == .variadic ? "*" : "") + names[name])] + defaultPieces(value)
    default: statementPieces(of: node)
    }
  }

  /// `1.real` would read as the number `1.`.
  private func isWholeNumber(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .smallInteger, .integer: true
    default: false
    }
  }

  private func tuplePieces(_ items: NodeList, _ isParenthesized: Bool) -> [Work] {
    let brackets = isParenthesized || items.count == 0
    return [.text(brackets ? "(" : "")] + joined(tree[items])
      + [.text((items.count == 1 ? "," : "") + (brackets ? ")" : ""))]
  }

  private func slicePieces(_ lower: NodeID?, _ upper: NodeID?, _ step: NodeID?) -> [Work] {
    var pieces: [Work] = []
    if let lower { pieces.append(.node(lower, .lambda)) }
    pieces.append(.text(":"))
    if let upper { pieces.append(.node(upper, .lambda)) }
    if let step { pieces += [.text(":"), .node(step, .lambda)] }
    return pieces
  }

  private func defaultPieces(_ value: NodeID?) -> [Work] {
    value.map { [.text("="), .node($0, .lambda)] } ?? []
  }

  /// Parameters with commas, and the bare `*` that keyword-only ones need.
  func parameterPieces(_ parameters: NodeList) -> [Work] {
    var pieces: [Work] = []
    var hasStar = false
    for parameter in tree[parameters] {
      if !pieces.isEmpty { pieces.append(.text(", ")) }
      if case .parameter(_, let kind, _) = tree[parameter].kind {
        if kind == .keywordOnly, !hasStar { pieces.append(.text("*, ")) }
        hasStar = hasStar || kind != .plain
      }
      pieces.append(.node(parameter, .anything))
    }
    return pieces
  }
}
