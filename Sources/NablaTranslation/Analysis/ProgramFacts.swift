// nabla · ProgramFacts.swift
// What the text of a program tells about its values.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// A variable: its name in the scope that holds it.
struct Variable: Hashable {
  let scope: Int
  let name: NameID
}

/// What the text of a program tells about its values: which names are variables, what they may hold,
/// which of them are changed in place.
///
/// The walks over the program are repeated until nothing new is found; what is found only grows, and
/// there are few kinds, so that the walks end. A variable has one set of kinds for the whole program.
final class ProgramFacts {
  /// A part of the program with variables of its own: the whole, a function, a comprehension.
  struct Scope {
    var parent: Int?
    var own: Set<NameID>
    /// Whether it is a function's.
    var isFunction: Bool
    /// The node that opens it, and its input.
    var input = 0
    var node: NodeID?
  }

  /// What is known of one function, by its scope.
  struct FunctionFacts {
    var parameters: [(name: NameID, kind: ParameterKind)] = []
    var returns: Kinds = []
  }

  let program: Program
  private(set) var scopes = [Scope(parent: nil, own: [], isFunction: false)]
  /// The scope that a function or a comprehension opens, by its node.
  private var scopeOfNode: [[NodeID: Int]]
  private(set) var functions: [Int: FunctionFacts] = [:]
  /// The kinds of every expression, by input and node.
  private(set) var kinds: [[Kinds]]
  /// The variable of every name that is one, by input and node.
  private(set) var variableOfNode: [[NodeID: Variable]]
  private(set) var kindsOfVariable: [Variable: Kinds] = [:]
  /// The functions that a variable is known to hold, by their scopes.
  private(set) var functionsOfVariable: [Variable: Set<Int>] = [:]
  /// The variables whose value is changed in place somewhere.
  private(set) var mutated: Set<Variable> = []
  /// The variables that a function changes in place though they belong to a scope around it.
  private(set) var changedOutside: [Int: Set<NameID>] = [:]
  /// The names that the whole program binds at its top.
  private var boundAnywhere: Set<NameID> = []
  /// The names that are bound where the walk stands.
  private var boundSoFar: Set<NameID> = []
  private var hasChanged = false
  /// The input that the walk is in.
  var input = 0

  var tree: SyntaxTree { program.inputs[input].tree }

  init(of program: Program, variables: [String: Kinds] = [:]) {
    self.program = program
    scopeOfNode = program.inputs.map { _ in [:] }
    variableOfNode = program.inputs.map { _ in [:] }
    kinds = program.inputs.map { [Kinds](repeating: [], count: $0.tree.nodes.count) }
    var given: Set<NameID> = []
    for (name, kinds) in variables {
      guard let id = program.names.lookup(name) else { continue }
      given.insert(id)
      kindsOfVariable[Variable(scope: 0, name: id)] = kinds
    }
    for item in program.inputs {
      let names = Binding.names(boundIn: item.tree.statements, of: item.tree, program.names)
      boundAnywhere.formUnion(names)
    }
    repeat {
      hasChanged = false
      boundSoFar = given
      for index in program.inputs.indices {
        input = index
        for statement in tree.statements { visit(statement: statement, in: 0) }
      }
    } while hasChanged
  }

  // MARK: - Notes

  /// Notes the kinds of an expression.
  func note(_ found: Kinds, at node: NodeID) -> Kinds {
    kinds[input][node.index].formUnion(found)
    return found
  }

  /// Notes what a variable may hold.
  func note(_ found: Kinds, in variable: Variable) {
    let known = kindsOfVariable[variable] ?? []
    guard !found.isSubset(of: known) else { return }
    kindsOfVariable[variable] = known.union(found)
    hasChanged = true
  }

  func note(function scope: Int, in variable: Variable) {
    if functionsOfVariable[variable, default: []].insert(scope).inserted { hasChanged = true }
  }

  /// Notes that a variable's value is changed in place.
  func noteMutation(of root: NodeID, from scope: Int) {
    guard case .name(let name) = tree[root].kind else { return }
    let variable = resolve(name, in: scope) ?? Variable(scope: 0, name: name)
    if mutated.insert(variable).inserted { hasChanged = true }
    if let function = functionScope(of: scope), function > variable.scope {
      changedOutside[function, default: []].insert(name)
    }
  }

  /// Notes what a function gives back.
  func note(returns found: Kinds, of scope: Int) {
    guard let known = functions[scope]?.returns, !found.isSubset(of: known) else { return }
    functions[scope]?.returns.formUnion(found)
    hasChanged = true
  }

  /// The parameters of a function whose calls are not all known may hold anything.
  func escape(_ scope: Int) {
    for parameter in functions[scope]?.parameters ?? [] where parameter.kind != .variadic {
      note(.any, in: Variable(scope: scope, name: parameter.name))
    }
  }

  func declare(_ parameters: [(name: NameID, kind: ParameterKind)], of scope: Int) {
    if functions[scope] == nil { functions[scope] = FunctionFacts(parameters: parameters) }
  }

  /// Notes that a name is bound from here on, or no longer.
  func bind(_ name: NameID, isBound: Bool = true) {
    if isBound { boundSoFar.insert(name) } else { boundSoFar.remove(name) }
  }

  // MARK: - Scopes

  /// The scope that a node opens.
  func scope(of node: NodeID, own: () -> Set<NameID>, parent: Int, isFunction: Bool) -> Int {
    if let known = scopeOfNode[input][node] { return known }
    scopes.append(
      Scope(parent: parent, own: own(), isFunction: isFunction, input: input, node: node))
    scopeOfNode[input][node] = scopes.count - 1
    return scopes.count - 1
  }

  /// The scope that a node of an input opened.
  func scope(openedBy node: NodeID, in input: Int) -> Int? { scopeOfNode[input][node] }

  /// The function around a scope, comprehensions left out; nil at the top.
  func functionScope(of scope: Int) -> Int? {
    var current = scope
    while !scopes[current].isFunction {
      guard let parent = scopes[current].parent else { return nil }
      current = parent
    }
    return current
  }

  /// The variable that a name means; nil for a builtin.
  func resolve(_ name: NameID, in scope: Int) -> Variable? {
    var current = scope
    while let parent = scopes[current].parent {
      if scopes[current].own.contains(name) { return Variable(scope: current, name: name) }
      current = parent
    }
    if boundSoFar.contains(name) { return Variable(scope: 0, name: name) }
    // In a function, what is bound further down is there when the function is called.
    if functionScope(of: scope) != nil, boundAnywhere.contains(name),
      Value.bare(program.names[name]) == nil
    {
      return Variable(scope: 0, name: name)
    }
    return nil
  }

  /// Notes which variable a name stands for.
  func note(_ variable: Variable, at node: NodeID) { variableOfNode[input][node] = variable }
}
