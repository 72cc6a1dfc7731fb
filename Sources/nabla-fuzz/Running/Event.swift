// nabla · Event.swift
// What a statement does that can be seen.
// SPDX-License-Identifier: Apache-2.0

/// What a statement does that can be seen.
enum Event: Hashable, Sendable {
  /// A shown value: its text, its type with dtype and shape, and its numbers with all digits.
  case shown(text: String, type: String, value: String)
  case printed(String)
  case warned(String)
  case failed(kind: String, message: String)
  /// The statement in the other language.
  case translated(String)
  /// The program did not survive the statement.
  case died(String)

  /// The text of a shown value.
  var shownText: String? {
    if case .shown(let text, _, _) = self { text } else { nil }
  }

  /// The event as a line.
  var line: String {
    let fields: [String] =
      switch self {
      case .shown(let text, let type, let value): ["D", text, type, value]
      case .printed(let text): ["P", text]
      case .warned(let message): ["W", message]
      case .failed(let kind, let message): ["E", kind, message]
      case .translated(let text): ["T", text]
      case .died(let reason): ["X", reason]
      }
    return ([fields[0]] + fields.dropFirst().map(Wire.escaped)).joined(separator: "\t")
  }

  /// The event of a line; nil for a line that is none.
  init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    let texts = fields.dropFirst().map(Wire.unescaped)
    switch (fields.first, texts.count) {
    case ("D", 3): self = .shown(text: texts[0], type: texts[1], value: texts[2])
    case ("P", 1): self = .printed(texts[0])
    case ("W", 1): self = .warned(texts[0])
    case ("E", 2): self = .failed(kind: texts[0], message: texts[1])
    case ("T", 1): self = .translated(texts[0])
    case ("X", 1): self = .died(texts[0])
    default: return nil
    }
  }
}

/// What the statements of a program did, one after the other.
struct Outcome: Hashable, Sendable {
  var statements: [[Event]] = []

  /// Reads the lines of an answer; a line `S` begins a statement.
  init(lines: [String]) {
    for line in lines {
      if line == "S" {
        statements.append([])
      } else if let event = Event(line: line), !statements.isEmpty {
        statements[statements.count - 1].append(event)
      }
    }
  }
}

extension [Event] {
  /// The kind and message of the error that ended the statement.
  var failure: (kind: String, message: String)? {
    for case .failed(let kind, let message) in self { return (kind, message) }
    return nil
  }

  /// What the statement wrote, shown or printed.
  var output: String {
    var text = ""
    for event in self {
      switch event {
      case .shown(let shown, _, _): text += shown + "\n"
      case .printed(let printed): text += printed
      default: break
      }
    }
    return text
  }

  /// The dtypes and shapes of the values shown.
  var types: [String] {
    compactMap { event in
      if case .shown(_, let type, _) = event { type } else { nil }
    }
  }

  /// The dtype and shape of the one value shown; nil if there is more to see, or nothing.
  var onlyType: String? {
    let types = types
    guard types.count == 1, output.count == (compactMap(\.shownText).first?.count ?? 0) + 1 else {
      return nil
    }
    return types[0]
  }

  /// All numbers shown, and the types they have.
  var values: String {
    var text = ""
    for case .shown(_, let type, let value) in self { text += type + value + "\n" }
    return text
  }

  var warnings: Set<String> {
    var result: Set<String> = []
    for case .warned(let message) in self { result.insert(message) }
    return result
  }
}
