// nabla · Evaluation+Statements.swift
// Statements as they run: their values shown, their warnings told.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics
import NablaSyntax

extension Evaluation {
  /// Runs an input; if it fails, everything is as it was before.
  func run(_ tree: SyntaxTree, observer: any SessionObserver) -> InputOutcome {
    let options = printOptions
    let ways = floatErrors
    self.observer = observer
    globals.begin(tree.source)
    defer { self.observer = nil }
    do throws(RuntimeFailure) {
      if PlainLine.isPlain(tree) {
        try PlainLine.run(tree, self)
      } else {
        var machine = Machine(compiled(tree), evaluation: self)
        _ = try machine.runLocated()
      }
      endStatement()
      return .completed
    } catch {
      pendingWarnings.removeAll()
      warnings.removeAll()
      depth = 0
      if let exit = error.fact as? ExitRequest {
        endStatement()
        return .exit(exit.status)
      }
      globals.rollBack()
      shown.forget()
      printOptions = options
      floatErrors = ways
      statement = nil
      observer.statementEnded()
      let located = error.fact as? LocatedFailure
      return .failed(located?.diagnostic ?? Diagnostic(error.wording.kind, error.wording.message))
    }
  }

  /// The code of an input.
  private func compiled(_ tree: SyntaxTree) -> Code {
    Compiler.compile(tree, names: names) { [self] name in
      guard let value = globals[name] else { return Module.bare(names[name]) != nil }
      return if case .module = value { true } else { false }
    }
  }

  /// `argv` holds the arguments after a script's name.
  func bindScriptArguments() {
    guard let arguments = settings.scriptArguments else { return }
    globals.begin()
    globals.set(names.intern("argv"), .list(arguments.map { .text($0) }), origin: nil)
  }

  /// A statement of the input begins; the one before it has ended well.
  func beginStatement(_ span: SourceSpan) {
    endStatement()
    statement = span
    observer?.statementBegan(span)
  }

  /// The running statement has ended well: its warnings are told.
  func endStatement() {
    guard statement != nil else { return }
    if !warnings.isEmpty { tellWarnings() }
    statement = nil
    observer?.statementEnded()
  }

  /// Shows the value of an expression statement.
  func display(_ value: Value) {
    if case .none = value { return }
    shown.note(value)
    if case .int(let number) = value {
      // The most common line of a script: an integer needs no options.
      observer?.displayed(String(number), value: value)
      return
    }
    if let text = Describer.display(value, displayOptions) {
      observer?.displayed(text, value: value)
    }
  }

  private var displayOptions: PrintOptions {
    var options = printOptions
    if settings.displayWidth != 75, options.lineWidth == 75 {
      options.lineWidth = settings.displayWidth
    }
    return options
  }

  private func tellWarnings() {
    for warning in warnings { observer?.warned(warning) }
    warnings.removeAll(keepingCapacity: true)
  }

  /// Runs a command word.
  func runCommand(_ word: String, _ argument: String) throws(RuntimeFailure) {
    guard let session, let command = session.command(word) else {
      throw RuntimeFailure(CommandFailure.unknown(word, known: session?.commandWords ?? []))
    }
    switch command.run(argument, session) {
    case .nothing: break
    case .show(let text): observer?.printedPage(text)
    case .clear: observer?.screenCleared()
    case .afterwards(let followUp): followUps.append(followUp)
    case .exit(let status): throw RuntimeFailure(ExitRequest(status: status))
    case .fail(let wording): throw RuntimeFailure(CommandFailure.failed(wording))
    }
  }
}
