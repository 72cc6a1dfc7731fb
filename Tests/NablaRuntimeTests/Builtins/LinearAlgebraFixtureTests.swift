// nabla · LinearAlgebraFixtureTests.swift
// Linear algebra and Fourier transforms against results recorded from NumPy.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaSyntax
import Testing

@testable import NablaRuntime

/// One line of `linalg.jsonl`; see `record_linalg.py`.
struct LinearAlgebraCase: Decodable {
  var input: String
  var answer: String?
  var tolerance: Double?
  var error: String?
  var message: String?

  static let all: [LinearAlgebraCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/linalg.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap {
      try? JSONDecoder().decode(LinearAlgebraCase.self, from: Data($0.utf8))
    }
  }()
}

struct LinearAlgebraFixtureTests {
  @Test func `results are NumPy's within the tolerance`() {
    let cases = LinearAlgebraCase.all.filter { $0.answer != nil }
    #expect(cases.count >= 2000)
    var wrong: [String] = []
    for test in cases {
      // What NumPy warned of was not recorded.
      let answer = Self.answer(to: test.input).split(separator: "\n").first ?? ""
      if !Self.agree(String(answer), test.answer ?? "", test.tolerance ?? 0) {
        wrong.append("\(test.input): \(answer), not \(test.answer ?? "")")
      }
    }
    #expect(wrong.count == 0)
    #expect(wrong.prefix(10) == [])
  }

  @Test func `failing calls have NumPy's kind and phrase`() {
    let cases = LinearAlgebraCase.all.filter { $0.error != nil }
    #expect(cases.count >= 70)
    var wrong: [String] = []
    for test in cases {
      let answer = Self.answer(to: test.input)
      if !Self.opens(answer, with: test) {
        wrong.append("\(test.input): \(answer), not \(test.error ?? ""): \(test.message ?? "")")
      }
    }
    #expect(wrong.count == 0)
    #expect(wrong.prefix(10) == [])
  }

  /// The dtype, the shape and the elements, as the recording script writes them.
  private static func answer(to input: String) -> String {
    Inputs.answer(
      to:
        "def text(v): return \"; \".join(text(x) for x in v) if isinstance(v, tuple) else "
        + "f\"{asarray(v).dtype} {asarray(v).shape} {asarray(v).tolist()}\"",
      "print(text(\(input)))")
  }

  /// True if the message starts as NumPy's, whose last stop may be a comma, or go on with facts.
  private static func opens(_ answer: String, with test: LinearAlgebraCase) -> Bool {
    // NumPy's own words about how it indexes a tuple say nothing about the axis.
    if test.message == "tuple index out of range" { return answer.hasPrefix("AxisError") }
    let phrase = (test.message ?? "").split(separator: "\n").joined(separator: " ")
    let head = phrase.split(whereSeparator: { $0 == ";" }).first ?? ""
    return answer.hasPrefix("\(test.error ?? ""): \(head.prefix(40))".trimmingSuffix("."))
  }

  /// True if two texts are the same but for numbers that differ a little.
  private static func agree(_ one: String, _ other: String, _ tolerance: Double) -> Bool {
    let (texts, numbers) = parts(one)
    let (otherTexts, otherNumbers) = parts(other)
    guard texts == otherTexts, numbers.count == otherNumbers.count else { return false }
    let largest = otherNumbers.filter(\.isFinite).map(\.magnitude).max() ?? 0
    return zip(numbers, otherNumbers).allSatisfy { a, b in
      a == b || (a.isNaN && b.isNaN) || (a - b).magnitude <= tolerance * largest
    }
  }

  /// The text between numbers, and the numbers.
  private static func parts(_ text: String) -> ([Substring], [Double]) {
    let pattern = /[-+]?(?:nan|inf|[0-9]+\.?[0-9]*(?:e[-+]?[0-9]+)?)/
    var texts: [Substring] = []
    var numbers: [Double] = []
    var end = text.startIndex
    for match in text.matches(of: pattern) {
      texts.append(text[end..<match.range.lowerBound])
      numbers.append(Double(match.output) ?? 0)
      end = match.range.upperBound
    }
    texts.append(text[end...])
    return (texts, numbers)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
