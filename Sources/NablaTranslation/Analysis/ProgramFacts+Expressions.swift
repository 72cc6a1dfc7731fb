// nabla · ProgramFacts+Expressions.swift
// What expressions may give.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension ProgramFacts {
  /// The kinds of an expression.
  func visit(_ node: NodeID, in scope: Int) -> Kinds {
    note(kinds(of: node, in: scope), at: node)
  }

  private func kinds(of node: NodeID, in scope: Int) -> Kinds {
    switch tree[node].kind {
    case .integer, .smallInteger, .float, .imaginary, .boolean: .number
    case .string: .text
    case .none: .none
    case .formattedString: visit(parts: node, in: scope, giving: .text)
    case .name(let name): visit(name, at: node, in: scope)
    case .parenthesized(let inner), .keywordArgument(_, let inner): visit(inner, in: scope)
    case .starred(let inner): visit(inner, in: scope).items
    case .unary(let sign, let operand):
      sign == .squareRoot ? visit(operand, in: scope).mapped : negated(visit(operand, in: scope))
    case .binary: visit(chain: node, in: scope)
    case .comparison(let items): visit(comparison: Array(tree[items]), in: scope)
    case .not(let operand): visit(parts: operand, in: scope, giving: .number, whole: true)
    case .and, .or: visit(logic: node, in: scope)
    case .conditional(let condition, let then, let otherwise):
      visit(parts: condition, in: scope, giving: [], whole: true)
        .union(visit(then, in: scope)).union(visit(otherwise, in: scope))
    case .bracket(let items): visit(bracket: tree[items], in: scope)
    case .tuple: visit(parts: node, in: scope, giving: .tuple)
    case .comprehension(let element, let clauses, _):
      visit(comprehension: node, element, clauses, in: scope)
    case .call, .index, .attribute: visit(postfix: node, in: scope)
    case .lambda(let parameters, let body):
      visit(lambda: node, parameters, body, in: scope)
    default: visit(parts: node, in: scope, giving: .other)
    }
  }

  /// Looks through what a node holds.
  private func visit(
    parts node: NodeID, in scope: Int, giving result: Kinds, whole: Bool = false
  ) -> Kinds {
    if whole {
      _ = visit(node, in: scope)
      return result
    }
    var children: [NodeID] = []
    tree.appendChildren(of: node, to: &children)
    for child in children { _ = visit(child, in: scope) }
    return result
  }

  private func visit(_ name: NameID, at node: NodeID, in scope: Int, isCalled: Bool = false)
    -> Kinds
  {
    guard let variable = resolve(name, in: scope) else {
      let text = program.names[name]
      if ["pi", "e", "inf", "nan", "π", "τ", "∞", "euler_gamma"].contains(text) { return .number }
      if BuiltinCatalog.shared.builtin(named: text, at: .bare) != nil { return .function }
      return .any
    }
    note(variable, at: node)
    if !isCalled { for function in functionsOfVariable[variable] ?? [] { escape(function) } }
    return kindsOfVariable[variable] ?? []
  }

  private func negated(_ operand: Kinds) -> Kinds { operand.broadcast(with: .number) }

  private func visit(
    lambda node: NodeID, _ parameters: NodeList, _ body: NodeID, in scope: Int
  ) -> Kinds {
    escape(visit(function: node, parameters, body: .expression(body), in: scope))
    return .function
  }

  // MARK: - Operators

  /// A chain `a + b - c …` may be half a million long: its left side is walked in a loop.
  private func visit(chain node: NodeID, in scope: Int) -> Kinds {
    var spine: [NodeID] = []
    var first = node
    while case .binary(_, let left, _) = tree[first].kind {
      spine.append(first)
      first = left
    }
    var left = visit(first, in: scope)
    for step in spine.reversed() {
      guard case .binary(let operation, _, let right) = tree[step].kind else { continue }
      left = .result(of: operation, left, visit(right, in: scope))
      _ = note(left, at: step)
    }
    return left
  }

  private func visit(comparison items: [NodeID], in scope: Int) -> Kinds {
    var result: Kinds = []
    var left = visit(items[0], in: scope)
    for position in stride(from: 1, to: items.count - 1, by: 2) {
      let right = visit(items[position + 1], in: scope)
      if case .comparisonOperator(let sign) = tree[items[position]].kind {
        switch sign {
        case .isIn, .notIn, .isSame, .isNotSame: result.formUnion(.number)
        default:
          let plain: Kinds = [.number, .text, .list, .tuple, .none, .function, .range]
          result.formUnion(
            left.isOnly(plain) && right.isOnly(plain) ? .number : left.broadcast(with: right))
        }
      }
      left = right
    }
    return result
  }

  private func visit(logic node: NodeID, in scope: Int) -> Kinds {
    var result: Kinds = []
    var current = node
    while true {
      switch tree[current].kind {
      case .and(let left, let right), .or(let left, let right):
        result.formUnion(visit(right, in: scope))
        current = left
      default: return result.union(visit(current, in: scope))
      }
    }
  }

  // MARK: - Brackets

  private func visit(bracket items: ArraySlice<NodeID>, in scope: Int) -> Kinds {
    if items.isEmpty { return .row }
    let found = items.map { visit($0, in: scope) }
    return bracket(of: found, areRows: items.allSatisfy(isPlainRows))
  }

  /// What a bracket of items gives.
  ///
  /// - Parameter areRows: Whether the items are known to have one shape.
  private func bracket(of items: [Kinds], areRows: Bool) -> Kinds {
    if items.allSatisfy({ $0.isOnly(.anyNumber) }) { return .row }
    if areRows { return .table }
    if items.contains(where: { $0.isOnly([.text, .function, .none, .range]) }) { return .list }
    let isNumeric = items.allSatisfy { $0.isOnly([.number, .scalar, .row, .table]) }
    return isNumeric ? [.row, .table, .list] : .any
  }

  /// Whether a node is typed as rows of numbers, all of one length.
  func isPlainRows(_ node: NodeID) -> Bool { plainShape(of: node).map { !$0.isEmpty } ?? false }

  /// The shape of what is typed as numbers in brackets; nil for anything else.
  func plainShape(of node: NodeID) -> [Int]? {
    switch tree[node].kind {
    case .bracket(let items), .tuple(let items, isParenthesized: true):
      guard let first = tree[items].first, let inner = plainShape(of: first),
        tree[items].allSatisfy({ plainShape(of: $0) == inner })
      else { return nil }
      return [Int(items.count)] + inner
    default: return kinds[input][node.index].isOnly(.anyNumber) ? [] : nil
    }
  }

  private func visit(
    comprehension node: NodeID, _ element: NodeID, _ clauses: NodeList, in scope: Int
  ) -> Kinds {
    let inner = self.scope(
      of: node,
      own: {
        var own: Set<NameID> = []
        for clause in tree[clauses] {
          if case .comprehensionFor(let target, _) = tree[clause].kind {
            own.formUnion(Binding.names(boundBy: target, in: tree))
          }
        }
        return own
      }, parent: scope, isFunction: false)
    for clause in tree[clauses] {
      switch tree[clause].kind {
      case .comprehensionFor(let target, let iterable):
        visit(iterable, boundTo: target, evaluatedIn: inner, in: inner)
      case .comprehensionIf(let condition): _ = visit(condition, in: inner)
      default: break
      }
    }
    let found = visit(element, in: inner)
    let result = bracket(of: [found], areRows: isPlainRows(element))
    // Without items it is an empty array.
    return result == .table ? .array : result.isOnly(.list) ? [.list, .row] : result
  }

  // MARK: - Postfix

  /// A chain `x.a[0](1).b` may be long: its left side is walked in a loop.
  private func visit(postfix node: NodeID, in scope: Int) -> Kinds {
    var spine: [NodeID] = []
    var first = node
    walk: while true {
      switch tree[first].kind {
      case .call(let base, _), .index(let base, _, _), .attribute(let base, _):
        spine.append(first)
        first = base
      default: break walk
      }
    }
    var base: Kinds
    if case .name(let name) = tree[first].kind {
      let isCalled = if let last = spine.last, case .call = tree[last].kind { true } else { false }
      base = note(visit(name, at: first, in: scope, isCalled: isCalled), at: first)
    } else {
      base = visit(first, in: scope)
    }
    for step in spine.reversed() { base = note(visit(step: step, on: base, in: scope), at: step) }
    return base
  }

  private func visit(step node: NodeID, on base: Kinds, in scope: Int) -> Kinds {
    switch tree[node].kind {
    case .index(_, let items, _):
      var hasNewAxis = false
      let found = tree[items].map { item -> Kinds? in
        let kinds = visit(item, in: scope)
        if case .slice = tree[item].kind { return nil }
        if kinds == .none { hasNewAxis = true }
        if case .ellipsis = tree[item].kind { hasNewAxis = true }
        return kinds
      }
      return base.indexed(by: found, hasNewAxis: hasNewAxis)
    case .attribute(_, let name): return attribute(program.names[name], of: base)
    case .call(let callee, let arguments):
      return visit(call: callee, arguments, at: node, in: scope)
    default: return .any
    }
  }

  private func attribute(_ name: String, of base: Kinds) -> Kinds {
    switch name {
    case "shape", "strides": .tuple
    case "ndim", "size", "itemsize", "nbytes": .number
    case "pi", "e", "inf", "nan": .number
    case "T", "real", "imag": base.contains(.unsure) ? .any : base
    case "flat": .row
    default: .any
    }
  }
}
