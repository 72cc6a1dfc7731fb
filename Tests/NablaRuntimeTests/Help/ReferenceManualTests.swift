// nabla · ReferenceManualTests.swift
// The reference manual in docs is the one that the declarations make.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

struct ReferenceManualTests {
  /// The page's place, found from this file's.
  static let page = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/reference/functions.md")

  @Test func `the page is up to date`() throws {
    // NABLA_UPDATE=1 writes the page instead of comparing it.
    if ProcessInfo.processInfo.environment["NABLA_UPDATE"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try ReferenceManual.text.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.page, encoding: .utf8)
    let (old, new) = (written.split(separator: "\n"), ReferenceManual.text.split(separator: "\n"))
    let different = zip(old, new).first { $0 != $1 }
    #expect(different == nil, "run the tests with NABLA_UPDATE=1")
    #expect(old.count == new.count, "run the tests with NABLA_UPDATE=1")
  }

  @Test func `every link leads to a heading`() {
    let text = ReferenceManual.text
    let anchors = Set(
      text.split(separator: "\n").filter { $0.hasPrefix("##") }.map { line in
        line.drop { $0 == "#" || $0 == " " }.lowercased()
          .filter { $0.isLetter || $0.isNumber || "_- ".contains($0) }
          .replacingOccurrences(of: " ", with: "-")
      })
    let links = text.components(separatedBy: "](#").dropFirst().compactMap {
      $0.split(separator: ")").first.map(String.init)
    }
    #expect(links.filter { !anchors.contains($0) } == [])
  }
}
