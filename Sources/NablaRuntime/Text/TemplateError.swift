// nabla · TemplateError.swift
// What can be wrong with a template of `str.format`.
// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with a template of `str.format`, or with the values for it.
package enum TemplateError: Error, Hashable, Sendable {
  case singleOpening
  case singleClosing
  case openingInName
  case unmatchedOpening
  case missingClosing
  case missingConversion
  case missingColon
  case unknownConversion(Unicode.Scalar)
  case emptyAttribute
  case missingBracket
  case noAccessAfterBracket
  case tooManyDigits
  case tooDeep
  /// `{0}` before `{}`.
  case manualToAutomatic
  /// `{}` before `{0}`.
  case automaticToManual
  case missingOperand(index: Int)
  case missingName(String)
}
