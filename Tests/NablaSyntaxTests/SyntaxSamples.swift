// nabla · SyntaxSamples.swift
// What the syntax tests share: parsing, printing and the recorded inputs.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaSyntax

/// One place for the names and options of a test.
struct Syntax {
  var names = NameTable()
  var options = ParserOptions(commandWords: ["help", "explain", "why", "numpy"])

  mutating func parse(_ text: String) throws(SyntaxFailure) -> SyntaxTree {
    try Parser.parse(Self.source(text), names: &names, options: options)
  }

  mutating func printed(_ text: String) throws(SyntaxFailure) -> String {
    CanonicalPrinter.print(try parse(text), names: names)
  }

  static func source(_ text: String) -> SourceText {
    SourceText(text, origin: .input(number: 1))
  }

  /// The expression of the only statement, with brackets round every operation.
  static func shape(_ text: String) throws(SyntaxFailure) -> String {
    var syntax = Syntax()
    let tree = try syntax.parse(text)
    return tree.statements.map { Shape(tree: tree, names: syntax.names).text($0) }
      .joined(separator: "; ")
  }

  /// The failure of an input that does not parse.
  static func failure(_ text: String) -> SyntaxFailure? {
    var syntax = Syntax()
    do throws(SyntaxFailure) {
      _ = try syntax.parse(text)
      return nil
    } catch { return error }
  }

  /// The inputs of the fixture, with their line ends.
  static let inputs: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/syntax-inputs.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst(2)
      .map { String($0).replacing("␤", with: "\n") }
  }()
}

/// Writes trees with brackets round every operation, independently of the printer.
struct Shape {
  let tree: SyntaxTree
  let names: NameTable

  func text(_ id: NodeID) -> String {
    switch tree[id].kind {
    case .smallInteger(let value): "\(value)"
    case .integer(let digits): "big:" + tree[digits]
    case .float(let value): "\(value)"
    case .imaginary(let value): "\(value)j"
    case .string(let text): "<\(tree[text])>"
    case .boolean(let value): "\(value)"
    case .none: "None"
    case .ellipsis: "..."
    case .name(let name): names[name]
    case .unary(let operation, let value): "(\(operation) \(text(value)))"
    case .binary(let operation, let left, let right):
      "(\(text(left)) \(operation) \(text(right)))"
    case .comparison(let items): "(" + list(items, " ") + ")"
    case .comparisonOperator(let operation): "\(operation)"
    case .and(let left, let right): "(\(text(left)) and \(text(right)))"
    case .or(let left, let right): "(\(text(left)) or \(text(right)))"
    case .not(let value): "(not \(text(value)))"
    case .conditional(let condition, let then, let otherwise):
      "(if \(text(condition)) \(text(then)) \(text(otherwise)))"
    case .bracket(let items): "[" + list(items) + "]"
    case .tuple(let items, let isParenthesized):
      (isParenthesized ? "tuple(" : "bare(") + list(items) + ")"
    case .parenthesized(let value): "{" + text(value) + "}"
    default: other(id)
    }
  }

  private func other(_ id: NodeID) -> String {
    switch tree[id].kind {
    case .call(let callee, let arguments): "call(" + text(callee) + ": " + list(arguments) + ")"
    case .keywordArgument(let name, let value): names[name] + ":" + text(value)
    case .starred(let value): "*" + text(value)
    case .index(let base, let items, let hasComma):
      "index(" + text(base) + ": " + list(items) + (hasComma ? ",)" : ")")
    case .slice(let lower, let upper, let step):
      [lower, upper, step].map { $0.map(text) ?? "_" }.joined(separator: "..")
    case .attribute(let base, let name): text(base) + "." + names[name]
    case .comprehension(let element, let clauses, let isBare):
      (isBare ? "bare{" : "each{") + text(element) + list(clauses, "") + "}"
    case .comprehensionFor(let target, let iterable): " for \(text(target)) in \(text(iterable))"
    case .comprehensionIf(let condition): " if \(text(condition))"
    case .lambda(let parameters, let body): "lambda(" + list(parameters) + ": " + text(body) + ")"
    case .parameter(let name, let kind, let value):
      "\(kind == .plain ? "" : "\(kind) ")" + names[name] + (value.map { "=" + text($0) } ?? "")
    case .formattedString(let items): "f<" + list(items, "") + ">"
    case .formatted(let value, let conversion, let format):
      "{" + text(value) + (conversion == 0 ? "" : "!\(Character(Unicode.Scalar(conversion)))")
        + (format.map { ":" + text($0) } ?? "") + "}"
    default: statement(id)
    }
  }

  private func statement(_ id: NodeID) -> String {
    switch tree[id].kind {
    case .expressionStatement(let value, let isShown): (isShown ? "" : "hide ") + text(value)
    case .assignment(let targets, let value): "set " + list(targets, " = ") + " := " + text(value)
    case .augmentedAssignment(let operation, let target, let value):
      "\(operation) \(text(target)) by \(text(value))"
    case .delete(let targets): "del " + list(targets)
    case .functionDefinition(let name, let parameters, let body, let style):
      "\(style) \(names[name])(" + list(parameters) + ") {" + list(body, "; ") + "}"
    case .returnStatement(let value): "return" + (value.map { " " + text($0) } ?? "")
    case .ifStatement(let condition, let then, let otherwise):
      "if \(text(condition)) {" + list(then, "; ") + "} else {" + list(otherwise, "; ") + "}"
    case .forStatement(let target, let iterable, let body, let otherwise):
      "for \(text(target)) in \(text(iterable)) {" + list(body, "; ") + "} else {"
        + list(otherwise, "; ") + "}"
    case .whileStatement(let condition, let body, let otherwise):
      "while \(text(condition)) {" + list(body, "; ") + "} else {" + list(otherwise, "; ") + "}"
    case .importStatement(let items): "import " + list(items)
    case .fromImport(let module, let items): "from \(tree[module]) import " + list(items)
    case .importedName(let path, let alias): tree[path] + (alias.map { " as " + names[$0] } ?? "")
    case .command(let word, let argument): "command <\(tree[word])> <\(tree[argument])>"
    default: "\(tree[id].kind)"
    }
  }

  private func list(_ items: NodeList, _ separator: String = ", ") -> String {
    tree[items].map(text).joined(separator: separator)
  }
}
