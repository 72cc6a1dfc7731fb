// nabla · Generator+Statements.swift
// The statements of a program.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// A statement that gives a new name a value.
  func definition() -> Tree {
    depth = 1
    let name = newName()
    let value: Tree
    switch int(0, 11) {
    case 0...6: value = array()
    case 7: value = integerLiteral()
    case 8: value = floatLiteral()
    case 9: value = textLiteral()
    case 10: value = tupleOrList()
    default: value = array(elementType(), [int(1, 5)])
    }
    define(name, value.sort ?? .unknown)
    return .template(["\(name) = ", ""], [value])
  }

  /// Statements that do one thing and show it.
  func action() -> [Tree] {
    depth = 2
    switch int(0, 29) {
    case 0...16: return calling()
    case 17...20: return [shown(expression())]
    case 21: return storing()
    case 22: return augmenting()
    case 23: return [conditionalStatement()]
    case 24: return looping()
    case 25: return whileLoop()
    case 26: return functionDefinition()
    case 27: return unpacking()
    case 28: return [printing()]
    default: return chance(0.5) ? deleting() : importing()
    }
  }

  /// An expression that shows its value.
  func shown(_ value: Tree) -> Tree { .template(["", ""], [value]) }

  private func printing() -> Tree {
    let parts = (0..<int(1, 3)).map { _ in simple() }
    return .row("print(", parts, ")", nil, labels: ["print"])
  }

  // MARK: - Assignments

  private func arrayVariable() -> (name: String, shape: [Int], dtype: ElementType, [Tree]) {
    let fitting = scope.filter { $0.sort.kind == .array && $0.sort.shape?.isEmpty == false }
    if !fitting.isEmpty, chance(0.8) {
      let found = one(of: fitting)
      return (found.name, found.sort.shape ?? [], found.sort.dtype ?? .float, [])
    }
    let name = newName()
    let dtype = elementType()
    let shape = (0..<int(1, 2)).map { _ in int(1, 4) }
    let made = array(dtype, shape)
    define(name, .array(dtype, shape))
    return (name, shape, dtype, [.template(["\(name) = ", ""], [made])])
  }

  private func storing() -> [Tree] {
    let (name, shape, dtype, before) = arrayVariable()
    let place = subscripts(for: shape)
    let store = Tree.template(
      [name, " = ", ""], [place, scalar(dtype)], nil, labels: ["form indexed assignment"])
    return before + [store, shown(.leaf(name, .array(dtype, shape)))]
  }

  private func augmenting() -> [Tree] {
    let sign = rarest(of: Vocabulary.augmented) { "augmented \($0)=" }
    let labels = ["augmented \(sign)="]
    if sign == "@" {
      let name = newName()
      let size = int(1, 3)
      return [
        .template(["\(name) = ", ""], [array(.int, [size, size])]),
        .template(["\(name) @= ", ""], [array(.int, [size, size])], nil, labels: labels),
        shown(.leaf(name)),
      ]
    }
    let (name, shape, dtype, before) = arrayVariable()
    let place = chance(0.5) ? subscripts(for: shape) : .leaf("")
    let value = ["<<", ">>", "**"].contains(sign) ? count(0, 3) : scalar(dtype)
    return before + [
      .template([name, " \(sign)= ", ""], [place, value], nil, labels: labels),
      shown(.leaf(name, .array(dtype, shape))),
    ]
  }

  private func unpacking() -> [Tree] {
    let (first, second) = (newName(), newName())
    let star = chance(0.4) ? "*" : ""
    let parts = (0..<(star.isEmpty ? 2 : int(1, 4))).map { _ in simple() }
    define(first, .unknown)
    define(second, .unknown)
    return [
      .template(
        ["\(first), \(star)\(second) = ", ""], [.row("(", parts, ",)", .tuple)], nil,
        labels: ["form unpacking"]),
      shown(.row("", [.leaf(first), .leaf(second)], "")),
    ]
  }

  private func deleting() -> [Tree] {
    let name = newName()
    return [
      .template(["\(name) = ", ""], [simple()]),
      .leaf("del \(name)", labels: ["keyword del"]),
    ]
  }

  private func importing() -> [Tree] {
    let lines: [(String, [String])] = [
      ("import numpy as np", ["import", "as"]), ("from math import pi", ["from", "import"]),
      ("import math", ["import"]), ("from numpy import pi as π0", ["from", "import", "as"]),
      ("import numpy.linalg as la", ["import", "as"]),
    ]
    let (line, words) = one(of: lines)
    return [.leaf(line, labels: words.map { "keyword \($0)" })]
  }
}
