// nabla · ErrorKind.swift
// The kinds of errors and warnings, by Python's and NumPy's names.
// SPDX-License-Identifier: Apache-2.0

/// The kind of an error or a warning, named as Python and NumPy name it.
package enum ErrorKind: String, CaseIterable, Sendable {
  case syntaxError = "SyntaxError"
  case indentationError = "IndentationError"
  case nameError = "NameError"
  case unboundLocalError = "UnboundLocalError"
  case typeError = "TypeError"
  case valueError = "ValueError"
  case axisError = "AxisError"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case assertionError = "AssertionError"
  case attributeError = "AttributeError"
  case zeroDivisionError = "ZeroDivisionError"
  case overflowError = "OverflowError"
  case linAlgError = "LinAlgError"
  case memoryError = "MemoryError"
  case recursionError = "RecursionError"
  case runtimeError = "RuntimeError"
  case notImplementedError = "NotImplementedError"
  case timeoutError = "TimeoutError"
  case keyboardInterrupt = "KeyboardInterrupt"
  case osError = "OSError"
  case fileNotFoundError = "FileNotFoundError"
  case moduleNotFoundError = "ModuleNotFoundError"
  case runtimeWarning = "RuntimeWarning"
  case rankWarning = "RankWarning"
}
