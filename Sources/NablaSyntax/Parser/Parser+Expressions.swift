// nabla · Parser+Expressions.swift
// Expressions by the operator table.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads an expression without a bare tuple: `lambda`, `a if c else b`, or operators.
  mutating func parseExpression() throws(SyntaxFailure) -> NodeID {
    if current.isKeyword(.lambda) { return try parseLambda() }
    let value = try parseOperators(.or)
    guard current.isKeyword(.if) else { return value }
    return try parseConditional(value)
  }

  /// Reads operators that hold at least as strongly as `minimum`, with their operands.
  mutating func parseOperators(_ minimum: BindingPower) throws(SyntaxFailure) -> NodeID {
    var left = try parsePrefix(minimum)
    while current.kind == .sign, let infix = infix(of: current), infix.power >= minimum {
      if infix.associativity == .chained {
        left = try parseComparison(left, infix)
        continue
      }
      let mark = current.span
      advance()
      let isNested = infix.associativity == .right
      if isNested { try enter() }
      let right = try parseOperators(infix.rightPower)
      if isNested { leave() }
      left = add(node(infix.meaning, left, right), from: start(of: left), mark: mark)
    }
    return left
  }

  /// What a sign between operands means; nil where it cannot stand there.
  private func infix(of token: Token) -> Operator.Infix? {
    let infix = OperatorTable.infixes[Int(token.value)]
    if token.isSign(.not), !peek().isSign(.isIn) { return nil }
    return infix
  }

  private func node(_ meaning: Operator.Meaning, _ left: NodeID, _ right: NodeID) -> NodeKind {
    switch meaning {
    case .binary(let operation): .binary(operation, left, right)
    case .and: .and(left, right)
    case .or: .or(left, right)
    case .unary, .comparison, .not: preconditionFailure("no node of two operands")
    }
  }

  // MARK: - Before an operand

  private mutating func parsePrefix(_ minimum: BindingPower) throws(SyntaxFailure) -> NodeID {
    guard current.kind == .sign else { return try parsePostfix() }
    let token = current
    guard let prefix = OperatorTable.prefixes[Int(token.value)] else { throw unexpectedSign() }
    guard prefix.power >= minimum else { throw unexpected() }
    advance()
    try enter()
    let operand = try parseOperators(prefix.power)
    leave()
    switch prefix.meaning {
    case .unary(let operation):
      return add(.unary(operation, operand), from: token.start, mark: token.span)
    default: return add(.not(operand), from: token.start, mark: token.span)
    }
  }

  private mutating func unexpectedSign() -> SyntaxFailure {
    if position > 0, previous.kind == .sign, hint == nil {
      return failure(.expression(.missingOperand(operator: previous.span)), at: previous.span)
    }
    return unexpected()
  }

  // MARK: - Chains and choices

  private mutating func parseComparison(
    _ first: NodeID, _ infix: Operator.Infix
  ) throws(SyntaxFailure) -> NodeID {
    let mark = scratch.count
    let firstSign = current.span
    scratch.append(first)
    while let operation = readComparison() {
      scratch.append(operation)
      scratch.append(try parseOperators(infix.rightPower))
    }
    let items = list(from: mark)
    return add(.comparison(items), from: start(of: first), mark: firstSign)
  }

  /// Reads a comparison sign, of one word or two.
  private mutating func readComparison() -> NodeID? {
    guard current.kind == .sign, let infix = infix(of: current),
      case .comparison(var operation) = infix.meaning
    else { return nil }
    let start = current.start
    let isNot = current.isSign(.not)
    let isSame = current.isSign(.isSame)
    advance()
    if isNot { advance() }
    if isSame, current.isSign(.not) {
      advance()
      operation = .isNotSame
    }
    return add(.comparisonOperator(operation), from: start)
  }

  private mutating func parseConditional(_ value: NodeID) throws(SyntaxFailure) -> NodeID {
    let mark = current.span
    advance()
    let condition = try parseOperators(.or)
    guard accept(.else) else {
      let whole = span(of: value).union(span(of: condition))
      throw current.kind == .failure ? unexpected() : failure(.expression(.missingElse), at: whole)
    }
    try enter()
    let otherwise = try parseExpression()
    leave()
    return add(
      .conditional(condition: condition, then: value, else: otherwise), from: start(of: value),
      mark: mark)
  }

  private mutating func parseLambda() throws(SyntaxFailure) -> NodeID {
    let start = current.start
    let mark = current.span
    advance()
    try enter()
    let parameters = try parseParameters(until: .colon, allowsHints: false)
    try expect(.colon, .colon)
    let outer = (loopDepth, functionDepth)
    let body = try parseExpression()
    (loopDepth, functionDepth) = outer
    leave()
    return add(.lambda(parameters: parameters, body: body), from: start, mark: mark)
  }

  // MARK: - Bare tuples

  /// Reads `a` or `a, b` without brackets; starred items may stand in a tuple.
  mutating func parseExpressionList() throws(SyntaxFailure) -> NodeID {
    let start = current.start
    let first = try parseStarredExpression()
    guard current.kind == .comma else { return first }
    let mark = scratch.count
    scratch.append(first)
    while accept(.comma) {
      guard startsExpression else { break }
      scratch.append(try parseStarredExpression())
    }
    return add(.tuple(list(from: mark), isParenthesized: false), from: start)
  }

  /// Reads an expression or `*expression`.
  mutating func parseStarredExpression() throws(SyntaxFailure) -> NodeID {
    guard current.isSign(.star) else { return try parseExpression() }
    let token = current
    advance()
    let value = try parseOperators(.bitOr)
    return add(.starred(value), from: token.start, mark: token.span)
  }

  /// True where an expression can start, or where it is worth trying for a good message.
  var startsExpression: Bool {
    switch current.kind {
    case .newline, .endOfInput, .dedent, .indent, .closeParenthesis, .closeBracket, .closeBrace,
      .equals, .augmented, .colon, .semicolon, .fieldEnd, .fieldEcho, .fieldConversion,
      .fieldFormat:
      false
    case .keyword: !current.isKeyword(.for) && !current.isKeyword(.if)
    case .sign: !current.isSign(.isIn)
    default: true
    }
  }
}
