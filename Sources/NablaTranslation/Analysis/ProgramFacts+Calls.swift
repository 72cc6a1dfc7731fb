// nabla · ProgramFacts+Calls.swift
// What calls may give.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension ProgramFacts {
  /// The arguments of a call, as far as their kinds go.
  struct Arguments {
    var positional: [Kinds] = []
    var keywords: [String: Kinds] = [:]
    var nodes: [NodeID] = []
    var hasStar = false
  }

  func visit(call callee: NodeID, _ list: NodeList, at node: NodeID, in scope: Int) -> Kinds {
    var arguments = Arguments()
    for argument in tree[list] {
      let found = visit(argument, in: scope)
      switch tree[argument].kind {
      case .keywordArgument(let name, _): arguments.keywords[program.names[name]] = found
      case .starred: arguments.hasStar = true
      default:
        arguments.positional.append(found)
        arguments.nodes.append(argument)
      }
    }
    noteChanges(by: callee, arguments, list, in: scope)
    switch tree[callee].kind {
    case .name(let name):
      if let variable = variableOfNode[input][callee] {
        return visit(callOf: variable, arguments, list)
      }
      return result(of: program.names[name], arguments)
    case .attribute(let base, let name):
      let text = program.names[name]
      if isModule(base) {
        guard isMath(base) || isMain(base) || text == "default_rng" else { return .any }
        return result(of: text, arguments, isPython: isMath(base))
      }
      return method(text, of: kinds[input][base.index], base, arguments)
    default: return .any
    }
  }

  /// Whether a node is `np`, `np.linalg`, `random` and the like.
  func isModule(_ node: NodeID) -> Bool {
    switch tree[node].kind {
    case .name(let name):
      return variableOfNode[input][node] == nil && Module.bare(program.names[name]) != nil
        && BuiltinCatalog.shared.builtin(named: program.names[name], at: .bare) == nil
    case .attribute(let base, _): return isModule(base)
    default: return false
    }
  }

  private func isMath(_ node: NodeID) -> Bool {
    if case .name(let name) = tree[node].kind { program.names[name] == "math" } else { false }
  }

  /// Whether a module is NumPy itself: `np.random.power` is another `power`.
  private func isMain(_ node: NodeID) -> Bool {
    guard case .name(let name) = tree[node].kind else { return false }
    return Module.bare(program.names[name])?.name == "numpy"
  }

  // MARK: - Functions of the program

  private func visit(
    callOf variable: Variable, _ arguments: Arguments, _ list: NodeList
  ) -> Kinds {
    guard let known = functionsOfVariable[variable], !known.isEmpty else { return .any }
    var result: Kinds = []
    for function in known {
      guard let facts = functions[function] else { continue }
      if arguments.hasStar { escape(function) }
      for (index, parameter) in facts.parameters.enumerated() where parameter.kind != .variadic {
        let place = Variable(scope: function, name: parameter.name)
        let name = program.names[parameter.name]
        if let found = arguments.keywords[name] { note(found, in: place) }
        if parameter.kind == .plain, index < arguments.positional.count {
          note(arguments.positional[index], in: place)
        }
      }
      result.formUnion(facts.returns)
    }
    let isPlainFunction = kindsOfVariable[variable]?.isOnly(.function) ?? false
    return isPlainFunction ? result : .any
  }

  // MARK: - What calls change

  /// Functions that write to their first argument.
  static let writers: Set = [
    "shuffle", "put", "place", "copyto", "fill_diagonal", "put_along_axis", "putmask",
  ]

  private func noteChanges(
    by callee: NodeID, _ arguments: Arguments, _ list: NodeList, in scope: Int
  ) {
    for argument in tree[list] {
      if case .keywordArgument(let name, let value) = tree[argument].kind,
        program.names[name] == "out"
      {
        noteResult(in: value, from: scope)
      }
    }
    var name: String?
    var receivers = 0
    switch tree[callee].kind {
    case .name(let id): name = program.names[id]
    case .attribute(let base, let id):
      name = program.names[id]
      receivers = isModule(base) ? 0 : 1
      if let method = name, Value.inPlaceMethodNames.contains(method), !isModule(base),
        let root = Binding.root(of: base, in: tree)
      {
        noteChange(of: root, by: method, arguments, isWhole: root == unwrapped(base), in: scope)
      }
    default: break
    }
    if let name, let place = Self.placeOfOut(name).map({ $0 - receivers }), place >= 0,
      place < arguments.nodes.count
    {
      for node in arguments.nodes[place...] { noteResult(in: node, from: scope) }
    }
    if let name, Self.writers.contains(name), let first = arguments.nodes.first,
      let root = Binding.root(of: first, in: tree)
    {
      noteMutation(of: root, from: scope)
    }
  }

  /// Where `out` stands among the positional arguments of a function of NumPy; nil if it has none.
  private static func placeOfOut(_ name: String) -> Int? {
    let builtin = BuiltinCatalog.shared.builtin(named: name, at: [.np, .linalg, .fft])
    return builtin?.signature.parameters.firstIndex { $0.name == "out" }
  }

  /// Notes that a call stores its result in a variable, or in those of a tuple.
  private func noteResult(in node: NodeID, from scope: Int) {
    if case .tuple(let items, _) = tree[unwrapped(node)].kind {
      for item in tree[items] { noteResult(in: item, from: scope) }
    } else if let root = Binding.root(of: node, in: tree) {
      noteMutation(of: root, from: scope)
    }
  }

  /// `r.append(3)`: what the variable may hold afterwards.
  private func noteChange(
    of root: NodeID, by method: String, _ arguments: Arguments, isWhole: Bool, in scope: Int
  ) {
    guard let variable = variableOfNode[input][root] else { return }
    let held = kindsOfVariable[variable] ?? []
    if held.isOnly([.text, .number]) { return }
    noteMutation(of: root, from: scope)
    guard isWhole, ["append", "insert", "extend"].contains(method) else { return }
    var item = arguments.positional.last ?? .any
    if method == "extend" { item = item.items }
    if item.isOnly(.anyNumber) { return }
    note(item.isOnly([.text, .function, .none]) ? .list : .any, in: variable)
  }

  // MARK: - Methods

  private func method(
    _ name: String, of base: Kinds, _ node: NodeID, _ arguments: Arguments
  ) -> Kinds {
    if base.isOnly(.text) { return textMethod(name) }
    if Value.inPlaceMethodNames.contains(name) {
      if name != "pop" { return base.contains(.unsure) ? .any : .none }
      return base.isOnly(.row) ? .scalar : .any
    }
    switch name {
    case "index", "count": return .number
    case "tolist": return base.isOnly(.array) ? .list : .any
    case "item": return .number
    case "astype", "copy": return base.contains(.unsure) ? .any : base
    case "reshape", "transpose":
      if name == "transpose" { return base.contains(.unsure) ? .any : base }
      return arguments.positional.count > 1 ? .table : .array
    default: break
    }
    guard base.isOnly([.row, .table, .scalar]) else { return .any }
    var all = arguments
    all.positional.insert(base, at: 0)
    all.nodes.insert(node, at: 0)
    return result(of: name, all)
  }

  private func textMethod(_ name: String) -> Kinds {
    switch name {
    case "split", "rsplit", "splitlines": .list
    case "partition", "rpartition": .tuple
    case "find", "rfind", "index", "rindex", "count": .number
    default: name.hasPrefix("is") || name.hasSuffix("swith") ? .number : .text
    }
  }
}
