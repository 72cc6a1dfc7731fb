// nabla · RecordedCodedArrayTests.swift
// Arrays of dates, durations and texts against those recorded from NumPy.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaSyntax
import Testing

@testable import NablaRuntime

/// One line of `date-arrays.jsonl` and `text-arrays.jsonl`; see `record_date_arrays.py`.
private struct CodedCase: Decodable {
  var input: String
  var repr: String?
  var error: String?

  static func all(of name: String) throws -> [CodedCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/" + name)
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(CodedCase.self, from: Data($0.utf8))
    }
  }

  /// What is wrong with nabla's answer; nil if nothing is.
  var difference: String? {
    var answer = Inputs.answer(to: "print(repr(\(input)))")
    if let warning = answer.range(of: "\nRuntimeWarning: ") {
      answer.removeSubrange(warning.lowerBound...)
    }
    if let error {
      return answer.hasPrefix(error + ": ") ? nil : "\(input): \(answer), not \(error)"
    }
    return answer == repr ? nil : "\(input): \(answer), not \(repr ?? "")"
  }
}

struct RecordedCodedArrayTests {
  @Test(arguments: ["date-arrays.jsonl", "text-arrays.jsonl"])
  func `dates and texts do what NumPy's do`(_ file: String) throws {
    let cases = try CodedCase.all(of: file)
    #expect(cases.count >= 700)
    #expect(cases.compactMap(\.difference) == [])
  }
}
