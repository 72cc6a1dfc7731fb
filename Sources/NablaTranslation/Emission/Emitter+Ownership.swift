// nabla · Emitter+Ownership.swift
// Copies where two names of Python would share one array.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension Emitter {
  /// Kinds of value that nothing can change.
  private static let constantKinds: Kinds = [.number, .scalar, .text, .range, .function, .none]

  /// The text of a value that is to be stored: a copy, where a change could be seen through another
  /// name.
  ///
  /// - Parameters:
  ///   - targets: The variables that take the value.
  ///   - scope: A function whose own variables end with it: those need no copy.
  func owned(
    _ node: NodeID, by targets: [Variable] = [], forgetting scope: Int? = nil,
    _ place: BindingPower = .lambda
  ) -> String {
    if !isSpelling, targets.contains(where: isMutated), isReadOnly(node) {
      return copy(piece(node), .array)
    }
    let roots = roots(of: node).filter { scope == nil || $0.scope != scope }
    guard !isSpelling, !roots.isEmpty,
      roots.contains(where: isMutated) || targets.contains(where: isMutated)
    else { return text(node, place) }
    return copy(piece(node), kinds(node))
  }

  /// Whether a value is an array that NumPy does not let anyone write to.
  private func isReadOnly(_ node: NodeID) -> Bool {
    guard case .call(let callee, _) = tree[facts.unwrapped(node)].kind else { return false }
    switch tree[callee].kind {
    case .name(let name), .attribute(_, let name):
      return ["broadcast_to", "diagonal", "diag"].contains(program.names[name])
    default: return false
    }
  }

  /// A copy of a value.
  func copy(_ piece: Piece, _ kinds: Kinds) -> String {
    if kinds.isOnly(.array) { return piece.asReceiver + ".copy()" }
    return use(.own) + "(" + piece.text(in: .lambda) + ")"
  }

  /// The variables whose arrays the value of an expression may share.
  func roots(of node: NodeID) -> Set<Variable> {
    if kinds(node).isOnly(Self.constantKinds) { return [] }
    switch tree[node].kind {
    case .name: return variable(node).map { [$0] } ?? []
    case .parenthesized(let inner), .starred(let inner), .keywordArgument(_, let inner):
      return roots(of: inner)
    case .conditional(_, let left, let right), .and(let left, let right), .or(let left, let right):
      return roots(of: left).union(roots(of: right))
    case .bracket(let items):
      return kinds(node).isOnly(.array) ? [] : roots(of: items)
    case .tuple(let items, _): return roots(of: items)
    case .comprehension(let element, let clauses, _):
      guard !kinds(node).isOnly(.array) else { return [] }
      let sources = tree[clauses].flatMap { clause -> Set<Variable> in
        if case .comprehensionFor(_, let iterable) = tree[clause].kind {
          roots(of: iterable)
        } else {
          []
        }
      }
      return roots(of: element).union(sources)
    case .binary(let operation, let left, let right):
      guard operation == .add || operation == .multiply, !kinds(node).isOnly(.numeric) else {
        return []
      }
      return roots(of: left).union(roots(of: right))
    case .index(let base, let items, _):
      return tree[items].contains { kinds($0).isOnly(.array) } ? [] : roots(of: base)
    case .attribute(let base, _): return facts.isModule(base) ? [] : roots(of: base)
    case .call(let callee, let arguments): return roots(ofCall: callee, arguments)
    default: return []
    }
  }

  private func roots(of list: NodeList) -> Set<Variable> {
    tree[list].reduce(into: []) { $0.formUnion(roots(of: $1)) }
  }

  /// Functions whose result may share memory with their arguments, beside those on shapes.
  private static let sharing: Set = [
    "asarray", "real", "imag", "diag", "diagonal", "list", "tuple", "zip", "enumerate", "reversed",
    "sorted", "map", "filter", "min", "max", "sum", "nan_to_num", "atleast_1d", "atleast_2d",
    "atleast_3d", "view", "next", "pop", "ravel_multi_index", "broadcast_arrays", "transpose",
    "reshape", "ravel", "squeeze", "swapaxes", "T",
  ]

  private func roots(ofCall callee: NodeID, _ arguments: NodeList) -> Set<Variable> {
    switch tree[callee].kind {
    case .name(let name) where variable(callee) == nil:
      return shares(program.names[name]) ? roots(of: arguments) : []
    case .attribute(let base, let name):
      guard shares(program.names[name]) else { return [] }
      let inner = roots(of: arguments)
      return facts.isModule(base) ? inner : inner.union(roots(of: base))
    default: return roots(of: arguments)
    }
  }

  private func shares(_ name: String) -> Bool {
    if Self.sharing.contains(name) { return true }
    return BuiltinCatalog.shared.builtin(named: name, at: [.np, .method])?.category == .shapes
  }

  /// Whether a block may change one of some variables in place.
  func changes(_ variables: Set<Variable>, in block: NodeList) -> Bool {
    guard variables.contains(where: isMutated) else { return false }
    var work = Array(tree[block])
    while let node = work.popLast() {
      if case .call(let callee, _) = tree[node].kind, case .name = tree[callee].kind,
        variable(callee) != nil
      {
        return true
      }
      if case .name = tree[node].kind, let found = variable(node), variables.contains(found) {
        return true
      }
      tree.appendChildren(of: node, to: &work)
    }
    return false
  }
}
