// nabla · SourceTree.swift
// The package's own files, as the hygiene tests read them.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One Swift file of the package.
struct SourceFile: Sendable {
  /// The path from the package's folder, `Sources/NablaArrays/Layout/Layout.swift`.
  let path: String
  let lines: [String]

  var name: String { String(path.split(separator: "/").last ?? "") }
  /// The target that the file belongs to.
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({
          $0.hasPrefix("@") || Self.importModifiers.contains(String($0))
        })
      else { return nil }
      return String(words[index + 1].split(separator: ".").first ?? "")
    }
  }

  private static let importModifiers: Set = ["package", "internal", "private", "public"]

  /// The lines without comments and the inside of one-line texts, numbered from 1.
  var code: [(number: Int, text: String)] {
    lines.enumerated().map { ($0.offset + 1, Self.stripped($0.element)) }
  }

  /// A line without its texts and its comment, so that neither is taken for code.
  private static func stripped(_ line: String) -> String {
    var result = ""
    var isText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" {
        isText.toggle()
      } else if !isText {
        if character == "/", previous == "/" { return String(result.dropLast()) }
        result.append(character)
      }
      previous = character
    }
    return result
  }
}

/// The files of the package.
enum SourceTree {
  /// The package's folder, found from this file's place.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources = files(under: "Sources")
  static let tests = files(under: "Tests")

  private static func files(under folder: String) -> [SourceFile] {
    let paths = FileManager.default.subpaths(atPath: root.appendingPathComponent(folder).path) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let url = root.appendingPathComponent(folder).appendingPathComponent(path)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return SourceFile(path: "\(folder)/\(path)", lines: lines)
    }
  }
}
