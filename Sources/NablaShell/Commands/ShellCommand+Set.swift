// nabla · ShellCommand+Set.swift
// `:set`: options listed and changed.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

extension ShellCommand {
  /// `:set`, `:set NAME`, `:set NAME VALUE`.
  static let set = ShellCommand(
    ":set", usage: ":set [NAME [VALUE]]", summary: "Lists or changes the options of the shell.",
    details: """
      Alone it shows every option with its value and what it can be; with a name only that one. \
      precision is the same as that of set_printoptions.
      """,
    nextWords: { typed in
      guard let name = typed.first else { return ShellOption.all.map { $0.name + " " } }
      let option = ShellOption.all.first { $0.name == name }
      return typed.count == 1 ? option?.words ?? [] : []
    }
  ) { typed, session in
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return .show(table(of: ShellOption.all, session)) }
    guard let option = ShellOption.all.first(where: { $0.name == name }) else {
      return .fail(unknown(name))
    }
    if words.count == 1 { return .show(table(of: [option], session)) }
    let value = words.dropFirst().joined(separator: " ")
    guard option.change(value, session) else { return .fail(refused(value, for: option)) }
    return .nothing
  }

  /// The table of some options; where it would be too wide, without what they mean.
  private static func table(of options: [ShellOption], _ session: Session) -> StyledText {
    var full = TextTable(["option", "value", "choices", "meaning"])
    var short = TextTable(["option", "value", "choices"])
    for option in options {
      let cells = [option.name, option.read(session), option.choices]
      full.add(cells + [option.summary])
      short.add(cells)
    }
    return full.width <= session.settings.displayWidth ? full.text : short.text
  }

  private static func unknown(_ name: String) -> Wording {
    let names = ShellOption.all.map(\.name)
    return Wording(
      .nameError, "there is no option '\(name)'" + suggestion(for: name, among: names),
      notes: ["options: " + names.joined(separator: " ")])
  }

  private static func refused(_ value: String, for option: ShellOption) -> Wording {
    Wording(
      .valueError,
      "\(option.name) cannot be '\(value)'" + suggestion(for: value, among: option.words),
      notes: ["\(option.name): \(option.choices)"])
  }

  private static func suggestion(for text: String, among words: [String]) -> String {
    Suggestion.nearest(to: text, among: words).map { ". Did you mean: '\($0)'?" } ?? ""
  }
}
