// nabla · Emitter+Expressions.swift
// Names, literals and operators.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension Emitter {
  /// The text of an expression in a place that demands a power.
  func text(_ node: NodeID, _ place: BindingPower = .lambda) -> String {
    piece(node).text(in: place)
  }

  /// The text of an expression.
  func piece(_ node: NodeID) -> Piece {
    switch tree[node].kind {
    case .integer, .smallInteger, .float, .imaginary: number(node)
    case .string(let text): Piece(CanonicalPrinter.literal(tree[text]))
    case .formattedString(let items): formatted(items)
    case .boolean(let value): Piece(value ? "True" : "False")
    case .none: Piece("None")
    case .ellipsis: Piece("...")
    case .name(let name): self.name(name, at: node)
    case .parenthesized(let inner): Piece("(" + text(inner, .tuple) + ")")
    case .unary(let sign, let operand): unary(sign, operand)
    case .binary: chain(node)
    case .comparison(let items): comparison(Array(tree[items]))
    case .not(let operand): Piece("not " + text(operand, .not), .not)
    case .and, .or: logic(node)
    case .conditional(let condition, let then, let otherwise):
      Piece(
        text(then, .or) + " if " + text(condition, .or) + " else " + text(otherwise, .lambda),
        .conditional)
    default: bracketed(node)
    }
  }

  private func bracketed(_ node: NodeID) -> Piece {
    switch tree[node].kind {
    case .bracket(let items): bracket(node, items)
    case .tuple(let items, let isParenthesized): tuple(items, isParenthesized)
    case .comprehension(let element, let clauses, _): comprehension(node, element, clauses)
    case .call(let callee, let arguments): call(node, callee, arguments)
    case .index(let base, let items, let hasComma):
      isDask
        ? daskIndex(base, items, hasComma)
        : Piece(piece(base).asReceiver + "[" + indices(items, hasComma) + "]")
    case .attribute(let base, let name): attribute(base, name)
    case .lambda(let parameters, let body): lambda(node, parameters, body)
    case .starred(let inner): Piece("*" + text(inner, .bitOr))
    case .keywordArgument(let name, let value):
      Piece(program.names[name] + "=" + keywordText(program.names[name], value))
    case .slice(let lower, let upper, let step):
      Piece(
        (lower.map { text($0) } ?? "") + ":" + (upper.map { text($0) } ?? "")
          + (step.map { ":" + text($0) } ?? ""))
    default: Piece("None")
    }
  }

  // MARK: - Literals and names

  private func number(_ node: NodeID) -> Piece {
    let typed = tree.source[tree[node].span]
    let isPlain = typed.utf8.allSatisfy { $0 < 128 } && typed.utf8.first.map { $0 < 58 } ?? false
    if isPlain, typed.utf8.first != UInt8(ascii: "-") { return Piece(typed) }
    let text = CanonicalPrinter.print(node, in: tree, names: program.names)
    return Piece(text, text.hasPrefix("-") ? .unary : .postfix)
  }

  private func name(_ name: NameID, at node: NodeID) -> Piece {
    if variable(node) != nil { return Piece(names[name]) }
    let text = program.names[name]
    if text == "_" || text == "ans" { return Piece("_") }
    if text.hasPrefix("_"), Int(text.dropFirst()) != nil { return Piece(text) }
    if text == "argv" { return Piece(use(module: "sys") + ".argv[1:]") }
    if let helper = Helper.shared[text] { return Piece(use(helper)) }
    if let function = PythonFunction.bare(text) { return Piece(spelling(of: function, text)) }
    if let constant = PythonFunction.constant(text) {
      return Piece(constant, constant.hasPrefix("2") ? .product : .postfix)
    }
    if let module = Module.bare(text) { return Piece(spelling(of: module)) }
    return Piece(text)
  }

  /// How the program calls a builtin; what it cannot call is noted.
  func spelling(of function: PythonFunction, _ name: String) -> String {
    switch function {
    case .named(let text):
      if text.hasPrefix("math.") { _ = use(module: "math") }
      return library(text)
    case .helper(let helper): return use(helper)
    case .missing:
      cannot("\(name) is not in NumPy")
      return name
    }
  }

  private func spelling(of module: Module) -> String {
    if module.name.hasPrefix("numpy") { return "np" + module.name.dropFirst("numpy".count) }
    if module.name == "math" { return use(module: "math") }
    return module.name
  }

  // MARK: - Operators

  private func unary(_ sign: UnaryOperator, _ operand: NodeID) -> Piece {
    if sign == .squareRoot {
      return Piece(library("np.sqrt") + "(" + argument(facts.unwrapped(operand)) + ")")
    }
    return Piece(OperatorTable.spelling(of: sign) + numeric(operand, .unary), .unary)
  }

  /// An operand of arithmetic: a list becomes an array.
  private func numeric(_ node: NodeID, _ place: BindingPower) -> String {
    numeric(piece(node), kinds(node)).text(in: place)
  }

  private func numeric(_ piece: Piece, _ kinds: Kinds) -> Piece {
    if kinds.isOnly([.list, .range]) { return Piece(arrayMaker + "(" + piece.text + ")") }
    guard kinds.mayBe([.list, .range]) else { return piece }
    return Piece(use(.operand) + "(" + piece.text + ")")
  }

  /// A chain `a + b - c …` may be half a million long: its left side is walked in a loop.
  private func chain(_ node: NodeID) -> Piece {
    var spine: [NodeID] = []
    var first = node
    while case .binary(_, let left, _) = tree[first].kind {
      spine.append(first)
      first = left
    }
    var result = piece(first)
    var left = first
    for step in spine.reversed() {
      guard case .binary(let operation, _, let right) = tree[step].kind else { continue }
      join(&result, kinds(left), operation, right)
      left = step
    }
    return result
  }

  /// Adds an operator and its right operand to the text of the left one.
  private func join(
    _ left: inout Piece, _ leftKinds: Kinds, _ operation: BinaryOperator, _ right: NodeID
  ) {
    let rightKinds = kinds(right)
    if leftKinds.mayBe([.list, .range]) || rightKinds.mayBe([.list, .range]) {
      if let helper = listHelper(operation, leftKinds, right) {
        left = Piece(use(helper) + "(" + left.text + ", " + text(right) + ")")
        return
      }
      let isPlain =
        leftKinds.isOnly(.list)
        && (operation == .add && rightKinds.isOnly(.list) || operation == .multiply)
      if !isPlain { left = numeric(left, leftKinds) }
      append(&left, operation, isPlain ? piece(right) : numeric(piece(right), rightKinds))
      return
    }
    if operation == .remainder, leftKinds.isOnly(.text), isLate(right) {
      left = Piece(use(.later) + "(" + left.text(in: .postfix) + ".__mod__, " + text(right) + ")")
      return
    }
    append(&left, operation, piece(right))
  }

  private func append(_ left: inout Piece, _ operation: BinaryOperator, _ right: Piece) {
    let (spelling, infix) = OperatorTable.row(of: operation == .caret ? .power : operation)
    let leftPower = infix.associativity == .right ? infix.power.tighter : infix.power
    if left.power < leftPower { left.text = "(" + left.text + ")" }
    left.text += infix.isSpaced ? " \(spelling) " : spelling
    left.text += right.text(in: infix.rightPower)
    left.power = infix.power
  }

  /// The helper for `+` and `*` where it is decided at run time whether lists join and repeat.
  private func listHelper(
    _ operation: BinaryOperator, _ left: Kinds, _ right: NodeID
  ) -> Helper? {
    if isSpelling { return nil }
    let other = kinds(right)
    switch operation {
    case .add:
      let mayJoin = !left.isDisjoint(with: .list) && !other.isDisjoint(with: .list)
      return mayJoin && !(left.isOnly(.list) && other.isOnly(.list)) ? .added : nil
    case .multiply:
      if left.isOnly(.list), case .smallInteger = tree[right].kind { return nil }
      let mayRepeat =
        (!left.isDisjoint(with: .list) && !other.isDisjoint(with: .number))
        || (!other.isDisjoint(with: .list) && !left.isDisjoint(with: .number))
      return mayRepeat ? .times : nil
    default: return nil
    }
  }

  private func comparison(_ items: [NodeID]) -> Piece {
    var result = text(items[0], .bitOr)
    for position in stride(from: 1, to: items.count - 1, by: 2) {
      guard case .comparisonOperator(let sign) = tree[items[position]].kind else { continue }
      result += " " + OperatorTable.spelling(of: sign) + " " + text(items[position + 1], .bitOr)
    }
    return Piece(result, .comparison)
  }

  private func logic(_ node: NodeID) -> Piece {
    var spine: [(right: NodeID, word: String, power: BindingPower, place: BindingPower)] = []
    var first = node
    walk: while true {
      switch tree[first].kind {
      case .and(let left, let right):
        spine.append((right, " and ", .and, .not))
        first = left
      case .or(let left, let right):
        spine.append((right, " or ", .or, .and))
        first = left
      default: break walk
      }
    }
    var result = piece(first)
    for step in spine.reversed() {
      if result.power < step.power { result.text = "(" + result.text + ")" }
      result.text += step.word + text(step.right, step.place)
      result.power = step.power
    }
    return result
  }
}
