// nabla · ShellCommand+Save.swift
// `:save FILE.md`: the session as a document that runs.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

extension ShellCommand {
  /// `:save lesson.md`.
  static let save = ShellCommand(
    ":save", usage: ":save FILE.md", summary: "Writes the session as a document that runs.",
    details: """
      The document has the inputs of this session with their outputs, so that nabla check passes. \
      The inputs are run once more for it, each in its turn; an output that is another one every \
      time is left open. Inputs that failed and questions about the session are left out. A file \
      that is there already is not touched.
      """,
    isAside: true
  ) { typed, session in
    guard let path = FileArgument.path(of: typed) else {
      return .fail(FileArgument.missing(":save", example: ":save lesson.md"))
    }
    guard path.hasSuffix(".md") else {
      return .fail(
        Wording(
          .valueError, ":save writes Markdown, but '\(path)' does not end in .md",
          help: "write :save \(path).md"))
    }
    guard !session.inputs.isCut else {
      return .fail(
        Wording(
          .valueError, "only the last \(InputLog.most) inputs are known, and this session had more")
      )
    }
    let document = SessionDocument(session)
    guard !document.isEmpty else {
      return .fail(Wording(.valueError, "there is no input to be saved"))
    }
    let text = document.text
    guard !session.settings.isInterrupted() else {
      return .fail(Wording(.keyboardInterrupt, "'\(path)' is not written"))
    }
    do throws(TextFile.Failure) {
      try TextFile.create(path, with: text)
      return .show(StyledText("saved as \(path)", .dim))
    } catch {
      return .fail(FileArgument.wording(of: error, "cannot save", path))
    }
  }
}
