// nabla · CompletionTests.swift
// What could stand at the cursor.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct CompletionTests {
  /// The candidates at the end of a text, in a session with a few names.
  static func candidates(_ text: String) -> [String] {
    completion(text)?.candidates.map(\.text) ?? []
  }

  static func completion(_ text: String) -> InputCompletion? {
    let inputs = Inputs(commands: [.help])
    _ = inputs.answer(to: "height = [1, 2, 4]")
    _ = inputs.answer(to: "growth(start, factor=2) = start*factor")
    return inputs.session.completion(in: text, at: text.utf8.count)
  }

  @Test(
    arguments: [
      ("grad", ["gradient"]), ("heig", ["height"]), ("1 + heig", ["height"]), ("gro", ["growth"]),
      ("gradient(edge_", ["edge_order="]), ("np.gradient(height, edg", ["edge_order="]),
      ("growth(fac", ["factor=", "factorial"]), ("growth(2, factor", ["factor=", "factorial"]),
      ("x = [growth(height[0], fac", ["factor=", "factorial"]),
      ("gradient(height, axis=0, ", ["f=", "edge_order="]),
      ("np.gradi", ["gradient"]), ("math.inf", []), ("math.in", ["inf"]),
      ("√heig", ["height"]), ("2×heig", ["height"]), ("∇(height, edge_", ["edge_order="]),
      ("np.lina", ["linalg"]), ("height.sha", ["shape"]), ("height.dty", ["dtype"]),
      ("\"a\".upp", ["upper"]),
      (
        "import nump",
        [
          "numpy", "numpy.linalg", "numpy.strings", "numpy.char", "numpy.random", "numpy.fft",
          "numpy.polynomial", "numpy.polynomial.polynomial", "numpy.testing", "numpy.emath",
          "numpy.lib", "numpy.lib.scimath", "numpy.lib.stride_tricks", "numpy.lib.array_utils",
          "numpy.exceptions", "numpy.dtypes",
        ]
      ),
      ("lamb", ["lambda"]), ("Fals", ["False", "False_"]), ("float6", ["float64"]),
      ("hel", ["help"]),
      ("", []), ("\"grad", []), ("# grad", []), ("2.", []), ("12", []), ("height.", nil),
      ("x = (", []),
      ("nothing.sha", []), ("f\"{x}\" + grad", ["gradient"]), ("'it\\'s' + grad", ["gradient"]),
    ] as [(String, [String]?)])
  func `names, keywords and attributes are completed`(_ text: String, _ expected: [String]?) {
    if let expected {
      #expect(Self.candidates(text) == expected)
    } else {
      #expect(Self.candidates(text).count > 10)
    }
  }

  @Test func `commands are completed behind their colon`() {
    let commands = [":history", ":help", "help"].map { word in
      ShellCommand(word, summary: "Does \(word).") { _, _ in .nothing }
    }
    let session = Inputs(commands: commands).session
    func texts(_ text: String) -> [String] {
      session.completion(in: text, at: text.utf8.count)?.candidates.map(\.text) ?? []
    }
    #expect(texts(":hi") == ["history"])
    #expect(texts("x; :h") == ["help", "history"])
    #expect(texts(":") == ["help", "history"])
    #expect(!texts("x = [1:hi").contains("history"))
    #expect(!texts("if x:hist").contains("history"))
  }

  @Test func `the user's names come first`() {
    let inputs = Inputs()
    _ = inputs.answer(to: "zeta = 1; abc = 2")
    let found = inputs.session.completion(in: "a", at: 1)?.candidates.map(\.text) ?? []
    #expect(found.first == "abc")
    #expect(Array(found.dropFirst()) == found.dropFirst().sorted())
  }

  @Test func `the range counts bytes`() {
    let text = "größe = 1; x = ∇(heig"
    #expect(Self.completion(text)?.range == 21..<25)
  }

  @Test func `what stands behind the cursor is left alone`() {
    let inputs = Inputs()
    #expect(inputs.session.completion(in: "gradi([1])", at: 5)?.range == 0..<5)
    #expect(inputs.session.completion(in: "gradi", at: 99)?.range == 0..<5)
  }

  @Test func `candidates say what they are`() throws {
    let gradient = try #require(Self.completion("gradien")?.candidates.first)
    #expect(gradient.kind == .function)
    #expect(gradient.signature.hasPrefix("(f, *"))
    #expect(gradient.summary.hasSuffix("."))
    #expect(Self.completion("heig")?.candidates.first?.kind == .variable)
    #expect(Self.completion("growth(fac")?.candidates.first?.kind == .keywordArgument)
  }

  @Test func `no text makes it fail`() {
    let inputs = Inputs()
    let pieces = [
      "(", ")", "[", "\"", "'", ".", "x", "=", ",", "#", "\\", "é", "∇", " ", "\n", "2",
    ]
    var text = ""
    var seed: UInt64 = 7
    for _ in 0..<2_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(seed >> 33) % pieces.count]
      if text.utf8.count > 40 { text.removeFirst(20) }
      for cursor in [0, text.utf8.count / 2, text.utf8.count, text.utf8.count + 9] {
        if let found = inputs.session.completion(in: text, at: cursor) {
          #expect(found.range.upperBound <= text.utf8.count && !found.candidates.isEmpty)
        }
      }
    }
  }
}
