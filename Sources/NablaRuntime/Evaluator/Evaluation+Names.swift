// nabla · Evaluation+Names.swift
// What names mean that the user has not defined.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

extension Evaluation {
  /// The value of a name that is no variable: a builtin, a constant, a module, a shown value.
  func builtin(named name: NameID) throws(RuntimeFailure) -> Value {
    let spelling = names[name]
    if let value = shownValue(spelling) { return value }
    if let value = Value.bare(spelling) { return value }
    if let input = Evaluation.inputNumber(spelling) {
      throw RuntimeFailure(NameFailure.notKept(input: input, newest: shown.input - 1))
    }
    throw undefined(name)
  }

  /// `_`, `ans` and `_7`.
  func shownValue(_ name: String) -> Value? {
    if name == "_" || name == "ans" { return shown.last }
    return Evaluation.inputNumber(name).flatMap(shown.value(of:))
  }

  private static func inputNumber(_ name: String) -> Int? {
    guard name.utf8.first == UInt8(ascii: "_"), name.utf8.count > 1 else { return nil }
    let digits = name.dropFirst()
    return digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }

  /// Functions of Python's that nabla leaves out.
  private static let leftOut: Set = [
    "open", "input", "eval", "exec", "dict", "set", "frozenset", "bytes", "object", "super", "iter",
    "next", "globals", "locals", "compile", "getattr", "setattr", "hasattr", "vars", "dir",
  ]

  /// The failure of a name that means nothing.
  func undefined(_ name: NameID) -> RuntimeFailure {
    let spelling = names[name]
    if let full = Value.qualifiedName(of: spelling) {
      return RuntimeFailure(NameFailure.needsPrefix(spelling, full: full))
    }
    if Evaluation.leftOut.contains(spelling) {
      return RuntimeFailure(NameFailure.notInLanguage(spelling))
    }
    let candidates = globals.names.map { names[$0] } + Value.bareNames
    return RuntimeFailure(
      NameFailure.undefined(
        spelling, suggestion: Suggestion.nearest(to: spelling, among: candidates)))
  }
}
