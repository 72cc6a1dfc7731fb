// nabla · LineInputTests.swift
// Lines of bytes as they arrive.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaShell
import Testing

struct LineInputTests {
  private func lines(_ bytes: [UInt8]) throws -> [ScriptLine] {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabla-lines-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try FileHandle(forReadingFrom: url)
    let input = LineInput(descriptor: file.fileDescriptor)
    var result: [ScriptLine] = []
    while case .line(let line) = input.next() { result.append(line) }
    return result
  }

  private func texts(_ text: String) throws -> [String] { try lines(Array(text.utf8)).map(\.text) }

  @Test func `lines end at newlines, the last one without counts`() throws {
    #expect(try texts("a\nb\n") == ["a", "b"])
    #expect(try texts("a\n\nb") == ["a", "", "b"])
    #expect(try texts("") == [])
    #expect(try texts("\n") == [""])
  }

  @Test func `carriage returns and a byte order mark are no text`() throws {
    #expect(try texts("\u{FEFF}a\r\nb\r\n") == ["a", "b"])
    #expect(try texts("a\u{FEFF}\n") == ["a\u{FEFF}"])
  }

  @Test func `a line of a million bytes is one line`() throws {
    let long = String(repeating: "é", count: 500_000)
    #expect(try texts(long + "\nx") == [long, "x"])
  }

  @Test func `bytes that are no UTF-8 are named`() throws {
    let found = try lines([0x61, 0xC3, 0xA9, 0xFF, 0x62, 0x0A, 0xEF, 0xBF, 0xBD, 0x0A, 0xC3])
    #expect(found[0].fault == EncodingFault(offset: 3, byte: 0xFF))
    #expect(found[0].text == "aé\u{FFFD}b")
    // U+FFFD itself is text like any other.
    #expect(found[1].fault == nil)
    #expect(found[2].fault == EncodingFault(offset: 0, byte: 0xC3))
    #expect(!found[2].hasLineEnd)
  }

  @Test(arguments: ["3*7+2", "x = y", "a.b", "1, 2", "x\ty", "a; b"])
  func `plain lines are known to be inputs by themselves`(_ line: String) throws {
    #expect(try lines(Array(line.utf8)).first?.isSimple == true)
  }

  @Test(arguments: [
    "", " 1", "# 1", "f(x)", "[1", "x[0]", "'a'", "\"a\"", "if x: y", "a \\", "π", "a # b", "{",
    "@a",
    "\tx", "a\u{0}b", "a}",
  ])
  func `lines that may go on are not`(_ line: String) throws {
    #expect(try lines(Array(line.utf8)).first?.isSimple != true)
  }

  @Test func `before a read that would wait, what is shown is flushed`() throws {
    let pipe = Pipe()
    var flushes = 0
    let input = LineInput(
      descriptor: pipe.fileHandleForReading.fileDescriptor, beforeWaiting: { flushes += 1 })
    try pipe.fileHandleForWriting.write(contentsOf: Data("1\n2\n".utf8))
    #expect(input.next() == .line(ScriptLine("1", isSimple: true)))
    #expect(input.next() == .line(ScriptLine("2", isSimple: true)))
    #expect(flushes == 0)
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) {
      try? pipe.fileHandleForWriting.close()
    }
    #expect(input.next() == .end)
    #expect(flushes == 1)
  }
}
