// nabla · SyntaxTree+Equivalence.swift
// Whether two trees mean the same.
// SPDX-License-Identifier: Apache-2.0

extension SyntaxTree {
  /// True when two trees of the same name table have the same form, wherever their text stands.
  package func isEquivalent(to other: SyntaxTree) -> Bool {
    guard statements.count == other.statements.count else { return false }
    // Lists of work instead of recursion: a sum of 500,000 terms is that deep on its left.
    var mine = statements
    var theirs = other.statements
    while let left = mine.popLast(), let right = theirs.popLast() {
      guard isSame(left, right, in: other) else { return false }
      appendChildren(of: left, to: &mine)
      other.appendChildren(of: right, to: &theirs)
      guard mine.count == theirs.count else { return false }
    }
    return mine.isEmpty && theirs.isEmpty
  }

  /// Compares two nodes without their children.
  private func isSame(_ left: NodeID, _ right: NodeID, in other: SyntaxTree) -> Bool {
    facts(of: left) == other.facts(of: right)
  }

  /// What a node is beside its children, as numbers and texts that compare across trees.
  private struct Facts: Equatable {
    var form: Int
    var number: Int64 = 0
    var counts: [Int32] = []
    var texts: [String] = []
  }

  private func facts(of id: NodeID) -> Facts {
    switch self[id].kind {
    case .integer(let text): Facts(form: 0, texts: [self[text]])
    case .smallInteger(let value): Facts(form: 1, number: value)
    case .float(let value): Facts(form: 2, number: Int64(bitPattern: value.bitPattern))
    case .imaginary(let value): Facts(form: 3, number: Int64(bitPattern: value.bitPattern))
    case .string(let text): Facts(form: 4, texts: [self[text]])
    case .formattedString(let items): Facts(form: 5, counts: [items.count])
    case .formatted(_, let conversion, let format):
      Facts(form: 6, number: Int64(conversion), counts: [format == nil ? 0 : 1])
    case .boolean(let value): Facts(form: 7, number: value ? 1 : 0)
    case .none: Facts(form: 8)
    case .ellipsis: Facts(form: 9)
    case .name(let name): Facts(form: 10, number: Int64(name.rawValue))
    case .unary(let operation, _): Facts(form: 11, number: Int64(operation.rawValue))
    case .binary(let operation, _, _): Facts(form: 12, number: Int64(operation.rawValue))
    case .comparison(let items): Facts(form: 13, counts: [items.count])
    case .comparisonOperator(let operation): Facts(form: 14, number: Int64(operation.rawValue))
    case .and: Facts(form: 15)
    case .or: Facts(form: 16)
    case .not: Facts(form: 17)
    case .conditional: Facts(form: 18)
    default: bracketFacts(of: id)
    }
  }

  private func bracketFacts(of id: NodeID) -> Facts {
    switch self[id].kind {
    case .bracket(let items): Facts(form: 20, counts: [items.count])
    case .tuple(let items, let isParenthesized):
      Facts(form: 21, number: isParenthesized ? 1 : 0, counts: [items.count])
    case .parenthesized: Facts(form: 22)
    case .comprehension(_, let clauses, let isBare):
      Facts(form: 23, number: isBare ? 1 : 0, counts: [clauses.count])
    case .comprehensionFor: Facts(form: 24)
    case .comprehensionIf: Facts(form: 25)
    case .call(_, let arguments): Facts(form: 26, counts: [arguments.count])
    case .keywordArgument(let name, _): Facts(form: 27, number: Int64(name.rawValue))
    case .starred: Facts(form: 28)
    case .index(_, let items, let hasComma):
      Facts(form: 29, number: hasComma ? 1 : 0, counts: [items.count])
    case .slice(let lower, let upper, let step):
      Facts(form: 30, counts: [lower, upper, step].map { $0 == nil ? 0 : 1 })
    case .attribute(_, let name): Facts(form: 31, number: Int64(name.rawValue))
    case .lambda(let parameters, _): Facts(form: 32, counts: [parameters.count])
    case .parameter(let name, let kind, let value):
      Facts(
        form: 33, number: Int64(name.rawValue),
        counts: [Int32(kind.rawValue), value == nil ? 0 : 1])
    default: statementFacts(of: id)
    }
  }

  private func statementFacts(of id: NodeID) -> Facts {
    switch self[id].kind {
    case .expressionStatement(_, let isShown): Facts(form: 40, number: isShown ? 1 : 0)
    case .assignment(let targets, _): Facts(form: 41, counts: [targets.count])
    case .augmentedAssignment(let operation, _, _):
      Facts(form: 42, number: Int64(operation.rawValue))
    case .delete(let targets): Facts(form: 43, counts: [targets.count])
    case .functionDefinition(let name, let parameters, let body, let style):
      Facts(
        form: 44, number: Int64(name.rawValue),
        counts: [parameters.count, body.count, Int32(style.rawValue)])
    case .returnStatement(let value): Facts(form: 45, counts: [value == nil ? 0 : 1])
    case .ifStatement(_, let then, let otherwise):
      Facts(form: 46, counts: [then.count, otherwise.count])
    case .forStatement(_, _, let body, let otherwise):
      Facts(form: 47, counts: [body.count, otherwise.count])
    case .whileStatement(_, let body, let otherwise):
      Facts(form: 48, counts: [body.count, otherwise.count])
    case .breakStatement: Facts(form: 49)
    case .continueStatement: Facts(form: 50)
    case .passStatement: Facts(form: 51)
    case .importStatement(let names): Facts(form: 52, counts: [names.count])
    case .fromImport(let module, let names):
      Facts(form: 53, counts: [names.count], texts: [self[module]])
    case .importedName(let path, let alias):
      Facts(form: 54, number: Int64(alias?.rawValue ?? -1), texts: [self[path]])
    case .command(let word, let argument): Facts(form: 55, texts: [self[word], self[argument]])
    default: Facts(form: -1)
    }
  }
}
