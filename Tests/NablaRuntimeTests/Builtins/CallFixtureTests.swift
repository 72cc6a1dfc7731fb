// nabla · CallFixtureTests.swift
// Calls of NumPy's functions against what NumPy showed for them.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

/// One line of a file that `record_calls.py` or one like it writes.
struct RecordedCall: Decodable {
  var input: String
  var shows: String?
  var error: String?

  /// What the shell must answer: the whole text, or the beginning of an error.
  var expected: String { shows ?? "\(error ?? ""):" }

  static func all(in name: String) -> [RecordedCall] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/\(name).jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap {
      try? JSONDecoder().decode(RecordedCall.self, from: Data($0.utf8))
    }
  }

  /// The calls whose answer is another, with both answers.
  static func failures(of calls: [RecordedCall]) -> [String] {
    let session = Inputs()
    return calls.compactMap { call in
      let answer = session.answer(to: call.input)
      let isRight = call.shows == nil ? answer.hasPrefix(call.expected) : answer == call.expected
      return isRight ? nil : "\(call.input): \(answer), not \(call.expected)"
    }
  }
}

struct CallFixtureTests {
  @Test(arguments: [
    ("calls", 4000), ("padding", 1500), ("subscripts", 2900), ("names", 1700),
    ("dtype-calls", 4200), ("rare-calls", 102), ("products", 970),
  ])
  func `functions show what NumPy shows`(_ name: String, _ count: Int) {
    let calls = RecordedCall.all(in: name)
    #expect(calls.count >= count)
    #expect(RecordedCall.failures(of: calls) == [])
  }
}
