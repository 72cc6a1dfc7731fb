// nabla · Compiler+Expressions.swift
// Names, literals and operators.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays
import NablaSyntax

extension Compiler {
  /// Compiles an expression and returns where its value is: a constant, a variable's register or a new one.
  func operand(_ node: NodeID) -> Int32 {
    switch tree[node].kind {
    case .parenthesized(let inner): return operand(inner)
    case .name(let name):
      guard case .register(let register)? = resolve(name) else { break }
      if !definite.contains(name) {
        emit(.checkLocal, a: register, b: name.rawValue, at: node)
      }
      return register
    default:
      if let value = literal(node) { return constant(value) }
    }
    let register = reserve()
    compile(node, into: register)
    return register
  }

  /// The value of a literal.
  func literal(_ node: NodeID) -> Value? {
    switch tree[node].kind {
    case .smallInteger(let value): .int(value)
    case .integer(let text): .integer(Compiler.bigInteger(tree[text]))
    case .float(let value): .float(value)
    case .imaginary(let value): .complex(Complex128(0, value))
    case .string(let text): .text(tree[text])
    case .boolean(let value): .bool(value)
    case .none: Value.none
    case .ellipsis: .ellipsis
    default: nil
    }
  }

  /// The integer of a literal's digits.
  static func bigInteger(_ text: String) -> BigInt {
    let radixes: [(prefix: String, radix: Int)] = [("0x", 16), ("0o", 8), ("0b", 2)]
    for (prefix, radix) in radixes where text.hasPrefix(prefix) {
      return BigInt(text.dropFirst(2), radix: radix) ?? 0
    }
    return Operations.integer(ofDigits: text)
  }

  /// Compiles an expression into a register.
  func compile(_ node: NodeID, into target: Int32) {
    switch tree[node].kind {
    case .parenthesized(let inner): compile(inner, into: target)
    case .name(let name): load(name, into: target, at: node)
    case .unary(let sign, let child):
      let value = scratch { operand(child) }
      emit(.unary, a: target, b: value, detail: sign.rawValue, at: node)
    case .not(let child):
      let value = scratch { operand(child) }
      emit(.not, a: target, b: value, at: node)
    case .binary: compileBinary(node, into: target)
    case .comparison(let items): compileComparison(Array(tree[items]), into: target, at: node)
    case .and, .or: compileLogic(node, into: target)
    case .conditional(let condition, let then, let otherwise):
      compileConditional(condition, then, otherwise, into: target, at: node)
    case .bracket(let items): compileBracket(items, into: target, at: node)
    case .tuple(let items, _): compileItems(items, .tuple, into: target, at: node)
    case .slice(let lower, let upper, let step):
      compileSlice(lower, upper, step, into: target, at: node)
    case .formattedString(let items): compileFormatted(items, into: target, at: node)
    case .comprehension(let element, let clauses, _):
      compileComprehension(element, clauses, into: target, at: node)
    case .call, .index, .attribute: compilePostfix(node, into: target)
    case .lambda(let parameters, let body):
      compileFunction(
        named: nil, parameters: parameters, body: .expression(body), into: target, at: node)
    default: emit(.move, a: target, b: constant(literal(node) ?? .none), at: node)
    }
  }

  private func load(_ name: NameID, into target: Int32, at node: NodeID) {
    switch resolve(name) {
    case .register(let register):
      if !definite.contains(name) {
        emit(.checkLocal, a: register, b: name.rawValue, at: node)
      }
      emit(.move, a: target, b: register, at: node)
    case .cell(let cell): emit(.loadCell, a: target, b: cell, c: name.rawValue, at: node)
    case nil: emit(.loadGlobal, a: target, b: name.rawValue, at: node)
    }
  }

  // MARK: - Operators

  /// A chain `a + b - c …` may be half a million long: its left side is walked in a loop.
  private func compileBinary(_ node: NodeID, into target: Int32) {
    var spine: [NodeID] = []
    var first = node
    while case .binary(_, let left, _) = tree[first].kind {
      spine.append(first)
      first = left
    }
    scratch {
      var left = operand(first)
      for (position, step) in spine.reversed().enumerated() {
        guard case .binary(let sign, _, let right) = tree[step].kind else { continue }
        let isLast = position == spine.count - 1
        let result = isLast ? target : (position > 0 ? left : reserve())
        let rightOperand = scratch { operand(right) }
        emit(binary: sign, result, left, rightOperand, at: step)
        left = result
      }
    }
  }

  private func emit(
    binary sign: BinaryOperator, _ target: Int32, _ left: Int32, _ right: Int32, at node: NodeID
  ) {
    let opcode: Opcode =
      switch sign {
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      default: .binary
      }
    emit(opcode, a: target, b: left, c: right, detail: sign.rawValue, at: node)
  }

