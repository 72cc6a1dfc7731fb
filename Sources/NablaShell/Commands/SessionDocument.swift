// nabla · SessionDocument.swift
// A session as a document that runs.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaLessons
import NablaRuntime
import NablaSyntax

/// Writes the inputs of a session as a Markdown document with their outputs.
///
/// The inputs are run anew, so that the outputs are exactly those that a check finds.
struct SessionDocument {
  private let inputs: [String]
  private let checker: DocumentChecker

  /// Takes what belongs into a document: neither questions about the session nor inputs that
  /// failed, unless a later input names one by its number.
  init(_ session: Session) {
    let asides = session.allCommands.filter(\.isAside).map(\.word)
    let entries = session.inputs.entries
    let kept = entries.filter { entry in
      !entry.hasFailed && !asides.contains { Self.isCommand(entry.text, $0) }
    }
    let isNumbered = kept.contains { Self.namesAnInput($0.text) }
    // The command that asked for the document is the last input.
    inputs = (isNumbered ? Array(entries.dropLast()) : kept).map(\.text)
    var settings = Settings()
    settings.isInterrupted = session.settings.isInterrupted
    checker = DocumentChecker(settings: settings, commands: session.allCommands)
  }

  var isEmpty: Bool { inputs.isEmpty }

  /// The document.
  ///
  /// The output of an input that gives another one each time is left open, as `...`.
  var text: String {
    var fence = Self.fence(longerThanIn: inputs)
    var report = checker.check(Document(block(fence)))
    let outputs = report.differences.flatMap(\.real)
    if outputs.contains(where: { $0.contains(fence) }) {
      fence = Self.fence(longerThanIn: inputs + outputs)
      report = checker.check(Document(block(fence)))
    }
    let first = report.updatedText
    let second = checker.check(Document(first))
    return second.differences.isEmpty ? first : second.openText
  }

  /// Signs that no line of some texts can end the block with.
  private static func fence(longerThanIn texts: [String]) -> String {
    var fence = "```"
    while texts.contains(where: { $0.contains(fence) }) { fence += "`" }
    return fence
  }

  private func block(_ fence: String) -> String {
    var text = fence + "nabla\n"
    for input in inputs {
      for (index, line) in input.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let prompt = index == 0 ? Prompts.first : Prompts.continuation
        text += Self.withoutBlankEnd(prompt + line) + "\n"
      }
      if InputCompleteness.isIncomplete(input) {
        text += Self.withoutBlankEnd(Prompts.continuation) + "\n"
      }
    }
    return text + fence + "\n"
  }

  private static func withoutBlankEnd(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Whether an input is a command's.
  private static func isCommand(_ input: String, _ word: String) -> Bool {
    let text = input.drop(while: \.isWhitespace)
    guard text.hasPrefix(word) else { return false }
    return text.dropFirst(word.count).first.map(\.isWhitespace) ?? true
  }

  /// Whether an input may use `_7`, the value that input 7 showed.
  private static func namesAnInput(_ input: String) -> Bool {
    var isInside = false
    var hasMark = false
    for scalar in input.unicodeScalars {
      if hasMark, ("0"..."9").contains(scalar) { return true }
      hasMark = scalar == "_" && !isInside
      isInside = scalar == "_" || scalar.properties.isXIDContinue
    }
    return false
  }
}
