// nabla · FileArgument.swift
// The name of a file behind a command word.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// The name of a file as it is typed behind a command word.
enum FileArgument {
  /// The path: without quotes, and with the user's folder for `~/`; nil if there is none.
  static func path(of typed: String) -> String? {
    var path = typed[...]
    if let quote = path.first, quote == "\"" || quote == "'", path.count > 1, path.last == quote {
      path = path.dropFirst().dropLast()
    }
    guard !path.isEmpty else { return nil }
    if path.hasPrefix("~/"), let home = SystemEnvironment.variable("HOME") {
      return home + path.dropFirst()
    }
    return String(path)
  }

  /// The error where no name was typed.
  static func missing(_ word: String, example: String) -> Wording {
    Wording(.valueError, "\(word) takes the name of a file", help: "write \(example)")
  }

  /// The error for a file that is not to be had.
  static func wording(of failure: TextFile.Failure, _ problem: String, _ path: String) -> Wording {
    switch failure {
    case .refused(let error):
      let reason = SystemEnvironment.message(for: error.number)
      return Wording(
        error.isMissing ? .fileNotFoundError : .osError, "\(problem) '\(path)': \(reason)")
    case .notUTF8:
      return Wording(.osError, "\(problem) '\(path)': it is not UTF-8")
    }
  }
}
