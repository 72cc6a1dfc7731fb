// nabla · Parser.swift
// From tokens to the syntax tree.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// Reads one input into its syntax tree, by recursive descent over the operator table.
///
/// Rows of equal operators and of postfix forms are loops, so their length has no limit; whatever
/// nests for real (brackets, signs, powers, `lambda`, `if`) counts against `depthLimit`.
package struct Parser: ~Copyable {
  /// How deep expressions may nest; far from what a thread's stack holds.
  static let depthLimit = 500

  /// The bytes, the tokens and the names.
  var lexer: Lexer
  let options: ParserOptions
  var tree: SyntaxTree
  /// The number of the token to read next.
  var position = 0
  /// Where the last token read ends.
  var lastEnd: Int32 = 0
  var depth = 0
  var loopDepth = 0
  var functionDepth = 0
  /// Items of lists under construction, innermost last.
  var scratch: [NodeID] = []

  /// Parses one input.
  ///
  /// - Parameters:
  ///   - source: The input: one or more logical lines or blocks.
  ///   - names: The names of the session; the new ones are added, even when parsing fails.
  ///   - options: The command words, and which of them the user has redefined.
  /// - Returns: The tree; empty for blank lines and comments.
  /// - Throws: The first thing that is wrong, from the left.
  package static func parse(
    _ source: SourceText, names: inout NameTable, options: ParserOptions = ParserOptions()
  ) throws(SyntaxFailure) -> SyntaxTree {
    var workspace = ParserWorkspace()
    return try parse(source, names: &names, options: options, in: &workspace)
  }

  /// Parses one input in memory that an earlier parse has left.
  package static func parse(
    _ source: SourceText, names: inout NameTable, options: ParserOptions,
    in workspace: inout ParserWorkspace
  ) throws(SyntaxFailure) -> SyntaxTree {
    var parser = Parser(source: source, options: options)
    // The names and the memory move there and back, so that they are never shared nor copied.
    swap(&names, &parser.lexer.names)
    parser.exchange(with: &workspace)
    defer {
      swap(&names, &parser.lexer.names)
      parser.exchange(with: &workspace)
      workspace.trim()
    }
    parser.tree.nodes.removeAll(keepingCapacity: true)
    parser.tree.statements.removeAll(keepingCapacity: true)
    parser.lexer.start(source.text)
    parser.lexer.run()
    try parser.parseInput()
    var tree = SyntaxTree(source: source)
    swap(&tree, &parser.tree)
    return tree
  }

  private init(source: SourceText, options: ParserOptions) {
    lexer = Lexer()
    self.options = options
    tree = SyntaxTree(source: source)
  }

  private mutating func exchange(with workspace: inout ParserWorkspace) {
    swap(&lexer.bytes, &workspace.bytes)
    swap(&lexer.tokens, &workspace.tokens)
    swap(&tree.nodes, &workspace.nodes)
    swap(&tree.statements, &workspace.statements)
  }

  private mutating func parseInput() throws(SyntaxFailure) {
    if try parseHelpMark() { return }
    var statements: [NodeID] = []
    swap(&statements, &tree.statements)
    defer { swap(&statements, &tree.statements) }
    while current.kind != .endOfInput { try parseStatement(into: &statements) }
  }

  // MARK: - Tokens

  /// The token to read next.
  var current: Token { lexer.tokens[position] }

  /// The token a number of places ahead; the last one past the end.
  func peek(_ distance: Int = 1) -> Token {
    lexer.tokens[min(position &+ distance, lexer.tokens.count &- 1)]
  }

  /// The token read last.
  var previous: Token { lexer.tokens[max(position &- 1, 0)] }

  mutating func advance() {
    lastEnd = lexer.tokens[position].end
    if position &+ 1 < lexer.tokens.count { position &+= 1 }
  }

  mutating func accept(_ kind: TokenKind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard current.isKeyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(
    _ kind: TokenKind, _ expectation: SyntaxFailure.Expectation
  ) throws(SyntaxFailure) {
    guard accept(kind) else { throw failure(.statement(.expected(expectation))) }
  }

  // MARK: - Nodes

  mutating func add(_ kind: NodeKind, from start: Int32) -> NodeID {
    tree.add(Node(kind, span: SourceSpan(Int(start), Int(lastEnd))))
  }

  mutating func add(_ kind: NodeKind, from start: Int32, mark: SourceSpan) -> NodeID {
    tree.add(Node(kind, span: SourceSpan(Int(start), Int(lastEnd)), mark: mark))
  }

  func span(of node: NodeID) -> SourceSpan { tree[node].span }

  func start(of node: NodeID) -> Int32 { tree[node].span.start }

  /// Takes the items put on the scratch list since it had `mark` items.
  mutating func list(from mark: Int) -> NodeList {
    let list = tree.add(list: scratch[mark...])
    scratch.removeSubrange(mark...)
    return list
  }

  /// Counts one level of nesting; paired with `leave()`.
  mutating func enter() throws(SyntaxFailure) {
    depth &+= 1
    guard depth <= Self.depthLimit else {
      throw SyntaxFailure(.bracket(.tooDeep(limit: Self.depthLimit)), current.span)
    }
  }

  mutating func leave() { depth &-= 1 }

  // MARK: - Failures

  /// A failure at the current token; what the lexer could not read goes first.
  func failure(_ fact: SyntaxFailure.Fact) -> SyntaxFailure {
    switch current.kind {
    case .newline, .endOfInput, .dedent: failure(fact, at: endSpan)
    default: failure(fact, at: current.span)
    }
  }

  /// A failure at a place; a bracket left open before it, or unreadable text there, goes first.
  func failure(_ fact: SyntaxFailure.Fact, at span: SourceSpan) -> SyntaxFailure {
    if let lexical = lexer.failures.first {
      if current.kind == .failure { return lexical }
      if case .bracket(.neverClosed) = lexical.fact, lexical.span.start < span.end {
        return lexical
      }
    }
    return SyntaxFailure(fact, span)
  }

  /// The failure of a token that cannot stand where it stands.
  func unexpected() -> SyntaxFailure {
    switch current.kind {
    case .failure: return failure(.expression(.unexpectedToken))
    case .newline, .endOfInput, .dedent:
      if let sign = missingOperandSign {
        return failure(.expression(.missingOperand(operator: sign)), at: sign)
      }
      return failure(.expression(.unexpectedEnd), at: endSpan)
    default: return failure(hint ?? .expression(.unexpectedToken), at: hintSpan)
    }
  }

  /// The last character before the current token, for what is missing at the end.
  var endSpan: SourceSpan {
    SourceSpan(max(0, Int(lastEnd) &- 1), Int(lastEnd))
  }

  private var missingOperandSign: SourceSpan? {
    guard position > 0 else { return nil }
    let last = previous
    return last.kind == .sign || last.kind == .augmented || last.kind == .equals ? last.span : nil
  }
}
