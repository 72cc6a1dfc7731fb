// nabla · NameFault+Wording.swift
// The words for names that nothing answers to.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension NameFault: Fact {
  package var wording: Wording {
    switch self {
    case .noAttribute(let type, let name, let known):
      Wording(
        .attributeError,
        "'\(type)' object has no attribute '\(name)'" + Self.suggestion(name, among: known),
        at: .sign)
    case .noMember(let module, let name, let known):
      Wording(
        .attributeError,
        "module '\(module)' has no attribute '\(name)'" + Self.suggestion(name, among: known),
        at: .sign, notes: known.isEmpty ? ["nabla has no functions of \(module) yet"] : [])
    case .removedFromNumPy(let name):
      Wording(
        .attributeError, "module 'numpy' has no attribute '\(name)'", at: .sign,
        notes: ["np.\(name) was Python's \(name); NumPy removed it in version 1.24"],
        help: "write \(name)")
    case .noSuchDType(let name):
      Wording(
        .attributeError, "module 'numpy' has no attribute '\(name)' in nabla", at: .sign,
        notes: ["dtypes: " + DType.numeric.map(\.name).joined(separator: ", ")])
    case .notAModule(let name, let known):
      Wording(
        .moduleNotFoundError, "No module named '\(name)'" + Self.suggestion(name, among: known),
        notes: ["modules: " + known.joined(separator: ", ")])
    }
  }

  private static func suggestion(_ name: String, among known: [String]) -> String {
    Suggestion.nearest(to: name, among: known).map { ". Did you mean: '\($0)'?" } ?? ""
  }
}
