// nabla · CanonicalPrinter+Statements.swift
// The text of statements.
// SPDX-License-Identifier: Apache-2.0

extension CanonicalPrinter {
  /// The text of a statement, with its children as work.
  func statementPieces(of node: NodeID) -> [Work] {
    switch tree[node].kind {
    case .expressionStatement(let value, let isShown):
      [.node(value, .tuple), .text(isShown ? "" : ";")]
    case .assignment(let targets, let value):
      joined(tree[targets], " = ", .tuple) + [.text(" = "), .node(value, .tuple)]
    case .augmentedAssignment(let operation, let target, let value):
      [
        .node(target, .tuple), .text(" \(OperatorTable.row(of: operation).spelling)= "),
        .node(value, .tuple),
      ]
    case .delete(let targets): [.text("del ")] + joined(tree[targets])
    case .functionDefinition(let name, let parameters, let body, let style):
      definitionPieces(name, parameters, body, style)
    case .returnStatement(let value):
      [.text(value == nil ? "return" : "return ")] + (value.map { [.node($0, .tuple)] } ?? [])
    case .breakStatement: [.text("break")]
    case .continueStatement: [.text("continue")]
    case .passStatement: [.text("pass")]
    case .importStatement(let items): [.text("import ")] + joined(tree[items])
    case .fromImport(let module, let items):
      [.text("from \(tree[module]) import ")] + joined(tree[items])
    case .importedName(let path, let alias):
      [.text(tree[path] + (alias.map { " as " + names[$0] } ?? ""))]
    case .command(let word, let argument):
      [.text(tree[word] + (tree[argument].isEmpty ? "" : " ") + tree[argument])]
    case .ifStatement, .forStatement, .whileStatement: blockPieces(of: node)
    default: []
    }
  }

  private func blockPieces(of node: NodeID) -> [Work] {
    switch tree[node].kind {
    case .ifStatement(let condition, let then, let otherwise):
      [.text("if "), .node(condition, .lambda)] + block(then) + elsePieces(otherwise, isIf: true)
    case .forStatement(let target, let iterable, let body, let otherwise):
      [.text("for "), .node(target, .tuple), .text(" in "), .node(iterable, .tuple)]
        + block(body) + elsePieces(otherwise, isIf: false)
    case .whileStatement(let condition, let body, let otherwise):
      [.text("while "), .node(condition, .lambda)] + block(body)
        + elsePieces(otherwise, isIf: false)
    default: []
    }
  }

  private func elsePieces(_ otherwise: NodeList, isIf: Bool) -> [Work] {
    guard let first = tree[otherwise].first else { return [] }
    if isIf, otherwise.count == 1, case .ifStatement = tree[first].kind {
      // The inner `if` with `el` before it reads `elif`.
      return [.line, .text("el"), .node(first, .anything)]
    }
    return [.line, .text("else")] + block(otherwise)
  }

  private func definitionPieces(
    _ name: NameID, _ parameters: NodeList, _ body: NodeList, _ style: DefinitionStyle
  ) -> [Work] {
    let head = [.text(names[name] + "(")] + parameterPieces(parameters) + [.text(")")]
    guard style == .equation, let result = tree[body].first,
      case .returnStatement(.some(let value)) = tree[result].kind
    else { return [.text("def ")] + head + block(body) }
    return head + [.text(" = "), .node(value, .tuple)]
  }
}
