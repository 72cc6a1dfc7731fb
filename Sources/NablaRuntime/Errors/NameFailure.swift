// nabla · NameFailure.swift
// Names that mean nothing.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A name that has no value.
package enum NameFailure: Error, Hashable, Sendable {
  /// `suggestion` is a name that was probably meant.
  case undefined(String, suggestion: String?)
  case unbound(String)
  /// A word of Python's that nabla leaves out.
  case notInLanguage(String)
  /// A name of another language, or one that needs its module before it.
  case needsPrefix(String, full: String)
  /// `_3` for an input whose value is no longer kept, or that showed none.
  case notKept(input: Int, newest: Int)
}

extension NameFailure: Fact {
  package var wording: Wording {
    switch self {
    case .undefined(let name, let suggestion):
      Wording(.nameError, "name '\(name)' is not defined" + didYouMean(suggestion))
    case .unbound(let name):
      Wording(
        .unboundLocalError,
        "cannot access local variable '\(name)' where it is not associated with a value",
        notes: ["'\(name)' is assigned inside the function, so it is the function's own"])
    case .notInLanguage(let name):
      Wording(
        .nameError, "name '\(name)' is not defined",
        notes: ["Python's \(name) is not part of nabla"])
    case .needsPrefix(let name, let full):
      Wording(.nameError, "name '\(name)' is not defined. Did you mean: '\(full)'?")
    case .notKept(let input, let newest):
      Wording(
        .nameError, "name '_\(input)' is not defined",
        notes: [
          input > newest
            ? newest == 1 ? "there is 1 input so far" : "there are \(newest) inputs so far"
            : "input \(input) showed no value, or it is no longer kept (the newest 100 are)"
        ])
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { ". Did you mean: '\($0)'?" } ?? ""
  }
}
