// nabla · Compiler+Statements.swift
// Statements and their blocks.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Compiler {
  /// Compiles one statement.
  func compile(statement node: NodeID) {
    switch tree[node].kind {
    case .expressionStatement(let expression, let isShown):
      scratch {
        let value = operand(expression)
        if isShown, !isFunction { emit(.display, a: value, at: expression) }
      }
    case .assignment(let targets, let value):
      compileAssignment(Array(tree[targets]), value, at: node)
    case .augmentedAssignment(let sign, let target, let value):
      compileAugmented(sign, target, value, at: node)
    case .delete(let targets): compileDelete(targets)
    case .functionDefinition(let name, let parameters, let body, _):
      scratch {
        let function = reserve()
        compileFunction(
          named: name, parameters: parameters, body: .block(body), into: function, at: node)
        store(function, to: name, at: node)
      }
    case .returnStatement(let value):
      scratch {
        let result = value.map { operand($0) } ?? constant(.none)
        emit(.returnValue, a: result, at: node)
      }
    case .ifStatement(let condition, let then, let otherwise):
      compileIf(condition, then, otherwise, at: node)
    case .forStatement(let target, let iterable, let body, let otherwise):
      compileFor(target, iterable, body, otherwise, at: node)
    case .whileStatement(let condition, let body, let otherwise):
      compileWhile(condition, body, otherwise, at: node)
    case .breakStatement:
      guard !loops.isEmpty else { return }
      loops[loops.count - 1].breaks.append(emit(.jump, at: node))
    case .continueStatement:
      guard let loop = loops.last else { return }
      emit(.jump, a: loop.start, at: node)
    case .importStatement, .fromImport: emit(.importNames, at: node)
    case .command: emit(.command, at: node)
    default: break
    }
  }

  func compile(block: NodeList) {
    for statement in tree[block] { compile(statement: statement) }
  }

  private func compileIf(
    _ condition: NodeID, _ then: NodeList, _ otherwise: NodeList, at node: NodeID
  ) {
    let test = scratch { operand(condition) }
    let toElse = emit(.jumpIfFalse, a: test, at: condition)
    conditionally { compile(block: then) }
    guard otherwise.count > 0 else { return land(toElse) }
    let toEnd = emit(.jump, at: node)
    land(toElse)
    conditionally { compile(block: otherwise) }
    land(toEnd)
  }

  private func compileFor(
    _ target: NodeID, _ iterable: NodeID, _ body: NodeList, _ otherwise: NodeList, at node: NodeID
  ) {
    scratch {
      let state = reserve(2)
      let source = scratch { operand(iterable) }
      emit(.iterate, a: state, b: source, at: iterable)
      let start = here
      let item = reserve()
      let exit = emit(.next, a: item, b: state, at: iterable)
      loops.append(Loop(start: start, breaks: []))
      conditionally {
        assign(item, to: target, at: node)
        compile(block: body)
      }
      emit(.jump, a: start, at: node)
      land(exit)
      finishLoop(otherwise)
    }
  }

  private func compileWhile(
    _ condition: NodeID, _ body: NodeList, _ otherwise: NodeList, at node: NodeID
  ) {
    let start = here
    let test = scratch { operand(condition) }
    let exit = emit(.jumpIfFalse, a: test, at: condition)
    loops.append(Loop(start: start, breaks: []))
    conditionally { compile(block: body) }
    emit(.jump, a: start, at: node)
    land(exit)
    finishLoop(otherwise)
  }

  /// The `else` of a loop runs unless `break` left it.
  private func finishLoop(_ otherwise: NodeList) {
    let loop = loops.removeLast()
    conditionally { compile(block: otherwise) }
    for place in loop.breaks { land(place) }
  }
}
