// nabla · PromptUnderTest.swift
// The program at its prompt, on a terminal of the tests.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The built program.
enum NablaProgram {
  /// The path of the program: `NABLA_BINARY`, or the one that was built with the tests.
  static let path: String = {
    if let chosen = getenv("NABLA_BINARY") { return String(cString: chosen) }
    var buffer = [CChar](repeating: 0, count: 4096)
    // `buffer` has room for `buffer.count` bytes.
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let tests = String(decoding: bytes, as: UTF8.self)
    return tests.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/nabla"
  }()
}

/// A prompt in a folder of its own, waiting for its first input.
struct PromptUnderTest {
  static let prompt = ">>> "

  let terminal: PseudoTerminal
  let folder: TemporaryFolder

  /// Starts the program and waits for its prompt.
  init(
    in folder: TemporaryFolder = TemporaryFolder(), initFile: String? = nil,
    environment: [String: String] = [:], arguments: [String] = ["-q"], columns: Int = 60,
    rows: Int = 16, standardOutput: String? = nil
  ) throws {
    self.folder = folder
    if let initFile { folder.write(initFile, to: ".editrc") }
    let home = ["HOME": folder.path, "NABLA_HISTORY": folder.file("history")]
    terminal = try PseudoTerminal(
      NablaProgram.path, arguments, environment: home.merging(environment) { $1 },
      columns: columns, rows: rows, standardOutput: standardOutput)
    try waitForPrompt()
  }

  /// Waits until the program asks for an input and nothing has been typed.
  func waitForPrompt() throws { try terminal.waitForLine(">>>", cursor: Self.prompt.count) }

  func send(_ keys: String) { terminal.send(keys) }

  /// Waits until the row with the cursor holds the prompt and this text.
  func waitForLine(_ text: String, cursor: Int? = nil) throws {
    try terminal.waitForLine(
      text.isEmpty ? ">>>" : Self.prompt + text, cursor: cursor.map { $0 + Self.prompt.count })
  }

  /// Waits until the last rows before an empty prompt are these.
  func waitForRows(_ rows: String...) throws {
    try terminal.wait("the rows \(rows)") { screen in
      guard screen.cursorLine == ">>>", screen.row >= rows.count else { return false }
      return Array(screen.lines[(screen.row - rows.count)..<screen.row]) == rows
    }
  }

  /// Leaves the program and says how it ended.
  func leave() throws -> PseudoTerminal.Ending {
    send("\u{4}")
    return try terminal.waitForEnd()
  }
}

/// The keys that have no character, as a terminal sends them.
enum Press {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let wordLeft = "\u{1B}[1;5D"
  static let wordRight = "\u{1B}[1;5C"
  static let altEnter = "\u{1B}\r"
  static let backspace = "\u{7F}"

  static func control(_ letter: Unicode.Scalar) -> String {
    String(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) & 0x1F))
  }

  /// A block in the brackets that terminals put around what is pasted.
  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
