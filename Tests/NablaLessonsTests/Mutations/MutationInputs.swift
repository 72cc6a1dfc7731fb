// nabla · MutationInputs.swift
// The inputs that are damaged.
// SPDX-License-Identifier: Apache-2.0

import NablaLessons

/// The inputs that are damaged: those of the syntax tests, and all that transcripts of sessions hold.
enum MutationInputs {
  /// Each input, with its line ends.
  static func all() throws -> [String] {
    let syntax = try PackageFile(path: "Tests/Fixtures/syntax-inputs.txt").text()
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { String($0.map { $0 == "␤" ? "\n" : $0 }) }
    let sessions = try PackageFile.all(under: "Tests/Transcripts/sessions", ending: ".md")
      .flatMap { Document(try $0.text()).examples.map(\.input) }
    // What only asks for much work or memory says nothing about damage.
    return (syntax + sessions).filter { $0.utf8.count < 200 && !$0.contains("10**") }
  }
}
