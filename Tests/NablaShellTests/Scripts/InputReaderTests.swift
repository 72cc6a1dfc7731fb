// nabla · InputReaderTests.swift
// From the lines of a script to its inputs.
// SPDX-License-Identifier: Apache-2.0

import NablaShell
import Testing

struct InputReaderTests {
  private func lines(_ text: String) -> LineList {
    LineList([text])
  }

  private func inputs(_ text: String, keepsLines: Bool = false) -> [InputReader.Input] {
    var reader = InputReader(lines(text), keepsLines: keepsLines)
    var result: [InputReader.Input] = []
    while case .input(let input) = reader.next() { result.append(input) }
    return result
  }

  @Test func `every line is an input`() {
    #expect(inputs("1\n2+2\nx").map(\.text) == ["1", "2+2", "x"])
    #expect(inputs("1\n2+2\nx").map(\.firstLine) == [1, 2, 3])
  }

  @Test func `an open bracket takes more lines`() {
    let found = inputs("a = [1,\n 2]\nb")
    #expect(found.map(\.text) == ["a = [1,\n 2]", "b"])
    #expect(found.map(\.firstLine) == [1, 3])
  }

  @Test func `a block ends at the next unindented line`() {
    let found = inputs("def f(x):\n  y = x\n\n  return y\n\nf(1)\nif f(1): 2\nelse: 3\n4")
    #expect(
      found.map(\.text) == [
        "def f(x):\n  y = x\n\n  return y", "f(1)", "if f(1): 2\nelse: 3", "4",
      ])
    #expect(found.map(\.firstLine) == [1, 6, 7, 9])
  }

  @Test func `blank lines and comments are no inputs`() {
    let found = inputs("# one\n\n1\n   \n# two\n2\n# end")
    #expect(found.map(\.text) == ["1", "2"])
    #expect(found.map(\.firstLine) == [3, 6])
  }

  @Test func `a report that repeats lines gets those between inputs`() {
    var reader = InputReader(lines("# one\n\n1\n(2\n)\n# end"), keepsLines: true)
    guard case .input(let first) = reader.next(), case .input(let second) = reader.next(),
      case .end(let after) = reader.next()
    else {
      Issue.record("two inputs and an end were expected")
      return
    }
    #expect(first.linesBefore == ["# one", ""])
    #expect(second.linesBefore == [])
    #expect(after == ["# end"])
  }

  @Test func `a bracket that never closes takes the rest, which can be read again`() {
    var reader = InputReader(lines("1\nx = (2\n3\n4"), keepsLines: false)
    guard case .input = reader.next(), case .input(let open) = reader.next() else {
      Issue.record("two inputs were expected")
      return
    }
    #expect(open.text == "x = (2\n3\n4")
    #expect(open.isCutOff)
    reader.resume(open, afterLine: 0)
    var again: [(String, Int)] = []
    while case .input(let input) = reader.next() { again.append((input.text, input.firstLine)) }
    #expect(again.map(\.0) == ["3", "4"])
    #expect(again.map(\.1) == [3, 4])
  }

  @Test func `a byte that is no UTF-8 is found in its input`() {
    final class Bytes: LineSource {
      var lines: [[UInt8]] = [Array("a = [1,".utf8), [0x32, 0x22, 0xFF, 0x5D]]
      func next() -> LineSourceEvent {
        lines.isEmpty ? .end : .line(LineDecoder.decode(lines.removeFirst()))
      }
    }
    var reader = InputReader(Bytes(), keepsLines: false)
    guard case .input(let input) = reader.next() else { return }
    #expect(input.fault == EncodingFault(offset: 10, byte: 0xFF))
  }
}
