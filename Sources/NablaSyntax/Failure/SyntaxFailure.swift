// nabla · SyntaxFailure.swift
// What can be wrong with the form of an input.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// The whole fact of a syntax error: what is wrong, and where.
package struct SyntaxFailure: Error, Hashable, Sendable {
  /// What is wrong.
  package var fact: Fact
  /// The place at fault; always inside the source.
  package var span: SourceSpan

  package init(_ fact: Fact, _ span: SourceSpan) {
    self.fact = fact
    self.span = span
  }
}

extension SyntaxFailure {
  /// What can be wrong with the form of an input.
  package enum Fact: Hashable, Sendable {
    // MARK: Characters

    case invalidCharacter(Unicode.Scalar)
    case nonPrintableCharacter(Unicode.Scalar)
    /// A quote of a word processor; `plain` is the text with plain quotes.
    case typographicQuote(plain: String)
    case textAfterBackslash
    case endAfterBackslash

    // MARK: Numbers

    /// `2x`: the spans of the number and of the name.
    case numberBeforeName(number: SourceSpan, name: SourceSpan)
    case invalidNumber(base: NumberBase)
    case invalidDigit(UInt8, base: NumberBase)
    case leadingZeros(plain: String)
    case superscriptWithoutDigits
    /// `x²**3`, `x²[0]`: which is meant?
    case operatorAfterSuperscript

    // MARK: Text

    case unterminatedString(isTriple: Bool, isFormatted: Bool)
    case invalidEscape(EscapeProblem)
    case bytesLiteral
    case emptyField, singleBrace, missingFieldEnd, commentInField, fieldsTooDeep
    case invalidConversion(String)

    // MARK: Brackets and nesting

    case neverClosed(UInt8)
    case unmatchedClosing(UInt8)
    case mismatchedClosing(UInt8, opener: UInt8, at: SourceSpan)
    case tooManyBrackets(limit: Int)
    case tooDeep(limit: Int)

    // MARK: Indentation

    case unexpectedIndent
    case inconsistentDedent
    case inconsistentTabs
    case tooManyIndents(limit: Int)
    case missingBlock(after: BlockOwner, at: SourceSpan)

    // MARK: Expressions

    case unexpectedToken
    case unexpectedEnd
    /// An operator without its right operand; the span of the operator.
    case missingOperand(operator: SourceSpan)
    /// Two values in a bracket; `form` is the bracket with commas, where it is simple.
    case missingComma(form: String?)
    case missingElse
    case unexpectedAssignment
    case walrus
    case numberIsNotCallable(number: SourceSpan)
    /// `sin²(x)`.
    case superscriptBeforeCall(form: String)
    /// `5!`.
    case factorial(form: String)
    case foreignOperator(String, instead: String)
    case braces
    case gradientWithoutParentheses
    case starWithoutValue
    case starredHere
    case doubleStarArgument
    case positionalAfterKeyword
    case repeatedKeyword(String)
    case keywordIsNoName
    case bareComprehension

    // MARK: Statements

    case expected(Expectation)
    case cannotAssign(to: TargetProblem, by: AssignmentForm)
    case starredAlone
    case severalStarred
    case breakOutsideLoop, continueOutsideLoop, returnOutsideFunction
    case notInLanguage(String)
    case slashComment(text: String)
    case missingCallParentheses(String)
    case annotationWithoutValue
    case danglingClause(String)
    case compoundAfterColon(String)
    case trailingComma

    // MARK: Functions

    case duplicateParameter(String)
    case defaultBeforePlain
    case nothingAfterBareStar
    case severalVariadic
    case doubleStarParameter
    case positionalOnlyMarker
    case parenthesizedParameter
  }

  /// The base of a number literal.
  package enum NumberBase: String, Hashable, Sendable {
    case decimal, hexadecimal, octal, binary, imaginary
  }

  /// What is wrong with an escape in a text.
  package enum EscapeProblem: Hashable, Sendable {
    /// `\x4`: the letter and how many digits it needs.
    case truncated(UInt8, digits: Int)
    case unknownName
    case beyondUnicode
    case surrogate
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

  /// What the parser wanted.
  package enum Expectation: String, Hashable, Sendable {
    case colon = "':'"
    case openParenthesis = "'('"
    case name = "a name"
    case inWord = "'in'"
    case importWord = "'import'"
    case attribute = "a name after '.'"
  }

  /// What stands where a target should.
  package enum TargetProblem: Hashable, Sendable {
    case literal, functionCall, expression, comparison, conditional, lambda, comprehension
    case fString, attribute, starred, slice
    case word(String)
    case tuple, list
  }

  /// How something would be assigned.
  package enum AssignmentForm: Hashable, Sendable {
    case equals, augmented, loop, delete, annotation
  }
}
