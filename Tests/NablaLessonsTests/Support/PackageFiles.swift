// nabla · PackageFiles.swift
// The package's own files, found from this file's place.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A file of the package.
struct PackageFile: Hashable, Sendable, CustomTestStringConvertible {
  /// The path from the package's folder.
  let path: String

  /// The name without folder and ending.
  var name: String { url.deletingPathExtension().lastPathComponent }

  var url: URL { PackageFile.root.appendingPathComponent(path) }

  var testDescription: String { path }

  func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  func replaceText(with text: String) throws {
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files below a folder, sorted by path.
  static func all(under folder: String, ending: String) -> [PackageFile] {
    let base = root.appendingPathComponent(folder)
    let paths = FileManager.default.subpaths(atPath: base.path) ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted()
      .map { PackageFile(path: "\(folder)/\($0)") }
  }
}
