// nabla · PromptEditingTests.swift
// What one types at the prompt can be edited, and gives its result.
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite(.serialized)
struct PromptEditingTests {
  @Test func `an input gives its result under it`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("gradient([1, 2, 4, 7, 11, 16])\r")
    try prompt.waitForRows(
      ">>> gradient([1, 2, 4, 7, 11, 16])", "[1. , 1.5, 2.5, 3.5, 4.5, 5. ]")
    #expect(prompt.terminal.screen.unknown == [])
  }

  @Test func `a banner of at most two lines stands before the first prompt`() throws {
    let prompt = try PromptUnderTest(arguments: [])
    #expect((1...2).contains(prompt.terminal.screen.row))
  }

  @Test(arguments: [
    ("13\(Press.left)+2", "1+23", 3), ("bc\(Press.home)a\(Press.end)d", "abcd", 4),
    ("abc\(Press.control("A"))x\(Press.control("E"))y", "xabcy", 5),
    ("ab\(Press.left)\(Press.left)\(Press.delete)", "b", 0),
    ("abc\(Press.backspace)\(Press.backspace)", "a", 1),
    ("x=3*y_1\(Press.wordLeft)\(Press.wordLeft)2", "x=23*y_1", 3),
    ("x=3*y\u{1B}b\u{1B}bz", "x=z3*y", 3),
    ("ab+cd\(Press.home)\(Press.wordRight)X", "abX+cd", 3),
    ("ab+cd\(Press.control("W"))", "ab+", 3),
    ("ab+cd\(Press.control("A"))\u{1B}d", "+cd", 0),
    (
      "ab+cd\(Press.wordLeft)\(Press.control("K"))\(Press.control("A"))\(Press.control("Y"))",
      "cdab+", 2
    ),
    ("abcd\(Press.left)\(Press.control("U"))", "d", 0),
    ("ab cd\(Press.control("W"))\(Press.control("_"))", "ab cd", 5),
    ("é∇漢字😀\(Press.backspace)\(Press.left)\(Press.backspace)x", "é∇x字", 3),
    ("e\u{301}o\(Press.left)\(Press.backspace)", "o", 0),
    ("a\(Press.paste("b\u{3}\tc"))d", "ab  cd", 6),
    ("a\u{1B}[15~\u{1B}[24~b", "ab", 2), ("äæîøðÐØÎÿ\u{A0}§", "äæîøðÐØÎÿ\u{A0}§", 11),
  ])
  func `keys edit the line`(_ keys: String, _ line: String, _ cursor: Int) throws {
    let prompt = try PromptUnderTest()
    prompt.send(keys)
    try prompt.waitForLine(line, cursor: cursor)
    prompt.send(Press.control("C"))
    try prompt.waitForPrompt()
    #expect(prompt.terminal.screen.unknown == [])
  }

  @Test func `characters of any width keep the cursor in its place`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("'漢é😀∇'")
    try prompt.waitForLine("'漢é😀∇'", cursor: 8)
    prompt.send(Press.left + Press.left + Press.left)
    try prompt.waitForLine("'漢é😀∇'", cursor: 4)
    prompt.send("\r")
    try prompt.waitForRows(">>> '漢é😀∇'", "'漢é😀∇'")
  }

  @Test func `an open bracket goes on behind the continuation prompt`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("[1,\r")
    try prompt.terminal.waitForLine("...", cursor: 4)
    prompt.send("2]\r")
    try prompt.waitForRows(">>> [1,", "... 2]", "[1, 2]")
  }

  @Test func `a block ends at a blank line`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("for k in [1, 2]:\r")
    try prompt.terminal.waitForLine("...", cursor: 4)
    prompt.send("\t")
    try prompt.terminal.waitForLine("...", cursor: 8)
    prompt.send("k\r\r")
    try prompt.waitForRows(">>> for k in [1, 2]:", "...     k", "...", "1", "2")
  }

  @Test func `an earlier line of the input can be changed`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("[1,\r2]" + Press.up + Press.end + Press.left + "0")
    try prompt.waitForLine("[10,", cursor: 3)
    prompt.send(Press.down + Press.end + Press.altEnter + "+ 1" + Press.up + Press.end + " \\")
    try prompt.terminal.waitForLine("... 2] \\")
    prompt.send("\r")
    try prompt.waitForRows(">>> [10,", "... 2] \\", "... + 1", "[11,  3]")
  }

  @Test func `a pasted block lands whole and waits for Enter`() throws {
    let prompt = try PromptUnderTest()
    prompt.send(Press.paste("x = 20\r\ny = 22\r\nx + y"))
    try prompt.terminal.waitForLine("... x + y")
    #expect(!prompt.terminal.screen.lines.contains("42"))
    prompt.send("\r")
    try prompt.waitForRows(">>> x = 20", "... y = 22", "... x + y", "42")
  }

  @Test func `lines pasted without brackets run one by one`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("x = 1\rx + 1\rx + 2\r")
    try prompt.waitForRows(">>> x + 1", "2", ">>> x + 2", "3")
  }

  @Test func `a megabyte can be pasted and dropped`() throws {
    let prompt = try PromptUnderTest()
    prompt.send(Press.paste(String(repeating: "x = 1 + 2\n", count: 100_000) + "end"))
    try prompt.terminal.waitForLine("... end", cursor: 7)
    prompt.send(Press.control("C"))
    try prompt.waitForPrompt()
    prompt.send("1 + 1\r")
    try prompt.waitForRows(">>> 1 + 1", "2")
  }

  @Test func `the user's own editor can change the text`() throws {
    let prompt = try PromptUnderTest(environment: ["EDITOR": "sed -i s/1/27/"])
    prompt.send("1 + 3" + Press.control("X") + Press.control("E"))
    try prompt.waitForLine("27 + 3", cursor: 6)
    prompt.send("0\r")
    try prompt.waitForRows(">>> 27 + 30", "57")
  }

  @Test func `Ctrl-L clears the screen and keeps the line`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("1+1\r")
    try prompt.waitForRows(">>> 1+1", "2")
    prompt.send("abc" + Press.control("L"))
    try prompt.terminal.wait("a clear screen") { $0.lines[0] == ">>> abc" && $0.row == 0 }
  }

  @Test func `output without a newline does not swallow the prompt`() throws {
    let prompt = try PromptUnderTest()
    prompt.send("print('abc', end='')\r")
    try prompt.waitForRows(">>> print('abc', end='')", "abc⏎")
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7] as [UInt64])
  func `after any keys the screen is what Ctrl-L draws`(_ seed: UInt64) throws {
    var random = PromptKeys(seed: seed)
    let prompt = try PromptUnderTest(columns: 17, rows: 7)
    // Inputs for suggestions.
    for input in ["abc = 12", "(bc) + 1 long", "'abc é'*2", "sin(1)"] {
      prompt.send(input + "\r")
      try prompt.waitForPrompt()
    }
    for _ in 0..<60 { prompt.send(random.next()) }
    // A mark tells that all keys have been seen.
    prompt.send(Press.control("E") + "§")
    try prompt.terminal.wait("the mark") { $0.cursorLine.contains("§") }
    // The bell rings when the row that comes later is there.
    let bells = prompt.terminal.screen.bells
    prompt.send(Press.control("G"))
    try prompt.terminal.wait("the bell") { $0.bells > bells }
    let before = prompt.terminal.screen
    prompt.send(Press.control("L"))
    try prompt.terminal.wait("the drawing") { screen in
      let height = before.row - screen.row
      return height >= 0 && screen.column == before.column
        && before.lines.dropFirst(height).elementsEqual(screen.lines.dropLast(height))
        && screen.lines.suffix(height).allSatisfy(\.isEmpty)
    }
  }
}

/// Keys in an order that is the same in every run.
private struct PromptKeys {
  private static let keys = [
    "a", "bc", "(", "12+", "sin(", "abc", Press.control("E"), "\u{1B}f", " ", "é", "漢", "😀",
    "e\u{301}", "long words", Press.left, Press.right,
    Press.home, Press.end, Press.up, Press.down, Press.backspace, Press.delete, Press.altEnter,
    Press.wordLeft, Press.control("K"), Press.control("Y"), Press.control("W"),
    Press.control("_"), Press.paste("x\ny y y y y y y"),
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A linear congruential generator (Knuth's MMIX constants).
  mutating func next() -> String {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Self.keys[Int(state >> 33) % Self.keys.count]
  }
}
