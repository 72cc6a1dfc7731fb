// nabla · Builtins+Session.swift
// Functions that concern the session.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Functions that concern the session, as the manual lists them.
  static let session: [Builtin] = [exit, quit]

  static let exit = leaving("exit", "quit")
  static let quit = leaving("quit", "exit")

  private static func leaving(_ name: String, _ other: String) -> Builtin {
    Builtin(
      name, in: .language, places: .python, .integer("status", default: 0),
      summary: "Leaves nabla; a script ends with this exit status.",
      details: "At the prompt `\(name)` without brackets and `:q` do the same, and so does Ctrl-D.",
      examples: [
        .shows("root(x) = \(name)(1) if x < 0 else x**0.5; root(4)", "2.0"),
        .fails(
          "\(name)(\"now\")", "TypeError: 'status' must be an integer, not a text"),
      ],
      seeAlso: [other]
    ) { _, status throws(ExitRequest) in
      throw ExitRequest(status: Int32(truncatingIfNeeded: status & 0xff))
    }
  }
}
