// nabla · Parser+Targets.swift
// What can be assigned to.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension Parser {
  /// Reads the targets between `for` and `in`.
  mutating func parseTargetList(
    by form: SyntaxFailure.AssignmentForm
  ) throws(SyntaxFailure) -> NodeID {
    let start = current.start
    let first = try parseTarget(by: form)
    guard current.kind == .comma else {
      if case .starred = tree[first].kind {
        throw failure(.statement(.starredAlone), at: span(of: first))
      }
      return first
    }
    let mark = scratch.count
    scratch.append(first)
    while accept(.comma) {
      if current.isSign(.isIn) { break }
      scratch.append(try parseTarget(by: form))
    }
    let items = list(from: mark)
    let tuple = add(.tuple(items, isParenthesized: false), from: start)
    try checkTarget(tuple, by: form)
    return tuple
  }

  private mutating func parseTarget(
    by form: SyntaxFailure.AssignmentForm
  ) throws(SyntaxFailure) -> NodeID {
    let token = current
    if token.isSign(.star) {
      advance()
      let value = try parseOperators(.bitOr)
      let starred = add(.starred(value), from: token.start, mark: token.span)
      try checkTarget(starred, by: form)
      return starred
    }
    let target = try parseOperators(.bitOr)
    try checkTarget(target, by: form)
    return target
  }

  /// Throws unless a node can stand on the left of an assignment of this form.
  func checkTarget(
    _ node: NodeID, by form: SyntaxFailure.AssignmentForm
  ) throws(SyntaxFailure) {
    // A list of work instead of recursion: targets may nest as deep as brackets.
    var work = [node]
    while let next = work.popLast() {
      if let problem = problem(of: next, by: form, isOuter: next == node) {
        throw failure(.statement(.cannotAssign(to: problem, by: form)), at: span(of: next))
      }
      switch tree[next].kind {
      case .starred(let value), .parenthesized(let value): work.append(value)
      case .tuple(let items, _), .bracket(let items):
        try checkStars(items, in: next)
        work.append(contentsOf: tree[items].reversed())
      default: break
      }
    }
  }

  private func checkStars(_ items: NodeList, in node: NodeID) throws(SyntaxFailure) {
    var hasStar = false
    for item in tree[items] {
      guard case .starred = tree[item].kind else { continue }
      guard !hasStar else { throw failure(.statement(.severalStarred), at: span(of: item)) }
      hasStar = true
    }
  }

  private func problem(
    of node: NodeID, by form: SyntaxFailure.AssignmentForm, isOuter: Bool
  ) -> SyntaxFailure.TargetProblem? {
    switch tree[node].kind {
    case .name, .index, .parenthesized: nil
    case .tuple: form == .augmented ? .tuple : nil
    case .bracket: form == .augmented ? .list : nil
    case .starred(let value):
      if case .starred = tree[value].kind { .starred } else { form == .delete ? .starred : nil }
    // Whether a value's attribute can be written to is known when it runs.
    case .attribute where form == .equals || form == .augmented: nil
    case .attribute: .attribute
    case .integer, .smallInteger, .float, .imaginary, .string: .literal
    case .formattedString: .fString
    case .boolean, .none: .word(text(of: span(of: node)))
    case .ellipsis: .word("ellipsis")
    case .call: .functionCall
    case .comparison: .comparison
    case .conditional: .conditional
    case .lambda: .lambda
    case .comprehension: .comprehension
    default: .expression
    }
  }
}
