// nabla · PromptOptionTests.swift
// What `:set` and the other commands do at the prompt.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptOptionTests {
  /// A prompt that has evaluated inputs without output.
  private func prompt(after inputs: String...) throws -> PromptUnderTest {
    let prompt = try PromptUnderTest()
    for input in inputs {
      prompt.send(input + "\r")
      try prompt.waitForRows(PromptUnderTest.prompt + input)
    }
    return prompt
  }

  /// Sends a key that rings the bell when everything before it has been shown.
  private func settle(_ prompt: PromptUnderTest) throws {
    let bells = prompt.terminal.screen.bells
    prompt.send(Press.control("G"))
    try prompt.terminal.wait("the bell") { $0.bells > bells }
  }

  @Test func `the row under the line can be turned off`() throws {
    let prompt = try prompt(after: ":set live off")
    prompt.send("1 + 1")
    try settle(prompt)
    #expect(!prompt.terminal.screen.lines.contains("= 2"))
    prompt.send(Press.control("U") + ":set live on\r")
    try prompt.waitForPrompt()
    prompt.send("1 + 1")
    try prompt.terminal.waitFor("= 2")
  }

  @Test func `suggestions can be turned off`() throws {
    let prompt = try prompt(after: "velocity = 3", ":set suggest off")
    prompt.send("velo")
    try settle(prompt)
    try prompt.waitForLine("velo", cursor: 4)
    prompt.send(Press.control("U") + ":set suggest on\r")
    try prompt.waitForPrompt()
    prompt.send("velo")
    try prompt.waitForLine("velocity = 3", cursor: 4)
  }

  @Test func `the keys of vi can be had and left again`() throws {
    let prompt = try prompt(after: ":set editing vi")
    prompt.send("abc\u{1B}")
    try prompt.waitForLine("abc", cursor: 2)
    prompt.send("0x")
    try prompt.waitForLine("bc", cursor: 0)
    prompt.send(Press.control("C"))
    try prompt.waitForPrompt()
    prompt.send(":set editing emacs\r")
    try prompt.waitForRows(">>> :set editing emacs")
    prompt.send("abc" + Press.control("A") + "0x")
    try prompt.waitForLine("0xabc", cursor: 2)
  }

  @Test func `a theme has its colours`() throws {
    let prompt = try prompt(after: ":set theme light")
    let before = prompt.terminal.bytes.count
    prompt.send("12")
    try settle(prompt)
    let light = String(decoding: prompt.terminal.bytes[before...], as: UTF8.self)
    #expect(light.contains("\u{1B}[0;36m"))
    prompt.send(Press.control("U") + ":set theme none\r")
    try prompt.waitForPrompt()
    let after = prompt.terminal.bytes.count
    prompt.send("12")
    try settle(prompt)
    #expect(!String(decoding: prompt.terminal.bytes[after...], as: UTF8.self).contains("m1"))
    #expect(!String(decoding: prompt.terminal.bytes[after...], as: UTF8.self).contains("\u{1B}[0"))
  }

  @Test func `a width is kept whatever the window has`() throws {
    let prompt = try prompt(after: ":set width 20")
    prompt.send("arange(9)\r")
    try prompt.waitForRows(">>> arange(9)", "[0, 1, 2, 3, 4, 5,", " 6, 7, 8]")
    prompt.send(":set width auto\r")
    try prompt.waitForPrompt()
    prompt.send("arange(9)\r")
    try prompt.waitForRows(">>> arange(9)", "[0, 1, 2, 3, 4, 5, 6, 7, 8]")
  }

  @Test func `the screen is cleared`() throws {
    let prompt = try prompt(after: "x = 1")
    prompt.send(":clear\r")
    try prompt.terminal.wait("a clear screen") { screen in
      screen.lines[0] == ">>>" && screen.row == 0 && screen.column == 4
        && screen.lines.dropFirst().allSatisfy(\.isEmpty)
    }
    prompt.send("x\r")
    try prompt.waitForRows(">>> x", "1")
  }

  @Test func `a session is saved, checked and run again`() throws {
    let prompt = try prompt(after: "x = [1, 2, 4]")
    prompt.send("gradient(x)\r")
    try prompt.waitForRows(">>> gradient(x)", "[1. , 1.5, 2. ]")
    prompt.send("nothere\r")
    try prompt.terminal.waitFor("NameError")
    let path = prompt.folder.file("lesson.md")
    prompt.send(":save \(path)\r")
    try prompt.terminal.waitFor("saved as")
    try prompt.waitForPrompt()
    #expect(
      prompt.folder.read("lesson.md")
        == "```nabla\n>>> x = [1, 2, 4]\n>>> gradient(x)\n[1. , 1.5, 2. ]\n```\n")
    prompt.folder.write("y = x + 1\ny\n", to: "more.nabla")
    prompt.send(":run \(prompt.folder.file("more.nabla"))\r")
    try prompt.waitForRows("[2, 3, 5]")
    let check = try PseudoTerminal(NablaProgram.path, ["check", path])
    try check.waitFor("2 passed, 0 failed")
    #expect(try check.waitForEnd() == .exited(0))
  }
}
