// nabla · PromptHistoryTests.swift
// Earlier inputs come back: by Up, by how they start, by search, in the next run.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptHistoryTests {
  /// A prompt that has evaluated inputs without output.
  private func prompt(
    after inputs: [String], in folder: TemporaryFolder = TemporaryFolder()
  ) throws -> PromptUnderTest {
    let prompt = try PromptUnderTest(in: folder)
    for input in inputs {
      prompt.send(input + "\r")
      try prompt.waitForRows(PromptUnderTest.prompt + input)
    }
    return prompt
  }

  @Test func `up and down walk through the inputs and back to what was typed`() throws {
    let prompt = try prompt(after: ["x = 1", "y = 2"])
    prompt.send(Press.up)
    try prompt.waitForLine("y = 2", cursor: 5)
    prompt.send(Press.up)
    try prompt.waitForLine("x = 1")
    prompt.send(Press.down)
    try prompt.waitForLine("y = 2")
    prompt.send(Press.down)
    try prompt.waitForLine("", cursor: 0)
  }

  @Test func `up finds the inputs that start with what was typed`() throws {
    let prompt = try prompt(after: ["x = 1", "y = 1", "x = 2", "z = 1"])
    prompt.send("x" + Press.up)
    try prompt.waitForLine("x = 2")
    prompt.send(Press.up)
    try prompt.waitForLine("x = 1")
    prompt.send(Press.down + Press.down)
    try prompt.waitForLine("x", cursor: 1)
  }

  @Test func `walking through the history keeps what was cut`() throws {
    let prompt = try prompt(after: ["x = 1"])
    prompt.send("cut" + Press.control("U") + Press.up + Press.down)
    try prompt.waitForLine("", cursor: 0)
    prompt.send(Press.control("Y"))
    try prompt.waitForLine("cut")
  }

  @Test func `a search follows the typing`() throws {
    let prompt = try prompt(after: ["alpha = 1", "beta = 2", "gamma = alpha"])
    prompt.send(Press.control("R") + "alp")
    try prompt.terminal.waitForLine("(search)`alp': gamma = alpha")
    prompt.send(Press.control("R"))
    try prompt.terminal.waitForLine("(search)`alp': alpha = 1")
    prompt.send(Press.control("R"))
    try prompt.terminal.waitForLine("(failing search)`alp': alpha = 1")
    prompt.send(Press.end + "0")
    try prompt.waitForLine("alpha = 10")
  }

  @Test func `a search that is given up leaves the line as it was`() throws {
    let prompt = try prompt(after: ["alpha = 1"])
    prompt.send("my text" + Press.control("R") + "alpha")
    try prompt.terminal.waitForLine("(search)`alpha': alpha = 1")
    prompt.send(Press.control("G"))
    try prompt.waitForLine("my text", cursor: 7)
  }

  @Test func `enter in a search runs what was found`() throws {
    let prompt = try prompt(after: ["é = 41", "x = 1"])
    prompt.send(Press.control("R") + "é\r")
    try prompt.waitForRows(">>> é = 41")
    prompt.send("é + 1\r")
    try prompt.waitForRows(">>> é + 1", "42")
  }

  @Test func `the next run knows the inputs of the last, with all their lines`() throws {
    let folder = TemporaryFolder()
    let first = try PromptUnderTest(in: folder)
    first.send("x = [1,\r2]\r")
    try first.waitForRows(">>> x = [1,", "... 2]")
    first.send("y = '∇\\t\\\\'\r")
    try first.waitForRows(">>> y = '∇\\t\\\\'")
    #expect(try first.leave() == .exited(0))
    let second = try PromptUnderTest(in: folder)
    second.send(Press.up)
    try second.waitForLine("y = '∇\\t\\\\'")
    second.send(Press.up)
    try second.terminal.waitForLine("... 2]")
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `two shells at the same time lose nothing`() throws {
    let folder = TemporaryFolder()
    let one = try PromptUnderTest(in: folder)
    let two = try PromptUnderTest(in: folder)
    for number in 0..<10 {
      one.send("a\(number) = 1\r")
      two.send("b\(number) = 1\r")
      try one.waitForRows(">>> a\(number) = 1")
      try two.waitForRows(">>> b\(number) = 1")
    }
    #expect(try one.leave() == .exited(0))
    #expect(try two.leave() == .exited(0))
    let lines = folder.read("history").split(separator: "\n").dropFirst()
    let expected = (0..<10).flatMap { ["a\($0)\\040=\\0401", "b\($0)\\040=\\0401"] }
    #expect(lines.map(String.init).sorted() == expected.sorted())
  }

  @Test func `an input that comes again is there once, as the newest`() throws {
    let folder = TemporaryFolder()
    let first = try prompt(after: ["x = 1", "y = 2", "x = 1"], in: folder)
    first.send(Press.up)
    try first.waitForLine("x = 1")
    first.send(Press.up)
    try first.waitForLine("y = 2")
    first.send(Press.up)
    try first.terminal.wait("the bell") { $0.bells > 0 }
    first.send(Press.control("C"))
    try first.waitForPrompt()
    #expect(try first.leave() == .exited(0))
    let second = try PromptUnderTest(in: folder)
    second.send(Press.up + Press.up)
    try second.waitForLine("y = 2")
    second.send(Press.up)
    try second.terminal.wait("the bell") { $0.bells > 0 }
  }

  @Test func `a blank at the start keeps an input out of the history`() throws {
    let prompt = try prompt(after: ["x = 1", " secret = 2"])
    prompt.send(Press.up)
    try prompt.waitForLine("x = 1")
    prompt.send(Press.control("U") + "secret\r")
    try prompt.waitForRows(">>> secret", "2")
    #expect(prompt.folder.read("history") == "_HiStOrY_V2_\nx\\040=\\0401\nsecret\n")
  }

  @Test func `an input is on disk before its result`() throws {
    let prompt = try prompt(after: ["x = 5"])
    #expect(prompt.folder.read("history") == "_HiStOrY_V2_\nx\\040=\\0405\n")
  }

  @Test func `a history that cannot be written is told once and ends nothing`() throws {
    let folder = TemporaryFolder()
    folder.write("", to: "file")
    let prompt = try PromptUnderTest(
      in: folder, environment: ["NABLA_HISTORY": folder.file("file/history")], columns: 100)
    prompt.send("1 + 1\r")
    try prompt.terminal.waitFor("the history is not kept")
    try prompt.waitForRows("2")
    prompt.send("2 + 2\r")
    try prompt.waitForRows(">>> 2 + 2", "4")
    prompt.send(Press.up)
    try prompt.waitForLine("2 + 2")
  }

  @Test func `without history nothing is written`() throws {
    let prompt = try PromptUnderTest(arguments: ["-q", "--no-history"])
    prompt.send("1 + 1\r")
    try prompt.waitForRows(">>> 1 + 1", "2")
    #expect(prompt.folder.read("history") == "")
  }

  @Test func `what comes through a pipe is no history`() throws {
    let folder = TemporaryFolder()
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "echo '1 + 1' | \"$0\"", NablaProgram.path],
      environment: ["NABLA_HISTORY": folder.file("history")])
    try terminal.waitFor("2")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(folder.read("history") == "")
  }
}
