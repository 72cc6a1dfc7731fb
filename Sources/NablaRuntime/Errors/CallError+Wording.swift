// nabla · CallError+Wording.swift
// The words for wrong arguments.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension CallError: Fact {
  package var wording: Wording {
    switch self {
    case .tooManyArguments(let function, let most, let given, let firstExtra, let required):
      Wording(
        .typeError,
        "\(function)() takes \(count(most, from: required)) but \(given) "
          + (given == 1 ? "was given" : "were given"),
        at: .argument(firstExtra), label: "one too many")
    case .missingArguments(let function, let names):
      Wording(
        .typeError,
        "\(function)() missing \(names.count) required "
          + "positional argument\(names.count == 1 ? "" : "s"): \(list(names))",
        at: .sign)
    case .unexpectedKeyword(let function, let keyword, let argument, let known):
      Wording(
        .typeError,
        "\(function)() got an unexpected keyword argument '\(keyword)'"
          + (Suggestion.nearest(to: keyword, among: known).map { ". Did you mean: '\($0)'?" } ?? ""),
        at: .argument(argument),
        notes: known.isEmpty
          ? ["\(function)() takes no keyword arguments"]
          : ["keyword arguments of \(function)(): \(known.joined(separator: ", "))"])
    case .multipleValues(let function, let parameter, let argument):
      Wording(
        .typeError, "\(function)() got multiple values for argument '\(parameter)'",
        at: .argument(argument))
    case .wrongType(let parameter, let item, let expected, let found):
      Wording(
        .typeError, "'\(parameter)' must be \(expected), not \(found)",
        at: .parameter(parameter, item: item), label: "this is \(found)")
    case .wrongValue(let parameter, let reason, let help):
      Wording(.valueError, reason, at: .parameter(parameter), help: help)
    case .refused(let kind, let parameter, let reason, let help):
      Wording(kind, reason, at: .parameter(parameter), help: help)
    case .notCallable(let type):
      Wording(.typeError, "'\(type)' object is not callable", at: .left)
    }
  }

  private func count(_ most: Int, from least: Int) -> String {
    let range = least < most ? "from \(least) to \(most)" : "\(most)"
    return "\(range) positional argument\(least == most && most == 1 ? "" : "s")"
  }

  private func list(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension RuntimeFailure {
  /// The failure of a value that a parameter does not take, in NumPy's words.
  static func refusing(
    _ parameter: String, _ reason: String, kind: ErrorKind = .valueError, help: String? = nil
  ) -> RuntimeFailure {
    RuntimeFailure(
      kind == .valueError
        ? CallError.wrongValue(parameter: parameter, reason: reason, help: help)
        : CallError.refused(kind, parameter: parameter, reason: reason, help: help))
  }
}
