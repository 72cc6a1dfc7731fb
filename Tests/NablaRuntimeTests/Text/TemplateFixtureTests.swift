// nabla · TemplateFixtureTests.swift
// Filled templates against those recorded from CPython.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

/// One line of `templates.jsonl`; see `record_templates.py`.
struct TemplateCase: Decodable {
  /// A value for a field.
  enum Datum: Decodable {
    case int(Int64)
    case float(Double)
    case text(String)
    case items([Datum])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let items = try? container.decode([Datum].self) {
        self = .items(items)
      } else if let int = try? container.decode(Int64.self) {
        self = .int(int)
      } else {
        self = .float(try container.decode(Double.self))
      }
    }

    var value: Value {
      switch self {
      case .int(let value): .int(value)
      case .float(let value): .float(value)
      case .text(let value): .text(value)
      case .items(let items): .tuple(items.map(\.value))
      }
    }
  }

  var template: String
  var with: [Datum]
  var named: [String: Datum]
  var out: String?
  /// The name of the exception and its message.
  var error: [String]?
}

struct TemplateFixtureTests {
  @Test func `templates are filled as CPython fills them`() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try Data(contentsOf: tests.appending(path: "Fixtures/templates.jsonl"))
    let decoder = JSONDecoder()
    let cases = try text.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(TemplateCase.self, from: $0)
    }
    #expect(cases.count >= 1500)
    for item in cases {
      let arguments = CallArguments(
        item.with.map(\.value), keywords: item.named.map { (name: $0.key, value: $0.value.value) })
      let note = "\(PythonText.ascii(item.template)) with \(item.with) \(item.named)"
      do {
        let found = try TemplateFiller.fill(item.template, arguments)
        #expect(found == item.out, "\(note)")
      } catch {
        // An access that fails says more than Python does; its kind is Python's.
        let wording = error.wording
        let isOwn = error.fact is TemplateError || error.fact is FormatError
        #expect(wording.kind.rawValue == item.error?[0], "\(note) \(wording.message)")
        if isOwn { #expect(wording.message == item.error?[1], "\(note)") }
      }
    }
  }
}
