// nabla · Machine.swift
// The register machine that runs compiled code.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

/// Runs code on registers and a stack of frames of its own: calls of the language's functions do not use
/// the host's stack.
///
/// Files: `+Run` (the dispatch loop), `+Operators`, `+Calls`, `+Variables`, `+Iteration`, `+Store`.
struct Machine {
  /// A call that waits for another to return.
  struct Frame {
    let code: Code
    let pc: Int
    let base: Int
    let cells: [Cell]
    /// The waiting frame's register that gets the result.
    let target: Int32
  }

  let evaluation: Evaluation
  var registers: [Value]
  var frames: [Frame] = []
  var code: Code
  /// The instruction that runs.
  var pc = 0
  /// The running frame's first register.
  var base = 0
  var cells: [Cell]
  /// Counts jumps and calls, so that Ctrl-C is looked at now and then.
  var ticks: UInt32 = 0

  /// Prepares to run code that takes no arguments.
  init(_ code: Code, evaluation: Evaluation) {
    self.evaluation = evaluation
    self.code = code
    self.cells = (0..<code.ownCellCount).map { _ in Cell() }
    self.registers = [Value](repeating: .unbound, count: code.registerCount)
  }

  /// The value of an operand.
  @inline(__always)
  func value(_ operand: Int32) -> Value {
    operand >= 0 ? registers[base &+ Int(operand)] : code.constants[-Int(operand) &- 1]
  }

  /// Sets a register.
  @inline(__always)
  mutating func set(_ register: Int32, _ value: Value) {
    registers[base &+ Int(register)] = value
  }

  /// The cell of an operand: the frame's own, or one of the functions around it.
  func cell(_ operand: Int32) -> Cell {
    operand >= 0
      ? cells[Int(operand)]
      : cells[code.ownCellCount + (-Int(operand) - 1)]
  }

  /// The node of the running instruction.
  var node: NodeID { code.nodes[min(pc, code.nodes.count - 1)] }
}

extension Value {
  /// Stands in registers of variables that have no value yet; no program can see it.
  ///
  /// A NaN whose bits no operation produces: it costs no counting of references.
  static var unbound: Value { .float(Double(bitPattern: unboundBits)) }

  private static var unboundBits: UInt64 { 0x7ff4_6e61_626c_6131 }

  var isUnbound: Bool {
    if case .float(let value) = self { value.bitPattern == Value.unboundBits } else { false }
  }
}
