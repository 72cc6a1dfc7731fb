// nabla · RobustnessTests.swift
// Tests of long, deep and damaged inputs.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax
import Testing

struct RobustnessTests {
  private func expectSpanInside(_ failure: SyntaxFailure, _ text: String) {
    let count = text.utf8.count
    #expect(failure.span.start >= 0 && failure.span.start <= failure.span.end)
    #expect(failure.span.end <= count, "\(failure)")
  }

  /// Parses a text and, where that works, prints it and parses again; nothing may trap.
  private func check(_ text: String, roundTrip: Bool = true) -> Bool {
    var syntax = Syntax()
    do throws(SyntaxFailure) {
      let tree = try syntax.parse(text)
      guard roundTrip else { return true }
      let printed = CanonicalPrinter.print(tree, names: syntax.names)
      let again = try syntax.parse(printed)
      if !tree.isEquivalent(to: again) {
        Issue.record("\(text.prefix(200)) → \(printed.prefix(200))")
      }
      return true
    } catch {
      expectSpanInside(error, text)
      let diagnostic = error.diagnostic(in: Syntax.source(text))
      #expect(!diagnostic.message.isEmpty)
      return false
    }
  }

  /// Words, numbers and single signs of a text, with the blanks before each.
  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var isWord = false
    for scalar in text.unicodeScalars {
      let joins = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if joins, isWord, !pieces.isEmpty {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
      isWord = joins
    }
    return pieces
  }

  @Test func `no mutant of an input traps or points outside`() {
    let inputs = Syntax.inputs
    #expect(inputs.count >= 200)
    let extras = ["(", "]", ":", "=", "'", ",", "\n", "*", "if", "1", "{", "²"]
    var count = 0
    var parsed = 0
    func attempt(_ mutant: [String]) {
      count += 1
      if check(mutant.joined()) { parsed += 1 }
    }
    for (number, input) in inputs.enumerated() {
      let pieces = pieces(input)
      for index in pieces.indices where pieces[index] != " " {
        var mutant = pieces
        mutant.remove(at: index)
        attempt(mutant)
        mutant = pieces
        mutant.insert(pieces[index], at: index)
        attempt(mutant)
        if let next = pieces[(index + 1)...].firstIndex(where: { $0 != " " }) {
          mutant = pieces
          mutant.swapAt(index, next)
          attempt(mutant)
        }
        for step in 0..<4 {
          mutant = pieces
          mutant.insert(extras[(number + index + 3 * step) % extras.count], at: index)
          attempt(mutant)
        }
        mutant = pieces
        mutant[index] = extras[(number + 2 * index) % extras.count]
        attempt(mutant)
      }
    }
    print("syntax mutants: \(count) of \(inputs.count) inputs, \(parsed) still parse")
    #expect(count >= 20_000)
    #expect(parsed > 1000 && parsed < count)
  }

  @Test func `no start of an input traps`() {
    for input in Syntax.inputs {
      var prefix = input.unicodeScalars
      while prefix.popLast() != nil { _ = check(String(prefix)) }
    }
  }

  @Test func `random bytes do not trap`() {
    var generator = SplitMix(state: 42)
    let alphabet = Array(
      "ab1.e_ \t\n\r\\'\"f{}[]():;,=+-*/<>!@#%^&|~?²√∇π“\u{0}\u{FFFD}\u{A0}😀".unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<generator.next(24) { text.append(alphabet[generator.next(alphabet.count)]) }
      _ = check(String(text))
      _ = InputCompleteness.isIncomplete(String(text))
    }
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in UInt8(truncatingIfNeeded: generator.next(256)) }
      _ = check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    Row("1", repeating: "+1", 500_000), Row("x", repeating: ".a", 60_000),
    Row("x", repeating: "[0]", 60_000), Row("f", repeating: "()", 60_000),
    Row("x", repeating: " and x", 50_000), Row("x", repeating: " < x", 50_000),
    Row("[", repeating: "1,", 60_000, "]"), Row(repeating: "x;", 60_000),
    Row(repeating: "x = ", 50_000, "1"), Row("'", repeating: "a", 1_000_000, "'"),
    Row(repeating: "1", 1_000_000), Row(repeating: "x", 1_000_000),
    Row("f'", repeating: "{x}", 50_000, "'"), Row(repeating: "x\n", 60_000),
    Row(repeating: "'a'", 50_000), Row(repeating: "#", 1_000_000),
  ])
  func `a long row needs no stack`(_ row: Row) {
    #expect(check(row.text))
  }

  @Test(arguments: [
    Row(repeating: "(", 100_000), Row(repeating: "[", 201),
    Row(repeating: "f(", 100_000),
  ])
  func `too many brackets are an error`(_ row: Row) {
    #expect(Syntax.failure(row.text)?.fact == .bracket(.tooManyBrackets(limit: 200)))
    _ = check(row.text)
  }

  @Test(arguments: [
    Row(repeating: "-", 100_000, "1"), Row(repeating: "not ", 100_000, "x"),
    Row("2", repeating: "**2", 100_000), Row(repeating: "lambda: ", 100_000, "1"),
    Row(repeating: "a if b else ", 50_000, "c"), Row(repeating: "√", 100_000, "2"),
    Row(repeating: "2**-", 50_000, "1"),
    Row("if x: y\n", repeating: "elif x: y\n", 20_000),
  ])
  func `too deep an expression is an error`(_ row: Row) {
    guard case .bracket(.tooDeep) = Syntax.failure(row.text)?.fact else {
      Issue.record("\(String(describing: Syntax.failure(row.text)))")
      return
    }
    _ = check(row.text)
  }

  @Test func `nesting up to the limits parses`() {
    #expect(check(String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)))
    #expect(check(String(repeating: "-", count: 400) + "1"))
    #expect(check("2" + String(repeating: "**2", count: 400)))
    let blocks = (0..<99).map { String(repeating: " ", count: $0) + "if x:" }.joined(
      separator: "\n")
    #expect(check(blocks + "\n" + String(repeating: " ", count: 99) + "y"))
  }

  @Test(arguments: [
    "x\u{0}y", "\u{FFFD}", "\u{1}", "x = \u{200B}3", "f'{f'{f'{f'{f'{f'{x", "f'{x:{y:{z:{w", "'\\",
    "f'{", "\\",
    "0x", "0b", "1e+", "f'{x!", "f'{x=", "f'{x:", "x²²²", "⁻", "x⁻", "∇", "“", ":", "?", "x?y",
    "?\n", ":\n",
    String(repeating: "f'{", count: 100), String(repeating: " \n", count: 100) + " x",
    String(repeating: "[{(", count: 100), "help " + String(repeating: "(", count: 300),
  ])
  func `odd inputs are errors with a place`(_ text: String) {
    _ = check(text)
  }
}

/// A long text that shows itself in short.
struct Row: CustomTestStringConvertible, Sendable {
  let head: String
  let unit: String
  let count: Int
  let tail: String

  init(_ head: String = "", repeating unit: String, _ count: Int, _ tail: String = "") {
    self.head = head
    self.unit = unit
    self.count = count
    self.tail = tail
  }

  var text: String { head + String(repeating: unit, count: count) + tail }

  var testDescription: String { "\(head) \(count) × '\(unit)' \(tail)" }
}

/// A small generator with a fixed sequence.
private struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
