// nabla · BoundNames.swift
// The names that a text gives a meaning itself.
// SPDX-License-Identifier: Apache-2.0

/// The names that stand where a text binds them: before `=`, between `for` and `in`, as parameters.
struct BoundNames {
  private(set) var words: Set<String> = []

  init(_ items: [PartItem]) {
    var statement: [PartItem] = []
    for item in items {
      switch item.token.kind {
      case .newline, .indent, .dedent, .semicolon:
        add(statement[...])
        statement.removeAll(keepingCapacity: true)
      default: statement.append(item)
      }
    }
    add(statement[...])
  }

  private mutating func add(_ statement: ArraySlice<PartItem>) {
    guard let first = statement.first else { return }
    if first.token.isKeyword(.import) || first.token.isKeyword(.from) {
      return bind(statement)
    }
    if first.token.isKeyword(.def) {
      bind(statement.prefix { $0.token.kind != .colon })
    }
    var depth = 0
    for (index, item) in zip(statement.indices, statement) {
      switch item.token.kind {
      case .openParenthesis, .openBracket, .openBrace: depth += 1
      case .closeParenthesis, .closeBracket, .closeBrace: depth -= 1
      case .equals where depth <= 0: bind(statement[..<index])
      case .keyword where item.token.isKeyword(.for):
        bind(statement[index...].prefix { !$0.token.isSign(.isIn) })
      case .keyword where item.token.isKeyword(.lambda):
        bind(statement[index...].prefix { $0.token.kind != .colon })
      default: break
      }
    }
  }

  private mutating func bind(_ items: ArraySlice<PartItem>) {
    for item in items where item.token.kind == .name { words.insert(item.word) }
  }
}
