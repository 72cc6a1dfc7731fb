// nabla · PublishedDocumentsTests.swift
// The README and every page of docs/ show what nabla really does.
// SPDX-License-Identifier: Apache-2.0

import NablaLessons
import Testing

struct PublishedDocumentsTests {
  static let pages =
    PackageFile.all(under: "docs", ending: ".md") + [PackageFile(path: "README.md")]

  /// The pages with a session in them; the others have nothing to check.
  static let sessions = pages.filter { page in
    (try? page.text()).map { !Document($0).examples.isEmpty || !Document($0).strayLines.isEmpty }
      ?? true
  }

  @Test func `the pages are found`() {
    #expect(Self.sessions.count >= 5)
  }

  @Test(arguments: sessions) func `a page shows what nabla does`(_ page: PackageFile) throws {
    try DocumentRun.expectPass(page)
  }

  /// Sessions in blocks of shell commands are run by the end-to-end tests; others would be run by
  /// nobody. Longer fences show how blocks are written.
  @Test(arguments: pages) func `a session stands in a block that is tested`(
    _ page: PackageFile
  ) throws {
    let tested: Set = ["```nabla", "```sh"]
    var fence: String?
    var untested: [Int] = []
    for (index, line) in DocumentLine.lines(of: try page.text()).map(\.text).enumerated() {
      if line.hasPrefix("```") {
        let closes = fence.map { line == $0.prefix { $0 == "`" } } ?? false
        if closes { fence = nil } else if fence == nil { fence = line }
      } else if line.hasPrefix(">>> "), fence.map({ !tested.contains($0) }) ?? true {
        if fence?.hasPrefix("````") != true { untested.append(index + 1) }
      }
    }
    #expect(untested == [])
  }
}
