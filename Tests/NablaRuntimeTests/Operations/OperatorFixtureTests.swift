// nabla · OperatorFixtureTests.swift
// Operators between Python's values against those recorded from CPython.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaSyntax
import Testing

@testable import NablaRuntime

/// One line of `operators.jsonl`; see `record_operators.py`.
struct OperatorCase: Decodable {
  var input: String
  var repr: String?
  var error: String?
  var message: String?

  static let all: [OperatorCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/operators.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap {
      try? JSONDecoder().decode(OperatorCase.self, from: Data($0.utf8))
    }
  }()
}

struct OperatorFixtureTests {
  @Test func `operators do what Python's do`() {
    let cases = OperatorCase.all
    #expect(cases.count >= 3000)
    var wrong: [String] = []
    for test in cases {
      let answer = Inputs.answer(to: "print(repr(\(test.input)))")
      let expected = test.repr ?? "\(test.error ?? ""): \(test.message ?? "")"
      if answer != expected { wrong.append("\(test.input): \(answer), not \(expected)") }
    }
    #expect(wrong == [])
  }

  /// A line of plain arithmetic is walked, in a function it is compiled: both must say the same.
  @Test func `walked and compiled lines agree`() {
    var wrong: [String] = []
    for test in OperatorCase.all.prefix(600) {
      let walked = Inputs.answer(to: test.input)
      let compiled = Inputs.answer(to: "def f(): return \(test.input)", "f()")
      if walked != compiled { wrong.append("\(test.input): \(walked), compiled \(compiled)") }
    }
    #expect(wrong == [])
  }
}
