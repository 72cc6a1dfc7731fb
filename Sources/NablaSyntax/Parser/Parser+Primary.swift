// nabla · Parser+Primary.swift
// Names, literals and brackets.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads a name, a literal or a bracket.
  mutating func parsePrimary() throws(SyntaxFailure) -> NodeID {
    let token = current
    switch token.kind {
    case .name:
      advance()
      return add(.name(NameID(rawValue: token.value)), from: token.start)
    case .integer:
      advance()
      return add(integer(token), from: token.start)
    case .float:
      advance()
      return add(.float(decimal(token.span.range)), from: token.start)
    case .imaginary:
      advance()
      let digits = Int(token.start)..<Int(token.end) - 1
      return add(.imaginary(decimal(digits)), from: token.start)
    case .string, .formatStart: return try parseStrings()
    case .openParenthesis: return try parseParenthesized()
    case .openBracket: return try parseBracket()
    case .ellipsis:
      advance()
      return add(.ellipsis, from: token.start)
    case .keyword: return try parseKeywordValue(token)
    default: throw unexpected()
    }
  }

  private mutating func parseKeywordValue(_ token: Token) throws(SyntaxFailure) -> NodeID {
    switch token.keyword {
    case .true, .false:
      advance()
      return add(.boolean(token.isKeyword(.true)), from: token.start)
    case .nothing:
      advance()
      return add(NodeKind.none, from: token.start)
    default: throw unexpected()
    }
  }

  // MARK: - Brackets

  private mutating func parseParenthesized() throws(SyntaxFailure) -> NodeID {
    let open = current
    advance()
    if accept(.closeParenthesis) {
      return add(.tuple(.empty, isParenthesized: true), from: open.start)
    }
    try enter()
    let mark = scratch.count
    let first = try parseStarredExpression()
    if startsComprehension {
      let clauses = try parseClauses()
      try close(.closeParenthesis, open, after: first)
      leave()
      // Brackets round a comprehension make what square ones do: there are no generators.
      return add(
        .comprehension(element: first, clauses: clauses, isBare: false), from: open.start)
    }
    guard current.kind == .comma else {
      try close(.closeParenthesis, open, after: first)
      leave()
      if case .starred = tree[first].kind {
        throw failure(.argument(.starredHere), at: span(of: first))
      }
      return add(.parenthesized(first), from: open.start)
    }
    scratch.append(first)
    try parseItems(open: open, close: .closeParenthesis)
    leave()
    let items = list(from: mark)
    return add(.tuple(items, isParenthesized: true), from: open.start)
  }

  private mutating func parseBracket() throws(SyntaxFailure) -> NodeID {
    let open = current
    advance()
    if accept(.closeBracket) { return add(.bracket(.empty), from: open.start) }
    try enter()
    let mark = scratch.count
    let first = try parseStarredExpression()
    if startsComprehension {
      let clauses = try parseClauses()
      try close(.closeBracket, open, after: first)
      leave()
      return add(
        .comprehension(element: first, clauses: clauses, isBare: false), from: open.start)
    }
    scratch.append(first)
    try parseItems(open: open, close: .closeBracket)
    leave()
    let items = list(from: mark)
    return add(.bracket(items), from: open.start)
  }

  /// Reads the items after the first, and the closing bracket.
  private mutating func parseItems(open: Token, close: TokenKind) throws(SyntaxFailure) {
    while accept(.comma) {
      if current.kind == close { break }
      scratch.append(try parseStarredExpression())
    }
    try self.close(close, open, after: scratch[scratch.count - 1])
  }

  /// Reads a closing bracket; where a value stands instead, a comma is missing.
  mutating func close(
    _ kind: TokenKind, _ open: Token, after item: NodeID
  ) throws(SyntaxFailure) {
    guard !accept(kind) else { return }
    if current.kind == .equals {
      throw failure(.expression(.unexpectedAssignment), at: span(of: item).union(current.span))
    }
    guard startsValue, hint == nil else { throw unexpected() }
    let form = formWithCommas(open: open)
    let left = span(of: item)
    let right = current.span
    throw failure(.bracket(.missingComma(form: form)), at: left.union(right))
  }

  /// True where the current token can only be the start of a value.
  var startsValue: Bool {
    switch current.kind {
    case .name, .integer, .float, .imaginary, .string, .formatStart, .openParenthesis,
      .openBracket:
      true
    case .keyword:
      current.isKeyword(.true) || current.isKeyword(.false) || current.isKeyword(.nothing)
    default: false
    }
  }

  /// `[1, 2, 3]` for `[1 2 3]`: the bracket with commas, where its items are single words.
  private func formWithCommas(open: Token) -> String? {
    var index = position
    while index > 0, lexer.tokens[index].start > open.start { index -= 1 }
    var text = String(decoding: lexer.bytes[open.span.range], as: UTF8.self)
    var count = 0
    index += 1
    while index < lexer.tokens.count, count < 12 {
      let token = lexer.tokens[index]
      let word = String(decoding: lexer.bytes[token.span.range], as: UTF8.self)
      switch token.kind {
      case .integer, .float, .imaginary, .name, .string:
        text += (count > 0 ? ", " : "") + word
        count += 1
      case .sign where token.isSign(.minus) && token.end == lexer.tokens[index + 1].start:
        let next = lexer.tokens[index + 1]
        guard next.kind == .integer || next.kind == .float else { return nil }
        text +=
          (count > 0 ? ", " : "") + "-"
          + String(decoding: lexer.bytes[next.span.range], as: UTF8.self)
        count += 1
        index += 1
      case .comma: break
      case .closeBracket, .closeParenthesis: return text + word
      default: return nil
      }
      index += 1
    }
    return nil
  }

  // MARK: - Comprehensions

  /// True at the `for` of a comprehension.
  var startsComprehension: Bool { current.isKeyword(.for) }

  /// Reads `for … in … if …`, as often as it stands there.
  mutating func parseClauses() throws(SyntaxFailure) -> NodeList {
    let mark = scratch.count
    while true {
      let token = current
      if accept(.for) {
        let target = try parseTargetList(by: .loop)
        guard current.isSign(.isIn) else { throw failure(.statement(.expected(.inWord))) }
        advance()
        let iterable = try parseOperators(.or)
        scratch.append(
          add(
            .comprehensionFor(target: target, iterable: iterable), from: token.start,
            mark: token.span))
      } else if accept(.if) {
        let condition = try parseOperators(.or)
        scratch.append(add(.comprehensionIf(condition), from: token.start, mark: token.span))
      } else {
        return list(from: mark)
      }
    }
  }
}
