// nabla · Code.swift
// Compiled code of an input or a function.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// The compiled code of one input or one function.
package final class Code: Sendable {
  /// One parameter of a function.
  struct Parameter: Sendable {
    let name: NameID
    let kind: ParameterKind
    let hasDefault: Bool
  }

  /// The name for messages: `f`, `<lambda>`, or empty for an input.
  let name: String
  let instructions: [Instruction]
  /// The node each instruction came from.
  let nodes: [NodeID]
  let constants: [Value]
  /// The tree that `nodes` points into, with its source.
  let tree: SyntaxTree
  let registerCount: Int
  let parameters: [Parameter]
  /// True if every parameter is plain: arguments can be copied as they are.
  let isSimple: Bool
  let calls: [CallShape]
  let stores: [StorePlan]
  let changes: [CallChange]
  let functions: [Code]
  /// How many variables inner functions share with this code.
  let ownCellCount: Int
  /// Parameters that live in a cell: the parameter and the cell.
  let parameterCells: [(parameter: Int, cell: Int)]
  /// Where each free cell comes from in the enclosing code's cells.
  let freeCells: [Int]
  /// The definition as the canonical printer writes it.
  let definition: String

  init(_ draft: CodeDraft, name: String, tree: SyntaxTree, definition: String) {
    self.name = name
    self.instructions = draft.instructions
    self.nodes = draft.nodes
    self.constants = draft.constants
    self.tree = tree
    self.registerCount = draft.registerCount
    self.parameters = draft.parameters
    self.isSimple = draft.parameters.allSatisfy { $0.kind == .plain }
    self.calls = draft.calls
    self.stores = draft.stores
    self.changes = draft.changes
    self.functions = draft.functions
    self.ownCellCount = draft.ownCellCount
    self.parameterCells = draft.parameterCells
    self.freeCells = draft.freeCells
    self.definition = definition
  }
}

/// Code while it is being written.
struct CodeDraft {
  var instructions: [Instruction] = []
  var nodes: [NodeID] = []
  var constants: [Value] = []
  var registerCount = 0
  var parameters: [Code.Parameter] = []
  var calls: [CallShape] = []
  var stores: [StorePlan] = []
  var changes: [CallChange] = []
  var functions: [Code] = []
  var ownCellCount = 0
  var parameterCells: [(parameter: Int, cell: Int)] = []
  var freeCells: [Int] = []
}

/// The form of a call: how its argument registers are to be read.
struct CallShape: Sendable {
  /// What one argument is.
  enum Argument: Sendable {
    case positional
    case keyword(NameID)
    /// `*args`
    case starred
  }
  let arguments: [Argument]
  /// True if all arguments are positional.
  let isSimple: Bool
}

/// Where an indexed assignment or an in-place call writes to: a variable and the way into it.
struct StorePlan: Sendable {
  /// The variable that is changed.
  enum Root: Sendable {
    case global(NameID)
    case local(Int32)
    case cell(Int32)
  }

  /// One step into the value.
  enum Step: Sendable {
    /// `[…]`: items in registers.
    case index([Int32], isTuple: Bool)
    case attribute(NameID)
  }
  let root: Root
  let rootName: NameID
  let steps: [Step]
  /// The node of each step, for messages.
  let stepNodes: [NodeID]
  /// Registers from here on hold nothing that is needed any more. They are emptied before the change:
  /// an array that a forgotten register still refers to would be copied whole.
  var firstDead: Int32 = 0
  /// The method's name and call of an in-place call.
  var method: NameID?
  var call: CallShape?
}

/// A call whose callee may change an argument.
struct CallChange: Sendable {
  let call: CallShape
  /// Which argument of the call names the variable, or is a tuple of variables.
  let argument: Int
  /// The variables; nil for an item of the tuple that is None.
  let targets: [StorePlan?]
  let isTuple: Bool
}
