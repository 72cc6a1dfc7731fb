// nabla · PromptTypingTests.swift
// What is shown while one types: suggestions, the row about the line, signatures, colours.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@Suite(.serialized)
struct PromptTypingTests {
  /// A prompt that has evaluated inputs without output.
  private func prompt(after inputs: String..., arguments: [String] = ["-q"]) throws
    -> PromptUnderTest
  {
    let prompt = try PromptUnderTest(arguments: arguments)
    for input in inputs {
      prompt.send(input + "\r")
      try prompt.waitForRows(PromptUnderTest.prompt + input)
    }
    return prompt
  }

  /// Waits for the rows from the prompt on, with the cursor behind so many characters.
  private func waitFor(_ rows: [String], cursor: Int, in prompt: PromptUnderTest) throws {
    try prompt.terminal.wait("the rows \(rows)") { screen in
      let shown = Array(screen.lines[screen.row...].prefix { !$0.isEmpty })
      return shown == rows && screen.column == cursor + PromptUnderTest.prompt.count
    }
  }

  @Test(arguments: [Press.right, Press.end, Press.control("E"), Press.control("F")])
  func `a key at the end takes the suggestion`(_ key: String) throws {
    let prompt = try prompt(after: "velocity = 3 + 4")
    prompt.send("ve")
    try waitFor([">>> velocity = 3 + 4"], cursor: 2, in: prompt)
    prompt.send(key)
    try waitFor([">>> velocity = 3 + 4"], cursor: 16, in: prompt)
  }

  @Test(arguments: ["\u{1B}f", Press.wordRight])
  func `a word of the suggestion can be taken`(_ key: String) throws {
    let prompt = try prompt(after: "velocity = 3 + 4")
    prompt.send("ve" + key)
    // The word is a variable: its value may stand in the row below.
    try prompt.waitForLine("velocity = 3 + 4", cursor: 8)
    prompt.send(key)
    try prompt.waitForLine("velocity = 3 + 4", cursor: 12)
  }

  @Test func `nothing is suggested for one letter, inside the line, or after a paste`() throws {
    let prompt = try prompt(after: "velocity = 3 + 4")
    prompt.send("v")
    try waitFor([">>> v"], cursor: 1, in: prompt)
    prompt.send("e" + Press.left)
    try waitFor([">>> ve"], cursor: 1, in: prompt)
    prompt.send(Press.control("U") + Press.delete + Press.paste("vel"))
    try waitFor([">>> vel"], cursor: 3, in: prompt)
  }

  @Test func `the newest input that goes on is suggested`() throws {
    let prompt = try prompt(after: "velocity = 1", "velocity = 2", "other = 3")
    prompt.send("velo")
    try waitFor([">>> velocity = 2"], cursor: 4, in: prompt)
    prompt.send(" ")
    try prompt.terminal.waitForLine(">>> velo", cursor: 9)
  }

  @Test(arguments: [
    ("\r", "NameError"), (Press.control("C"), ">>> velo^C"),
  ])
  func `a suggestion does not stay on the screen`(_ key: String, _ sign: String) throws {
    let prompt = try prompt(after: "velocity = 3 + 4")
    prompt.send("velo")
    try waitFor([">>> velocity = 3 + 4"], cursor: 4, in: prompt)
    prompt.send(key)
    try prompt.waitForPrompt()
    let lines = prompt.terminal.screen.lines
    #expect(lines.contains { $0.contains(sign) })
    #expect(lines.filter { $0.contains("velocity = 3") }.count == 1)
  }

  @Test func `the row under the line shows what Enter shows, and goes with it`() throws {
    let prompt = try prompt(after: "a = 20")
    prompt.send("a + 1")
    try waitFor([">>> a + 1", "= 21"], cursor: 5, in: prompt)
    prompt.send("\r")
    try prompt.waitForRows(">>> a + 1", "21")
    #expect(!prompt.terminal.screen.lines.contains { $0.hasPrefix("=") })
    prompt.send("[1.5, 2]*a")
    try waitFor([">>> [1.5, 2]*a", "= (2,) float64  [30., 40.]"], cursor: 10, in: prompt)
    prompt.send(Press.control("C"))
    try prompt.waitForRows(">>> [1.5, 2]*a^C")
    prompt.send("[1, 2] + [1, 2, 3]")
    try waitFor([">>> [1, 2] + [1, 2, 3]", "(2,) + (3,)"], cursor: 18, in: prompt)
    prompt.send(Press.control("C") + "1 + nothere")
    try waitFor([">>> 1 + nothere", "no name nothere"], cursor: 11, in: prompt)
  }

  @Test func `a call shows its signature until it is closed`() throws {
    let prompt = try prompt()
    prompt.send("sqrt(")
    try prompt.terminal.wait("the signature") { screen in
      screen.lines[screen.row + 1].hasPrefix("sqrt(x")
    }
    prompt.send("4)")
    try waitFor([">>> sqrt(4)", "= 2.0"], cursor: 7, in: prompt)
  }

