// nabla · ExpressionFact+Diagnostic.swift
// The wording of errors in expressions, calls and parameters.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure.ExpressionFact {
  func wording(in source: SourceText, at span: SourceSpan) -> SyntaxFailure.Wording {
    switch self {
    case .unexpectedToken:
      .init("invalid syntax: '\(source[span].shortened)' cannot stand here")
    case .unexpectedEnd:
      .init(
        "invalid syntax: the statement is not complete", label: "something is missing after this")
    case .missingOperand(let sign):
      .init(
        "invalid syntax: a value is missing after '\(source[sign])'",
        label: "needs a value after it")
    case .missingOperator(let left, let right):
      .init(
        "invalid syntax: an operator is missing between '\(source[left].shortened)' and "
          + "'\(source[right].shortened)'",
        help: Self.operatorHelp(source[left], source[right]))
    case .missingElse:
      .init(
        "expected 'else' after 'if' expression", help: "write a if condition else b")
    case .unexpectedAssignment:
      .init(
        "invalid syntax. Maybe you meant '==' instead of '='?",
        help: "= assigns, == compares")
    case .walrus:
      .init(
        "':=' is not part of nabla", help: "assign in a statement of its own: x = …")
    case .foreignOperator(let sign, let instead):
      .init("invalid syntax: '\(sign)' is no operator of nabla", help: "write \(instead)")
    case .gradientWithoutParentheses:
      .init("invalid syntax: '∇' needs its argument in parentheses", help: "write ∇(f)")
    }
  }

  private static func operatorHelp(_ left: String, _ right: String) -> String {
    let isName = left.utf8.allSatisfy { isWordByte($0) || $0 >= 0x80 || $0 == UInt8(ascii: ".") }
    guard left.count <= 30, right.count <= 30 else { return "a product needs its sign: a*b" }
    return isName && left.utf8.first.map(isDigit) != true
      ? "for a product write \(left)*\(right), for a call \(left)(\(right))"
      : "a product needs its sign: \(left)*\(right)"
  }
}

extension SyntaxFailure.ArgumentFact {
  var wording: SyntaxFailure.Wording {
    switch self {
    case .starWithoutValue:
      .init("invalid syntax: '*' needs a value here", help: "as in f(*args)")
    case .starredHere:
      .init(
        "can't use starred expression here", help: "as in f(*args), (*a, b) or a, *b = x")
    case .doubleStarArgument:
      .init(
        "'**' arguments are not part of nabla", help: "write the keywords out: f(axis=0)")
    case .positionalAfterKeyword:
      .init(
        "positional argument follows keyword argument",
        help: "put the arguments with a name last")
    case .repeatedKeyword(let name):
      .init("keyword argument repeated: \(name)", help: "give \(name) once")
    case .keywordIsNoName:
      .init(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        help: "a keyword argument is a plain name, =, and a value")
    case .bareComprehension:
      .init(
        "Generator expression must be parenthesized",
        help: "put it in brackets: [… for … in …]")
    }
  }
}

extension SyntaxFailure.ParameterFact {
  var wording: SyntaxFailure.Wording {
    switch self {
    case .duplicateParameter(let name):
      .init(
        "duplicate argument '\(name)' in function definition", help: "rename one of them")
    case .defaultBeforePlain:
      .init(
        "non-default argument follows default argument",
        help: "put it before the ones with a default, or give it one")
    case .nothingAfterBareStar:
      .init(
        "named arguments must follow bare *", help: "as in f(x, *, n=2), or delete the *")
    case .severalVariadic:
      .init("* argument may appear only once", help: "delete one *")
    case .doubleStarParameter:
      .init(
        "'**' parameters are not part of nabla", help: "name the parameters: f(x, *, n=2)")
    case .positionalOnlyMarker:
      .init(
        "positional-only parameters ('/') are not part of nabla", help: "delete the /")
    case .parenthesizedParameter:
      .init(
        "Function parameters cannot be parenthesized",
        help: "take one parameter, then unpack it: a, b = pair")
    }
  }
}
