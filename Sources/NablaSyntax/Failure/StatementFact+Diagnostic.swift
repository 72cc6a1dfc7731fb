// nabla · StatementFact+Diagnostic.swift
// The wording of errors in statements and blocks.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure.IndentationFact {
  func wording(in source: SourceText) -> SyntaxFailure.Wording {
    var wording =
      switch self {
      case .unexpectedIndent:
        SyntaxFailure.Wording(
          "unexpected indent", help: "start the line at the left edge of its block")
      case .inconsistentDedent:
        SyntaxFailure.Wording(
          "unindent does not match any outer indentation level",
          help: "indent the line like one of the blocks above")
      case .inconsistentTabs:
        SyntaxFailure.Wording(
          "inconsistent use of tabs and spaces in indentation",
          help: "indent every line of a block with the same characters")
      case .tooManyIndents(let limit):
        SyntaxFailure.Wording(
          "too many levels of indentation", help: "move the inner blocks to a function",
          notes: ["at most \(limit) blocks may stand inside each other"])
      case .missingBlock(let owner, let span):
        SyntaxFailure.Wording(
          "expected an indented block after \(owner.rawValue) on line "
            + "\(source.shownLine(at: Int(span.start)))",
          help: "indent the lines that belong to it",
          secondary: [.init(span, "its block is missing")])
      }
    wording.kind = .indentationError
    return wording
  }
}

extension SyntaxFailure.StatementFact {
  func wording(in source: SourceText, at span: SourceSpan) -> SyntaxFailure.Wording {
    switch self {
    case .expected(let expectation):
      .init("expected \(expectation.rawValue)", help: expectation.help)
    case .cannotAssign(let problem, let form):
      .init(problem.message(by: form), help: problem.help(by: form, text: source[span].shortened))
    case .starredAlone:
      .init(
        "starred assignment target must be in a list or tuple", help: "write *a, = x or a, *b = x")
    case .severalStarred:
      .init("multiple starred expressions in assignment", help: "one * can take what is left over")
    case .breakOutsideLoop:
      .init("'break' outside loop", help: "'break' ends a 'for' or 'while'")
    case .continueOutsideLoop:
      .init(
        "'continue' not properly in loop", help: "'continue' goes on with a 'for' or 'while'")
    case .returnOutsideFunction:
      .init("'return' outside function", help: "'return' ends a function written with 'def'")
    case .notInLanguage(let word): Self.foreign(word)
    case .slashComment(let text):
      .init("invalid syntax: '//' starts no comment", help: "write #\(text.shortened)")
    case .copiedPrompt:
      .init(
        "invalid syntax: '>>>' is a prompt and no part of an input",
        help: "delete it and the blank after it")
    case .missingCallParentheses(let word):
      .init(
        "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?")
    case .annotationWithoutValue:
      .init("a type hint alone does nothing", help: "give a value: x = 3")
    case .danglingClause(let word):
      .init(
        "invalid syntax: '\(word)' belongs to no block above", help: Self.clauseHelp(word))
    case .compoundAfterColon(let word):
      .init(
        "invalid syntax: '\(word)' cannot stand here",
        help: "put '\(word)' on a line of its own")
    case .trailingComma:
      .init(
        "trailing comma not allowed without surrounding parentheses", help: "delete the comma")
    }
  }

  private static func clauseHelp(_ word: String) -> String {
    word == "elif"
      ? "'elif' follows the block of an 'if'; at the prompt a blank line ends the block"
      : "'else' follows the block of an 'if', 'for' or 'while'; at the prompt a blank line ends it"
  }

  private static func foreign(_ word: String) -> SyntaxFailure.Wording {
    let help =
      switch word {
      case "class": "write functions: f(x) = … or def f(x): …"
      case "try", "except", "finally", "raise": "errors stop the input; test with 'if' first"
      case "assert": "test with 'if' and print what is wrong"
      case "with": "call the functions directly"
      case "global", "nonlocal": "pass the value as an argument and return the new one"
      case "yield": "return a list: [f(k) for k in x]"
      case "@": "call the function on the other one: f = g(f)"
      default: "write a plain function: def f(x): …"
      }
    let name = word == "@" ? "decorators are" : "'\(word)' is"
    return .init("\(name) not part of nabla", help: help)
  }
}

extension SyntaxFailure.Expectation {
  fileprivate var help: String {
    switch self {
    case .colon: "a block starts after a colon"
    case .openParenthesis: "write the parameters in parentheses: def f(x): …"
    case .inWord: "as in for k in range(3): …"
    case .importWord: "as in from numpy import gradient"
    case .attribute: "as in x.shape or x.sum()"
    }
  }
}

extension SyntaxFailure.TargetProblem {
  fileprivate func message(by form: SyntaxFailure.AssignmentForm) -> String {
    switch form {
    case .equals where suggestsComparison:
      "cannot assign to \(name) here. Maybe you meant '==' instead of '='?"
    case .equals, .loop: "cannot assign to \(name)"
    case .augmented: "'\(name)' is an illegal expression for augmented assignment"
    case .delete: "cannot delete \(name)"
    case .annotation: "only single target (not \(name)) can be annotated"
    }
  }

  fileprivate func help(by form: SyntaxFailure.AssignmentForm, text: String) -> String? {
    switch self {
    case .functionCall where form == .equals:
      "a definition has plain names as parameters: f(x, n=2) = …"
    case .attribute: "arrays are values: write x = x.reshape(…), x[:] = …"
    case .literal, .functionCall, .expression, .comparison, .conditional, .lambda, .comprehension,
      .fString, .starred, .tuple, .list, .word:
      switch form {
      case .augmented: "it takes one name or one index: x += 1, x[0] += 1"
      case .delete: "del takes names: del x"
      case .equals, .loop, .annotation: "targets are names, x[…], and tuples of them"
      }
    }
  }

  private var suggestsComparison: Bool {
    switch self {
    case .literal, .functionCall, .expression, .comprehension, .fString, .word("ellipsis"): true
    default: false
    }
  }

  private var name: String {
    switch self {
    case .literal: "literal"
    case .functionCall: "function call"
    case .expression: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .lambda: "lambda"
    case .comprehension: "list comprehension"
    case .fString: "f-string expression"
    case .attribute: "attribute"
    case .starred: "starred"
    case .tuple: "tuple"
    case .list: "list"
    case .word(let word): word
    }
  }
}
