// nabla · FormattingFixtureTests.swift
// Formatted numbers and texts against those recorded from CPython.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import Foundation
import NablaArrays
import Testing

@testable import NablaRuntime

/// One line of `formatting.jsonl`; see `record_formatting.py`.
struct FormattingCase: Decodable {
  /// A value of the language.
  struct Datum: Decodable {
    var bool: Bool?
    var int: String?
    var float: String?
    var complex: [String]?
    var str: String?
    var other: [String]?

    /// The value as formatting sees it.
    func operand() throws -> FormatOperand {
      if let bool { return FormatOperand(.bool(bool), typeName: "bool") }
      if let int {
        let value = try #require(BigInt(int))
        let small = Int64(exactly: value)
        return FormatOperand(small.map { .integer($0) } ?? .bigInteger(value), typeName: "int")
      }
      if let float { return FormatOperand(.float(try Self.double(float)), typeName: "float") }
      if let complex {
        let value = Complex128(try Self.double(complex[0]), try Self.double(complex[1]))
        return FormatOperand(.complex(value), typeName: "complex")
      }
      if let str { return FormatOperand(.text(str), typeName: "str") }
      let texts = try #require(other)
      return FormatOperand(.other, typeName: texts[0], text: texts[1], repr: texts[2])
    }

    private static func double(_ bits: String) throws -> Double {
      Double(bitPattern: try #require(UInt64(bits, radix: 16)))
    }
  }

  var format: Datum?
  var spec: String?
  var percent: String?
  var with: [Datum]?
  var `as`: String?
  var repr: String?
  var ascii: String?
  var out: String?
  /// The name of the exception and its message.
  var error: [String]?

  /// All the lines of the fixture.
  static func all() throws -> [FormattingCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try Data(contentsOf: tests.appending(path: "Fixtures/formatting.jsonl"))
    let decoder = JSONDecoder()
    return try text.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(FormattingCase.self, from: $0)
    }
  }

  /// Whether this is the recorded result, scalar by scalar; what is wrong, if not.
  func difference(from make: () throws(FormatError) -> String) -> String? {
    let found: String
    do {
      found = try make()
    } catch {
      let text = "\(error.wording.kind.rawValue): \(error.wording.message)"
      let expected = (self.error ?? []).joined(separator: ": ")
      return text == expected ? nil : "raised \(text), not \(out ?? expected)"
    }
    guard let out else { return "gave \(found), did not raise \(self.error ?? [])" }
    return Array(found.utf8) == Array(out.utf8) ? nil : "gave \(found), not \(out)"
  }
}

struct FormattingFixtureTests {
  @Test func `format specifiers give what CPython gives`() throws {
    let cases = try FormattingCase.all().filter { $0.format != nil }
    #expect(cases.count >= 2500)
    for item in cases {
      let datum = try #require(item.format)
      let operand = try datum.operand()
      let spec = try #require(item.spec)
      let difference = item.difference { () throws(FormatError) in try operand.formatted(spec) }
      #expect(difference == nil, "\(datum) with '\(spec)'")
    }
  }

  @Test func `the percent sign gives what CPython gives`() throws {
    let cases = try FormattingCase.all().filter { $0.percent != nil }
    #expect(cases.count >= 1000)
    for item in cases {
      let text = try #require(item.percent)
      let operands = try #require(item.with).map { try $0.operand() }
      let all: PercentFormat.Operands =
        switch item.as {
        case "single": .single(operands[0])
        case "collection": .collection(operands[0])
        default: .tuple(operands)
        }
      let difference = item.difference { () throws(FormatError) in
        try PercentFormat.apply(text, all)
      }
      #expect(difference == nil, "'\(text)' with \(item.with ?? [])")
    }
  }

  @Test func `texts are quoted as CPython quotes them`() throws {
    let cases = try FormattingCase.all().filter { $0.repr != nil }
    #expect(cases.count >= 200)
    for item in cases {
      let text = try #require(item.repr)
      #expect(Array(PythonText.repr(text).utf8) == Array((item.out ?? "").utf8))
      #expect(PythonText.ascii(text) == item.ascii)
    }
  }
}
