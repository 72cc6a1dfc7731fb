// nabla · TextMethodFixtureTests.swift
// Methods of texts against those recorded from CPython.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

/// One line of `text-methods.jsonl`; see `record_text_methods.py`.
struct TextMethodCase: Decodable {
  /// An argument or a result.
  enum Datum: Decodable, Equatable {
    case none
    case truth(Bool)
    case number(Int)
    case text([Unicode.Scalar])
    case texts([[Unicode.Scalar]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(Array(text.unicodeScalars))
      } else {
        self = .texts(try container.decode([String].self).map { Array($0.unicodeScalars) })
      }
    }

    init(_ text: PythonString) { self = .text(text.scalars) }
    init(_ texts: [PythonString]) { self = .texts(texts.map(\.scalars)) }
  }

  var text: String
  var call: String
  var with: [Datum]
  var out: Datum?
  /// The name of the exception and its message.
  var error: [String]?

  /// All the lines of the fixture.
  static func all() throws -> [TextMethodCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try Data(contentsOf: tests.appending(path: "Fixtures/text-methods.jsonl"))
    let decoder = JSONDecoder()
    return try text.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(TextMethodCase.self, from: $0)
    }
  }

  private func argument(_ index: Int) -> PythonString? {
    guard index < with.count, case .text(let scalars) = with[index] else { return nil }
    return PythonString(scalars)
  }

  private func number(_ index: Int) -> Int? {
    guard index < with.count, case .number(let number) = with[index] else { return nil }
    return number
  }

  /// What the method gives; nil for one that is not known.
  func result() throws(TextError) -> Datum? {
    let text = PythonString(self.text)
    if let question = PythonString.Question(rawValue: call) {
      return .truth(text.answer(question))
    }
    if let result = caseResult(text) { return result }
    if let result = try searchResult(text) { return result }
    if let result = try splitResult(text) { return result }
    return try paddingResult(text)
  }

  private func caseResult(_ text: PythonString) -> Datum? {
    switch call {
    case "upper": Datum(text.uppercased)
    case "lower": Datum(text.lowercased)
    case "title": Datum(text.titlecased)
    case "capitalize": Datum(text.capitalized)
    case "swapcase": Datum(text.caseSwapped)
    default: nil
    }
  }

  private func searchResult(_ text: PythonString) throws(TextError) -> Datum? {
    guard let part = argument(0) else { return nil }
    let (start, end) = (number(1), number(2))
    switch call {
    case "find": return .number(text.find(part, from: start, to: end))
    case "rfind": return .number(text.findLast(part, from: start, to: end))
    case "index": return .number(try text.index(of: part, from: start, to: end))
    case "rindex": return .number(try text.lastIndex(of: part, from: start, to: end))
    case "count": return .number(text.occurrences(of: part, from: start, to: end))
    case "startswith": return .truth(text.starts(with: part, from: start, to: end))
    case "endswith": return .truth(text.ends(with: part, from: start, to: end))
    case "replace":
      let most = number(2).flatMap { $0 < 0 ? nil : $0 }
      let other = argument(1) ?? PythonString("")
      return Datum(try text.replacing(part, with: other, most: most))
    case "removeprefix": return Datum(text.removing(prefix: part))
    case "removesuffix": return Datum(text.removing(suffix: part))
    case "partition": return Datum(try text.partition(by: part))
    case "rpartition": return Datum(try text.partitionFromRight(by: part))
    default: return nil
    }
  }

  private func splitResult(_ text: PythonString) throws(TextError) -> Datum? {
    switch call {
    case "split": return Datum(try text.split(by: argument(0), most: number(1)))
    case "rsplit": return Datum(try text.splitFromRight(by: argument(0), most: number(1)))
    case "splitlines": return Datum(text.lines(keepingEnds: with == [.truth(true)]))
    case "join":
      guard case .texts(let items)? = with.first else { return nil }
      return Datum(try text.joining(items.map { PythonString($0) }))
    default: return nil
    }
  }

  private func paddingResult(_ text: PythonString) throws(TextError) -> Datum? {
    let fill = argument(1) ?? PythonString(" ")
    let width = number(0) ?? 8
    switch call {
    case "strip": return Datum(text.stripped(.both, of: argument(0)))
    case "lstrip": return Datum(text.stripped(.leading, of: argument(0)))
    case "rstrip": return Datum(text.stripped(.trailing, of: argument(0)))
    case "zfill": return Datum(try text.zeroFilled(to: width))
    case "ljust": return Datum(try text.padded(at: .trailing, to: width, with: fill))
    case "rjust": return Datum(try text.padded(at: .leading, to: width, with: fill))
    case "center": return Datum(try text.padded(at: .both, to: width, with: fill))
    case "expandtabs": return Datum(try text.expandingTabs(to: width))
    default: return nil
    }
  }
}

struct TextMethodFixtureTests {
  @Test func `methods of texts give what CPython gives`() throws {
    let cases = try TextMethodCase.all()
    #expect(cases.count >= 5000)
    for item in cases {
      let note = "\(PythonText.ascii(item.text)).\(item.call)(\(item.with))"
      do {
        let found = try item.result()
        #expect(found == item.out, "\(note)")
      } catch {
        let wording = error.wording
        #expect([wording.kind.rawValue, wording.message] == item.error, "\(note)")
      }
    }
  }

  @Test(arguments: [Int.max, Int.min, 1 << 40])
  func `widths of any size are taken or refused`(_ width: Int) throws {
    let text = PythonString("a\tb")
    if width > 0 {
      #expect(throws: TextError.self) { try text.zeroFilled(to: width) }
      #expect(throws: TextError.self) { try text.padded(at: .both, to: width) }
      #expect(throws: TextError.self) { try text.expandingTabs(to: width) }
    } else {
      #expect(try text.zeroFilled(to: width) == text)
      #expect(try text.padded(at: .both, to: width) == text)
      #expect(try text.expandingTabs(to: width) == PythonString("ab"))
    }
    #expect(text.find(PythonString("b"), from: width) == (width < 0 ? 2 : -1))
    #expect(text.find(PythonString("b"), to: width) == (width < 0 ? -1 : 2))
  }
}
