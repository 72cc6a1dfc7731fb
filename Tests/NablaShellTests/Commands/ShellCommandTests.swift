// nabla · ShellCommandTests.swift
// The commands that begin with a colon do what their help says.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaRuntime
import Testing

@testable import NablaShell

/// A session with the shell's commands, whose answers are text.
private final class Answers: SessionObserver {
  let session = Session(settings: Settings(), commands: ShellCommands.all)
  private var output = ""
  var clearedCount = 0

  func printed(_ text: String) { output += text }
  func displayed(_ text: String, value: Value) { output += text + "\n" }
  func warned(_ warning: Diagnostic) {}
  func screenCleared() { clearedCount += 1 }

  /// What an input shows, and the first line of its error.
  @discardableResult
  func callAsFunction(_ input: String) -> String {
    output = ""
    let source = SourceText(input, origin: .input(number: session.nextInputNumber))
    switch session.evaluate(source, observer: self) {
    case .completed: break
    case .failed(let diagnostic): output += "\(diagnostic.kind.rawValue): \(diagnostic.message)\n"
    case .exit(let status): output += "exit \(status)\n"
    }
    if output.hasSuffix("\n") { output.removeLast() }
    return output
  }

  func callAsFunction(_ inputs: [String]) -> String {
    inputs.map { self($0) }.last ?? ""
  }
}

/// A folder for one test.
private struct Folder: ~Copyable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "nabla-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    return "\(path)/\(name)"
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}

struct ShellOptionTests {
  @Test func `the table has a row for every option`() {
    let lines = Answers()(":set").split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "option     value  choices            meaning",
        "live       on     on, off            a row with the value of the line",
        "suggest    on     on, off            an earlier input behind the line",
        "theme      dark   dark, light, none  the colours of the line",
        "editing    emacs  emacs, vi          what the keys mean",
        "precision  8      0 to 1000, all     digits behind the point in arrays",
        "width      auto   20 to 1000, auto   characters of a line that is shown",
      ])
  }

  @Test(
    arguments: [
      ("live off", "live    off    on, off"), ("suggest off", "suggest  off    on, off"),
      ("theme light", "theme   light  dark, light, none"),
      ("theme none", "theme   none   dark, light, none"),
      ("editing vi", "editing  vi     emacs, vi"),
      ("precision 3", "precision  3      0 to 1000, all"),
      ("precision all", "precision  all    0 to 1000, all"),
      ("width 40", "width   40     20 to 1000, auto"),
    ] as [(String, String)])
  func `an option is changed and says so`(_ change: String, _ row: String) throws {
    let answers = Answers()
    #expect(answers(":set \(change)") == "")
    let name = try #require(change.split(separator: " ").first)
    #expect(answers(":set \(name)").split(separator: "\n").last?.hasPrefix(row) == true)
  }

  @Test(
    arguments: [
      (":set ", ["live ", "suggest ", "theme ", "editing ", "precision ", "width "]),
      (":set pre", ["precision "]), (":set theme ", ["dark", "light", "none"]),
      ("x = 1; :set theme l", ["light"]), (":set width ", ["auto"]), (":set live on", []),
      (":set live on ", []), (":set nothing ", []), ("set th", []), (":set 'th", []),
    ] as [(String, [String])])
  func `options and their values are completed`(_ text: String, _ words: [String]) {
    let completion = Answers().session.completion(in: text, at: text.utf8.count)
    let found = completion?.candidates.filter { $0.kind == .word }.map(\.text) ?? []
    #expect(found == words)
    if let completion, !words.isEmpty {
      #expect(text.utf8.prefix(completion.range.lowerBound).last == UInt8(ascii: " "))
    }
  }

  @Test func `a narrow table leaves out what the options mean`() {
    let answers = Answers()
    answers(":set width 40")
    let lines = answers(":set").split(separator: "\n").map(String.init)
    #expect(lines.first == "option     value  choices")
    #expect(lines.last == "width      40     20 to 1000, auto")
    #expect(lines.count == 7)
  }

  @Test func `options of the prompt are in the settings`() {
    let answers = Answers()
    for change in ["live off", "suggest off", "theme light", "editing vi", "width 40"] {
      answers(":set " + change)
    }
    var expected = PromptSettings()
    expected.isLive = false
    expected.suggests = false
    expected.theme = .light
    expected.editing = .vi
    expected.width = 40
    #expect(answers.session.settings.prompt == expected)
    for change in ["live on", "suggest on", "theme dark", "editing emacs", "width auto"] {
      answers(":set " + change)
    }
    #expect(answers.session.settings.prompt == PromptSettings())
  }

  @Test func `precision and width are those of what is shown`() {
    let answers = Answers()
    #expect(answers([":set precision 2", "[1/3, 2/3]"]) == "[0.33, 0.67]")
    #expect(answers("get_printoptions()['precision']") == "2")
    #expect(answers([":set precision all", "[1/3]"]) == "[0.3333333333333333]")
    answers("set_printoptions(precision=5)")
    #expect(answers(":set precision").contains("precision  5 "))
    #expect(answers([":set width 20", "arange(9)"]) == "[0, 1, 2, 3, 4, 5,\n 6, 7, 8]")
    #expect(answers([":set width auto", "arange(9)"]) == "[0, 1, 2, 3, 4, 5, 6, 7, 8]")
  }

  @Test(
    arguments: [
      ("liv off", "NameError: there is no option 'liv'. Did you mean: 'live'?"),
      ("colour red", "NameError: there is no option 'colour'"),
      ("live of", "ValueError: live cannot be 'of'"),
      ("live maybe", "ValueError: live cannot be 'maybe'"),
      ("theme drak", "ValueError: theme cannot be 'drak'. Did you mean: 'dark'?"),
      ("precision -1", "ValueError: precision cannot be '-1'"),
      ("precision 1.5", "ValueError: precision cannot be '1.5'"),
      ("width 3", "ValueError: width cannot be '3'"),
      ("width 99999999999999999999", "ValueError: width cannot be '99999999999999999999'"),
      ("live on off", "ValueError: live cannot be 'on off'"),
    ] as [(String, String)])
  func `what is no option or no value is refused`(_ change: String, _ message: String) {
    let answers = Answers()
    #expect(answers(":set " + change) == message)
    #expect(answers.session.settings.prompt == PromptSettings())
  }
}

