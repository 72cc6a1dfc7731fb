// nabla · DeclaredFacts.swift
// The cases of all error facts, read from the sources that declare them.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The cases of all error facts, read from the sources: a new case cannot be forgotten here.
enum DeclaredFacts {
  /// The names of all cases.
  static let all: Set<FactName> = {
    let files = PackageFile.all(under: "Sources", ending: ".swift")
    let sources = files.map { file in
      (path: file.path, lines: (try? file.text())?.components(separatedBy: "\n") ?? [])
    }
    let types = Set(
      sources.flatMap { source in
        source.lines.compactMap { factType(in: $0, of: source.path) }
      })
    return Set(
      sources.flatMap { source in
        source.lines.indices.flatMap { cases(declaredAt: $0, in: source.lines, of: types) }
      })
  }()

  /// The enum that a line makes a fact: `extension ArrayError: Fact {`, `enum TextFact: Hashable {`.
  private static func factType(in line: String, of path: String) -> String? {
    if let match = line.firstMatch(of: /(?:extension|enum) (\w+):(.*)\{/),
      match.2.split(whereSeparator: { !$0.isLetter }).contains("Fact")
    {
      return String(match.1)
    }
    guard path.hasPrefix("Sources/NablaSyntax/") else { return nil }
    return line.firstMatch(of: /enum (\w+Fact)\b/).map { String($0.1) }
  }

  /// The cases of the fact that is declared at a line; none if none is.
  private static func cases(
    declaredAt start: Int, in lines: [String], of types: Set<String>
  ) -> [FactName] {
    guard let match = lines[start].firstMatch(of: /^( *)(?:\w+ )*enum (\w+)\b.*\{$/),
      types.contains(String(match.2))
    else { return [] }
    let indentation = String(match.1)
    return lines[(start + 1)...].prefix { $0 != indentation + "}" }.flatMap { line in
      line.hasPrefix(indentation + "  case ")
        ? names(in: line.dropFirst(indentation.count + 7)) : []
    }.map { FactName(type: String(match.2), label: $0) }
  }

  /// `left, right` and `outOfRange(item: Int, axis: Int)`: the names outside of brackets.
  private static func names(in declaration: Substring) -> [String] {
    var depth = 0
    let outside = declaration.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0
    }
    return outside.split(separator: ",").compactMap { item in
      item.split { !$0.isLetter && !$0.isNumber }.first.map(String.init)
    }
  }
}
