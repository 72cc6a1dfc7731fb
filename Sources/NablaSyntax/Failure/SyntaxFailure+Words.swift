// nabla · SyntaxFailure+Words.swift
// What can be wrong with characters, numbers and texts.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension SyntaxFailure {
  /// What can be wrong with a character.
  package enum CharacterFact: Hashable, Sendable {
    case invalidCharacter(Unicode.Scalar)
    case nonPrintableCharacter(Unicode.Scalar)
    /// A quote of a word processor; `plain` is the text with plain quotes.
    case typographicQuote(plain: String)
    case textAfterBackslash
    case endAfterBackslash
  }

  /// What can be wrong with a number.
  package enum NumberFact: Hashable, Sendable {
    /// `2x`: the spans of the number and of the name.
    case numberBeforeName(number: SourceSpan, name: SourceSpan)
    case invalidNumber(base: Base)
    case invalidDigit(UInt8, base: Base)
    case leadingZeros(plain: String)
    case superscriptWithoutDigits
    /// `x²**3`, `x²[0]`: two readings.
    case operatorAfterSuperscript
    /// `sin²(x)`; `form` is the power of the call.
    case superscriptBeforeCall(form: String)
    case numberIsNotCallable(number: SourceSpan)
    /// `5!`; `form` is the call.
    case factorial(form: String)
  }

  /// The base of a number literal.
  package enum Base: String, Hashable, Sendable {
    case decimal, hexadecimal, octal, binary, imaginary
  }

  /// What can be wrong with a text.
  package enum TextFact: Hashable, Sendable {
    case unterminatedString(isTriple: Bool, isFormatted: Bool)
    case invalidEscape(EscapeProblem)
    case bytesLiteral
    case emptyField
    case singleBrace
    case missingFieldEnd
    case commentInField
    case fieldsTooDeep
    case invalidConversion(String)
  }

  /// What is wrong with an escape in a text.
  package enum EscapeProblem: Hashable, Sendable {
    /// `\x4`: the letter and how many digits it needs.
    case truncated(UInt8, digits: Int)
    case unknownName
    case beyondUnicode
    case surrogate
  }
}