struct SessionCommandTests {
  @Test func `the history has the inputs with their numbers`() {
    let answers = Answers()
    #expect(answers(":history") == "no inputs yet")
    _ = answers(["a = 1", "# nothing", "a +", "for k in [1]:\n  k\n"])
    #expect(
      answers(":history")
        == "1  :history\n2  a = 1\n3  a +\n4  for k in [1]:\n     k\n   ")
    #expect(answers(":history 1") == "5  :history")
    #expect(answers(":history 0") == "no inputs yet")
    for _ in 0..<5 { answers("a") }
    #expect(answers(":history 3") == "10  a\n11  a\n12  a")
    #expect(answers("_12") == "1")
  }

  @Test(arguments: ["x", "-1", "1.5", "1 2"])
  func `the history takes a number`(_ typed: String) {
    #expect(
      Answers()(":history " + typed)
        == "ValueError: :history takes a number of inputs, not '\(typed)'")
  }

  @Test func `the variables are listed with what they are`() {
    let answers = Answers()
    #expect(answers(":vars") == "no variables yet")
    _ = answers([
      "import numpy as np", "height = arange(6.).reshape(2, 3)", "n = 3", "word = 'x'",
      "both = (1, 2)", "f(x) = x", "big = zeros((1000, 1000), dtype=np.int8)", "größe = [1, 'a']",
      "rng = np.random.default_rng(1)",
    ])
    #expect(
      answers(":vars") == """
        name    kind              shape         dtype        size
        big     array             (1000, 1000)  int8      977 KiB
        both    tuple
        f       function
        größe   list
        height  array             (2, 3)        float64  48 bytes
        n       integer
        rng     random generator
        word    text
        """)
    #expect(answers(":vars x") == "ValueError: :vars takes nothing, but 'x' was given")
  }

  @Test func `the screen is cleared where there is one`() {
    let answers = Answers()
    #expect(answers(":clear") == "")
    #expect(answers.clearedCount == 1)
    #expect(answers(":clear all") == "ValueError: :clear takes nothing, but 'all' was given")
    #expect(answers.clearedCount == 1)
  }

  @Test func `help knows the commands`() {
    let answers = Answers()
    for command in ShellCommands.all {
      let page = answers("help \(command.word)")
      #expect(page.contains(command.usage) || command.word == "help", "\(command.word)")
    }
    #expect(answers("help :history").hasPrefix(":history [N]\n\n  Lists the inputs"))
    #expect(answers("help save").hasPrefix(":save FILE.md"))
    #expect(answers("help history").hasPrefix(":history [N]"))
    #expect(answers("help commands").contains(":set [NAME [VALUE]]"))
  }
}

