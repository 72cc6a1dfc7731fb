// nabla · PromptLeavingTests.swift
// Ctrl-C keeps the shell, the ways out leave it, and the terminal is as it was.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@Suite(.serialized)
struct PromptLeavingTests {
  @Test func `Ctrl-C drops the line and keeps the shell`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("x = 1 +" + Press.control("C"))
    try prompt.waitForRows(">>> x = 1 +^C")
    prompt.send("[1,\r2" + Press.control("C"))
    try prompt.waitForRows(">>> [1,", "... 2^C")
    prompt.send("1 + 1\r")
    try prompt.waitForRows(">>> 1 + 1", "2")
  }

  @Test(arguments: [
    "while True: pass", "sum([k for k in range(10**12)])",
    "f(n) = 0 if n == 0 else f(n - 1) + f(n - 1); f(100)",
  ])
  func `Ctrl-C interrupts a computation and keeps the shell`(_ endless: String) throws {
    let prompt = try PromptUnderTest(columns: 80)
    prompt.send("x = 5\r")
    try prompt.waitForRows(">>> x = 5")
    let editing = prompt.terminal.modes
    prompt.send(endless + "\r")
    // While it computes, the terminal is in another mode: keys make signals.
    try prompt.terminal.wait("the computation") { _ in prompt.terminal.modes != editing }
    prompt.send(Press.control("C"))
    try prompt.waitForPrompt()
    prompt.send("x\r")
    try prompt.waitForRows(">>> x", "5")
  }

  @Test func `an interrupt from outside drops the line too`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("abc")
    try prompt.waitForLine("abc")
    kill(prompt.terminal.process, SIGINT)
    try prompt.waitForRows(">>> abc^C")
  }

  @Test func `what is typed during a computation is read after it`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("x = sum([k for k in range(100000)])\r\(Press.left)7*6\r")
    try prompt.waitForRows(">>> 7*6", "42")
  }

  @Test func `Ctrl-D erases while there is text and leaves when there is none`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("ab" + Press.home + Press.control("D"))
    try prompt.waitForLine("b", cursor: 0)
    prompt.send(Press.control("D"))
    try prompt.waitForPrompt()
    #expect(try prompt.leave() == .exited(0))
  }

  @Test(
    arguments: [
      ("exit", 0), ("quit", 0), ("exit()", 0), (":q", 0), ("exit(3)", 3),
    ] as [(String, Int32)])
  func `a word leaves the shell`(_ word: String, _ status: Int32) throws {
    let prompt = try PromptUnderTest()
    prompt.send(word + "\r")
    #expect(try prompt.terminal.waitForEnd() == .exited(status))
  }

  /// The modes of the terminal before a program, while it edits, and after it ended.
  private func modes(leavingBy leave: (PromptUnderTest) -> Void) throws -> [[UInt32]] {
    let folder = TemporaryFolder()
    let fresh = try PseudoTerminal("/bin/sh", ["-c", "read line"])
    let before = fresh.modes
    let prompt = try PromptUnderTest(in: folder)
    let during = prompt.terminal.modes
    leave(prompt)
    _ = try prompt.terminal.waitForEnd()
    #expect(!prompt.terminal.screen.hasBracketedPaste)
    return [before, during, prompt.terminal.modes]
  }

  @Test(arguments: [Press.control("D"), "exit\r", "exit(4)\r", "1 + 1\r\(Press.control("D"))"])
  func `the terminal is as it was after leaving`(_ keys: String) throws {
    let modes = try modes { $0.send(keys) }
    #expect(modes[0] != modes[1])
    #expect(modes[2] == modes[0])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT])
  func `the terminal is as it was after a signal`(_ signal: Int32) throws {
    let modes = try modes { kill($0.terminal.process, signal) }
    #expect(modes[0] != modes[1])
    #expect(modes[2] == modes[0])
  }

  @Test func `a signal ends the program as it would without a prompt`() throws {
    let prompt = try PromptUnderTest()
    kill(prompt.terminal.process, SIGTERM)
    #expect(try prompt.terminal.waitForEnd() == .killed(SIGTERM))
  }

  @Test func `Ctrl-Z stops the shell, and it goes on with the same line`() throws {
    let folder = TemporaryFolder()
    let script = "set -m; \"$0\" -q; echo stopped; stty -a | grep -o ' echo '; fg"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script, NablaProgram.path],
      environment: ["HOME": folder.path, "NABLA_HISTORY": ""], columns: 100)
    try terminal.waitForLine(">>>", cursor: 4)
    terminal.send("12")
    try terminal.waitForLine(">>> 12")
    terminal.send(Press.control("Z"))
    try terminal.waitFor("stopped")
    // The shell around it has its terminal as it was: what is typed is shown.
    try terminal.wait("the echo") { $0.lines.contains(" echo") }
    try terminal.waitForLine(">>> 12", cursor: 6)
    terminal.send("+3\r")
    try terminal.waitFor("15")
    terminal.send(Press.control("D"))
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a shell that was stopped goes on where it was`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("12")
    try prompt.waitForLine("12")
    kill(prompt.terminal.process, SIGSTOP)
    kill(prompt.terminal.process, SIGCONT)
    try prompt.terminal.wait("the line again") { screen in
      screen.lines.filter { $0.hasPrefix(">>> 12") }.count == 2
    }
    prompt.send("+3\r")
    try prompt.waitForRows(">>> 12+3", "15")
  }
}
