// nabla · PromptCompletionTests.swift
// Tab completes names and keyword arguments.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptCompletionTests {
  @Test func `a name is completed as far as it is certain, then the candidates are listed`() throws
  {
    let prompt = try PromptUnderTest()
    prompt.send("linsp\t")
    try prompt.waitForLine("linspace")
    prompt.send(Press.control("U") + "arc\t\t")
    try prompt.terminal.waitFor("arctan")
    #expect(prompt.terminal.screen.lines.contains { $0.contains("arcsin") })
    prompt.send("s")
    try prompt.terminal.wait("the list to go") { screen in
      screen.cursorLine == ">>> arcs" && !screen.lines.contains { $0.contains("arctan") }
    }
  }

  @Test func `the user's own names are completed too`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("temperature = 20\r")
    try prompt.waitForRows(">>> temperature = 20")
    prompt.send("1 + tempe\t")
    try prompt.waitForLine("1 + temperature")
    prompt.send("\r")
    try prompt.waitForRows(">>> 1 + temperature", "21")
  }

  @Test func `inside a call its keyword arguments are completed`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("gradient([1, 2, 4], edge\t")
    try prompt.waitForLine("gradient([1, 2, 4], edge_order=")
    prompt.send("2)\r")
    try prompt.waitForRows(">>> gradient([1, 2, 4], edge_order=2)", "[0.5, 1.5, 2.5]")
  }

  @Test func `what nothing completes rings the bell`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("qqqqq\t")
    try prompt.terminal.wait("the bell") { $0.bells > 0 }
    try prompt.waitForLine("qqqqq")
  }
}
