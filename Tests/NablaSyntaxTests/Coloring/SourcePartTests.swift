// nabla · SourcePartTests.swift
// A text that is being typed falls into its parts, finished or not.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct SourcePartTests {
  private static var words: SourcePart.Words {
    SourcePart.Words(
      isKnown: { ["sin", "x", "height", "np", "print", "range", "sum"].contains($0) },
      isCommand: { ["help", "numpy"].contains($0) })
  }

  /// The parts as `kind:text`.
  private static func parts(_ text: String, cursor: Int? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return SourcePart.all(in: text, cursor: cursor, words: words).map {
      "\($0.kind):" + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("", []), ("x", ["name:x"]), ("sin(x) + 2.5", ["function:sin", "name:x", "number:2.5"]),
      ("1_000*2j", ["number:1_000", "number:2j"]), ("x²", ["name:x", "number:²"]),
      ("x = 'a # b' # c", ["name:x", "text:'a # b'", "comment:# c"]),
      ("# only", ["comment:# only"]),
      ("for k in x: k", ["keyword:for", "name:k", "keyword:in", "name:x", "name:k"]),
      ("not x and True", ["keyword:not", "name:x", "keyword:and", "keyword:True"]),
      ("√x + ∞*y", ["name:x", "unknownName:∞", "unknownName:y"]),
      ("größe", ["unknownName:größe"]),
    ] as [(String, [String])])
  func `words, numbers, texts and comments have their places`(_ text: String, _ parts: [String]) {
    #expect(Self.parts(text) == parts)
  }

  @Test(
    arguments: [
      ("y", ["unknownName:y"]), ("y(1)", ["unknownName:y", "number:1"]),
      ("y = 1; y", ["name:y", "number:1", "name:y"]),
      (
        "f(a, b=2) = a*b; f(1)",
        [
          "function:f", "name:a", "name:b", "number:2", "name:a", "name:b", "function:f",
          "number:1",
        ]
      ),
      ("lambda q: q + z", ["keyword:lambda", "name:q", "name:q", "unknownName:z"]),
      (
        "[k for k in range(3)]",
        [
          "name:k", "keyword:for", "name:k", "keyword:in", "function:range", "number:3",
        ]
      ),
      (
        "def g(u):\n  return u",
        ["keyword:def", "function:g", "name:u", "keyword:return", "name:u"]
      ),
      (
        "import numpy as np2; np2.sin",
        [
          "keyword:import", "name:numpy", "keyword:as", "name:np2", "name:np2", "name:sin",
        ]
      ),
      ("x.shape", ["name:x", "name:shape"]),
      (
        "sum(x, axis=0)",
        [
          "function:sum", "name:x", "name:axis", "number:0",
        ]
      ),
    ] as [(String, [String])])
  func `a name is unknown unless the text binds it`(_ text: String, _ parts: [String]) {
    #expect(Self.parts(text) == parts)
  }

  @Test func `the name that is being typed is not unknown yet`() {
    #expect(Self.parts("1 + heig", cursor: 8) == ["number:1", "name:heig"])
    #expect(Self.parts("1 + heig", cursor: 4) == ["number:1", "unknownName:heig"])
    #expect(Self.parts("heig + 1", cursor: 8) == ["unknownName:heig", "number:1"])
  }

  @Test(
    arguments: [
      ("help sin", ["keyword:help", "name:sin"]), ("help foo", ["keyword:help", "name:foo"]),
      ("x; help foo", ["name:x", "keyword:help", "name:foo"]),
      ("help = 2", ["name:help", "number:2"]),
      (":quit", ["name:quit"]),
    ] as [(String, [String])])
  func `commands take what stands behind them`(_ text: String, _ parts: [String]) {
    #expect(Self.parts(text) == parts)
  }

  @Test func `the brackets at the cursor are shown, the inner ones first`() {
    #expect(
      Self.parts("(1)", cursor: 3) == ["bracket:(", "number:1", "bracket:)"])
    #expect(Self.parts("(1)", cursor: 0) == ["bracket:(", "number:1", "bracket:)"])
    #expect(Self.parts("[(1)]", cursor: 4) == ["bracket:(", "number:1", "bracket:)"])
    #expect(Self.parts("[(1)]", cursor: 5) == ["bracket:[", "number:1", "bracket:]"])
    #expect(Self.parts("(1", cursor: 2) == ["number:1"])
  }

  @Test func `a bracket that closes nothing is stray`() {
    #expect(Self.parts("1)") == ["number:1", "strayBracket:)"])
    #expect(Self.parts("(1]") == ["number:1", "strayBracket:]"])
    #expect(Self.parts("1) + 2]") == ["number:1", "strayBracket:)", "number:2", "strayBracket:]"])
  }

  @Test func `a text that is not closed goes to the end of its line`() {
    #expect(Self.parts("x + 'ab c") == ["name:x", "text:'ab c"])
    #expect(Self.parts("'ab\nx") == ["text:'ab", "name:x"])
    #expect(Self.parts("x = \"\"\"a\nb 2") == ["name:x", "text:\"\"\"a\nb 2"])
  }

  @Test func `a formatted text has its fields`() {
    let parts = Self.parts("f'a{x}b'")
    #expect(parts.contains("name:x"))
    #expect(parts.first?.hasPrefix("text:") == true)
    #expect(parts.last?.hasPrefix("text:") == true)
  }

  @Test func `no beginning of any input traps, and its parts stand in order`() {
    for input in Syntax.inputs {
      let scalars = Array(input.unicodeScalars)
      for count in 0...scalars.count {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<count])
        let text = String(view)
        let size = text.utf8.count
        for cursor in [size, size / 2] {
          let parts = SourcePart.all(in: text, cursor: cursor, words: Self.words)
          #expect(parts.allSatisfy { $0.range.upperBound <= size && !$0.range.isEmpty }, "\(text)")
          #expect(
            zip(parts, parts.dropFirst()).allSatisfy {
              $0.range.lowerBound <= $1.range.lowerBound
            })
        }
      }
    }
  }

  @Test func `noise does not make it fail`() {
    let pieces = [
      "(", ")", "[", "]", "{", "}", "\"", "'", "'''", "f\"", ".", "x", "=", ",", "#", "\\", "é",
      "∇",
      " ", "\n", "2", "²", "for ", "in ", "lambda", ":", "?", "help ", "\u{0}", "$", "“",
    ]
    var text = ""
    var seed: UInt64 = 11
    for _ in 0..<5_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(seed >> 33) % pieces.count]
      if text.utf8.count > 60 { text.removeFirst(20) }
      let size = text.utf8.count
      let parts = SourcePart.all(in: text, cursor: size, words: Self.words)
      #expect(parts.allSatisfy { $0.range.upperBound <= size })
    }
  }
}
