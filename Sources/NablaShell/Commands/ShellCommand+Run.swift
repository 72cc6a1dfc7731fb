// nabla · ShellCommand+Run.swift
// `:run FILE`: the inputs of a script, as if they were typed.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaSyntax

extension ShellCommand {
  /// `:run lesson.nabla`.
  static let runFile = ShellCommand(
    ":run", usage: ":run FILE", summary: "Runs the inputs of a script in this session.",
    details: """
      The first error stops the script; what ran before it stays. A name with blanks can stand in \
      quotes.
      """
  ) { typed, session in
    guard let path = FileArgument.path(of: typed) else {
      return .fail(FileArgument.missing(":run", example: ":run first.nabla"))
    }
    guard session.followUpDepth < mostNested else {
      return .fail(
        Wording(.recursionError, "scripts run each other more than \(mostNested) deep"))
    }
    do throws(TextFile.Failure) {
      let text = try TextFile.read(path)
      return .afterwards { session, observer in run(text, of: path, session, observer) }
    } catch {
      return .fail(FileArgument.wording(of: error, "cannot run", path))
    }
  }

  private static let mostNested = 20

  /// Evaluates the inputs of a script up to the first error.
  private static func run(
    _ text: String, of path: String, _ session: Session, _ observer: any SessionObserver
  ) -> InputOutcome {
    let lines = LineList([text.hasSuffix("\n") ? String(text.dropLast()) : text])
    var inputs = InputReader(lines, keepsLines: false)
    let quiet = PassingObserver(observer)
    while case .input(let input) = inputs.next() {
      let source = SourceText(input.text, origin: .file(path, line: input.firstLine))
      switch session.evaluate(source, observer: quiet) {
      case .completed: continue
      case .failed(let diagnostic): return .failed(diagnostic)
      case .exit(let status): return .exit(status)
      }
    }
    return .completed
  }
}

/// Hands on what is shown, but not where statements begin: they stand in another text.
private final class PassingObserver: SessionObserver {
  private let observer: any SessionObserver

  init(_ observer: any SessionObserver) { self.observer = observer }

  func printed(_ text: String) { observer.printed(text) }
  func displayed(_ text: String, value: Value) { observer.displayed(text, value: value) }
  func printedPage(_ page: StyledText) { observer.printedPage(page) }
  func warned(_ warning: Diagnostic) { observer.warned(warning) }
  func screenCleared() { observer.screenCleared() }
}
