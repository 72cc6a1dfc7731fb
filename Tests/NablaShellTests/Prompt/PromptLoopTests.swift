// nabla · PromptLoopTests.swift
// The prompt, driven by lines that are there already.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaDiagnostics
import NablaRuntime
import NablaShell
import Testing

struct PromptLoopTests {
  /// A line editor that has its lines already.
  private final class Lines: LineReader {
    var isIncomplete: (String) -> Bool = { _ in false }
    var complete: (String, Int) -> LineCompletion? = { _, _ in nil }
    var decorate: (String, Int) -> InputDecoration = { _, _ in InputDecoration() }
    var preview: (String) -> StyledText? = { _ in nil }
    var cleanPaste: (String) -> String = { $0 }
    var isInterrupted: @Sendable () -> Bool { { false } }
    var problems: [String] = []
    var suggests = true
    var theme = PromptSettings.Theme.light
    var editing = PromptSettings.Editing.vi
    var clearedCount = 0
    let width = 60
    var readings: [LineReading]
    var history: [String] = []
    /// What stood in the line when each reading began.
    var initialTexts: [String] = []

    init(_ readings: [LineReading]) { self.readings = readings }

    func readLine(prompt: String, initialText: String) -> LineReading {
      initialTexts.append(initialText)
      return readings.isEmpty ? .endOfFile : readings.removeFirst()
    }

    func clearScreen() { clearedCount += 1 }

    func addHistory(_ entry: String) -> String? {
      history.append(entry)
      return nil
    }
  }

  private func loop(_ reader: Lines) -> PromptLoop {
    let sink = OutputSink(descriptor: open("/dev/null", O_WRONLY | O_CLOEXEC))
    return PromptLoop(
      session: Session(settings: Settings(), commands: ShellCommands.all), reader: reader,
      report: TextReport(
        output: sink, errors: sink, writer: PlainWriter(), width: 75, countsErrors: false))
  }

  @Test func `blank lines and dropped lines are not kept`() {
    let reader = Lines([.line("  "), .interrupted, .line("a = 1"), .line("")])
    #expect(loop(reader).run() == 0)
    #expect(reader.history == ["a = 1"])
  }

  @Test func `an open bracket wants another line`() {
    let reader = Lines([])
    _ = loop(reader).run()
    #expect(reader.isIncomplete("f(1,"))
    #expect(!reader.isIncomplete("f(1)"))
    #expect(reader.isIncomplete("def f(x):\n  return x"))
  }

  @Test func `what a failed input keeps from running stands in the next line`() {
    let reader = Lines([.line("a = 1\n1/0\nb = 2\nfor k in [1]:\n  k"), .line("c = 3")])
    #expect(loop(reader).run() == 0)
    #expect(reader.initialTexts == ["", "b = 2\nfor k in [1]:\n  k", ""])
  }

  @Test func `a pasted transcript loses its prompts`() {
    let reader = Lines([])
    _ = loop(reader).run()
    #expect(reader.cleanPaste(">>> 1 + 1\n2") == "1 + 1")
  }

  @Test func `the row under the line says what Enter would show`() {
    let reader = Lines([.line("a = 20")])
    _ = loop(reader).run()
    #expect(reader.preview("a + 1")?.plain == "= 21")
    #expect(reader.preview("")?.plain == nil)
    #expect(reader.decorate("a", 1).parts.map(\.kind) == [.name])
    #expect(reader.decorate("sin(", 4).notes.map(\.plain).first?.hasPrefix("sin(x") == true)
  }

  @Test func `options reach the line editor`() {
    let reader = Lines([.line(":set suggest off"), .line(":set theme none; :set editing emacs")])
    _ = loop(reader).run()
    #expect(!reader.suggests)
    #expect(reader.theme == .none)
    #expect(reader.editing == .emacs)
  }

  @Test func `what the editor began with is what the options say`() {
    let reader = Lines([.line(":set live off"), .line(":clear")])
    _ = loop(reader).run()
    #expect(reader.theme == .light)
    #expect(reader.editing == .vi)
    #expect(reader.preview("1 + 1") == nil)
    #expect(reader.clearedCount == 1)
  }

  @Test func `the banner has at most two lines`() {
    #expect(Banner.text.plain.split(separator: "\n").count <= 2)
  }
}
