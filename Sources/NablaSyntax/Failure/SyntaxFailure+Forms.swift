// nabla · SyntaxFailure+Forms.swift
// What can be wrong with brackets, blocks, expressions and statements.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure {
  /// What can be wrong with brackets and nesting.
  package enum BracketFact: Hashable, Sendable {
    case neverClosed(UInt8)
    case unmatchedClosing(UInt8)
    case mismatchedClosing(UInt8, opener: UInt8, at: SourceSpan)
    case tooManyBrackets(limit: Int)
    case tooDeep(limit: Int)
    /// Two values side by side; `form` is the bracket with commas, where it is simple.
    case missingComma(form: String?)
    case braces
  }

  /// What can be wrong with indentation and blocks.
  package enum IndentationFact: Hashable, Sendable {
    case unexpectedIndent
    case inconsistentDedent
    case inconsistentTabs
    case tooManyIndents(limit: Int)
    case missingBlock(after: BlockOwner, at: SourceSpan)
  }

  /// What can own a block.
  package enum BlockOwner: String, Hashable, Sendable {
    case `if` = "'if' statement"
    case elif = "'elif' statement"
    case `else` = "'else' statement"
    case `for` = "'for' statement"
    case `while` = "'while' statement"
    case function = "function definition"
  }

  /// What can be wrong with an expression.
  package enum ExpressionFact: Hashable, Sendable {
    case unexpectedToken
    case unexpectedEnd
    /// An operator without its right operand.
    case missingOperand(operator: SourceSpan)
    /// Two values side by side outside brackets.
    case missingOperator(left: SourceSpan, right: SourceSpan)
    case missingElse
    /// `if x = 3`.
    case unexpectedAssignment
    case walrus
    /// `&&`: the sign of another language, and this one's.
    case foreignOperator(String, instead: String)
    /// `∇f`.
    case gradientWithoutParentheses
  }

  /// What can be wrong with the arguments of a call.
  package enum ArgumentFact: Hashable, Sendable {
    case starWithoutValue
    case starredHere
    case doubleStarArgument
    case positionalAfterKeyword
    case repeatedKeyword(String)
    case keywordIsNoName
    case bareComprehension
  }

  /// What can be wrong with the parameters of a function.
  package enum ParameterFact: Hashable, Sendable {
    case duplicateParameter(String)
    case defaultBeforePlain
    case nothingAfterBareStar
    case severalVariadic
    case doubleStarParameter
    case positionalOnlyMarker
    case parenthesizedParameter
  }

  /// What can be wrong with a statement.
  package enum StatementFact: Hashable, Sendable {
    case expected(Expectation)
    case cannotAssign(to: TargetProblem, by: AssignmentForm)
    case starredAlone
    case severalStarred
    case breakOutsideLoop
    case continueOutsideLoop
    case returnOutsideFunction
    /// A word of Python that is no part of this language.
    case notInLanguage(String)
    case slashComment(text: String)
    /// `>>>` copied from a session.
    case copiedPrompt
    case missingCallParentheses(String)
    case annotationWithoutValue
    /// `else` without its `if`.
    case danglingClause(String)
    /// `if x: for …` on one line.
    case compoundAfterColon(String)
    case trailingComma
  }

  /// What the parser wanted.
  package enum Expectation: String, Hashable, Sendable {
    case colon = "':'"
    case openParenthesis = "'('"
    case inWord = "'in'"
    case importWord = "'import'"
    case attribute = "a name after '.'"
  }

  /// What stands where a target should.
  package enum TargetProblem: Hashable, Sendable {
    case literal, functionCall, expression, comparison, conditional, lambda, comprehension
    case fString, attribute, starred, tuple, list
    case word(String)
  }

  /// How something would be assigned.
  package enum AssignmentForm: Hashable, Sendable {
    case equals, augmented, loop, delete, annotation
  }
}
