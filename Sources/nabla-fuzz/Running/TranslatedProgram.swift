// nabla · TranslatedProgram.swift
// A program in Python, statement by statement.
// SPDX-License-Identifier: Apache-2.0

import NablaTranslation

/// The translation of a program into Python, taken apart into what stands at its head and its
/// statements.
struct TranslatedProgram {
  /// The head, then each statement; empty if the program is none.
  private(set) var parts: [String] = []

  /// Begins the comment that stands before each statement, and is kept.
  private static let mark = "#@@ "

  init(_ statements: [String]) {
    let source = statements.map { Self.mark + "\n" + $0 + "\n" }.joined()
    guard let text = try? Translation(of: source).text else { return }
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.mark.dropLast()) {
        parts.append(lines.joined(separator: "\n"))
        lines = []
      } else {
        lines.append(line)
      }
    }
    parts.append(lines.joined(separator: "\n"))
  }

  /// How the comment begins that says what a statement cannot do in Python.
  static let problem = "# nabla: "
}
