// nabla · ShellOption.swift
// What `:set` lists and changes.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

/// An option of the shell, declared once: `:set`, its table and its errors come from here.
struct ShellOption: Sendable {
  let name: String
  /// What the option can be, as the table shows it: `on, off`.
  let choices: String
  /// The words that it can be, for suggestions; numbers are none.
  let words: [String]
  /// A few words about it.
  let summary: String
  let read: @Sendable (Session) -> String
  /// Sets the option; false for what it cannot be.
  let change: @Sendable (String, Session) -> Bool

  /// An option that is one of a few words.
  init(
    _ name: String, _ words: [String], _ summary: String,
    read: @escaping @Sendable (Session) -> String,
    change: @escaping @Sendable (String, Session) -> Bool
  ) {
    self.init(
      name, choices: words.joined(separator: ", "), words: words, summary, read: read,
      change: change)
  }

  /// An option that is a number or a word.
  init(
    _ name: String, choices: String, words: [String], _ summary: String,
    read: @escaping @Sendable (Session) -> String,
    change: @escaping @Sendable (String, Session) -> Bool
  ) {
    self.name = name
    self.choices = choices
    self.words = words
    self.summary = summary
    self.read = read
    self.change = change
  }
}

extension ShellOption {
  /// All of them, in the order of the table.
  static let all: [ShellOption] = [live, suggest, theme, editing, precision, width]

  static let live = flag("live", "a row with the value of the line", \.isLive)

  static let suggest = flag("suggest", "an earlier input behind the line", \.suggests)

  static let theme = choice("theme", "the colours of the line", \.theme)

  static let editing = choice("editing", "what the keys mean", \.editing)

  static let precision = ShellOption(
    "precision", choices: "0 to \(digits.upperBound), all", words: ["all"],
    "digits behind the point in arrays",
    read: { session in session.evaluation.printOptions.precision.map { "\($0)" } ?? "all" },
    change: { text, session in
      guard text == "all" || Int(text).map(digits.contains) ?? false else { return false }
      session.evaluation.printOptions.precision = Int(text)
      return true
    })

  static let width = ShellOption(
    "width", choices: "\(widths.lowerBound) to \(widths.upperBound), auto", words: ["auto"],
    "characters of a line that is shown",
    read: { session in session.settings.prompt.width.map { "\($0)" } ?? "auto" },
    change: { text, session in
      guard text == "auto" || Int(text).map(widths.contains) ?? false else { return false }
      session.settings.prompt.width = Int(text)
      session.settings.displayWidth = Int(text) ?? Settings().displayWidth
      return true
    })

  private static let digits = 0...1000
  private static let widths = 20...1000

  // MARK: - Kinds

  private typealias Place<Part> = WritableKeyPath<PromptSettings, Part> & Sendable

  /// An option that is on or off.
  private static func flag(
    _ name: String, _ summary: String, _ place: Place<Bool>
  ) -> ShellOption {
    ShellOption(
      name, ["on", "off"], summary,
      read: { session in session.settings.prompt[keyPath: place] ? "on" : "off" },
      change: { text, session in
        guard text == "on" || text == "off" else { return false }
        session.settings.prompt[keyPath: place] = text == "on"
        return true
      })
  }

  /// An option that is one of the cases of a type.
  private static func choice<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ summary: String, _ place: Place<Choice>
  ) -> ShellOption {
    ShellOption(
      name, Choice.allCases.map(\.rawValue), summary,
      read: { session in session.settings.prompt[keyPath: place].rawValue },
      change: { text, session in
        guard let choice = Choice(rawValue: text) else { return false }
        session.settings.prompt[keyPath: place] = choice
        return true
      })
  }
}
