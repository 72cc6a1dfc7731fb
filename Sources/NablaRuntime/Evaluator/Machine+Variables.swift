// nabla · Machine+Variables.swift
// Reading, writing and deleting variables.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Machine {
  @inline(__always)
  func global(_ number: Int32) throws(RuntimeFailure) -> Value {
    let name = NameID(rawValue: number)
    if let value = evaluation.globals[name] { return value }
    return try evaluation.builtin(named: name)
  }

  func storeGlobal(_ number: Int32, _ value: Value) {
    evaluation.globals.set(
      NameID(rawValue: number), value,
      origin: Globals.Origin(source: code.tree.source, span: code.tree[node].span))
  }

  func deleteGlobal(_ number: Int32) throws(RuntimeFailure) {
    let name = NameID(rawValue: number)
    guard evaluation.globals[name] != nil else {
      throw evaluation.undefined(name)
    }
    evaluation.globals.set(name, nil, origin: nil)
  }

  mutating func deleteLocal(_ i: Instruction) throws(RuntimeFailure) {
    if i.detail == 1 {
      guard cell(i.a).value != nil else { throw unbound(i.b) }
      cell(i.a).value = nil
    } else {
      guard !value(i.a).isUnbound else { throw unbound(i.b) }
      set(i.a, .unbound)
    }
  }

  func checkLocal(_ i: Instruction) throws(RuntimeFailure) {
    if value(i.a).isUnbound { throw unbound(i.b) }
  }

  mutating func loadCell(_ i: Instruction) throws(RuntimeFailure) {
    guard let value = cell(i.b).value else { throw unbound(i.c) }
    set(i.a, value)
  }

  private func unbound(_ name: Int32) -> RuntimeFailure {
    RuntimeFailure(NameFailure.unbound(evaluation.names[NameID(rawValue: name)]))
  }
}
