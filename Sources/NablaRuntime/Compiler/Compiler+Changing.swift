// nabla · Compiler+Changing.swift
// Calls of functions that change one of their arguments: `np.put(x, 0, 9)`, `np.add(a, b, out=x)`.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// An argument that a call may change, and the variables that it names.
  struct ChangeableArgument {
    /// The place among the arguments typed.
    var place: Int
    /// One variable, or a part of one; of a tuple each item's, nil for `None`.
    var paths: [Path?]
    var isTuple = false
  }

  /// The argument that the call may change: one that a function of this name changes, and that is a
  /// variable, a part of one or a tuple of such. What the callee really is, is known when it is called.
  func changeableArgument(of node: NodeID) -> ChangeableArgument? {
    guard case .call(let callee, let arguments) = tree[node].kind else { return nil }
    let name: String
    var isAttribute = false
    switch tree[callee].kind {
    case .name(let id): name = names[id]
    case .attribute(_, let id):
      name = names[id]
      isAttribute = true
    default: return nil
    }
    guard let changing = ChangingFunctions.byName[name] else { return nil }
    for (place, argument) in tree[arguments].enumerated() {
      switch tree[argument].kind {
      case .starred: return nil
      case .keywordArgument(let keyword, let value):
        if changing.keywords.contains(names[keyword]), let found = changeable(value, at: place) {
          return found
        }
      default:
        let places = isAttribute ? changing.attributePlaces : changing.places
        if places.contains(place), let found = changeable(argument, at: place) { return found }
      }
    }
    return nil
  }

  /// An argument that names a variable, or is a tuple of such; nil for any other.
  private func changeable(_ node: NodeID, at place: Int) -> ChangeableArgument? {
    if let path = path(to: node) { return ChangeableArgument(place: place, paths: [path]) }
    guard case .tuple(let items, _) = tree[node].kind else { return nil }
    var paths: [Path?] = []
    for item in tree[items] {
      if case .none = tree[item].kind {
        paths.append(nil)
      } else {
        guard let path = path(to: item) else { return nil }
        paths.append(path)
      }
    }
    guard paths.contains(where: { $0 != nil }) else { return nil }
    return ChangeableArgument(place: place, paths: paths, isTuple: true)
  }

  /// Compiles a call that changes the argument if the callee is such a function, and that is any
  /// other call if not.
  func compileChangingCall(
    _ callee: Int32, _ argument: ChangeableArgument, into target: Int32, at node: NodeID
  ) {
    guard case .call(_, let arguments) = tree[node].kind else { return }
    let first = reserve(Int(arguments.count) + 1)
    if first != callee { emit(.move, a: first, b: callee, at: node) }
    let shape = compile(arguments: arguments, from: first + 1, skipping: argument.place)
    draft.calls.append(shape)
    let call = Int32(truncatingIfNeeded: draft.calls.count - 1)
    var plans = argument.paths.map { path in path.map { compile(path: $0) } }
    for number in plans.indices { plans[number]?.firstDead = free }
    let change = CallChange(
      call: shape, argument: argument.place, targets: plans, isTuple: argument.isTuple)
    draft.changes.append(change)
    emit(
      .callChanging, a: Int32(truncatingIfNeeded: draft.changes.count - 1), b: target, c: first,
      at: node)
    emit(.call, a: target, b: first, c: call, at: node)
  }
}

/// The functions that change one of their arguments, by name.
struct ChangingFunctions {
  /// The names of the parameters that functions of this name change.
  private(set) var keywords: Set<String> = []
  /// Where they stand among the arguments of the name alone: `put(x, 0, 9)`.
  private(set) var places: Set<Int> = []
  /// Where they stand after a dot: `np.put(x, 0, 9)`, `x.take(1, 0, y)`.
  private(set) var attributePlaces: Set<Int> = []

  static let byName: [String: ChangingFunctions] = {
    var table: [String: ChangingFunctions] = [:]
    for builtin in BuiltinCatalog.shared.all {
      guard let changed = builtin.changed, let place = builtin.signature.place(of: changed) else {
        continue
      }
      var functions = table[builtin.name] ?? ChangingFunctions()
      functions.keywords.insert(changed)
      if let place {
        if builtin.places.contains(.bare) { functions.places.insert(place) }
        let methods: BuiltinPlaces = [.method, .ufuncMethod]
        if !builtin.places.isSubset(of: methods) { functions.attributePlaces.insert(place) }
        if !builtin.places.isDisjoint(with: methods), place > 0 {
          functions.attributePlaces.insert(place - 1)
        }
      }
      table[builtin.name] = functions
    }
    return table
  }()
}

extension Signature {
  /// The place of a parameter among those given by position; `.some(nil)` for one that is given by
  /// keyword only, nil for one that there is not.
  func place(of name: String) -> Int?? {
    guard let index = parameters.firstIndex(where: { $0.name == name }) else { return nil }
    let passing = parameters[index].passing
    return passing == .keywordOnly || passing == .variadic ? .some(nil) : .some(index)
  }
}
