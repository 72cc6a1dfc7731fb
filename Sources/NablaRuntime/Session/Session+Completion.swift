// nabla · Session+Completion.swift
// Completion of names, attributes and keyword arguments.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Session {
  /// What could stand at a cursor; nil if nothing could.
  ///
  /// - Parameters:
  ///   - text: What has been typed, before and behind the cursor.
  ///   - cursor: The cursor's place in UTF-8 offsets.
  package func completion(in text: String, at cursor: Int) -> InputCompletion? {
    if let found = nextWords(before: cursor, in: text) { return found }
    guard let context = CursorContext(before: cursor, in: text) else { return nil }
    let found = candidates(for: context).filter {
      $0.text.hasPrefix(context.prefix) && $0.text != context.prefix
    }
    guard !found.isEmpty else { return nil }
    let end = context.start + context.prefix.utf8.count
    return InputCompletion(range: context.start..<end, candidates: found)
  }

  /// What could stand behind a command that knows it, like the options behind `:set`.
  private func nextWords(before cursor: Int, in text: String) -> InputCompletion? {
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    guard let scan = CursorScan(bytes) else { return nil }
    let statement = bytes[scan.statementStart...]
    var words = statement.split(whereSeparator: CursorScan.isBlank).map {
      String(decoding: $0, as: UTF8.self)
    }
    let isBetweenWords = statement.last.map(CursorScan.isBlank) ?? true
    let prefix = isBetweenWords ? "" : words.popLast() ?? ""
    guard let word = words.first, let command = command(word) else { return nil }
    let found = command.nextWords(Array(words.dropFirst())).filter {
      $0.hasPrefix(prefix) && $0 != prefix
    }
    guard !found.isEmpty else { return nil }
    return InputCompletion(
      range: bytes.count - prefix.utf8.count..<bytes.count,
      candidates: found.map { InputCompletion.Candidate($0, .word) })
  }

  private func candidates(for context: CursorContext) -> [InputCompletion.Candidate] {
    if let base = context.base { return members(of: base, prefix: context.prefix) }
    if context.isCommandWord { return colonCommands }
    if context.isImport { return context.prefix.isEmpty ? [] : moduleNames }
    var found: [InputCompletion.Candidate] = []
    if context.canBeKeyword, let function = context.function {
      found += keywordArguments(of: function).filter {
        !context.keywords.contains(String($0.text.dropLast()))
      }
    }
    // An empty name could be anything.
    guard !context.prefix.isEmpty else { return found }
    return found + names(context)
  }

  /// The commands behind a colon.
  private var colonCommands: [InputCompletion.Candidate] {
    allCommands.filter { $0.word.hasPrefix(":") }.map {
      InputCompletion.Candidate(String($0.word.dropFirst()), .command, summary: $0.summary)
    }
  }

  private var moduleNames: [InputCompletion.Candidate] {
    Module.names.map { InputCompletion.Candidate($0, .module) }
  }

  // MARK: - Names

  /// The user's names first, then what is there without a definition.
  private func names(_ context: CursorContext) -> [InputCompletion.Candidate] {
    let variables = variableNames.map { name -> InputCompletion.Candidate in
      if case .function(let function)? = variable(name) {
        return InputCompletion.Candidate(name, .function, signature: signature(of: function))
      }
      return InputCompletion.Candidate(
        name, .variable, summary: variable(name)?.typeDescription ?? "")
    }
    let known = Set(variables.map(\.text))
    let others = (Value.bareNames.map(bareCandidate) + Self.words)
      .filter { !known.contains($0.text) }
    let commands =
      context.isFirstWord
      ? allCommands.map { InputCompletion.Candidate($0.word, .command, summary: $0.summary) }
        .filter { candidate in
          !known.contains(candidate.text) && !others.contains { $0.text == candidate.text }
        }
      : []
    return variables + (others + commands).sorted { $0.text < $1.text }
  }

  private func bareCandidate(_ name: String) -> InputCompletion.Candidate {
    if let builtin = BuiltinCatalog.shared.builtin(named: name, at: [.bare, .linalg]) {
      return InputCompletion.Candidate(builtin)
    }
    if let constant = Constant.named(name, at: .bare) { return InputCompletion.Candidate(constant) }
    return InputCompletion.Candidate(name, .module, summary: Module.bareNames[name] ?? "")
  }

  private static let words: [InputCompletion.Candidate] = [
    "and", "break", "continue", "def", "del", "elif", "else", "False", "for", "from", "if",
    "import", "lambda", "None", "not", "pass", "return", "True", "while",
  ].map { InputCompletion.Candidate($0, .word) }

  // MARK: - Keyword arguments

  private func keywordArguments(of path: [String]) -> [InputCompletion.Candidate] {
    switch value(of: path) {
    case .builtin(let builtin): return keywords(of: builtin)
    case .method(let method): return keywords(of: method.builtin)
    case .function(let function):
      return function.code.parameters.filter { $0.kind != .variadic }.map {
        InputCompletion.Candidate(evaluation.names[$0.name] + "=", .keywordArgument)
      }
    default: return []
    }
  }

  /// The keywords of a builtin; of the names that Python and NumPy share, those of both.
  private func keywords(of builtin: Builtin) -> [InputCompletion.Candidate] {
    let numpy = BuiltinCatalog.shared.builtin(named: builtin.name, at: .np)
    let isShared = builtin.places == .python && numpy != nil
    let forms = isShared ? [builtin, numpy].compactMap(\.self) : [builtin]
    var names: [String] = []
    for name in forms.flatMap(\.signature.keywordNames) where !names.contains(name) {
      names.append(name)
    }
    return names.map { InputCompletion.Candidate($0 + "=", .keywordArgument) }
  }

  private func signature(of function: FunctionObject) -> String {
    let parameters = function.code.parameters.map { parameter in
      (parameter.kind == .variadic ? "*" : "") + evaluation.names[parameter.name]
        + (parameter.hasDefault ? "=…" : "")
    }
    return "(" + parameters.joined(separator: ", ") + ")"
  }

  // MARK: - Attributes

  private func members(
    of base: CursorContext.Base, prefix: String
  ) -> [InputCompletion.Candidate] {
    switch base {
    case .text: return members(of: .text(""))
    case .bracket: return members(of: .numpyFloat(0))
    case .path(let names): return value(of: names).map(members(of:)) ?? []
    }
  }

  private func members(of value: Value) -> [InputCompletion.Candidate] {
    value.attributeNames.map { name in
      switch value.knownAttribute(name) {
      case .builtin(let builtin)?: InputCompletion.Candidate(builtin)
      case .method(let method)?:
        InputCompletion.Candidate(
          name, .method, signature: method.builtin.methodSignature,
          summary: method.builtin.summary)
      case .module?: InputCompletion.Candidate(name, .module)
      default:
        InputCompletion.Candidate(name, value.isModule ? .constant : .attribute)
      }
    }
  }

  /// The value that a path of names leads to, without computing anything.
  func value(of path: [String]) -> Value? {
    guard var first = path.first else { return nil }
    if first == "∇" { first = "gradient" }
    guard var value = variable(first) ?? Value.bare(first) else { return nil }
    for name in path.dropFirst() {
      guard let next = value.knownAttribute(name) else { return nil }
      value = next
    }
    return value
  }
}

extension Value {
  fileprivate var isModule: Bool { if case .module = self { true } else { false } }

  /// An attribute that is there already: a module's or a record's, or a method.
  fileprivate func knownAttribute(_ name: String) -> Value? {
    switch self {
    case .module, .record: return try? attribute(name)
    case .array where ArrayAttribute(rawValue: name) != nil: return nil
    default: return try? attribute(name)
    }
  }
}

extension Builtin {
  /// The signature of a method without its receiver.
  fileprivate var methodSignature: String {
    Signature(Array(signature.parameters.dropFirst())).text
  }
}
