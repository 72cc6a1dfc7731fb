// nabla · CoverageTests.swift
// The page about NumPy's names says what is there.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays
import Testing

@testable import NablaRuntime

/// `scripts/coverage` writes the page; without Python it is held against the catalogue.
struct CoverageTests {
  static let page = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/numpy-coverage.md")

  /// What the names of each namespace are members of.
  static let owners: [String: Value] = [
    "np": .module(Module("numpy", places: .np)),
    "np.linalg": .module(Module("numpy.linalg", places: .linalg)),
    "np.fft": .module(Module("numpy.fft", places: .fft)),
    "np.random": .module(Module("numpy.random", places: .random)),
    "ndarray": .array(
      .float64(NDArray(storage: NDArray([1.5, 2]).storage, layout: Layout(rowMajor: [1, 2])))),
  ]

  /// The names in back quotes under a heading, by the namespace that the heading ends with.
  private static func names(
    under heading: String, in text: String, except left: String = ""
  ) -> [(namespace: String, name: String)] {
    var found: [(namespace: String, name: String)] = []
    var namespace: String?
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        namespace = line.hasPrefix(heading) ? String(line.dropFirst(heading.count)) : nil
      } else if let namespace, left.isEmpty || !line.contains(left) {
        // Between every other pair of back quotes stands a name; reasons hold none.
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() where place % 2 == 1 {
          found.append((namespace, String(part)))
        }
      }
    }
    return found
  }

  private static func isThere(_ entry: (namespace: String, name: String)) -> Bool? {
    owners[entry.namespace].map { (try? $0.attribute(entry.name)) != nil }
  }

  @Test func `every name that the page says is there can be reached`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let names = Self.names(under: "### In ", in: text)
    #expect(names.count > 150)
    #expect(names.filter { Self.isThere($0) == false }.map(\.name) == [])
  }

  @Test func `every name that is left out for a reason is not there`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let names = Self.names(under: "### Not in ", in: text, except: "not there yet")
    #expect(names.count > 10)
    #expect(names.filter { Self.isThere($0) == true }.map(\.name) == [])
  }
}
