// nabla · PromptLoop.swift
// Reads inputs at the prompt, evaluates them, shows what they give.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime
import NablaSyntax

/// The prompt: reads, evaluates, shows, until the user leaves.
package final class PromptLoop {
  private let session: Session
  private let reader: any LineReader
  private let report: TextReport
  private let live: LiveRow
  /// What a failed input has kept from running; it stands in the next line.
  private var rest = ""

  package init(session: Session, reader: any LineReader, report: TextReport) {
    self.session = session
    self.reader = reader
    self.report = report
    live = LiveRow(session: session)
    session.settings.isInterrupted = reader.isInterrupted
    session.keepsPast = true
    reader.isIncomplete = { InputCompleteness.isIncomplete(TypedText.atLeftEdge($0)) }
    reader.complete = { [unowned session] text, cursor in
      session.completion(in: text, at: cursor).map(LineCompletion.init)
    }
    reader.decorate = { [unowned session, unowned reader] text, cursor in
      InputDecoration(
        parts: session.parts(of: text, cursor: cursor),
        notes: session.callNote(in: text, at: cursor)
          .map { [$0.text(width: reader.width)] } ?? [])
    }
    reader.preview = { [live, unowned reader] text in
      live.row(for: TypedText.atLeftEdge(text), width: reader.width)
    }
    reader.cleanPaste = PastedText.cleaned
    report.clearScreen = { [unowned reader] in reader.clearScreen() }
    // What the terminal and the init file have settled stands in the table of `:set`.
    session.settings.prompt.theme = reader.theme
    session.settings.prompt.editing = reader.editing
  }

  /// Hands the options to the line editor.
  private func applyOptions() {
    let options = session.settings.prompt
    live.isOn = options.isLive
    if reader.suggests != options.suggests { reader.suggests = options.suggests }
    if reader.theme != options.theme { reader.theme = options.theme }
    if reader.editing != options.editing { reader.editing = options.editing }
    applyWidth()
  }

  /// Makes what is shown as wide as the options or the terminal say.
  private func applyWidth() {
    let width = session.settings.prompt.width
    session.settings.displayWidth = width ?? (report.narrates ? Narration.width : reader.width)
    report.width = width ?? reader.width
  }

  /// Runs until the user leaves.
  ///
  /// - Returns: The exit status.
  package func run() -> Int32 {
    for problem in reader.problems { report.tell(problem) }
    while !report.isOutputGone {
      live.startLine()
      applyOptions()
      let text = rest
      rest = ""
      switch reader.readLine(prompt: Prompts.first, initialText: text) {
      case .endOfFile: return 0
      case .interrupted: continue
      case .line(let text):
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        if HistoryPolicy.keeps(text), let problem = reader.addHistory(text) { report.tell(problem) }
        if let status = evaluate(TypedText.atLeftEdge(text)) { return status }
      }
    }
    return 0
  }

  /// Evaluates what was entered, input by input; the first error stops the rest.
  ///
  /// - Returns: The exit status if the user asked to leave.
  private func evaluate(_ text: String) -> Int32? {
    // The window may have changed while the line was typed.
    applyWidth()
    defer { report.flush() }
    var inputs = InputReader(LineList([text]), keepsLines: false)
    while case .input(let input) = inputs.next() {
      let source = SourceText(input.text, origin: .input(number: session.nextInputNumber))
      switch session.evaluate(source, observer: report) {
      case .completed: continue
      case .exit(let status): return status
      case .failed(let diagnostic):
        report.inputFailed(diagnostic)
        rest = inputs.rest
        return nil
      }
    }
    return nil
  }
}

/// What the prompt says first.
package enum Banner {
  /// At most two lines.
  package static var text: StyledText {
    var banner = StyledText(Version.text, .heading)
    banner.append(" · a calculator shell for arrays\n")
    banner.append("help shows what there is; Ctrl-D or exit leaves\n", .dim)
    return banner
  }
}

extension LineCompletion {
  /// What the session could put at the cursor, as the line editor lists it.
  init(_ completion: InputCompletion) {
    self.init(
      range: completion.range,
      candidates: completion.candidates.map { candidate in
        let signature = candidate.signature
        return Candidate(candidate.text, detail: signature.isEmpty ? candidate.summary : signature)
      })
  }
}
