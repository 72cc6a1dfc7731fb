// nabla · Tree.swift
// A random program, or a part of one.
// SPDX-License-Identifier: Apache-2.0

/// A random program, or a part of one: texts with smaller parts between them.
///
/// One form serves statements, expressions and arguments, so that printing, counting and shrinking are
/// written once.
struct Tree: Hashable, Sendable {
  /// How the parts make a text.
  enum Shape: Hashable, Sendable {
    case leaf(String)
    /// The parts stand between these texts, which are one more than the parts.
    case template([String])
    /// The parts stand one after the other; a row without one of them is a row as well.
    case row(open: String, separator: String, close: String)
    /// The parts are statements, a line each, further in than what is around them.
    case block
  }

  var shape: Shape
  var parts: [Tree] = []
  /// What an expression makes; nil for what is no expression.
  var sort: Sort?
  /// What was drawn to make this node: `np.sum`, `np.sum(axis=)`, `operator +`, `keyword for`.
  var labels: [String] = []

  /// A word or a literal.
  static func leaf(_ text: String, _ sort: Sort? = nil, labels: [String] = []) -> Tree {
    Tree(shape: .leaf(text), sort: sort, labels: labels)
  }

  /// Texts with parts between them.
  static func template(
    _ texts: [String], _ parts: [Tree], _ sort: Sort? = nil, labels: [String] = []
  ) -> Tree {
    Tree(shape: .template(texts), parts: parts, sort: sort, labels: labels)
  }

  /// Parts between brackets, separated by commas.
  static func row(
    _ open: String, _ parts: [Tree], _ close: String, _ sort: Sort? = nil, labels: [String] = []
  ) -> Tree {
    Tree(
      shape: .row(open: open, separator: ", ", close: close), parts: parts, sort: sort,
      labels: labels)
  }

  /// Statements, a line each, further in than what is around them.
  static func block(_ statements: [Tree]) -> Tree { Tree(shape: .block, parts: statements) }

  /// A whole program.
  static func program(_ statements: [Tree]) -> Tree {
    Tree(shape: .row(open: "", separator: "\n", close: "\n"), parts: statements)
  }

  /// The text in nabla's language.
  var text: String {
    switch shape {
    case .leaf(let text): return text
    case .template(let texts):
      var result = texts[0]
      for (part, text) in zip(parts, texts.dropFirst()) { result += part.text + text }
      return result
    case .row(let open, let separator, let close):
      return open + parts.map(\.text).joined(separator: separator) + close
    case .block:
      let statements = parts.isEmpty ? "pass" : parts.map(\.text).joined(separator: "\n")
      let lines = statements.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { "    " + $0 }.joined(separator: "\n")
    }
  }

  /// The labels of all nodes, outer before inner.
  var allLabels: [String] { labels + parts.flatMap(\.allLabels) }

  /// The number of nodes.
  var size: Int { parts.reduce(1) { $0 + $1.size } }
}
