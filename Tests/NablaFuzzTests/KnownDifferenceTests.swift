// nabla · KnownDifferenceTests.swift
// The deliberate differences have the same names in the code and in the documentation.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import nabla_fuzz

struct KnownDifferenceTests {
  /// The beginnings in bold of the paragraphs of docs/numpy-differences.md.
  static let documented: Set<String> = {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("docs/numpy-differences.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    let paragraphs = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("**") }
    return Set(
      paragraphs.compactMap { paragraph in
        let bold = paragraph.dropFirst(2).components(separatedBy: "**").first
        return bold.map(KnownDifference.name(ofBold:))
      })
  }()

  @Test func `the page is found`() {
    #expect(Self.documented.count > 20)
  }

  @Test func `each difference that the fuzzer knows is documented`() {
    let known = Set(KnownDifference.all.map(\.name) + KnownDifference.notMet)
    #expect(known.subtracting(Self.documented).sorted() == [])
  }

  @Test func `each documented difference is known to the fuzzer`() {
    let known = Set(KnownDifference.all.map(\.name) + KnownDifference.notMet)
    #expect(Self.documented.subtracting(known).sorted() == [])
  }
}
