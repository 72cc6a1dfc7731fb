// nabla · PromptStartupTests.swift
// The user's file of inputs runs before the first prompt.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptStartupTests {
  /// A prompt whose file for the start holds these lines.
  private func prompt(_ lines: String, arguments: [String] = ["-q"]) throws -> PromptUnderTest {
    let folder = TemporaryFolder()
    folder.write(lines, to: "nabla/init.nabla")
    return try PromptUnderTest(
      in: folder, environment: ["XDG_CONFIG_HOME": folder.path], arguments: arguments, columns: 80)
  }

  @Test func `its definitions are there, its values are not shown`() throws {
    let prompt = try prompt("half(x) = x/2\n1 + 1\nprint('ready')\n")
    try prompt.waitForRows("ready")
    prompt.send("half(3)\r")
    try prompt.waitForRows("ready", ">>> half(3)", "1.5")
    prompt.send("_1\r")
    try prompt.waitForRows(">>> _1", "1.5")
  }

  @Test func `an input that fails is reported, and the next one runs`() throws {
    let prompt = try prompt("a = missing\nb = 7\n")
    prompt.send("b\r")
    try prompt.waitForRows(">>> b", "7")
    try prompt.terminal.wait("the report") { screen in
      screen.lines.contains { $0.hasPrefix("NameError: name 'missing' is not defined") }
    }
  }

  @Test func `it can be left out, and asks to be undone by nobody`() throws {
    let without = try prompt("b = 7\n", arguments: ["-q", "--no-init"])
    without.send("b = 1; b\r")
    try without.waitForRows(">>> b = 1; b", "1")
    let with = try prompt("b = 7\n")
    with.send(":undo\r")
    try with.terminal.wait("the answer") { screen in
      screen.lines.contains("ValueError: there is nothing to take back")
    }
  }

  @Test func `exit in it leaves`() throws {
    let folder = TemporaryFolder()
    folder.write("exit(3)\n", to: "nabla/init.nabla")
    let terminal = try PseudoTerminal(
      NablaProgram.path, ["-q"],
      environment: ["HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "NABLA_HISTORY": ""],
      columns: 80, rows: 16, standardOutput: nil)
    #expect(try terminal.waitForEnd() == .exited(3))
  }
}
