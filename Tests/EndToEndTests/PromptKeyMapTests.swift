// nabla · PromptKeyMapTests.swift
// Keys mean what the user's init file says, in emacs' way or vi's.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptKeyMapTests {
  @Test func `a key that was bound anew does the new thing`() throws {
    let prompt = try PromptUnderTest(
      initFile: "bind ^T nabla-line-start\nnabla:bind ^X nabla-undo\nother:bind ^T nabla-undo\n")
    prompt.send("abc" + Press.control("T") + "x")
    try prompt.waitForLine("xabc", cursor: 1)
    prompt.send(Press.control("X"))
    try prompt.waitForLine("abc", cursor: 0)
  }

  @Test func `libedit's own commands can be bound, and cursor keys too`() throws {
    let prompt = try PromptUnderTest(
      initFile:
        "bind ^T ed-move-to-beg\nbind \"\\e[A\" ed-upper-case\nbind \"^[[B\" nabla-end-of-file\n")
    prompt.send("abc" + Press.control("T") + "x")
    try prompt.waitForLine("xabc", cursor: 1)
    prompt.send(Press.control("U") + Press.down)
    try prompt.waitForLine("bc", cursor: 0)
  }

  @Test func `a macro types what it holds`() throws {
    let prompt = try PromptUnderTest(initFile: "bind -s ^T 20+22\n")
    prompt.send(Press.control("T") + "\r")
    try prompt.waitForRows(">>> 20+22", "42")
  }

  @Test func `a line that cannot be carried out is told, and the others count`() throws {
    let prompt = try PromptUnderTest(
      initFile: "bind ^G no-such-command\nbind \"open\nedit off\nbind ^T nabla-line-start\n")
    #expect(prompt.terminal.screen.lines.contains { $0.contains("line 1 ") })
    #expect(prompt.terminal.screen.lines.contains { $0.contains("line 2 ") })
    prompt.send("ab" + Press.control("T") + "x")
    try prompt.waitForLine("xab")
  }

  @Test func `EDITRC names another file`() throws {
    let folder = TemporaryFolder()
    folder.write("bind ^T nabla-line-end\n", to: "keys")
    let prompt = try PromptUnderTest(
      in: folder, initFile: "bind ^T nabla-undo\n", environment: ["EDITRC": folder.file("keys")])
    prompt.send("ab" + Press.home + Press.control("T") + "x")
    try prompt.waitForLine("abx")
  }

  // MARK: - vi

  @Test(arguments: [
    ("abc", "x", "ab"), ("abc", "0x", "bc"), ("one two", "bdw", "one "),
    ("one two", "0dwp", "tone wo"), ("abc", "xu", "abc"), ("abc", "0iX", "Xabc"),
    ("abc", "0aX", "aXbc"), ("abc", "0AX", "abcX"), ("abc", "IX", "Xabc"), ("abc", "ccdef", "def"),
    ("f(a)", "0f(rX", "fXa)"), ("abc def", "0wD", "abc "), ("abc def", "0cwxy", "xy def"),
    ("abc", "0~", "Abc"), ("abcd", "02x", "cd"), ("abcd", "0xp", "bacd"), ("abcd", "hhs_", "a_cd"),
    ("abc", "0yyP", "abcabc"), ("aXbXc", "0tXx", "XbXc"), ("aXbXc", "0fX;x", "aXbc"),
    ("abc", "0x.", "c"), ("a-b", "0ex", "ab"), ("a b c", "0W$hx", "a bc"), ("(ab)", "%x", "ab)"),
    ("abc", "3hRXY", "XYc"), ("∇é漢", "0lx", "∇漢"),
  ])
  func `vi's commands work after Escape`(_ text: String, _ keys: String, _ line: String) throws {
    let prompt = try PromptUnderTest(initFile: "bind -v\n")
    prompt.send(text)
    try prompt.waitForLine(text)
    let end = prompt.terminal.screen.column
    prompt.send("\u{1B}")
    // Escape steps back, as vi does.
    try prompt.terminal.wait("the command mode") { $0.column < end }
    prompt.send(keys)
    try prompt.terminal.waitForLine(Self.trimmed(PromptUnderTest.prompt + line))
    prompt.send(Press.control("C"))
    try prompt.waitForPrompt()
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  @Test func `vi's k and j walk through the history`() throws {
    let prompt = try PromptUnderTest(initFile: "bind -v\n")
    prompt.send("x = 1\ry = 2\rz")
    try prompt.waitForLine("z")
    prompt.send("\u{8}a\u{1B}")
    try prompt.waitForLine("a", cursor: 0)
    prompt.send("xkk")
    try prompt.waitForLine("x = 1")
    prompt.send("j")
    try prompt.waitForLine("y = 2")
  }

  @Test func `vi's slash searches the history, and n goes on`() throws {
    let prompt = try PromptUnderTest(initFile: "bind -v\n")
    prompt.send("x = 1\ry = 2\rx = 3\rzz")
    try prompt.waitForLine("zz", cursor: 2)
    prompt.send("\u{1B}")
    try prompt.waitForLine("zz", cursor: 1)
    prompt.send("/x\r")
    try prompt.waitForLine("x = 3")
    prompt.send("n")
    try prompt.waitForLine("x = 1")
  }

  @Test func `arrows and Enter work in vi's command mode`() throws {
    let prompt = try PromptUnderTest(initFile: "bind -v\n")
    prompt.send("12+3")
    try prompt.waitForLine("12+3")
    prompt.send("\u{1B}")
    try prompt.waitForLine("12+3", cursor: 3)
    prompt.send(Press.left + Press.home + "x\r")
    try prompt.waitForRows(">>> 2+3", "5")
  }
}
