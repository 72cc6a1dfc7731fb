// nabla · Parser+Postfix.swift
// Calls, indexes, attributes and raised digits.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads a value with the calls, indexes and attributes after it.
  mutating func parsePostfix() throws(SyntaxFailure) -> NodeID {
    var value = try parsePrimary()
    while true {
      switch current.kind {
      case .openParenthesis: value = try parseCall(value)
      case .openBracket: value = try parseIndex(value)
      case .dot: value = try parseAttribute(value)
      case .superscript: return try parseSuperscript(value)
      default: return value
      }
    }
  }

  private mutating func parseAttribute(_ value: NodeID) throws(SyntaxFailure) -> NodeID {
    advance()
    let token = current
    guard token.kind == .name else { throw failure(.statement(.expected(.attribute))) }
    advance()
    return add(
      .attribute(value, NameID(rawValue: token.value)), from: start(of: value), mark: token.span)
  }

  /// Reads `²³` as the power 23.
  private mutating func parseSuperscript(_ value: NodeID) throws(SyntaxFailure) -> NodeID {
    let token = current
    advance()
    let exponent = exponent(of: token)
    let power = add(.binary(.power, value, exponent), from: start(of: value), mark: token.span)
    switch current.kind {
    case .openParenthesis:
      let form = superscriptCallForm(value, token)
      throw failure(.number(.superscriptBeforeCall(form: form)), at: span(of: power))
    case .openBracket, .dot, .superscript:
      throw failure(.number(.operatorAfterSuperscript), at: span(of: power))
    case .sign where current.isSign(.doubleStar) || current.isSign(.caret):
      throw failure(.number(.operatorAfterSuperscript), at: span(of: power).union(current.span))
    default: return power
    }
  }

  private mutating func exponent(of token: Token) -> NodeID {
    let text = String(decoding: lexer.bytes[token.span.range], as: UTF8.self)
    var digits: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let digit = superscriptValue(scalar) { digits.append(UInt8(ascii: "0") &+ digit) }
    }
    let magnitude = add(integer(digits: digits[...], base: 10), from: token.start)
    guard text.unicodeScalars.first == "⁻" else { return magnitude }
    return add(.unary(.minus, magnitude), from: token.start)
  }

  /// `sin(x)**2` for `sin²(x)`.
  private func superscriptCallForm(_ value: NodeID, _ token: Token) -> String {
    let name = text(of: span(of: value))
    var index = position
    var level = 0
    while index < lexer.tokens.count &- 1 {
      if lexer.tokens[index].kind == .openParenthesis { level += 1 }
      if lexer.tokens[index].kind == .closeParenthesis { level -= 1 }
      if level == 0 { break }
      index += 1
    }
    let arguments = text(of: SourceSpan(Int(current.start), Int(lexer.tokens[index].end)))
    let digits = text(of: token.span).unicodeScalars.map { scalar in
      superscriptValue(scalar).map { String($0) } ?? "-"
    }.joined()
    return level == 0 && arguments.utf8.count <= 60
      ? "\(name)\(arguments)**\(digits)" : "\(name)(…)**\(digits)"
  }

  /// The source text of a span.
  func text(of span: SourceSpan) -> String {
    let lower = max(0, min(Int(span.start), lexer.bytes.count))
    let upper = max(lower, min(Int(span.end), lexer.bytes.count))
    return String(decoding: lexer.bytes[lower..<upper], as: UTF8.self)
  }

  // MARK: - Calls

  private mutating func parseCall(_ callee: NodeID) throws(SyntaxFailure) -> NodeID {
    switch tree[callee].kind {
    case .smallInteger, .integer, .float, .imaginary:
      throw failure(.number(.numberIsNotCallable(number: span(of: callee))), at: span(of: callee))
    default: break
    }
    let open = current
    advance()
    try enter()
    let mark = scratch.count
    try parseArguments(open: open, from: mark)
    leave()
    let arguments = list(from: mark)
    return add(.call(callee, arguments: arguments), from: start(of: callee), mark: open.span)
  }

  private mutating func parseArguments(open: Token, from mark: Int) throws(SyntaxFailure) {
    var keywords: Set<NameID> = []
    var comprehension: NodeID?
    while current.kind != .closeParenthesis {
      let argument = try parseArgument()
      switch tree[argument].kind {
      case .keywordArgument(let name, _):
        guard keywords.insert(name).inserted else {
          throw failure(.argument(.repeatedKeyword(lexer.names[name])), at: tree[argument].mark)
        }
      case .starred: break
      case .comprehension(_, _, isBare: true):
        comprehension = comprehension ?? argument
        fallthrough
      default:
        guard keywords.isEmpty else {
          throw failure(.argument(.positionalAfterKeyword), at: span(of: argument))
        }
      }
      scratch.append(argument)
      if !accept(.comma) { break }
    }
    if scratch.count == mark {
      guard accept(.closeParenthesis) else { throw unexpected() }
    } else if !accept(.closeParenthesis) {
      try close(.closeParenthesis, open, after: scratch[scratch.count - 1])
    }
    if let comprehension, scratch.count - mark > 1 {
      throw failure(.argument(.bareComprehension), at: span(of: comprehension))
    }
  }

  private mutating func parseArgument() throws(SyntaxFailure) -> NodeID {
    let token = current
    if token.kind == .name, peek().kind == .equals {
      advance()
      advance()
      guard current.kind != .comma, current.kind != .closeParenthesis else { throw unexpected() }
      let value = try parseExpression()
      return add(
        .keywordArgument(NameID(rawValue: token.value), value), from: token.start,
        mark: token.span)
    }
    if token.isSign(.doubleStar) { throw failure(.argument(.doubleStarArgument)) }
    if token.isSign(.star) {
      guard peek().kind != .closeParenthesis, peek().kind != .comma else {
        throw failure(.argument(.starWithoutValue))
      }
      return try parseStarredExpression()
    }
    let value = try parseExpression()
    if startsComprehension {
      let clauses = try parseClauses()
      return add(
        .comprehension(element: value, clauses: clauses, isBare: true), from: token.start)
    }
    guard current.kind != .equals else { throw keywordFailure(value) }
    return value
  }

  private func keywordFailure(_ value: NodeID) -> SyntaxFailure {
    let whole = span(of: value).union(current.span)
    switch tree[value].kind {
    case .boolean, .none:
      return failure(
        .statement(.cannotAssign(to: .word(text(of: span(of: value))), by: .equals)), at: whole)
    default: return failure(.argument(.keywordIsNoName), at: whole)
    }
  }

  // MARK: - Indexes

  private mutating func parseIndex(_ value: NodeID) throws(SyntaxFailure) -> NodeID {
    let open = current
    advance()
    try enter()
    let mark = scratch.count
    var hasComma = false
    repeat {
      if hasComma, current.kind == .closeBracket { break }
      scratch.append(try parseIndexItem())
      hasComma = hasComma || current.kind == .comma
    } while accept(.comma)
    try close(.closeBracket, open, after: scratch[scratch.count - 1])
    leave()
    let items = list(from: mark)
    return add(
      .index(value, items: items, hasComma: hasComma), from: start(of: value), mark: open.span)
  }

  private mutating func parseIndexItem() throws(SyntaxFailure) -> NodeID {
    let start = current.start
    var lower: NodeID?
    if current.kind != .colon { lower = try parseStarredExpression() }
    if let item = lower, current.kind != .colon { return item }
    if let item = lower, case .starred = tree[item].kind { throw unexpected() }
    let mark = current.span
    advance()
    let upper = try parseSliceBound()
    var step: NodeID?
    if accept(.colon) { step = try parseSliceBound() }
    return add(.slice(lower: lower, upper: upper, step: step), from: start, mark: mark)
  }

  private mutating func parseSliceBound() throws(SyntaxFailure) -> NodeID? {
    switch current.kind {
    case .colon, .comma, .closeBracket: nil
    default: try parseExpression()
    }
  }
}
