// nabla · Shell.swift
// One run of the shell: scripts, then perhaps the prompt, in one session.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// One run of the shell.
final class Shell {
  /// The width of everything but the prompt.
  private static let scriptWidth = 75

  private let invocation: Invocation
  private let session: Session
  private let output = OutputSink(descriptor: 1)
  private let errors = OutputSink(descriptor: 2)
  private let colors: ColorPolicy

  init(_ invocation: Invocation) {
    self.invocation = invocation
    colors = ColorPolicy(invocation, variable: SystemEnvironment.variable)
    Interruption.installHandlers()
    output.onFailure = { Interruption.request() }
    var settings = Settings()
    settings.displayWidth = invocation.isPlain ? Narration.width : Self.scriptWidth
    settings.warningsAreErrors = invocation.warningsAreErrors
    if invocation.file != nil { settings.scriptArguments = invocation.arguments }
    settings.isInterrupted = { Interruption.isRequested }
    session = Session(settings: settings, commands: ShellCommands.all)
  }

  /// Runs what the invocation names.
  ///
  /// - Returns: The exit status.
  func run(makeReader: LineReaderFactory) -> Int32 {
    var status: Int32 = 0
    if !invocation.expressions.isEmpty {
      let ending = runner(.commandLine).run(LineList(invocation.expressions))
      guard let next = statusToGoOn(after: ending) else { return finalStatus(of: ending) }
      status = next
    } else if let file = invocation.file, file != "-" {
      switch ScriptFile.open(file) {
      case .failure(let error): return refuse(file, error)
      case .success(let descriptor):
        let ending = run(descriptor, as: .file(file))
        ScriptFile.close(descriptor)
        guard let next = statusToGoOn(after: ending) else { return finalStatus(of: ending) }
        status = next
      }
    }
    let hasRun = !invocation.expressions.isEmpty || (invocation.file ?? "-") != "-"
    if hasRun, !invocation.isInteractive { return status }
    if wantsPrompt, let reader = makeReader(readerOptions) { return prompt(reader) }
    return finalStatus(of: run(0, as: .standardInput))
  }

  /// Whether standard input is to be typed into.
  private var wantsPrompt: Bool {
    (invocation.file != "-" || invocation.isInteractive) && SystemEnvironment.isTerminal(0)
      && (invocation.format == .text || invocation.isInteractive)
  }

  // MARK: - Scripts

  private func run(_ descriptor: Int32, as place: ScriptRunner.Place) -> ScriptRunner.Ending {
    let runner = runner(place)
    let input = LineInput(
      descriptor: descriptor, isInterrupted: { Interruption.isRequested },
      wakeDescriptor: { Interruption.wakeDescriptor },
      beforeWaiting: { [output] in output.flush() })
    return runner.run(input)
  }

  private func runner(_ place: ScriptRunner.Place) -> ScriptRunner {
    ScriptRunner(
      session: session, place: invocation.format == .transcript ? .numberedInputs : place,
      report: report(for: place), keepsGoing: invocation.keepsGoing,
      isInterrupted: { Interruption.isRequested })
  }

  private func report(for place: ScriptRunner.Place) -> any ScriptReport {
    switch invocation.format {
    case .text:
      // A script on standard input is coloured only where that is asked for.
      let canColor = place != .standardInput
      return TextReport(
        output: output, errors: errors,
        writer: colors.writer(onTerminal: canColor && SystemEnvironment.isTerminal(2)),
        pageWriter: colors.writer(onTerminal: canColor && SystemEnvironment.isTerminal(1)),
        width: Self.scriptWidth, countsErrors: invocation.keepsGoing,
        narrates: invocation.isPlain)
    case .transcript:
      return TranscriptReport(
        output: output, writer: colors.writer(onTerminal: false), width: Self.scriptWidth,
        narrates: invocation.isPlain)
    case .json:
      return JSONReport(output: output, seconds: { SystemEnvironment.seconds })
    }
  }

  // MARK: - Endings

  /// The status so far if the run may go on at the prompt; nil if it is over.
  private func statusToGoOn(after ending: ScriptRunner.Ending) -> Int32? {
    guard case .finished(let errorCount) = ending else { return nil }
    return errorCount == 0 ? 0 : 1
  }

  private func finalStatus(of ending: ScriptRunner.Ending) -> Int32 {
    switch ending {
    case .finished(let errorCount): return errorCount == 0 ? 0 : 1
    case .exit(let status): return status
    case .interrupted: return 130
    case .unreadable(let error):
      return complain("cannot read the script: " + SystemEnvironment.message(for: error), status: 1)
    case .outputGone(let errorCount):
      if case .refused(let error)? = output.failure {
        let reason = SystemEnvironment.message(for: error)
        return complain("cannot write the output: " + reason, status: 1)
      }
      return errorCount == 0 ? 0 : 1
    }
  }

  private func refuse(_ file: String, _ error: ErrorNumber) -> Int32 {
    complain("cannot open '\(file)': " + SystemEnvironment.message(for: error.number), status: 2)
  }

  private func complain(_ text: String, status: Int32) -> Int32 {
    errors.writeLine("nabla: " + text.visible)
    errors.flush()
    return status
  }

  // MARK: - Prompt

  private var readerOptions: LineReaderOptions {
    var options = LineReaderOptions()
    options.isPlain = invocation.isPlain
    options.usesColor = colors.usesColor(onTerminal: true)
    options.continuationPrompt = Prompts.continuation
    if invocation.keepsHistory {
      options.historyPath = HistoryPolicy.path(variable: SystemEnvironment.variable)
    }
    return options
  }

  /// Runs the user's file of inputs; returns the exit status if it asked to leave.
  private func runStartupFile(_ report: TextReport) -> Int32? {
    guard invocation.readsInitFile,
      let path = StartupFile.path(variable: SystemEnvironment.variable)
    else { return nil }
    return StartupFile.run(path, in: session, report: report)
  }

  private func prompt(_ reader: any LineReader) -> Int32 {
    let isTerminal = SystemEnvironment.isTerminal(1)
    if invocation.showsBanner {
      // When values go elsewhere, what is said to the user still goes to the terminal.
      let sink = isTerminal ? output : errors
      let canTalk = isTerminal || SystemEnvironment.isTerminal(2)
      if canTalk { sink.write(colors.writer(onTerminal: true).write(Banner.text)) }
      sink.flush()
    }
    let report = TextReport(
      output: output, errors: errors,
      writer: colors.writer(onTerminal: SystemEnvironment.isTerminal(2)),
      pageWriter: colors.writer(onTerminal: isTerminal), width: reader.width, countsErrors: false,
      narrates: invocation.isPlain)
    let loop = PromptLoop(session: session, reader: reader, report: report)
    let status = runStartupFile(report) ?? loop.run()
    output.flush()
    return status
  }
}
