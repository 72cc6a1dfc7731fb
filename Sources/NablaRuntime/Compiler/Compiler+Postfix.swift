// nabla · Compiler+Postfix.swift
// Calls, indices and attributes.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// A chain `x.a[0](1).b` may be long: its left side is walked in a loop.
  func compilePostfix(_ node: NodeID, into target: Int32) {
    if let method = inPlaceMethod(calledBy: node) {
      return compileInPlaceCall(node, method: method, into: target)
    }
    var spine: [NodeID] = []
    var first = node
    while let base = postfixBase(of: first) {
      spine.append(first)
      first = base
    }
    scratch {
      var value = operand(first)
      for (position, step) in spine.reversed().enumerated() {
        let isLast = position == spine.count - 1
        let result = isLast ? target : (position > 0 ? value : reserve())
        scratch { compile(step: step, on: value, into: result) }
        value = result
      }
    }
  }

  private func postfixBase(of node: NodeID) -> NodeID? {
    switch tree[node].kind {
    case .call(let callee, _):
      inPlaceMethod(calledBy: node) == nil ? callee : nil
    case .index(let base, _, _): base
    case .attribute(let base, _): base
    case .parenthesized(let inner) where postfixBase(of: inner) != nil: inner
    default: nil
    }
  }

  private func compile(step node: NodeID, on value: Int32, into target: Int32) {
    switch tree[node].kind {
    case .call(_, let arguments): compileCall(value, arguments, into: target, at: node)
    case .index(_, let items, let hasComma):
      if items.count == 1, !hasComma {
        let item = operand(tree[items].first ?? node)
        emit(.index, a: target, b: value, c: item, at: node)
      } else {
        let first = compile(items: items)
        emit(.indexTuple, a: target, b: value, c: first, at: node)
      }
    case .attribute(_, let name):
      emit(.attribute, a: target, b: value, c: name.rawValue, at: node)
    default: emit(.move, a: target, b: value, at: node)
    }
  }

  /// Compiles values into registers side by side and returns the first.
  func compile(items: NodeList) -> Int32 {
    let first = reserve(Int(items.count))
    for (offset, item) in tree[items].enumerated() {
      compile(item, into: first + Int32(offset))
    }
    return first
  }

  private func compileCall(
    _ callee: Int32, _ arguments: NodeList, into target: Int32, at node: NodeID
  ) {
    if let argument = changeableArgument(of: node) {
      return compileChangingCall(callee, argument, into: target, at: node)
    }
    let first = reserve(Int(arguments.count) + 1)
    if first != callee { emit(.move, a: first, b: callee, at: node) }
    let shape = compile(
      arguments: arguments, from: first + 1, keepsBrackets: isNested(calledBy: node))
    draft.calls.append(shape)
    emit(
      .call, a: target, b: first, c: Int32(truncatingIfNeeded: draft.calls.count - 1), at: node)
  }

  /// True for `block`: arrays of one shape in its brackets must not become one array.
  private func isNested(calledBy node: NodeID) -> Bool {
    guard case .call(let callee, _) = tree[node].kind else { return false }
    switch tree[callee].kind {
    case .name(let name), .attribute(_, let name): return names[name] == "block"
    default: return false
    }
  }

  /// Compiles brackets of brackets as tuples of tuples.
  private func compileNested(_ node: NodeID, into target: Int32) {
    guard case .bracket(let items) = tree[node].kind else { return compile(node, into: target) }
    scratch {
      let first = reserve(Int(items.count))
      for (offset, item) in tree[items].enumerated() {
        compileNested(item, into: first + Int32(offset))
      }
      emit(.tuple, a: target, b: first, c: items.count, at: node)
    }
  }

  /// Compiles arguments into the registers from `first` on.
  ///
  /// - Parameters:
  ///   - skipped: The argument whose register is left empty.
  ///   - keepsBrackets: True if brackets are handed over as tuples of what stands in them.
  func compile(
    arguments: NodeList, from first: Int32, skipping skipped: Int? = nil,
    keepsBrackets: Bool = false
  ) -> CallShape {
    var forms: [CallShape.Argument] = []
    for (offset, argument) in tree[arguments].enumerated() {
      let register = first + Int32(offset)
      switch tree[argument].kind {
      case .keywordArgument(let name, let value):
        if offset != skipped { compile(value, into: register) }
        forms.append(.keyword(name))
      case _ where offset == skipped: forms.append(.positional)
      case .starred(let value):
        compile(value, into: register)
        forms.append(.starred)
      case .bracket where keepsBrackets:
        compileNested(argument, into: register)
        forms.append(.positional)
      case .bracket(let items):
        // Whether rows of different lengths will do is for the function to say.
        compileBracket(items, mayHaveRaggedRows: true, into: register, at: argument)
        forms.append(.positional)
      default:
        compile(argument, into: register)
        forms.append(.positional)
      }
    }
    let isSimple = forms.allSatisfy { if case .positional = $0 { true } else { false } }
    return CallShape(arguments: forms, isSimple: isSimple)
  }
}
