// nabla · HelpTopic.swift
// What a page of help can be about.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What a page of help can be about.
package enum HelpTopic {
  /// The first page.
  case start
  case category(BuiltinCategory)
  /// All functions, by chapter.
  case functions
  case commands
  case command(ShellCommand)
  /// All builtins of one name: Python's form and NumPy's.
  case builtins([Builtin])
  case constant(Constant)
  case module(Module)
  /// A word or a sign of the language.
  case word(LanguageWord)
  /// The pages that have all of some words.
  case search([String])
  /// A variable of the user's, or a value without a name.
  case variable(name: String?, Value)

  /// The topic of what was typed behind `help`; nil if there is none of that name.
  package init?(_ typed: String, in session: Session) {
    let name = Self.trimmed(typed)
    if name.isEmpty || name == "help" {
      self = .start
      return
    }
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, words[0] == "search" {
      self = .search(Array(words.dropFirst()))
      return
    }
    if let value = session.variable(name) {
      self = .variable(name: name, value)
      return
    }
    if let topic = HelpTopic(named: name) {
      self = topic
      return
    }
    if let command = session.command(name) ?? session.command(":" + name) {
      self = .command(command)
      return
    }
    guard let found = Self.dotted(name, in: session) ?? Self.method(name) else { return nil }
    self = found
  }

  /// The topic of a name that is no variable.
  private init?(named name: String) {
    let builtins = BuiltinCatalog.shared.all.filter { $0.name == name }
    if !builtins.isEmpty {
      self = .builtins(builtins)
    } else if let constant = Constant.all.first(where: { $0.name == name }) {
      self = .constant(constant)
    } else if let category = BuiltinCategory(rawValue: name) {
      self = .category(category)
    } else if name == "functions" {
      self = .functions
    } else if name == "commands" {
      self = .commands
    } else if let word = LanguageWord.all.first(where: { $0.spellings.contains(name) }) {
      self = .word(word)
    } else if let module = Module.bare(name) ?? Module.module(named: name) {
      self = .module(module)
    } else {
      return nil
    }
  }

  /// The topic of a name behind a module or a variable: `np.gradient`, `x.sum`.
  private static func dotted(_ name: String, in session: Session) -> HelpTopic? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count > 1, let last = parts.last, let first = parts.first else { return nil }
    guard var value = session.variable(first) ?? Value.bare(first) else { return nil }
    for part in parts.dropFirst().dropLast() {
      guard let next = try? value.attribute(part) else { return nil }
      value = next
    }
    guard let found = try? value.attribute(last) else { return nil }
    return HelpTopic(value: found, name: last)
  }

  /// The topic of a method of anything: `text.split`, `"abc".upper`, `x.sum`.
  private static func method(_ name: String) -> HelpTopic? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let last = name[name.index(after: dot)...]
    let builtins = BuiltinCatalog.shared.all.filter {
      $0.name == last && !$0.places.isDisjoint(with: [.method, .textMethod, .listMethod])
    }
    return builtins.isEmpty ? nil : .builtins(builtins)
  }

  /// The topic of a value, as `help(value)` takes it.
  init(value: Value, name: String?) {
    switch value {
    case .builtin(let builtin): self = .builtins([builtin])
    case .method(let method): self = .builtins([method.builtin])
    case .module(let module): self = .module(module)
    case .dtype(let dtype):
      let constant = Constant.named(dtype.name, at: [.bare, .np])
      self = constant.map(HelpTopic.constant) ?? .variable(name: name, value)
    case .text(let object): self = HelpTopic(named: object.text) ?? .variable(name: name, value)
    default: self = .variable(name: name, value)
    }
  }

  /// Every name that has a page, for suggestions.
  static func allNames(in session: Session) -> [String] {
    session.variableNames + session.commandWords + BuiltinCatalog.shared.all.map(\.name)
      + Constant.all.map(\.name)
      + BuiltinCategory.allCases.map(\.rawValue) + ["functions", "commands"]
      + LanguageWord.all.flatMap(\.spellings) + Module.bareNames.keys
  }

  private static func trimmed(_ typed: String) -> String {
    var name = Substring(typed)
    while let last = name.last, last.isWhitespace || last == "(" || last == ")" || last == "?" {
      name.removeLast()
    }
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    return String(name)
  }
}
