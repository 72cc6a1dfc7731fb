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
      return .notInLanguage(keyword.spelling)
    case .walrus: return .walrus
    case .openBrace: return .braces
    case .bang: return bangHint
    case .sign: return signHint
    case .other where bytes[Int(token.start)] == UInt8(ascii: "`"):
      return .foreignOperator("`", instead: "repr(x)")
    default: return nil
    }
  }

  /// The place of the hint: both signs of a doubled one.
  var hintSpan: SourceSpan {
    switch hint {
    case .foreignOperator(let text, _) where text.utf8.count == 2 && position > 0:
      previous.kind == .sign && previous.end == current.start
        ? previous.span.union(current.span) : current.span
    case .slashComment: SourceSpan(Int(current.start), endOfLine)
    default: current.span
    }
  }

  private var endOfLine: Int {
    var end = Int(current.start)
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  private var bangHint: SyntaxFailure.Fact? {
    guard position > 0, !isStatementStart else { return .foreignOperator("!", instead: "not") }
    if peek().kind == .name || peek().kind == .openParenthesis {
      return .foreignOperator("!", instead: "not")
    }
    let operand = previous
    switch operand.kind {
    case .integer, .name: return .factorial(form: "math.factorial(\(text(of: operand.span)))")
    default: return .factorial(form: "math.factorial(…)")
    }
  }

  private var signHint: SyntaxFailure.Fact? {
    let token = current
    if token.isSign(.doubleSlash), isStatementStart {
      let text = self.text(of: SourceSpan(Int(token.end), endOfLine))
      return .slashComment(text: text)
    }
    if token.isSign(.at), isStatementStart { return .notInLanguage("@") }
    guard position > 0, previous.kind == .sign, previous.end == token.start else { return nil }
    switch (previous.sign, token.sign) {
    case (.ampersand, .ampersand): return .foreignOperator("&&", instead: "and")
    case (.bar, .bar): return .foreignOperator("||", instead: "or")
    case (.less, .greater): return .foreignOperator("<>", instead: "!=")
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
        return failure(.missingCallParentheses(word), at: previous.span.union(current.span))
      }
    }
    return unexpected()
  }
}
