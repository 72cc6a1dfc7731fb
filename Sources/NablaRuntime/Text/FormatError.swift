// nabla · FormatError.swift
// Why a value cannot be written as a format asks for.
// SPDX-License-Identifier: Apache-2.0

/// Why a value cannot be written as a format asks for: facts, worded as Python does elsewhere.
package enum FormatError: Error, Hashable, Sendable {
  /// The kinds of values whose formats differ, by Python's words.
  package enum Family: String, Hashable, Sendable {
    case text = "string"
    case integer
    case complex
  }

  /// A part of a format specifier that some values do not take.
  package enum Part: Hashable, Sendable {
    case sign, space, negativeZero, alternateForm, equalsAlignment, precision, zeroPadding
  }

  // The mini-language
  case tooManyDigits
  case missingPrecision
  case precisionTooBig
  case invalidSpecifier(String, typeName: String)
  case unknownCode(Unicode.Scalar, typeName: String)
  case separatorWithCode(Unicode.Scalar, code: Unicode.Scalar)
  case bothSeparators
  case notAllowed(Part, in: Family)
  /// A sign or `#` with the code `c`.
  case notAllowedWithCharacterCode(Part)
  /// A specifier for a value that takes none.
  case unsupported(typeName: String)
  // Values
  case characterOutOfRange
  /// Too large an integer for CPython's machine integers; with the name of their C type.
  case integerTooLarge(String)
  case integerTooLargeForFloat
  /// A text longer than `FormatSpec.longestText`.
  case textTooLong(Int)
  // `%`
  case incompleteFormat
  case needsMapping
  case widthTooBig
  case starNeedsInteger
  case notEnoughArguments
  case unusedArguments
  case unsupportedCharacter(Unicode.Scalar, index: Int)
  case needsRealNumber(code: Unicode.Scalar, typeName: String)
  case needsInteger(code: Unicode.Scalar, typeName: String)
  case needsFloat(typeName: String)
  case needsCharacter
  /// An array of more than one element where a number is needed.
  case needsScalarArray
  case nanToInteger
  case infinityToInteger
}
