// nabla · Parser+Statements.swift
// Statements of one line.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads one statement with a block, or a line of plain ones.
  mutating func parseStatement(into statements: inout [NodeID]) throws(SyntaxFailure) {
    if current.kind == .indent { throw failure(.indentation(.unexpectedIndent)) }
    if let compound = try parseCompound() {
      statements.append(compound)
      return
    }
    try parseSimpleLine(into: &statements)
  }

  /// Reads plain statements up to the end of the line.
  mutating func parseSimpleLine(into statements: inout [NodeID]) throws(SyntaxFailure) {
    repeat {
      if current.kind == .newline || current.kind == .endOfInput { break }
      let statement = try parseSimple()
      statements.append(statement)
      if current.kind == .semicolon { hide(statement) }
    } while accept(.semicolon)
    guard accept(.newline) || current.kind == .endOfInput else { throw statementFailure() }
  }

  /// An expression before a `;` is not shown.
  private mutating func hide(_ statement: NodeID) {
    if case .expressionStatement(let value, _) = tree[statement].kind {
      tree.nodes[statement.index].kind = .expressionStatement(value, isShown: false)
    }
  }

  private mutating func parseSimple() throws(SyntaxFailure) -> NodeID {
    if let command = try parseCommand() { return command }
    let token = current
    switch token.keyword {
    case .break: return try parseLoopWord(.breakStatement, .statement(.breakOutsideLoop))
    case .continue: return try parseLoopWord(.continueStatement, .statement(.continueOutsideLoop))
    case .pass:
      advance()
      return add(.passStatement, from: token.start)
    case .return: return try parseReturn()
    case .del: return try parseDelete()
    case .import: return try parseImport()
    case .from: return try parseFromImport()
    case .for, .while, .if, .def:
      if position > 0, previous.kind == .colon || previous.kind == .semicolon {
        throw failure(.statement(.compoundAfterColon(text(of: token.span))))
      }
    default: break
    }
    if isDefinition { return try parseEquation() }
    return try parseAssignmentOrExpression()
  }

  private mutating func parseLoopWord(
    _ kind: NodeKind, _ fact: SyntaxFailure.Fact
  ) throws(SyntaxFailure) -> NodeID {
    let token = current
    guard loopDepth > 0 else { throw failure(fact) }
    advance()
    return add(kind, from: token.start)
  }

  private mutating func parseReturn() throws(SyntaxFailure) -> NodeID {
    let token = current
    guard functionDepth > 0 else { throw failure(.statement(.returnOutsideFunction)) }
    advance()
    let value = endsStatement ? nil : try parseExpressionList()
    try refuseStarredAlone(value)
    return add(.returnStatement(value), from: token.start, mark: token.span)
  }

  /// True where a statement can end.
  var endsStatement: Bool {
    switch current.kind {
    case .newline, .endOfInput, .semicolon, .dedent: true
    default: false
    }
  }

  /// `*a` alone is no value.
  func refuseStarredAlone(_ value: NodeID?) throws(SyntaxFailure) {
    guard let value, case .starred = tree[value].kind else { return }
    throw failure(.argument(.starredHere), at: span(of: value))
  }

  // MARK: - Assignments

  private mutating func parseAssignmentOrExpression() throws(SyntaxFailure) -> NodeID {
    let token = current
    let first = try parseExpressionList()
    switch current.kind {
    case .equals: return try parseAssignment(first)
    case .augmented: return try parseAugmented(first)
    case .colon: return try parseAnnotated(first)
    default:
      try refuseStarredAlone(first)
      return add(.expressionStatement(first, isShown: true), from: token.start)
    }
  }

  private mutating func parseAssignment(_ first: NodeID) throws(SyntaxFailure) -> NodeID {
    let mark = scratch.count
    let sign = current.span
    var value = first
    while accept(.equals) {
      try checkTarget(value, by: .equals)
      if case .starred = tree[value].kind {
        throw failure(.statement(.starredAlone), at: span(of: value))
      }
      scratch.append(value)
      value = try parseExpressionList()
    }
    if current.kind == .augmented { throw unexpected() }
    try refuseStarredAlone(value)
    let targets = list(from: mark)
    return add(.assignment(targets: targets, value: value), from: start(of: first), mark: sign)
  }

  private mutating func parseAugmented(_ target: NodeID) throws(SyntaxFailure) -> NodeID {
    let token = current
    try checkTarget(target, by: .augmented)
    guard let sign = token.sign, case .binary(let operation) = OperatorTable[sign].infix?.meaning
    else { throw unexpected() }
    advance()
    let value = try parseExpressionList()
    try refuseStarredAlone(value)
    return add(
      .augmentedAssignment(operation, target: target, value: value), from: start(of: target),
      mark: token.span)
  }

  /// Reads `x: hint = value`; the hint is dropped.
  private mutating func parseAnnotated(_ target: NodeID) throws(SyntaxFailure) -> NodeID {
    let colon = current
    switch tree[target].kind {
    case .name, .index: break
    default: throw statementFailure()
    }
    try checkTarget(target, by: .annotation)
    advance()
    _ = try parseExpression()
    guard current.kind == .equals else {
      throw current.kind == .failure || !endsStatement
        ? unexpected()
        : failure(.statement(.annotationWithoutValue), at: span(of: target).union(colon.span))
    }
    return try parseAssignment(target)
  }

  private mutating func parseDelete() throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    guard !endsStatement else { throw unexpected() }
    let mark = scratch.count
    repeat {
      if endsStatement { break }
      let target = try parseOperators(.bitOr)
      try checkTarget(target, by: .delete)
      scratch.append(target)
    } while accept(.comma)
    let targets = list(from: mark)
    return add(.delete(targets), from: token.start, mark: token.span)
  }
}
