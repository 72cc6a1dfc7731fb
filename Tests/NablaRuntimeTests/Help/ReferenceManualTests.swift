// nabla · ReferenceManualTests.swift
// The reference manual in docs is the one that the declarations make.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NablaRuntime

struct ReferenceManualTests {
  /// The manual's place, found from this file's.
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/reference")

  static let pages = ReferenceManual.pages

  /// The pages of functions that are there.
  private func written() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("functions").path)
    return Set(names.map { "functions/" + $0 }).union(["functions.md"])
  }

  /// NABLA_UPDATE=1 writes the pages instead of comparing them.
  private func update() throws {
    let functions = Self.folder.appendingPathComponent("functions")
    try? FileManager.default.removeItem(at: functions)
    try FileManager.default.createDirectory(at: functions, withIntermediateDirectories: true)
    for page in Self.pages {
      let place = Self.folder.appendingPathComponent(page.path)
      try page.text.write(to: place, atomically: true, encoding: .utf8)
    }
  }

  @Test func `the pages are up to date`() throws {
    if ProcessInfo.processInfo.environment["NABLA_UPDATE"] == "1" { try update() }
    let outdated = Self.pages.filter { page in
      let place = Self.folder.appendingPathComponent(page.path)
      return (try? String(contentsOf: place, encoding: .utf8)) != page.text
    }
    #expect(outdated.map(\.path) == [], "make docs writes them")
    #expect(try written() == Set(Self.pages.map(\.path)), "make docs removes the others")
  }

  @Test func `every link leads to a page`() {
    let paths = Set(Self.pages.map(\.path))
    var astray: [String] = []
    for page in Self.pages {
      let folder = page.path == "functions.md" ? "" : "functions/"
      let links = page.text.components(separatedBy: ".md)").dropLast().compactMap { text in
        text.components(separatedBy: "](").last
      }
      astray += links.map { folder + $0 + ".md" }.filter { !paths.contains($0) }
    }
    #expect(astray == [])
  }
}
