// nabla · Compiler.swift
// Writes the bytecode of one input or one function.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Writes the code of one input or one function; inner functions get compilers of their own.
///
/// Registers: variables first, then intermediate values as a stack. Files: `+Expressions`, `+Postfix`,
/// `+Comprehensions`, `+Assignments`, `+Statements`, `+Functions`.
final class Compiler {
  /// Where a variable of a function lives.
  enum Variable {
    case register(Int32)
    /// Shared with inner functions; negative numbers count the enclosing functions' cells.
    case cell(Int32)
  }

  /// A loop that `break` and `continue` refer to.
  struct Loop {
    var start: Int32
    /// The jumps of `break`, to be aimed at the loop's end.
    var breaks: [Int]
  }

  let tree: SyntaxTree
  let names: NameTable
  /// The compiler of the code around a function.
  let parent: Compiler?
  var draft = CodeDraft()
  /// The variables; names that are not here are global.
  var variables: [NameID: Variable] = [:]
  /// Variables that surely have a value at the place being compiled.
  var definite: Set<NameID> = []
  /// Variables that are deleted somewhere: never sure.
  var deletable: Set<NameID> = []
  var loops: [Loop] = []
  /// Whether a global name stands for a module: `np.put(x, …)` is no method of a variable `np`.
  var isModule: (NameID) -> Bool = { _ in false }
  /// The first free register.
  var free: Int32 = 0

  init(tree: SyntaxTree, names: NameTable, parent: Compiler? = nil) {
    self.tree = tree
    self.names = names
    self.parent = parent
  }

  /// True for a function, false for an input.
  var isFunction: Bool { parent != nil }

  /// Compiles a whole input.
  ///
  /// - Parameter isModule: Whether a global name stands for a module when the input is compiled.
  static func compile(
    _ tree: SyntaxTree, names: NameTable, isModule: @escaping (NameID) -> Bool = { _ in false }
  ) -> Code {
    let compiler = Compiler(tree: tree, names: names)
    compiler.isModule = isModule
    for statement in tree.statements {
      compiler.emit(.statement, at: statement)
      compiler.compile(statement: statement)
    }
    let none = compiler.constant(.none)
    if let last = tree.statements.last { compiler.emit(.returnValue, a: none, at: last) }
    return Code(compiler.draft, name: "", tree: tree, definition: "")
  }

  // MARK: - Writing

  /// Appends an instruction and returns its place.
  @discardableResult
  func emit(
    _ opcode: Opcode, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0, detail: UInt8 = 0, at node: NodeID
  ) -> Int {
    draft.instructions.append(Instruction(opcode: opcode, detail: detail, a: a, b: b, c: c))
    draft.nodes.append(node)
    return draft.instructions.count - 1
  }

  /// The place of the next instruction.
  var here: Int32 { Int32(truncatingIfNeeded: draft.instructions.count) }

  /// The operand of a constant.
  func constant(_ value: Value) -> Int32 {
    draft.constants.append(value)
    return -Int32(truncatingIfNeeded: draft.constants.count)
  }

  /// Takes the next free registers.
  func reserve(_ count: Int = 1) -> Int32 {
    let first = free
    free += Int32(truncatingIfNeeded: count)
    draft.registerCount = max(draft.registerCount, Int(free))
    return first
  }

  /// Runs `body` and gives back the registers that it took.
  func scratch<Result>(_ body: () -> Result) -> Result {
    let saved = free
    defer { free = saved }
    return body()
  }

  /// Aims the jump at `place` at the next instruction.
  func land(_ place: Int) {
    switch draft.instructions[place].opcode {
    case .jump: draft.instructions[place].a = here
    case .next: draft.instructions[place].c = here
    default: draft.instructions[place].b = here
    }
  }

  // MARK: - Variables

  /// Where a name lives; nil for a global.
  func resolve(_ name: NameID) -> Variable? {
    if let variable = variables[name] { return variable }
    guard let parent, case .cell(let cell)? = parent.resolve(name) else { return nil }
    let variable = Variable.cell(-Int32(truncatingIfNeeded: draft.freeCells.count) - 1)
    draft.freeCells.append(Int(cell))
    variables[name] = variable
    definite.remove(name)
    return variable
  }

  /// Gives a new variable of this code its place.
  func declare(_ name: NameID, isShared: Bool) {
    if isShared {
      variables[name] = .cell(Int32(truncatingIfNeeded: draft.ownCellCount))
      draft.ownCellCount += 1
    } else {
      variables[name] = .register(reserve())
    }
  }

  /// Writes the code that gives a variable the value of an operand.
  func store(_ operand: Int32, to name: NameID, at node: NodeID) {
    switch resolve(name) {
    case .register(let register):
      if register != operand { emit(.move, a: register, b: operand, at: node) }
      if !deletable.contains(name) { definite.insert(name) }
    case .cell(let cell): emit(.storeCell, a: cell, b: operand, at: node)
    case nil: emit(.storeGlobal, a: name.rawValue, b: operand, at: node)
    }
  }

  /// Compiles code whose assignments may not happen: what it makes sure of is forgotten.
  func conditionally(_ body: () -> Void) {
    let saved = definite
    body()
    definite = saved
  }
}
