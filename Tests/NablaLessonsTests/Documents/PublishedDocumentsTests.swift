// nabla · PublishedDocumentsTests.swift
// The README and every page of docs/ show what nabla really does.
// SPDX-License-Identifier: Apache-2.0

import NablaLessons
import Testing

struct PublishedDocumentsTests {
  static let pages = PackageFile.all(under: "docs", ending: ".md") + [PackageFile(path: "README.md")]

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

  /// Untagged and shell blocks are not run; a session in one of them would be tested by nobody.
  @Test(arguments: pages) func `a session stands in a block marked nabla`(
    _ page: PackageFile
  ) throws {
    let document = Document(try page.text())
    let tested = Set(document.examples.map(\.firstLine))
    // Longer fences show how such blocks are written.
    var isShown = false
    var untested: [Int] = []
    for (index, line) in document.lines.enumerated() {
      if line.text.hasPrefix("````") { isShown.toggle() }
      if line.text.hasPrefix(">>> "), !isShown, !tested.contains(index) { untested.append(index + 1) }
    }
    #expect(untested == [])
  }
}
