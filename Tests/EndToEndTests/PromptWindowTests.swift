// nabla · PromptWindowTests.swift
// The prompt fits the window, whatever its size and kind.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptWindowTests {
  @Test func `a line goes on in the next row`() throws {
    let prompt = try PromptUnderTest(columns: 12, rows: 6)
    prompt.send("0123456789")
    try prompt.terminal.waitForLine("89", cursor: 2)
    #expect(prompt.terminal.screen.lines.prefix(2) == [">>> 01234567", "89"])
  }

  @Test func `a new width lays the line out anew`() throws {
    let prompt = try PromptUnderTest(columns: 20, rows: 6)
    prompt.send("1023456789")
    try prompt.waitForLine("1023456789")
    prompt.terminal.resize(columns: 12, rows: 6)
    try prompt.terminal.waitForLine("89", cursor: 2)
    prompt.terminal.resize(columns: 30, rows: 6)
    try prompt.waitForLine("1023456789", cursor: 10)
    prompt.send(" + 1\r")
    try prompt.terminal.waitFor("1023456790")
  }

  @Test func `results use the new width`() throws {
    let prompt = try PromptUnderTest(columns: 60)
    prompt.terminal.resize(columns: 20, rows: 16)
    prompt.send("arange(9)\r")
    try prompt.waitForRows(">>> arange(9)", "[0, 1, 2, 3, 4, 5,", " 6, 7, 8]")
  }

  @Test func `an input taller than the window shows the rows around the cursor`() throws {
    let prompt = try PromptUnderTest(columns: 20, rows: 4)
    prompt.send(Press.paste("[1,\n2,\n3,\n4,\n5,\n6]"))
    try prompt.terminal.wait("the last rows") {
      $0.lines == ["... 3,", "... 4,", "... 5,", "... 6]"]
    }
    for _ in 0..<5 { prompt.send(Press.up) }
    try prompt.waitForLine("[1,")
    #expect(prompt.terminal.screen.lines == [">>> [1,", "... 2,", "... 3,", "... 4,"])
    prompt.send("\r")
    try prompt.terminal.waitFor("[1, 2, 3, 4, 5, 6]")
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 1), (1, 4), (4, 2)])
  func `the smallest windows do not end the shell`(_ columns: Int, _ rows: Int) throws {
    let folder = TemporaryFolder()
    let terminal = try PseudoTerminal(
      NablaProgram.path, ["-q", "--no-history"], environment: ["HOME": folder.path],
      columns: columns, rows: rows)
    try terminal.wait("the editor") { $0.hasBracketedPaste }
    terminal.send("'漢é'" + Press.left + Press.home + "1 + " + Press.control("C") + "exit\r")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a terminal nobody has heard of is a modern one`() throws {
    let prompt = try PromptUnderTest(environment: ["TERM": "xterm-unheard-of"])
    prompt.send("12\(Press.left)+\r")
    try prompt.waitForRows(">>> 1+2", "3")
  }

  @Test(arguments: ["dumb", "emacs", ""])
  func `a terminal that cannot move its cursor gets plain lines`(_ name: String) throws {
    let prompt = try PromptUnderTest(environment: ["TERM": name])
    prompt.send("[1,\n")
    try prompt.terminal.waitForLine("...")
    prompt.send("2]\n")
    try prompt.terminal.waitFor("[1, 2]")
    try prompt.waitForPrompt()
    prompt.send("1 +" + Press.control("C"))
    try prompt.waitForPrompt()
    #expect(try prompt.leave() == .exited(0))
    #expect(!prompt.terminal.bytes.contains(0x1B))
  }

  @Test func `for a screen reader nothing but text is written`() throws {
    let prompt = try PromptUnderTest(arguments: ["-q", "--plain"])
    prompt.send("1 + 1\n")
    try prompt.waitForRows(">>> 1 + 1", "2")
    #expect(try prompt.leave() == .exited(0))
    #expect(!prompt.terminal.bytes.contains(0x1B))
  }

  @Test func `values go to a file while the line stays on the terminal`() throws {
    let folder = TemporaryFolder()
    let prompt = try PromptUnderTest(in: folder, standardOutput: folder.file("values"))
    prompt.send("12\(Press.left)+\r")
    try prompt.waitForRows(">>> 1+2")
    prompt.send("exit\r")
    #expect(try prompt.terminal.waitForEnd() == .exited(0))
    #expect(folder.read("values") == "3\n")
  }
}
