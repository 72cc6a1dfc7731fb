// nabla · FormatError+Wording.swift
// Python's words for formats that do not fit.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension FormatError: Fact {
  package var wording: Wording { Wording(kind, message) }

  /// The kind of exception that Python raises.
  private var kind: ErrorKind {
    switch self {
    case .unsupported, .needsMapping, .starNeedsInteger, .notEnoughArguments, .unusedArguments,
      .needsRealNumber, .needsInteger, .needsFloat, .needsCharacter, .needsScalarArray:
      .typeError
    case .characterOutOfRange, .integerTooLarge, .integerTooLargeForFloat,
      .infinityToInteger:
      .overflowError
    case .textTooLong: .memoryError
    case .tooManyDigits, .missingPrecision, .precisionTooBig, .invalidSpecifier, .unknownCode,
      .separatorWithCode, .bothSeparators, .notAllowed, .notAllowedWithCharacterCode,
      .incompleteFormat, .widthTooBig, .unsupportedCharacter, .nanToInteger:
      .valueError
    }
  }

  /// Python's message.
  package var message: String {
    switch self {
    case .tooManyDigits: "Too many decimal digits in format string"
    case .missingPrecision: "Format specifier missing precision"
    case .precisionTooBig: "precision too big"
    case .invalidSpecifier(let text, let type):
      "Invalid format specifier '\(text)' for object of type '\(type)'"
    case .unknownCode(let code, let type):
      "Unknown format code '\(Self.shown(code))' for object of type '\(type)'"
    case .separatorWithCode(let separator, let code):
      "Cannot specify '\(separator)' with '\(Self.shown(code))'."
    case .bothSeparators: "Cannot specify both ',' and '_'."
    case .notAllowed(let part, let family): Self.message(part, family)
    case .notAllowedWithCharacterCode(let part):
      (part == .sign ? "Sign" : "Alternate form (#)")
        + " not allowed with integer format specifier 'c'"
    case .unsupported(let type): "unsupported format string passed to \(type).__format__"
    case .characterOutOfRange: "%c arg not in range(0x110000)"
    case .integerTooLarge(let type): "Python int too large to convert to C \(type)"
    case .integerTooLargeForFloat: "int too large to convert to float"
    case .textTooLong(let count): "a text of \(count) characters is too long"
    default: percentMessage
    }
  }

  /// Python's message for the `%` operator's faults.
  private var percentMessage: String {
    switch self {
    case .incompleteFormat: "incomplete format"
    case .needsMapping: "format requires a mapping"
    case .widthTooBig: "width too big"
    case .starNeedsInteger: "* wants int"
    case .notEnoughArguments: "not enough arguments for format string"
    case .unusedArguments: "not all arguments converted during string formatting"
    case .unsupportedCharacter(let character, let index):
      "unsupported format character '\((" "..."~").contains(character) ? character : "?")' "
        + "(0x\(String(character.value, radix: 16))) at index \(index)"
    case .needsRealNumber(let code, let type):
      "%\(code) format: a real number is required, not \(type)"
    case .needsInteger(let code, let type):
      "%\(code) format: an integer is required, not \(type)"
    case .needsFloat(let type): "must be real number, not \(type)"
    case .needsCharacter: "%c requires int or char"
    case .needsScalarArray: "only 0-dimensional arrays can be converted to Python scalars"
    case .nanToInteger: "cannot convert float NaN to integer"
    case .infinityToInteger: "cannot convert float infinity to integer"
    default: ""
    }
  }

  /// A part that a family of values does not take.
  private static func message(_ part: Part, _ family: Family) -> String {
    let place = "allowed in \(family.rawValue) format specifier"
    return switch part {
    case .sign: "Sign not \(place)"
    case .space: "Space not \(place)"
    case .negativeZero: "Negative zero coercion (z) not \(place)"
    case .alternateForm: "Alternate form (#) not \(place)"
    case .precision: "Precision not \(place)"
    case .zeroPadding: "Zero padding is not \(place)"
    case .equalsAlignment where family == .complex: "'=' alignment flag is not \(place)"
    case .equalsAlignment: "'=' alignment not \(place)"
    }
  }

  /// A code as messages show it: itself if it is printable ASCII, else its number.
  private static func shown(_ code: Unicode.Scalar) -> String {
    code.value > 32 && code.value < 128
      ? String(code) : "\\x" + String(code.value, radix: 16)
  }
}
