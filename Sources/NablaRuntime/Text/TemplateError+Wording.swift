// nabla · TemplateError+Wording.swift
// Python's words for templates that cannot be filled.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension TemplateError: Fact {
  package var wording: Wording {
    switch self {
    case .missingOperand: Wording(.indexError, message)
    case .missingName: Wording(.keyError, message)
    default: Wording(.valueError, message)
    }
  }

  private var message: String {
    switch self {
    case .singleOpening: "Single '{' encountered in format string"
    case .singleClosing: "Single '}' encountered in format string"
    case .openingInName: "unexpected '{' in field name"
    case .unmatchedOpening: "unmatched '{' in format spec"
    case .missingClosing: "expected '}' before end of string"
    case .missingConversion: "end of string while looking for conversion specifier"
    case .missingColon: "expected ':' after conversion specifier"
    case .unknownConversion(let scalar):
      "Unknown conversion specifier "
        + (("!"..."~").contains(scalar) ? "\(scalar)" : "\\x" + String(scalar.value, radix: 16))
    case .emptyAttribute: "Empty attribute in format string"
    case .missingBracket: "Missing ']' in format string"
    case .noAccessAfterBracket: "Only '.' or '[' may follow ']' in format field specifier"
    case .tooManyDigits: "Too many decimal digits in format string"
    case .tooDeep: "Max string recursion exceeded"
    case .manualToAutomatic:
      "cannot switch from manual field specification to automatic field numbering"
    case .automaticToManual:
      "cannot switch from automatic field numbering to manual field specification"
    case .missingOperand(let index):
      "Replacement index \(index) out of range for positional args tuple"
    case .missingName(let name): PythonText.repr(name)
    }
  }
}
