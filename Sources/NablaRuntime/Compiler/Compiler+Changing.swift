// nabla · Compiler+Changing.swift
// Calls of functions that change one of their arguments: `np.put(x, 0, 9)`, `np.add(a, b, out=x)`.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// An argument that a call may change, and the variable that it names.
  struct ChangeableArgument {
    /// The place among the arguments typed.
    var place: Int
    var path: Path
  }

  /// The argument that the call may change: one that a function of this name changes, and that is a
  /// variable or a part of one. What the callee really is, is known when it is called.
  func changeableArgument(of node: NodeID) -> ChangeableArgument? {
    guard case .call(let callee, let arguments) = tree[node].kind else { return nil }
    let name: String
    switch tree[callee].kind {
    case .name(let id), .attribute(_, let id): name = names[id]
    default: return nil
    }
    guard let changing = ChangingFunctions.byName[name] else { return nil }
    for (place, argument) in tree[arguments].enumerated() {
      switch tree[argument].kind {
      case .starred: return nil
      case .keywordArgument(let keyword, let value):
        if changing.keywords.contains(names[keyword]), let path = path(to: value) {
          return ChangeableArgument(place: place, path: path)
        }
      default:
        if changing.places.contains(place), let path = path(to: argument) {
          return ChangeableArgument(place: place, path: path)
        }
      }
    }
    return nil
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
    var plan = compile(path: argument.path)
    plan.call = shape
    plan.changedArgument = argument.place
    plan.firstDead = free
    draft.stores.append(plan)
    emit(.callChanging, a: Int32(draft.stores.count - 1), b: target, c: first, at: node)
    emit(.call, a: target, b: first, c: call, at: node)
  }
}

/// The functions that change one of their arguments, by name.
struct ChangingFunctions {
  /// The names of the parameters that functions of this name change.
  private(set) var keywords: Set<String> = []
  /// Where among the arguments they stand; for methods the receiver is not counted.
  private(set) var places: Set<Int> = []

  static let byName: [String: ChangingFunctions] = {
    var table: [String: ChangingFunctions] = [:]
    for builtin in BuiltinCatalog.shared.all {
      guard let changed = builtin.changed, let place = builtin.signature.place(of: changed) else {
        continue
      }
      var functions = table[builtin.name] ?? ChangingFunctions()
      functions.keywords.insert(changed)
      if let place { functions.places.formUnion([place, place - 1].filter { $0 >= 0 }) }
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
