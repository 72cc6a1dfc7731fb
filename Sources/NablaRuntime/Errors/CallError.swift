// nabla · CallError.swift
// What can be wrong with the arguments of a call.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What can be wrong with the arguments of a call.
package enum CallError: Error, Hashable, Sendable {
  case tooManyArguments(function: String, most: Int, given: Int, firstExtra: Int, required: Int)
  case missingArguments(function: String, names: [String])
  /// `argument` is its position among the arguments typed.
  case unexpectedKeyword(function: String, keyword: String, argument: Int, known: [String])
  case multipleValues(function: String, parameter: String, argument: Int)
  /// A value of a type that the parameter does not take.
  case wrongType(parameter: String, item: Int, expected: String, found: String)
  /// A value of the right type that the parameter does not take; `reason` is Python's or NumPy's phrase.
  case wrongValue(parameter: String, reason: String, help: String?)
  /// The same where Python or NumPy raises something else than a ValueError.
  case refused(ErrorKind, parameter: String, reason: String, help: String?)
  case notCallable(type: String)
}
