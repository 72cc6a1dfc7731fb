// nabla · Parser+Hints.swift
// Forms of other languages, recognised so that the message can show this one's.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// What the current token looks like, where it is the sign or word of another language.
  var hint: SyntaxFailure.Fact? {
    let token = current
    switch token.kind {
    case .keyword:
      guard let keyword = token.keyword, keyword.isForeign else { return nil }
      return .statement(.notInLanguage(keyword.spelling))
    case .walrus: return .expression(.walrus)
    case .openBrace: return .bracket(.braces)
    case .bang: return bangHint
    case .sign: return signHint
    case .other where lexer.bytes[Int(token.start)] == UInt8(ascii: "`"):
      return .expression(.foreignOperator("`", instead: "repr(x)"))
    default: return nil
    }
  }

  /// The place of the hint: both signs of a doubled one.
  var hintSpan: SourceSpan {
    switch hint {
    case .expression(.foreignOperator(let text, _)) where text.utf8.count == 2 && position > 0:
      previous.kind == .sign && previous.end == current.start
        ? previous.span.union(current.span) : current.span
    case .statement(.copiedPrompt): current.span.union(peek().span)
    case .statement(.slashComment): SourceSpan(Int(current.start), endOfLine)
    default: current.span
    }
  }

  private var endOfLine: Int {
    var end = Int(current.start)
    while end < lexer.bytes.count, !isLineEnd(lexer.bytes[end]) { end += 1 }
    return end
  }

  private var bangHint: SyntaxFailure.Fact? {
    guard position > 0, !isStatementStart else {
      return .expression(.foreignOperator("!", instead: "not"))
    }
    if peek().kind == .name || peek().kind == .openParenthesis {
      return .expression(.foreignOperator("!", instead: "not"))
    }
    let operand = previous
    switch operand.kind {
    case .integer, .name:
      return .number(.factorial(form: "math.factorial(\(text(of: operand.span)))"))
    default: return .number(.factorial(form: "math.factorial(…)"))
    }
  }

  private var signHint: SyntaxFailure.Fact? {
    let token = current
    if token.isSign(.doubleSlash), isStatementStart {
      let text = self.text(of: SourceSpan(Int(token.end), endOfLine))
      return .statement(.slashComment(text: text))
    }
    if token.isSign(.greaterGreater), isStatementStart, peek().isSign(.greater) {
      return .statement(.copiedPrompt)
    }
    if token.isSign(.at), isStatementStart { return .statement(.notInLanguage("@")) }
    guard position > 0, previous.kind == .sign, previous.end == token.start else { return nil }
    switch (previous.sign, token.sign) {
    case (.ampersand, .ampersand): return .expression(.foreignOperator("&&", instead: "and"))
    case (.bar, .bar): return .expression(.foreignOperator("||", instead: "or"))
    case (.less, .greater): return .expression(.foreignOperator("<>", instead: "!="))
    default: return nil
    }
  }

  private var isStatementStart: Bool {
    guard position > 0 else { return true }
    switch previous.kind {
    case .newline, .semicolon, .indent, .dedent: return true
    default: return false
    }
  }

  /// The failure of a token after a complete statement.
  func statementFailure() -> SyntaxFailure {
    if current.kind == .failure { return unexpected() }
    if hint == nil, previous.kind == .name, startsValue {
      let word = text(of: previous.span)
      if word == "print" || word == "exec" {
        return failure(
          .statement(.missingCallParentheses(word)), at: previous.span.union(current.span))
      }
    }
    if hint == nil, startsValue, endsValue(previous) {
      let fact = SyntaxFailure.ExpressionFact.missingOperator(
        left: previous.span, right: current.span)
      return failure(.expression(fact), at: current.span)
    }
    return unexpected()
  }

  private func endsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .integer, .float, .imaginary: true
    default: false
    }
  }
}
