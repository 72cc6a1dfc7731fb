// nabla · Parser+Blocks.swift
// Statements that own blocks.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads a statement that owns a block; nil where none starts.
  mutating func parseCompound() throws(SyntaxFailure) -> NodeID? {
    switch current.keyword {
    case .if: try parseIf()
    case .for: try parseFor()
    case .while: try parseWhile()
    case .def: try parseDef()
    case .elif, .else: throw failure(.statement(.danglingClause(text(of: current.span))))
    default: nil
    }
  }

  /// Reads `:` and a block: indented lines, or plain statements on the same line.
  mutating func parseBlock(
    of owner: SyntaxFailure.BlockOwner, at span: SourceSpan
  ) throws(SyntaxFailure) -> NodeList {
    guard accept(.colon) else { throw colonFailure() }
    var statements: [NodeID] = []
    if accept(.newline) {
      guard accept(.indent) else {
        throw failure(.indentation(.missingBlock(after: owner, at: span)), at: blockSpan)
      }
      try enter()
      while current.kind != .dedent, current.kind != .endOfInput {
        try parseStatement(into: &statements)
      }
      leave()
      _ = accept(.dedent)
    } else {
      guard !endsStatement else {
        throw failure(.indentation(.missingBlock(after: owner, at: span)), at: blockSpan)
      }
      try parseSimpleLine(into: &statements)
    }
    return tree.add(list: statements)
  }

  /// Where a block should stand: the first word of the next line, or the end of the header.
  private var blockSpan: SourceSpan {
    switch current.kind {
    case .endOfInput, .dedent, .newline: SourceSpan(max(0, Int(lastEnd) - 1), Int(lastEnd))
    default: current.span
    }
  }

  private func colonFailure() -> SyntaxFailure {
    switch current.kind {
    case .newline, .endOfInput: failure(.statement(.expected(.colon)), at: endSpan)
    case .equals: failure(.expression(.unexpectedAssignment))
    case _ where startsValue: failure(.statement(.expected(.colon)))
    default: unexpected()
    }
  }

  // MARK: - If

  private mutating func parseIf() throws(SyntaxFailure) -> NodeID {
    // The clauses are read in a loop and nested from the last one backwards, so that a long chain
    // of `elif` needs no stack here.
    struct Clause {
      let start: Int32
      let mark: SourceSpan
      let condition: NodeID
      let body: NodeList
    }
    var clauses: [Clause] = []
    repeat {
      let token = current
      let owner: SyntaxFailure.BlockOwner = clauses.isEmpty ? .if : .elif
      guard clauses.count < Self.depthLimit else {
        throw failure(.bracket(.tooDeep(limit: Self.depthLimit)))
      }
      advance()
      let condition = try parseCondition()
      let body = try parseBlock(of: owner, at: token.span)
      clauses.append(
        Clause(start: token.start, mark: token.span, condition: condition, body: body))
    } while current.isKeyword(.elif)
    var otherwise = try parseElse()
    var result = NodeID(rawValue: 0)
    for (index, clause) in clauses.enumerated().reversed() {
      result = add(
        .ifStatement(condition: clause.condition, then: clause.body, else: otherwise),
        from: clause.start, mark: clause.mark)
      if index > 0 { otherwise = tree.add(list: CollectionOfOne(result)) }
    }
    return result
  }

  private mutating func parseElse() throws(SyntaxFailure) -> NodeList {
    let token = current
    guard accept(.else) else { return .empty }
    return try parseBlock(of: .else, at: token.span)
  }

  private mutating func parseCondition() throws(SyntaxFailure) -> NodeID {
    let condition = try parseExpression()
    guard current.kind != .equals else {
      throw failure(.expression(.unexpectedAssignment), at: span(of: condition).union(current.span))
    }
    return condition
  }

  // MARK: - Loops

  private mutating func parseFor() throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    let target = try parseTargetList(by: .loop)
    guard current.isSign(.isIn) else { throw failure(.statement(.expected(.inWord))) }
    advance()
    let iterable = try parseExpressionList()
    loopDepth += 1
    let body = try parseBlock(of: .for, at: token.span)
    loopDepth -= 1
    let otherwise = try parseElse()
    return add(
      .forStatement(target: target, iterable: iterable, body: body, else: otherwise),
      from: token.start, mark: token.span)
  }

  private mutating func parseWhile() throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    let condition = try parseCondition()
    loopDepth += 1
    let body = try parseBlock(of: .while, at: token.span)
    loopDepth -= 1
    let otherwise = try parseElse()
    return add(
      .whileStatement(condition: condition, body: body, else: otherwise), from: token.start,
      mark: token.span)
  }
}