  private func compileComparison(_ items: [NodeID], into target: Int32, at node: NodeID) {
    var exits: [Int] = []
    scratch {
      var left = operand(items[0])
      for position in stride(from: 1, to: items.count - 1, by: 2) {
        guard case .comparisonOperator(let sign) = tree[items[position]].kind else { continue }
        let right = operand(items[position + 1])
        emit(comparison: sign, target, left, right, at: items[position], whole: node)
        if position + 2 < items.count {
          exits.append(emit(.jumpIfFalse, a: target, at: node))
        }
        left = right
      }
    }
    for exit in exits { land(exit) }
  }

  private func emit(
    comparison sign: ComparisonOperator, _ target: Int32, _ left: Int32, _ right: Int32,
    at node: NodeID, whole: NodeID
  ) {
    let opcode: Opcode =
      switch sign {
      case .less: .less
      case .lessEqual: .lessEqual
      case .greater: .greater
      case .greaterEqual: .greaterEqual
      case .equal: .equal
      case .notEqual: .notEqual
      default: .compare
      }
    emit(opcode, a: target, b: left, c: right, detail: sign.rawValue, at: whole)
  }

  /// `a and b and c`: the left side in a loop, like `compileBinary`.
  private func compileLogic(_ node: NodeID, into target: Int32) {
    var spine: [(right: NodeID, jump: Opcode, node: NodeID)] = []
    var first = node
    walk: while true {
      switch tree[first].kind {
      case .and(let left, let right):
        spine.append((right, .jumpIfFalse, first))
        first = left
      case .or(let left, let right):
        spine.append((right, .jumpIfTrue, first))
        first = left
      default: break walk
      }
    }
    compile(first, into: target)
    for step in spine.reversed() {
      let exit = emit(step.jump, a: target, at: step.node)
      compile(step.right, into: target)
      land(exit)
    }
  }

  private func compileConditional(
    _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID, into target: Int32, at node: NodeID
  ) {
    let test = scratch { operand(condition) }
    let toElse = emit(.jumpIfFalse, a: test, at: condition)
    compile(then, into: target)
    let toEnd = emit(.jump, at: node)
    land(toElse)
    compile(otherwise, into: target)
    land(toEnd)
  }

  // MARK: - Brackets

  /// Compiles a bracket; rows of different lengths are an error here or left as a list.
  func compileBracket(
    _ items: NodeList, mayHaveRaggedRows: Bool = false, into target: Int32, at node: NodeID
  ) {
    let isStrict = !mayHaveRaggedRows && hasLiteralRows(items)
    compileItems(items, .bracket, detail: isStrict ? 1 : 0, into: target, at: node)
  }

  private func compileItems(
    _ items: NodeList, _ opcode: Opcode, detail: UInt8 = 0, into target: Int32, at node: NodeID
  ) {
    scratch {
      let first = reserve(Int(items.count))
      for (offset, item) in tree[items].enumerated() {
        compile(item, into: first + Int32(offset))
      }
      emit(opcode, a: target, b: first, c: items.count, detail: detail, at: node)
    }
  }

  /// True if every item is typed as a number or a row: rows of different lengths are an error then.
  private func hasLiteralRows(_ items: NodeList) -> Bool {
    tree[items].allSatisfy {
      switch tree[$0].kind {
      case .bracket, .smallInteger, .integer, .float, .imaginary, .boolean, .unary: true
      default: false
      }
    }
  }

  private func compileSlice(
    _ lower: NodeID?, _ upper: NodeID?, _ step: NodeID?, into target: Int32, at node: NodeID
  ) {
    scratch {
      let first = reserve(3)
      for (offset, part) in [lower, upper, step].enumerated() {
        let register = first + Int32(offset)
        if let part {
          compile(part, into: register)
        } else {
          emit(.move, a: register, b: constant(.none), at: node)
        }
      }
      emit(.slice, a: target, b: first, at: node)
    }
  }

  private func compileFormatted(_ items: NodeList, into target: Int32, at node: NodeID) {
    scratch {
      let first = reserve(Int(items.count))
      for (offset, item) in tree[items].enumerated() {
        compilePiece(item, into: first + Int32(offset))
      }
      emit(.joinText, a: target, b: first, c: items.count, at: node)
    }
  }

  private func compilePiece(_ item: NodeID, into target: Int32) {
    guard case .formatted(let value, let conversion, let format) = tree[item].kind else {
      return compile(item, into: target)
    }
    scratch {
      let valueOperand = operand(value)
      let formatOperand = format.map { operand($0) } ?? constant(.text(""))
      emit(.format, a: target, b: valueOperand, c: formatOperand, detail: conversion, at: item)
    }
  }
}
