// nabla · DocstringTests.swift
// The examples of NumPy's docstrings show what they show in Python.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import nabla_fuzz

/// Examples that `Tests/Fixtures/record_docstrings.py` recorded; docstrings-left-out.txt lists the rest.
struct DocstringTests {
  /// The examples of one docstring, one session.
  struct Docstring: Decodable, CustomStringConvertible {
    var name: String
    var inputs: [RecordedProgramTests.Statement]

    var description: String { name }
  }

  static let all: [Docstring] = {
    let fixture = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/docstrings.jsonl")
    let text = (try? String(contentsOf: fixture, encoding: .utf8)) ?? ""
    let decoder = JSONDecoder()
    return text.split(separator: "\n").compactMap {
      try? decoder.decode(Docstring.self, from: Data($0.utf8))
    }
  }()

  @Test func `there are hundreds of them`() {
    #expect(Self.all.reduce(0) { $0 + $1.inputs.count } > 800)
  }

  @Test(arguments: all)
  func `examples show what they show in Python`(_ docstring: Docstring) {
    // Examples without a seed were recorded with this one.
    let run = ProgramRun(["np.random.seed(0)"] + docstring.inputs.map(\.text))
    for (input, events) in zip(docstring.inputs, run.events.dropFirst()) {
      #expect(events.failure?.kind == input.error, "\(input.text)")
      let ours = events.output
      let theirs = input.out ?? ""
      let isClose =
        input.exactness != .exact
        && NumberText(ours).isClose(to: NumberText(theirs), .bounded, precision: .single)
      #expect(ours == theirs || isClose, "\(input.text)")
    }
  }
}
