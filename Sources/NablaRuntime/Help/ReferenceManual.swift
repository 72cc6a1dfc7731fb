// nabla · ReferenceManual.swift
// The reference manual, made from the declarations.
// SPDX-License-Identifier: Apache-2.0

/// The reference manual of all functions, as a Markdown document that runs.
package enum ReferenceManual {
  /// The whole page.
  package static var text: String {
    let chapters = BuiltinCategory.allCases.filter(\.hasEntries)
    var page = """
      # Functions

      Every function with its parameters and examples. At the prompt, `help NAME` shows the same.
      This page is made from the declarations in the source; `nabla check` runs its examples.


      """
    for chapter in chapters {
      page += "- [\(chapter.title)](#\(anchor(chapter.title))): \(names(of: chapter))\n"
    }
    for chapter in chapters { page += "\n" + text(of: chapter) }
    return page
  }

  private static func names(of chapter: BuiltinCategory) -> String {
    if chapter == .constants { return "names that stand for a value" }
    return chapter.builtins.map { "[\($0.name)](#\(anchor($0.prefixedName)))" }
      .joined(separator: ", ")
  }

  private static func text(of chapter: BuiltinCategory) -> String {
    var text = "## \(chapter.title)\n\n\(chapter.summary)\n"
    if chapter == .constants {
      text += "\n| name | also | meaning |\n|---|---|---|\n"
      for constant in Constant.all {
        text += "| `\(constant.name)` | \(constant.prefixes) | \(constant.summary) |\n"
      }
      return text
    }
    for builtin in chapter.builtins { text += "\n" + entry(of: builtin) }
    return text
  }

  private static func entry(of builtin: Builtin) -> String {
    var text = "### \(builtin.prefixedName)\n\n"
    text += "`\(builtin.prefixedName)\(builtin.shownSignature)`"
    let others = builtin.otherSpellings
    if !others.isEmpty {
      text += ", also " + others.map { "`\($0)`" }.joined(separator: ", ")
    }
    text += "\n\n\(builtin.summary)\n"
    if !builtin.details.isEmpty { text += "\n\(builtin.details)\n" }
    text += "\n```nabla\n"
    for example in builtin.examples { text += lines(of: example) }
    text += "```\n"
    let related = builtin.seeAlso.compactMap { name in
      BuiltinCatalog.shared.all.first { $0.name == name }.map {
        "[\(name)](#\(anchor($0.prefixedName)))"
      }
    }
    if !related.isEmpty { text += "\nSee also: \(related.joined(separator: ", "))\n" }
    return text
  }

  /// An example as a session: of an error the first line, the rest left open.
  private static func lines(of example: BuiltinExample) -> String {
    var text = ""
    for (index, line) in example.input.split(separator: "\n").enumerated() {
      text += (index == 0 ? ">>> " : "... ") + line + "\n"
    }
    if !example.output.isEmpty { text += example.output + "\n" }
    if example.isError { text += "...\n" }
    return text
  }

  /// The anchor that Markdown readers give a heading.
  private static func anchor(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || "_- ".contains($0) }
      .map { $0 == " " ? "-" : String($0) }.joined()
  }
}

extension Builtin {
  /// The other ways to reach the function: `x.sum()` beside `np.sum`.
  fileprivate var otherSpellings: [String] {
    var spellings: [String] = []
    if places.contains(.bare), places.contains(.np) { spellings.append("np." + name) }
    if places.contains(.method), !places.isDisjoint(with: [.bare, .np]) {
      spellings.append("x." + name)
    }
    if places.contains(.math), !places.isDisjoint(with: [.bare, .np]) {
      spellings.append("math." + name)
    }
    if places.contains(.linalg), !places.isDisjoint(with: [.bare, .np]) {
      spellings.append("linalg." + name)
    }
    return spellings
  }
}

extension Constant {
  /// The prefixes that reach the name too: `np.pi`, `math.pi`.
  fileprivate var prefixes: String {
    var spellings: [String] = []
    if places.contains(.np) { spellings.append("`np.\(name)`") }
    if places.contains(.math) { spellings.append("`math.\(name)`") }
    return spellings.joined(separator: ", ")
  }
}
