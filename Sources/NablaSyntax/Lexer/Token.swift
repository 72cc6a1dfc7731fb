// nabla · Token.swift
// One word or sign of the source.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What a token is.
enum TokenKind: UInt8, Sendable {
  case endOfInput, newline, indent, dedent
  /// Stands where the lexer met text it cannot read; the lexer's failure says what.
  case failure
  /// A name; `value` is its `NameID`.
  case name
  /// A reserved word; `value` is its `Keyword`.
  case keyword
  /// An operator sign or word; `value` is its `OperatorSign`.
  case sign
  /// An operator with `=` after it; `value` is its `OperatorSign`.
  case augmented
  case integer, float, imaginary
  /// A whole string literal with prefix and quotes.
  case string
  /// `f"`, then `formatText` and fields, then `formatEnd`.
  case formatStart, formatText, formatEnd
  /// `{`, the tokens of an expression, `=` (`fieldEcho`), `!r`, `:` and the specification, `}`.
  case fieldStart, fieldEcho, fieldConversion, fieldFormat, fieldEnd
  /// A row of raised digits.
  case superscript
  case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  case comma, colon, dot, semicolon, equals, arrow, ellipsis, walrus, bang, question, other
}

/// One token: its kind, its place and a number that depends on the kind.
struct Token: Sendable {
  var kind: TokenKind
  var value: Int32
  var start: Int32
  var end: Int32

  var span: SourceSpan { SourceSpan(Int(start), Int(end)) }

  /// True for this sign between or before operands.
  func isSign(_ sign: OperatorSign) -> Bool {
    kind == .sign && value == Int32(sign.rawValue)
  }

  func isKeyword(_ keyword: Keyword) -> Bool {
    kind == .keyword && value == Int32(keyword.rawValue)
  }

  /// The operator sign of a `sign` or `augmented` token.
  var sign: OperatorSign? {
    kind == .sign || kind == .augmented
      ? OperatorSign(rawValue: UInt8(truncatingIfNeeded: value)) : nil
  }

  var keyword: Keyword? {
    kind == .keyword ? Keyword(rawValue: UInt8(truncatingIfNeeded: value)) : nil
  }
}
