// nabla · Parser+Definitions.swift
// Functions and their parameters.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// True at `f(…) =`, where every argument can be a parameter.
  var isDefinition: Bool {
    guard current.kind == .name, peek().kind == .openParenthesis else { return false }
    var index = position + 2
    var level = 1
    var isParameterStart = true
    while index < lexer.tokens.count {
      let token = lexer.tokens[index]
      switch token.kind {
      case .openParenthesis, .openBracket, .openBrace:
        if isParameterStart { return false }
        level += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        level -= 1
        if level == 0 { return lexer.tokens[index + 1].kind == .equals }
      case .newline, .endOfInput, .failure, .semicolon: return false
      case .comma where level == 1:
        isParameterStart = true
        index += 1
        continue
      default: if isParameterStart, !isParameter(at: index) { return false }
      }
      isParameterStart = false
      index += 1
    }
    return false
  }

  /// True at `x`, `x=`, `*` and `*x`, with the end of the parameter after them.
  private func isParameter(at index: Int) -> Bool {
    let token = lexer.tokens[index]
    let next = lexer.tokens[min(index + 1, lexer.tokens.count - 1)]
    if token.isSign(.star) { return next.kind == .name || next.kind == .comma }
    guard token.kind == .name else { return false }
    return next.kind == .comma || next.kind == .closeParenthesis || next.kind == .equals
  }

  /// Reads `f(x, n=2) = body`.
  mutating func parseEquation() throws(SyntaxFailure) -> NodeID {
    let name = current
    advance()
    advance()
    let parameters = try parseParameters(until: .closeParenthesis, allowsHints: false)
    try expect(.closeParenthesis, .openParenthesis)
    let sign = current.span
    advance()
    let bodyStart = current.start
    let value = try parseExpressionList()
    try refuseStarredAlone(value)
    guard current.kind != .equals else {
      throw failure(.statement(.cannotAssign(to: .functionCall, by: .equals)), at: sign)
    }
    let result = add(.returnStatement(value), from: bodyStart)
    let body = tree.add(list: CollectionOfOne(result))
    return add(
      .functionDefinition(
        NameID(rawValue: name.value), parameters: parameters, body: body, style: .equation),
      from: name.start, mark: name.span)
  }

  /// Reads `def f(x: hint, n=2) -> hint: body`; hints are dropped.
  mutating func parseDef() throws(SyntaxFailure) -> NodeID {
    let word = current
    advance()
    let name = current
    guard accept(.name) else { throw unexpected() }
    try expect(.openParenthesis, .openParenthesis)
    let parameters = try parseParameters(until: .closeParenthesis, allowsHints: true)
    guard accept(.closeParenthesis) else { throw unexpected() }
    if accept(.arrow) { _ = try parseExpression() }
    let outerLoops = loopDepth
    loopDepth = 0
    functionDepth += 1
    let body = try parseBlock(of: .function, at: word.span)
    functionDepth -= 1
    loopDepth = outerLoops
    return add(
      .functionDefinition(
        NameID(rawValue: name.value), parameters: parameters, body: body, style: .def),
      from: word.start, mark: name.span)
  }

  // MARK: - Parameters

  /// What has been seen of a list of parameters.
  private struct ParameterState {
    var names: Set<NameID> = []
    var hasDefault = false
    var hasStar = false
    var bareStar: SourceSpan?
  }

  /// Reads parameters up to, and without, the token that ends them.
  mutating func parseParameters(
    until end: TokenKind, allowsHints: Bool
  ) throws(SyntaxFailure) -> NodeList {
    let mark = scratch.count
    var state = ParameterState()
    while current.kind != end {
      try parseParameter(&state, allowsHints: allowsHints)
      if !accept(.comma) { break }
    }
    if let bareStar = state.bareStar {
      throw failure(.parameter(.nothingAfterBareStar), at: bareStar)
    }
    return list(from: mark)
  }

  private mutating func parseParameter(
    _ state: inout ParameterState, allowsHints: Bool
  ) throws(SyntaxFailure) {
    let start = current.start
    try refuseForeignParameter()
    var kind: ParameterKind = state.hasStar ? .keywordOnly : .plain
    if current.isSign(.star) {
      guard !state.hasStar else { throw failure(.parameter(.severalVariadic)) }
      state.hasStar = true
      let star = current.span
      advance()
      guard current.kind == .name else {
        state.bareStar = star
        return
      }
      kind = .variadic
    }
    let token = current
    guard accept(.name) else { throw unexpected() }
    let name = NameID(rawValue: token.value)
    guard state.names.insert(name).inserted else {
      throw failure(.parameter(.duplicateParameter(lexer.names[name])), at: token.span)
    }
    state.bareStar = nil
    if allowsHints, accept(.colon) { _ = try parseExpression() }
    let value = try parseDefault(kind, &state, name: token)
    scratch.append(add(.parameter(name, kind, default: value), from: start, mark: token.span))
  }

  private mutating func parseDefault(
    _ kind: ParameterKind, _ state: inout ParameterState, name: Token
  ) throws(SyntaxFailure) -> NodeID? {
    guard current.kind == .equals, kind != .variadic else {
      if kind == .plain, state.hasDefault {
        throw failure(.parameter(.defaultBeforePlain), at: name.span)
      }
      return nil
    }
    advance()
    if kind == .plain { state.hasDefault = true }
    return try parseExpression()
  }

  private func refuseForeignParameter() throws(SyntaxFailure) {
    if current.isSign(.doubleStar) { throw failure(.parameter(.doubleStarParameter)) }
    if current.isSign(.slash) { throw failure(.parameter(.positionalOnlyMarker)) }
    if current.kind == .openParenthesis { throw failure(.parameter(.parenthesizedParameter)) }
  }
}
