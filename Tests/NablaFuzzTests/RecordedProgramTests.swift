// nabla · RecordedProgramTests.swift
// Recorded programs show what NumPy showed.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import nabla_fuzz

/// Programs that `scripts/record-programs` drew and ran in Python with NumPy.
struct RecordedProgramTests {
  /// One statement with what it did in Python.
  struct Statement: Decodable {
    var text: String
    var out: String?
    var type: String?
    var error: String?
    var warnings: [String]?
    var near: Int?
    var values: String?

    enum CodingKeys: String, CodingKey {
      case text = "in"
      case out, type, error, warnings, near, values
    }

    var exactness: Exactness { Exactness(rawValue: near ?? 0) ?? .exact }

    /// What Python did, as the comparison wants it.
    var events: [Event] {
      var events: [Event] = []
      if let out, let type {
        let value = values.map { String($0.dropFirst(type.count).dropLast()) } ?? ""
        events.append(.shown(text: String(out.dropLast()), type: type, value: value))
      } else if let out, let values {
        events.append(.shown(text: String(out.dropLast()), type: "", value: values))
      } else if let out {
        events.append(.printed(out))
      }
      if let error { events.append(.failed(kind: error, message: "")) }
      return events + (warnings ?? []).map { .warned($0) }
    }
  }

  static let programs: [[Statement]] = {
    let fixture = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/programs.jsonl")
    let text = (try? String(contentsOf: fixture, encoding: .utf8)) ?? ""
    let decoder = JSONDecoder()
    return text.split(separator: "\n").compactMap {
      try? decoder.decode([Statement].self, from: Data($0.utf8))
    }
  }()

  @Test func `there are two thousand of them`() {
    #expect(Self.programs.count == 2000)
  }

  @Test(arguments: 0..<20)
  func `programs show what NumPy showed`(_ part: Int) {
    for program in Self.programs.enumerated().filter({ $0.offset % 20 == part }).map(\.element) {
      let run = ProgramRun(program.map(\.text))
      for (statement, events) in zip(program, run.events) {
        var aspect = Comparison.aspect(events, statement.events, statement.exactness)
        if aspect == .dtype, statement.type == nil { aspect = nil }
        #expect(aspect == nil, "\(program.map(\.text).joined(separator: "\n")) at \(statement)")
        if aspect != nil { break }
      }
    }
  }
}
