// nabla · Instruction.swift
// The instructions of the register machine.
// SPDX-License-Identifier: Apache-2.0

/// One instruction: sixteen bytes.
///
/// An operand that is not negative is a register of the running frame; a negative one is the constant
/// `-operand - 1` of the running code. What `a`, `b` and `c` mean stands at each `Opcode`.
struct Instruction {
  var opcode: Opcode
  /// The operator of `binary`, `unary` and `compare`; a count elsewhere.
  var detail: UInt8 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// What an instruction does.
enum Opcode: UInt8 {
  // MARK: Moving values

  /// a ← b
  case move
  /// a ← the global name b
  case loadGlobal
  /// the global name a ← b
  case storeGlobal
  case deleteGlobal
  /// Makes register a unbound; fails if it is unbound already. b is its name.
  case deleteLocal
  /// Deletes the items that store `a` names; -1 where that is no part of a variable.
  case deleteItems
  /// Fails if register a is unbound. b is its name.
  case checkLocal
  /// a ← cell b; fails if it is empty. c is its name.
  case loadCell
  /// cell a ← b
  case storeCell

  // MARK: Operators

  /// a ← b + c, and so on; the operators that have a fast path.
  case add, subtract, multiply, divide
  /// a ← b < c, and so on.
  case less, lessEqual, greater, greaterEqual, equal, notEqual
  /// a ← b `detail` c
  case binary
  case compare
  /// a ← `detail` b
  case unary
  /// a ← not b
  case not

  // MARK: Control

  /// Goes to a.
  case jump
  /// Goes to b if a is false, or true.
  case jumpIfFalse, jumpIfTrue
  /// Prepares the iteration over b in registers a and a + 1.
  case iterate
  /// a ← the next item of the iteration in b; goes to c at its end.
  case next
  case returnValue

  // MARK: Brackets

  /// a ← the bracket of the c values from register b on; `detail` is 1 if they were typed as rows.
  case bracket
  /// a ← the tuple of the c values from register b on.
  case tuple
  /// a ← an empty list, for a comprehension.
  case newList
  /// Appends b to the list in a.
  case listAppend
  /// a ← the bracket of the items of list b.
  case bracketOfList
  /// a ← the slice of the three values from register b on.
  case slice
  /// The values of b, one each, into the registers from a on: as many as the node has targets. The
  /// c-th target takes all that is left; none does if c is negative.
  case unpack
  /// a ← the text of the c values from register b on, joined.
  case joinText
  /// a ← b formatted; detail is the conversion's letter, c the operand of the format.
  case format

  // MARK: Postfix

  /// a ← b[c]
  case index
  /// a ← b[the values from register c on]: as many as the node has items.
  case indexTuple
  /// a ← b.name c
  case attribute
  /// a ← the call of register b with the arguments after it; c is its `CallShape`.
  case call
  /// The in-place method call that `StorePlan` a describes; b is the result, c the first argument.
  case callInPlace
  /// Calls what stands in register c, if it changes the argument that `CallChange` a describes; b is
  /// the result, and the next instruction, which is the plain call, is left out. Else a copy of the
  /// argument goes to its register.
  case callChanging
  /// Stores c through the `StorePlan` a.
  case storePath
  /// a ← the function of nested code b; its defaults start in register c.
  case makeFunction

  // MARK: Statements

  /// A statement of the input begins.
  case statement
  /// Shows a.
  case display
  /// Imports what the node says.
  case importNames
  /// Runs a command word.
  case command
}
