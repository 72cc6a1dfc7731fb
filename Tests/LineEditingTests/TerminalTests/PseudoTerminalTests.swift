// nabla · PseudoTerminalTests.swift
// Programs that run on the tests' terminal find a terminal there.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@Suite(.serialized)
struct PseudoTerminalTests {
  private func shell(_ script: String, columns: Int = 60) throws -> PseudoTerminal {
    try PseudoTerminal("/bin/sh", ["-c", script], columns: columns)
  }

  @Test func `a program finds a terminal of the size that was asked for`() throws {
    let terminal = try shell("test -t 0 && test -t 1 && stty size", columns: 71)
    try terminal.waitFor("16 71")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `the program reads what is sent`() throws {
    let terminal = try shell("read line; echo \"got $line\"; exit 3")
    terminal.send("hello\n")
    try terminal.waitFor("got hello")
    #expect(try terminal.waitForEnd() == .exited(3))
  }

  @Test func `a key that means interrupt ends a program that does not mind`() throws {
    let terminal = try shell("echo ready; exec cat")
    try terminal.waitFor("ready")
    terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == .killed(SIGINT))
  }

  @Test func `a new size reaches the program`() throws {
    let terminal = try shell(
      "trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.1; done")
    try terminal.waitFor("ready")
    terminal.resize(columns: 33, rows: 7)
    try terminal.waitFor("7 33")
  }

  @Test func `waiting for what never comes fails with the screen`() throws {
    let terminal = try shell("echo something else")
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.waitFor("never") }
  }

  @Test func `the modes tell whether the program changed them`() throws {
    let terminal = try shell("read a; stty raw; echo raw; read a")
    let before = terminal.modes
    terminal.send("\n")
    try terminal.waitFor("raw")
    #expect(terminal.modes != before)
  }
}
