// nabla · RecordedRandomTests.swift
// Random numbers against those recorded from NumPy.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

/// One line of `random.jsonl`; see `record_random.py`.
struct RandomCase: Decodable {
  var input: String
  var out: String?
  /// The name of the exception and its message.
  var error: [String]?

  enum CodingKeys: String, CodingKey {
    case input = "in"
    case out, error
  }

  static let all: [RandomCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/random.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(RandomCase.self, from: Data($0.utf8)) }
  }()

  /// Whether an answer is NumPy's: of an error the kind and the first sentence.
  func accepts(_ answer: String) -> Bool {
    if let out { return answer == out }
    guard let error else { return false }
    let sentence = error[1].components(separatedBy: ". ")[0]
    return answer.hasPrefix("\(error[0]): \(sentence)")
  }
}

struct RecordedRandomTests {
  @Test func `streams are NumPy's, bit for bit`() {
    let cases = RandomCase.all
    #expect(cases.count > 1600)
    var wrong: [String] = []
    for test in cases {
      let answer = Inputs.answer(to: test.input)
      if !test.accepts(answer) {
        let expected = test.out ?? test.error?.joined(separator: ": ") ?? ""
        wrong.append("\(test.input)\n  \(answer.prefix(300))\n  not \(expected.prefix(300))")
      }
    }
    #expect(wrong == [])
  }
}
