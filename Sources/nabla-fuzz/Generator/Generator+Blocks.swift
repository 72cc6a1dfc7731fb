// nabla · Generator+Blocks.swift
// Blocks, loops, functions and comprehensions.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// `if`, with or without `elif` and `else`.
  func conditionalStatement() -> Tree {
    var texts = ["if ", ":\n"]
    var parts = [condition(), body()]
    var labels = ["keyword if"]
    if chance(0.5) {
      texts += ["\nelif ", ":\n"]
      parts += [condition(), body()]
      labels.append("keyword elif")
    }
    if chance(0.6) {
      texts.append("\nelse:\n")
      parts.append(body())
      labels.append("keyword else")
    }
    return .template(texts + [""], parts, nil, labels: labels)
  }

  private func body() -> Tree {
    if chance(0.12) { return .block([.leaf("pass", labels: ["keyword pass"])]) }
    return .block((0..<int(1, 2)).map { _ in shown(simple()) })
  }

  /// A loop over items, adding up.
  func looping() -> [Tree] {
    let (total, item) = (newName(), newName())
    let items: Tree = chance(0.5) ? .leaf("range(\(int(0, 6)))") : array(.int, [int(0, 4)])
    var statements: [Tree] = []
    var labels = ["keyword for", "keyword in"]
    if chance(0.4) {
      let word = rarest(of: ["break", "continue"]) { "keyword \($0)" }
      statements.append(
        .template(
          ["if \(item) \(one(of: [">", "==", "<"])) ", ": \(word)"], [count(0, 4)], nil,
          labels: ["keyword if", "keyword \(word)"]))
    }
    let sign = one(of: ["+", "-", "*"])
    statements.append(
      .leaf("\(total) \(sign)= \(item)", labels: ["augmented \(sign)="]))
    if chance(0.3) { statements.append(shown(.leaf(item))) }
    labels += ["form for loop"]
    return [
      .template(["\(total) = ", ""], [count(0, 3)]),
      .template(["for \(item) in ", ":\n", ""], [items, .block(statements)], nil, labels: labels),
      shown(.leaf(total)),
    ]
  }

  /// A loop that counts down.
  func whileLoop() -> [Tree] {
    let name = newName()
    var statements: [Tree] = [.leaf("\(name) -= 1", labels: ["augmented -="])]
    if chance(0.3) {
      statements.append(
        .leaf("if \(name) == \(int(0, 3)): break", labels: ["keyword break", "keyword if"]))
    }
    if chance(0.5) { statements.append(shown(.leaf("\(name)**2", labels: ["operator **"]))) }
    return [
      .leaf("\(name) = \(int(1, 5))"),
      .template(
        ["while \(name) > 0:\n", ""], [.block(statements)], nil, labels: ["keyword while"]),
      shown(.leaf(name)),
    ]
  }

  /// A function and a call of it.
  func functionDefinition() -> [Tree] {
    let name = newName() + "f"
    let uses = one(of: ["x + n", "x*n - 1", "x**2 + n", "n - x", "x/4 + n", "(x, n)"])
    let argument = chance(0.5) ? scalar(.float) : array(one(of: [.int, .float]))
    let call: Tree = .template(
      ["\(name)(", chance(0.5) ? ")" : ", n=\(int(-2, 5)))"], [argument], .unknown)
    let head: Tree
    switch int(0, 3) {
    case 0: head = .leaf("\(name)(x, n=\(int(1, 4))) = \(uses)", labels: ["form definition"])
    case 1:
      head = .leaf(
        "\(name) = lambda x, n=\(int(1, 4)): \(uses)", labels: ["keyword lambda", "form lambda"])
    case 2:
      head = .leaf(
        "def \(name)(x, n=\(int(1, 4))): return \(uses)",
        labels: ["keyword def", "keyword return"])
    default:
      let inner: [Tree] = [
        .leaf("if n > \(int(0, 3)):\n    return x", labels: ["keyword if", "keyword return"]),
        .leaf("y = \(uses)"), .leaf("return y", labels: ["keyword return"]),
      ]
      head = .template(
        ["def \(name)(x, n=\(int(1, 4))):\n", ""], [.block(inner)], nil,
        labels: ["keyword def"])
    }
    return [head, shown(call)]
  }

  /// `[… for … in …]`, now and then as the only argument of a function.
  func comprehension() -> Tree {
    let item = "i"
    let value = one(of: ["i", "i**2", "i + 1", "-i", "i/2", "(i, i)", "i > 1", "str(i)", "[i, i]"])
    let items: Tree = chance(0.5) ? .leaf("range(\(int(0, 5)))") : array(.int, [int(1, 4)])
    var labels = ["keyword for", "keyword in", "form comprehension"]
    var end = ""
    if chance(0.4) {
      end = " if \(item) \(one(of: [">", "!=", "<"])) \(int(-2, 3))"
      labels.append("keyword if")
    }
    if chance(0.15) {
      end = " for j in range(\(int(1, 3)))" + end
    }
    let (open, close) =
      chance(0.2) && !value.contains("(") && !value.contains("[") && end.isEmpty
      ? (one(of: ["sum(", "max(", "min(", "sorted("]), ")") : ("[", "]")
    return .template(
      ["\(open)\(value) for \(item) in ", "\(end)\(close)"], [items], .unknown, labels: labels)
  }
}
