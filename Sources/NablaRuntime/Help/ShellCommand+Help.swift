// nabla · ShellCommand+Help.swift
// The command word help, and the function of that name.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension ShellCommand {
  /// `help NAME`, `NAME?`, `?NAME`.
  package static let help = ShellCommand(
    "help", summary: "Shows help about a function, a word or a variable."
  ) { typed, session in
    guard let topic = HelpTopic(typed, in: session) else {
      return .fail(HelpFault.noHelp(typed, known: HelpTopic.allNames(in: session)).wording)
    }
    if case .search(let words) = topic,
      HelpSearch(commands: session.allCommands).matches(for: words).isEmpty
    {
      return .fail(HelpFault.nothingFound(words).wording)
    }
    return .show(topic.page(in: session, width: session.settings.displayWidth))
  }
}

/// A name that help knows nothing of.
package enum HelpFault: Error, Hashable, Sendable {
  case noHelp(String, known: [String])
  /// No page has all of the words that were searched for.
  case nothingFound([String])
}

extension HelpFault: Fact {
  package var wording: Wording {
    switch self {
    case .noHelp(let name, let known):
      Wording(
        .nameError,
        "there is no help for '\(name)'"
          + (Suggestion.nearest(to: name, among: known).map { ". Did you mean: '\($0)'?" } ?? ""),
        help: "help alone shows what there is")
    case .nothingFound(let words):
      Wording(
        .nameError, "no page of help has \(words.map { "'\($0)'" }.joined(separator: " and "))",
        help: "search for fewer words, or for the beginning of one")
    }
  }
}

extension Builtin {
  /// Help, as the manual lists it.
  static let helping: [Builtin] = [help]

  static let help = Builtin(
    "help", in: .language, places: .python, .optionalValue("request").positionalOnly,
    summary: "Shows help about a function, a value or the name in a text.",
    details: "help gradient and gradient? do the same without brackets and quotes.",
    examples: [
      .shows(
        "help(\"pi\")",
        """
        pi

          The circumference of a circle by its diameter.

          >>> pi
          3.141592653589793
        """),
      .fails(
        "help(1, 2)", "TypeError: help() takes from 0 to 1 positional arguments but 2 were given"),
    ]
  ) { evaluation, request in
    guard let session = evaluation.session else { return Value.none }
    var topic = HelpTopic.start
    if let request { topic = HelpTopic(value: request, name: nil) }
    let page = topic.page(in: session, width: session.settings.displayWidth)
    evaluation.observer?.printedPage(page)
    return Value.none
  }
}
