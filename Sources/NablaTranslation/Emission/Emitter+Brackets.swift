// nabla · Emitter+Brackets.swift
// Brackets, tuples, comprehensions, indices.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Emitter {
  /// `[a, b]`: an array where the text tells so, else what the program decides as it runs.
  func bracket(_ node: NodeID, _ items: NodeList) -> Piece {
    if items.count == 0 { return Piece(arrayMaker + "([])") }
    if kinds(node).isOnly(.list) { return Piece(plainList(items)) }
    if let rows = numberRows(node) { return Piece(arrayMaker + "(" + rows + ")") }
    return Piece(use(.bracket) + "(" + plainList(items) + ")")
  }

  /// The items in brackets, as Python reads them.
  func plainList(_ items: NodeList) -> String { "[" + texts(items) + "]" }

  func texts(_ items: NodeList) -> String {
    tree[items].map { text($0) }.joined(separator: ", ")
  }

  /// The text of numbers in brackets as nested lists; nil if the bracket may not be an array.
  func numberRows(_ node: NodeID) -> String? {
    switch tree[node].kind {
    case .bracket(let items):
      guard items.count > 0 else { return "[]" }
      // Tables beside rows are a list of arrays, for `multi_dot` and its like.
      let isRagged = facts.plainShape(of: node) == nil
      if isRagged, tree[items].contains(where: { (facts.plainShape(of: $0)?.count ?? 0) > 1 }) {
        return nil
      }
      var parts: [String] = []
      for item in tree[items] {
        guard let part = numberRows(item) else { return nil }
        parts.append(part)
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .tuple(_, isParenthesized: true):
      return facts.isPlainRows(node) ? text(node) : nil
    case .comprehension(let element, let clauses, false):
      return kinds(node).isOnly(.row) ? comprehensionList(element, clauses) : nil
    default: return kinds(node).isOnly(.anyNumber) ? text(node) : nil
    }
  }

  func tuple(_ items: NodeList, _ isParenthesized: Bool) -> Piece {
    let text = texts(items) + (items.count == 1 ? "," : "")
    return isParenthesized || items.count == 0 ? Piece("(" + text + ")") : Piece(text, .tuple)
  }

  /// `[x**2 for x in a]`.
  func comprehension(_ node: NodeID, _ element: NodeID, _ clauses: NodeList) -> Piece {
    let list = comprehensionList(element, clauses)
    let found = kinds(node)
    if found.isOnly(.array) { return Piece(arrayMaker + "(" + list + ")") }
    if found.isOnly([.list, .row]), kinds(element).isOnly([.text, .function, .none]) {
      return Piece(list)
    }
    return Piece(use(.bracket) + "(" + list + ")")
  }

  /// A comprehension as Python's list.
  func comprehensionList(_ element: NodeID, _ clauses: NodeList) -> String {
    var text = "[" + (numberRowsOfBracket(element) ?? self.text(element))
    for clause in tree[clauses] {
      switch tree[clause].kind {
      case .comprehensionFor(let target, let iterable):
        text += " for " + self.text(target, .tuple) + " in " + self.iterable(iterable, .or)
      case .comprehensionIf(let condition): text += " if " + self.text(condition, .or)
      default: break
      }
    }
    return text + "]"
  }

  private func numberRowsOfBracket(_ node: NodeID) -> String? {
    if case .bracket = tree[node].kind { return numberRows(node) }
    return nil
  }

  /// What stands between the brackets of an index.
  func indices(_ items: NodeList, _ hasComma: Bool) -> String {
    let parts = tree[items].map { item -> String in
      if case .bracket = tree[item].kind, let rows = numberRows(item), rows != "[]" { return rows }
      // A place that is computed later must be there now.
      return isDask && kinds(item).isOnly(.scalar) ? "int(" + text(item) + ")" : text(item)
    }
    return parts.joined(separator: ", ") + (hasComma && items.count == 1 ? "," : "")
  }

  /// What a loop walks through: here an iterator will do.
  func iterable(_ node: NodeID, _ place: BindingPower = .lambda) -> String {
    if case .call(let callee, let arguments) = tree[node].kind, variable(callee) == nil,
      case .name(let name) = tree[callee].kind, Self.iterators.contains(program.names[name])
    {
      return program.names[name] + "(" + iteratorArguments(arguments) + ")"
    }
    return text(node, place)
  }

  /// Functions that give lists here and iterators in Python.
  static let iterators: Set = ["map", "filter", "zip", "enumerate", "reversed"]

  /// The arguments of an iterator may be iterators themselves.
  func iteratorArguments(_ arguments: NodeList) -> String {
    tree[arguments].map { iterable($0) }.joined(separator: ", ")
  }
}