  @Test func `rows under the line are gone where another program writes`() throws {
    let folder = TemporaryFolder()
    folder.write("#!/bin/sh\necho edited here\nsed -i s/1/27/ \"$1\"\n", to: "editor")
    chmod(folder.file("editor"), 0o755)
    let prompt = try PromptUnderTest(
      in: folder, environment: ["EDITOR": folder.file("editor")])
    prompt.send("1 + 3")
    try waitFor([">>> 1 + 3", "= 4"], cursor: 5, in: prompt)
    prompt.send(Press.control("X") + Press.control("E"))
    try waitFor([">>> 27 + 3", "= 30"], cursor: 6, in: prompt)
    let lines = prompt.terminal.screen.lines
    #expect(Array(lines.prefix { $0 != "edited here" }) == [">>> 1 + 3"])
  }

  @Test func `a suggestion is gone where another program writes`() throws {
    let folder = TemporaryFolder()
    folder.write("#!/bin/sh\necho edited here\n", to: "editor")
    chmod(folder.file("editor"), 0o755)
    let prompt = try PromptUnderTest(
      in: folder, environment: ["EDITOR": folder.file("editor")])
    prompt.send("velocity = 3\r")
    try prompt.waitForRows(">>> velocity = 3")
    prompt.send("velo")
    try prompt.waitForLine("velocity = 3", cursor: 4)
    prompt.send(Press.control("X") + Press.control("E"))
    try prompt.terminal.wait("the line again") { screen in
      screen.lines.contains("edited here") && screen.cursorLine == ">>> velocity = 3"
    }
    let lines = prompt.terminal.screen.lines
    #expect(Array(lines.prefix { $0 != "edited here" }) == [">>> velocity = 3", ">>> velo"])
  }

  @Test func `a shell that was stopped leaves no row behind`() throws {
    let folder = TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "set -m; \"$0\" -q; echo stopped; fg", NablaProgram.path],
      environment: ["HOME": folder.path, "NABLA_HISTORY": ""], columns: 100)
    try terminal.waitForLine(">>>", cursor: 4)
    terminal.send("12+3")
    try terminal.waitFor("= 15")
    terminal.send(Press.control("Z"))
    try terminal.waitFor("stopped")
    try terminal.wait("the row again") { screen in
      screen.cursorLine == ">>> 12+3" && screen.lines[screen.row + 1] == "= 15"
    }
    #expect(terminal.screen.lines.filter { $0 == "= 15" }.count == 1)
  }

  @Test func `a new width keeps the row below the line`() throws {
    let prompt = try prompt(after: "a = 20")
    prompt.send("a + 1000000")
    try waitFor([">>> a + 1000000", "= 1000020"], cursor: 11, in: prompt)
    prompt.terminal.resize(columns: 12, rows: 16)
    try prompt.terminal.wait("the narrow rows") { screen in
      screen.lines.contains("000") && screen.lines[screen.row + 1] == "= 1000020"
    }
    #expect(prompt.terminal.screen.lines.filter { $0.hasPrefix("=") }.count == 1)
  }

  @Test func `without colour there is no suggestion and no colour`() throws {
    let prompt = try PromptUnderTest(environment: ["NO_COLOR": "1"])
    prompt.send("velocity = 3\r")
    try prompt.waitForRows(">>> velocity = 3")
    prompt.send("velo + 'a'")
    try prompt.waitForLine("velo + 'a'")
    let text = String(decoding: prompt.terminal.bytes, as: UTF8.self)
    #expect(!text.contains("\u{1B}[0;") && !text.contains("\u{1B}[3"))
  }

  @Test func `the rest of a paste that failed stands in the line`() throws {
    let prompt = try prompt()
    prompt.send(Press.paste("a = 1\nnothere\na + 1") + "\r")
    try prompt.terminal.wait("the rest") { $0.cursorLine == ">>> a + 1" }
    prompt.send("\r")
    try prompt.waitForRows(">>> a + 1", "2")
  }

  @Test func `a pasted transcript lands without prompts and outputs`() throws {
    let prompt = try prompt()
    prompt.send(Press.paste(">>> a = 5\r\n>>> a\r\n5\r\n>>> a + 1\r\n6"))
    try prompt.terminal.waitForLine("... a + 1")
    prompt.send("\r")
    try prompt.waitForRows(">>> a = 5", "... a", "... a + 1", "5", "6")
  }

  @Test func `the rows under the line are found anew for another width`() throws {
    let prompt = try PromptUnderTest(columns: 30)
    prompt.send("zeros(9) + 0.25")
    try prompt.terminal.wait("a row that is cut") { screen in
      screen.lines.contains { $0.hasPrefix("= (9,) float64") && $0.hasSuffix("…") }
    }
    prompt.terminal.resize(columns: 100, rows: 16)
    try prompt.terminal.wait("the whole row") { screen in
      screen.lines.contains { $0.hasPrefix("= (9,) float64") && $0.hasSuffix("0.25]") }
    }
  }
}
