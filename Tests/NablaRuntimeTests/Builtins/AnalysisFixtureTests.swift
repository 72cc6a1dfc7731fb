// nabla · AnalysisFixtureTests.swift
// Statistics, sets, polynomials and special functions against what NumPy gave.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

/// One line of a fixture; see `analysis_recorder.py`.
struct AnalysisCase: Decodable {
  var input: String
  var shows: String?
  var error: String?
  var message: String?
  var warnings: [String]?
  /// The relative error allowed; exact if there is none.
  var tolerance: Double?

  /// The cases of a fixture.
  static func all(of fixture: String) -> [AnalysisCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/\(fixture).jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(AnalysisCase.self, from: Data($0.utf8)) }
  }

  /// Whether an answer is the recorded one: its error, or its warnings and what it shows.
  func accepts(_ answer: String) -> Bool {
    if let error, let message { return answer.hasPrefix("\(error): \(message)") }
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isWarning = { (line: String) in
      line.hasPrefix("RuntimeWarning: ") || line.hasPrefix("RankWarning: ")
    }
    let noticed = lines.filter(isWarning)
    lines.removeAll(where: isWarning)
    let text = lines.joined(separator: "\n")
    guard Set(noticed) == Set(warnings ?? []), let shows else { return false }
    guard let tolerance else { return text == shows }
    return Self.isClose(text, shows, tolerance)
  }

  /// Whether two texts differ in the last digits of their numbers only.
  private static func isClose(_ text: String, _ other: String, _ tolerance: Double) -> Bool {
    let pattern = /[-+]?(?:\d+\.?\d*(?:[eE][-+]?\d+)?|inf|nan)/
    let numbers = [text, other].map { $0.matches(of: pattern).map { Double($0.output) ?? .nan } }
    let rests = [text, other].map { text in
      text.replacing(pattern, with: "#").filter { !$0.isWhitespace }
    }
    guard rests[0] == rests[1], numbers[0].count == numbers[1].count else { return false }
    let scale = numbers[1].filter(\.isFinite).map(\.magnitude).max() ?? 0
    return zip(numbers[0], numbers[1]).allSatisfy { a, b in
      a == b || a.isNaN && b.isNaN || (a - b).magnitude <= tolerance * max(b.magnitude, scale)
    }
  }
}

struct AnalysisFixtureTests {
  @Test(arguments: [
    ("statistics", 1500), ("histograms", 1000), ("sets", 1200), ("polynomials", 700),
  ])
  func `analyses give what NumPy gives`(_ fixture: String, _ least: Int) {
    let cases = AnalysisCase.all(of: fixture)
    #expect(cases.count >= least)
    let session = Inputs()
    _ = session.answer(to: "set_printoptions(precision=17)")
    var wrong: [String] = []
    for test in cases {
      let answer = session.answer(to: test.input)
      if !test.accepts(answer) {
        wrong.append("\(test.input): \(answer), not \(test.shows ?? test.message ?? "")")
      }
    }
    #expect(wrong == [])
  }
}
