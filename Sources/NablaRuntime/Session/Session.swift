// nabla · Session.swift
// A session: one input after the other, each all or nothing.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// A session: evaluates inputs and keeps their variables.
///
/// An object, since the running evaluation, its observer and the random generators are one stream of
/// events; the variables in it are values.
package final class Session {
  package var settings: Settings {
    get { evaluation.settings }
    set { evaluation.settings = newValue }
  }
  package let evaluation: Evaluation
  /// The command words, by their spelling.
  private let commands: [String: ShellCommand]
  private let parserOptions: ParserOptions
  private var workspace = ParserWorkspace()
  /// What was entered, but not what commands have run of scripts.
  package private(set) var inputs = InputLog()
  /// How many commands that run inputs wait for each other.
  package private(set) var followUpDepth = 0

  package init(settings: Settings, commands: [ShellCommand]) {
    let evaluation = Evaluation(settings: settings)
    self.evaluation = evaluation
    self.commands = Dictionary(commands.map { ($0.word, $0) }) { first, _ in first }
    var words: [String: NameID] = [:]
    for command in commands { words[command.word] = evaluation.names.intern(command.word) }
    parserOptions = ParserOptions(
      commandWords: Set(words.keys),
      isUserDefined: { [unowned evaluation] word in
        words[word].map { evaluation.globals[$0] != nil } ?? false
      })
    evaluation.session = self
    evaluation.bindScriptArguments()
  }

  /// The number that the next input will have; blank ones are not counted.
  package var nextInputNumber: Int { evaluation.shown.input + 1 }

  /// Begins anew to count inputs, and to keep what they show and change; the variables stay.
  package func forgetInputs() {
    evaluation.shown = ShownValues()
    evaluation.globals.forgetPast()
    inputs = InputLog()
  }

  /// The command of a word.
  func command(_ word: String) -> ShellCommand? { commands[word] }

  /// All command words.
  package var commandWords: [String] { commands.keys.sorted() }

  /// All commands, sorted by their words.
  package var allCommands: [ShellCommand] { commands.values.sorted { $0.word < $1.word } }

  /// Whether what inputs change is kept, so that `undo` can take it back.
  package var keepsPast: Bool {
    get { evaluation.globals.keepsPast }
    set { evaluation.globals.keepsPast = newValue }
  }

  /// Takes back what the newest input changed that changed a variable or a generator.
  ///
  /// - Returns: The text of that input; nil if there is none.
  package func undo() -> SourceText? { evaluation.globals.undo() }

  /// The names of all variables, sorted.
  package var variableNames: [String] {
    evaluation.globals.names.map { evaluation.names[$0] }.sorted()
  }

  /// The value of a variable.
  package func variable(_ name: String) -> Value? {
    evaluation.names.lookup(name).flatMap { evaluation.globals[$0] }
  }

  /// Parses a text and does nothing else.
  func parse(_ source: SourceText) throws(SyntaxFailure) -> SyntaxTree {
    try Parser.parse(source, names: &evaluation.names, options: parserOptions, in: &workspace)
  }

  /// Parses and evaluates one input; a failed input changes nothing.
  package func evaluate(_ source: SourceText, observer: any SessionObserver) -> InputOutcome {
    let tree: SyntaxTree
    do throws(SyntaxFailure) {
      tree = try parse(source)
    } catch {
      beginInput(source)
      return failed(error.diagnostic(in: source))
    }
    guard !tree.statements.isEmpty else { return .completed }
    beginInput(source)
    if let failure = Operations.oversizedLiteral(in: tree, evaluation) { return failed(failure) }
    let outcome = evaluation.run(tree, observer: observer)
    workspace.recycle(tree)
    if case .failed(let diagnostic) = outcome { return failed(diagnostic) }
    guard !evaluation.followUps.isEmpty, case .completed = outcome else { return outcome }
    return runFollowUps(observer)
  }

  private func beginInput(_ source: SourceText) {
    evaluation.shown.input += 1
    if followUpDepth == 0 { inputs.begin(evaluation.shown.input, source.text) }
  }

  private func failed(_ diagnostic: Diagnostic) -> InputOutcome {
    evaluation.followUps.removeAll()
    if followUpDepth == 0 { inputs.fail() }
    return .failed(diagnostic)
  }

  /// Does what commands of the input before wanted to do after it.
  private func runFollowUps(_ observer: any SessionObserver) -> InputOutcome {
    let followUps = evaluation.followUps
    evaluation.followUps.removeAll()
    followUpDepth += 1
    defer { followUpDepth -= 1 }
    for followUp in followUps {
      let outcome = followUp(self, observer)
      guard case .completed = outcome else { return outcome }
    }
    return .completed
  }
}