struct TimeCommandTests {
  @Test func `an input is measured and leaves nothing behind`() {
    let answers = Answers()
    _ = answers(["a = [3, 1, 2]", "import numpy as np", "np.random.seed(1)", "41 + 1"])
    for input in ["a.sort()", "np.random.rand()", "b = 2", "print(a)", "a[0] = 7", "5"] {
      let text = answers(":time " + input)
      #expect(text.hasPrefix("median ") && text.contains(" runs between "), "\(input): \(text)")
    }
    #expect(answers("_") == "42")
    #expect(answers("a") == "[3, 1, 2]")
    #expect(answers("b").hasPrefix("NameError"))
    #expect(answers("np.random.rand()") == "0.417022004702574")
  }

  @Test(
    arguments: [
      ("1/0", "ZeroDivisionError: division by zero"),
      ("1 +", "SyntaxError: "), ("nothere", "NameError: name 'nothere' is not defined"),
      ("exit(3)", "exit 3"), ("", "SyntaxError: :time takes the input that is to be measured"),
    ] as [(String, String)])
  func `an input that fails has its error`(_ input: String, _ answer: String) {
    #expect(Answers()(":time " + input).hasPrefix(answer))
  }

  @Test(
    arguments: [
      (0, "0.00 ns"), (1, "1.00 ns"), (9.994, "9.99 ns"), (9.996, "10.0 ns"), (99.94, "99.9 ns"),
      (99.96, "100 ns"), (999.4, "999 ns"), (999.6, "1.00 µs"), (12_345, "12.3 µs"),
      (1_500_000, "1.50 ms"), (2.04e9, "2.04 s"), (1e12, "1000 s"), (1e30, "1000000000000 s"),
    ] as [(Double, String)])
  func `durations have three digits`(_ nanoseconds: Double, _ text: String) {
    #expect(DurationText.text(nanoseconds: nanoseconds) == text)
  }
}

struct ScriptCommandTests {
  @Test func `a script runs as if it were typed`() throws {
    let folder = try Folder()
    let path = try folder.write(
      "# a comment\nx = 2\nfor k in [1, 2]:\n    print(k*x)\n\nx + 1\n", to: "a b.nabla")
    let answers = Answers()
    #expect(answers(":run \(path)") == "2\n4\n3")
    #expect(answers(":run '\(path)'") == "2\n4\n3")
    #expect(answers("x") == "2")
  }

  @Test func `the first error stops it, with its place in the file`() throws {
    let folder = try Folder()
    let path = try folder.write("x = 1\nx + nothere\nx = 3\n", to: "a.nabla")
    let answers = Answers()
    #expect(answers(":run \(path)") == "NameError: name 'nothere' is not defined")
    #expect(answers("x") == "1")
    let exit = try folder.write("exit(7)\nx = 5\n", to: "b.nabla")
    #expect(answers(":run \(exit)") == "exit 7")
  }

  @Test func `scripts that run each other without end are stopped`() throws {
    let folder = try Folder()
    let path = try folder.write("", to: "a.nabla")
    _ = try folder.write("n = n + 1\n:run \(path)\n", to: "a.nabla")
    let answers = Answers()
    answers("n = 0")
    #expect(answers(":run \(path)") == "RecursionError: scripts run each other more than 20 deep")
    #expect(answers("n") == "20")
    #expect(answers("1 + 1") == "2")
  }

  @Test func `a file that cannot be read is an error`() throws {
    let folder = try Folder()
    let answers = Answers()
    #expect(
      answers(":run /nowhere.nabla")
        == "FileNotFoundError: cannot run '/nowhere.nabla': No such file or directory")
    #expect(answers(":run \(folder.path)").hasSuffix("Is a directory"))
    #expect(answers(":run") == "ValueError: :run takes the name of a file")
    #expect(answers(":run ''") == "ValueError: :run takes the name of a file")
  }
}
