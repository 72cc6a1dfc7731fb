// nabla · ReferenceManual.swift
// The reference manual, made from the declarations.
// SPDX-License-Identifier: Apache-2.0

/// The reference manual: an index of all functions, and for each name a page that runs.
package enum ReferenceManual {
  /// A page of the manual.
  package struct Page: Sendable {
    /// Where it stands below `docs/reference`: `functions/sum.md`.
    package let path: String
    /// The page, as a Markdown document that runs.
    package let text: String
  }

  /// All pages, the index first.
  package static var pages: [Page] {
    let names = Dictionary(grouping: BuiltinCatalog.shared.all, by: \.name)
    return [Page(path: "functions.md", text: index)]
      + names.keys.sorted().map { name in
        Page(path: "functions/\(name).md", text: page(of: name, names[name] ?? []))
      }
  }

  // MARK: - The index

  private static var index: String {
    var page = """
      # Functions

      Every function, by chapter; each name leads to its page with parameters, examples that run and
      NumPy's name. At the prompt, `help NAME` shows the same. These pages are made from the
      declarations in the source.

      """
    for chapter in BuiltinCategory.allCases where chapter.hasEntries {
      page += "\n## \(chapter.title)\n\n\(chapter.summary)\n\n"
      page += chapter == .constants ? constants : table(of: chapter.builtins)
    }
    return page
  }

  private static func table(of builtins: [Builtin]) -> String {
    "| name | meaning |\n|---|---|\n"
      + builtins.map { builtin in
        "| \(link(to: builtin)) | \(builtin.summary.escapingBars) |\n"
      }.joined()
  }

  private static func link(to builtin: Builtin, from folder: String = "functions/") -> String {
    "[\(builtin.prefixedName)](\(folder)\(builtin.name).md)"
  }

  private static var constants: String {
    "| name | also | meaning |\n|---|---|---|\n"
      + Constant.all.map { constant in
        "| `\(constant.name)` | \(constant.prefixes) | \(constant.summary.escapingBars) |\n"
      }.joined()
  }

  // MARK: - The page of a name

  private static func page(of name: String, _ builtins: [Builtin]) -> String {
    "# \(name)\n" + builtins.map { "\n" + entry(of: $0) }.joined()
  }

  private static func entry(of builtin: Builtin) -> String {
    var text = "## \(builtin.prefixedName)\n\n"
    text += "`\(builtin.prefixedName)\(builtin.shownSignature)`"
    let others = builtin.otherSpellings
    if !others.isEmpty {
      text += ", also " + others.map { "`\($0)`" }.joined(separator: ", ")
    }
    text += "\n\n\(builtin.summary)\n"
    if !builtin.details.isEmpty { text += "\n\(builtin.details)\n" }
    text += "\n```nabla\n"
    for example in builtin.examples { text += lines(of: example) }
    text += "```\n\n\(builtin.twin)\n"
    let related = builtin.seeAlso.compactMap { name in
      BuiltinCatalog.shared.all.first { $0.name == name }.map { link(to: $0, from: "") }
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
}

extension String {
  /// The text in a cell of a table.
  fileprivate var escapingBars: String { split(separator: "|").joined(separator: "\\|") }
}

extension Builtin {
  /// The other ways to reach the function: `x.sum()` beside `np.sum`.
  fileprivate var otherSpellings: [String] {
    var spellings: [String] = []
    let isFunction = !places.isDisjoint(with: [.bare, .np])
    if places.contains(.bare), places.contains(.np) { spellings.append("np." + name) }
    let prefixes: [(BuiltinPlaces, String)] = [
      (.method, "x."), (.math, "math."), (.linalg, "np.linalg."), (.fft, "np.fft."),
      (.random, "np.random."),
    ]
    for (place, prefix) in prefixes where isFunction && places.contains(place) {
      spellings.append(prefix + name)
    }
    return spellings
  }

  /// Whose function it is, and what it is called there.
  fileprivate var twin: String {
    let modules: [(BuiltinPlaces, String)] = [
      (.np, "In NumPy: `numpy."), (.linalg, "In NumPy: `numpy.linalg."),
      (.fft, "In NumPy: `numpy.fft."), (.random, "In NumPy: `numpy.random."),
      (.math, "In Python: `math."), (.textMethod, "In Python: `str."),
      (.listMethod, "In Python: `list."), (.tupleMethod, "In Python: `tuple."),
      (.method, "In NumPy: `numpy.ndarray."),
      (.polynomialClasses, "In NumPy: `numpy.polynomial."),
      (.powerSeries, "In NumPy: `numpy.polynomial.polynomial."),
      (.polynomialMakers, "In NumPy: `numpy.polynomial.Polynomial."),
      (.polynomialMethod, "In NumPy: `numpy.polynomial.Polynomial."),
      (.poly1dMethod, "In NumPy: `numpy.poly1d."), (.testing, "In NumPy: `numpy.testing."),
      (.emath, "In NumPy: `numpy.emath."),
      (.strideTricks, "In NumPy: `numpy.lib.stride_tricks."),
      (.arrayUtilities, "In NumPy: `numpy.lib.array_utils."),
      (.dtypeClasses, "In NumPy: `numpy.dtypes."), (.lib, "In NumPy: `numpy.lib."),
      (.dictionaryMethod, "In Python: `dict."),
    ]
    if let (_, module) = modules.first(where: { places.contains($0.0) }) {
      return module + name + "`."
    }
    return category == .language
      ? "In Python: `\(name)`." : "nabla's own: NumPy has no such function."
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
