// nabla · Emitter+Statements.swift
// Statements and their blocks.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension Emitter {
  /// Writes a statement.
  func write(statement node: NodeID) {
    let place = nextLine
    defer { tellProblems(of: node, since: place) }
    switch tree[node].kind {
    case .expressionStatement(let value, let isShown):
      write(expression: value, isShown: isShown && functionStack.isEmpty)
    case .assignment(let targets, let value): write(Array(tree[targets]), value)
    case .augmentedAssignment(let operation, let target, let value):
      write(operation, target, value)
    case .delete(let targets): for target in tree[targets] { write(deletionOf: target) }
    case .functionDefinition(let name, let parameters, let body, _):
      write(function: node, name, parameters, body)
    case .returnStatement(let value):
      let scope = functionStack.last?.scope
      add("return" + (value.map { " " + owned($0, forgetting: scope, .tuple) } ?? ""))
    case .breakStatement: add("break")
    case .continueStatement: add("continue")
    case .passStatement: add("pass")
    case .importStatement(let items): write(imports: items)
    case .fromImport(let module, let items): write(from: tree[module], items)
    case .command(let word, let argument): write(command: tree[word], tree[argument], node)
    default: write(compound: node)
    }
  }

  func write(block: NodeList) {
    for statement in tree[block] { write(statement: statement) }
  }

  private func write(compound node: NodeID, word: String = "if ") {
    switch tree[node].kind {
    case .ifStatement(let condition, let then, let otherwise):
      add(word + text(condition) + ":")
      indented { write(block: then) }
      guard let first = tree[otherwise].first else { return }
      if otherwise.count == 1, case .ifStatement = tree[first].kind {
        return write(compound: first, word: "elif ")
      }
      writeElse(otherwise)
    case .forStatement(let target, let iterable, let body, let otherwise):
      writeLoop(target, iterable, body)
      writeElse(otherwise)
    case .whileStatement(let condition, let body, let otherwise):
      add("while " + text(condition) + ":")
      indented { write(block: body) }
      writeElse(otherwise)
    default: break
    }
  }

  private func writeElse(_ block: NodeList) {
    guard block.count > 0 else { return }
    add("else:")
    indented { write(block: block) }
  }

  private func writeLoop(_ target: NodeID, _ iterable: NodeID, _ body: NodeList) {
    let roots = roots(of: iterable)
    // The loop walks through what was there at its beginning.
    let source =
      changes(roots, in: body)
      ? copy(piece(iterable), kinds(iterable)) : self.iterable(iterable, .tuple)
    add("for " + text(target, .tuple) + " in " + source + ":")
    indented {
      for name in Binding.names(boundBy: target, in: tree) {
        own(name, ofTarget: target, kinds: kinds(iterable).items)
      }
      write(block: body)
    }
  }

  /// The variable of a loop owns its value if it is changed.
  private func own(_ name: NameID, ofTarget target: NodeID, kinds: Kinds) {
    var work = [target]
    while let node = work.popLast() {
      if case .name(name) = tree[node].kind, let variable = variable(node), isMutated(variable) {
        let held = facts.kindsOfVariable[variable] ?? .any
        if !held.isOnly(.anyNumber) { add("\(names[name]) = " + copy(Piece(names[name]), held)) }
        return
      }
      tree.appendChildren(of: node, to: &work)
    }
  }

  // MARK: - Expressions

  private func write(expression value: NodeID, isShown: Bool) {
    if !isSpelling, let change = inPlaceCall(value), !change.isDirect {
      return write(change, isShown: isShown)
    }
    let found = kinds(value)
    if isSpelling || !isShown || found.isOnly(.none) { return add(text(value, .tuple)) }
    if case .name = tree[value].kind, let definition = definition(of: value) {
      return add(printing(CanonicalPrinter.literal(definition)))
    }
    show(text(value), found)
  }

  /// Writes the line that shows a value.
  func show(_ argument: String, _ found: Kinds) {
    if usesLastValue {
      add(use(.showAndKeep) + "(" + argument + ")")
    } else if isDask {
      add(use(.show) + "(" + argument + ")")
    } else if found.isOnly(.anyNumber) {
      add("print(" + argument + ")")
    } else if found.isOnly(.text) {
      add("print(repr(" + argument + "))")
    } else {
      shownKinds.formUnion(found)
      add(use(.show) + "(" + argument + ")")
    }
  }

  /// The line that prints a text as it is.
  private func printing(_ literal: String) -> String {
    isDask ? use(.then) + "(print, " + literal + ")" : "print(" + literal + ")"
  }

  /// The text of the function that a name certainly stands for.
  private func definition(of name: NodeID) -> String? {
    guard let variable = variable(name), let known = facts.functionsOfVariable[variable],
      known.count == 1, let scope = known.first, let node = facts.scopes[scope].node,
      facts.kindsOfVariable[variable]?.isOnly(.function) == true
    else { return nil }
    let source = program.inputs[facts.scopes[scope].input].tree
    return CanonicalPrinter.print(node, in: source, names: program.names)
  }

  // MARK: - Assignments

  private func write(_ targets: [NodeID], _ value: NodeID) {
    if targets.count == 1, let change = inPlaceCall(value), !change.isDirect {
      return write(change, into: text(targets[0], .tuple))
    }
    let isTakenApart = targets.allSatisfy {
      if case .tuple = tree[$0].kind { true } else { false }
    }
    showsGradients = !isTakenApart
    defer { showsGradients = true }
    let variables = targets.flatMap(boundVariables)
    let shares = targets.count > 1 && variables.contains(where: isMutated)
    guard shares, let first = targets.first else {
      let text = owned(value, by: variables + storedInto(targets, value), .tuple)
      add(targets.map { targetText($0) + " = " }.joined() + text)
      return convertStarred(targets)
    }
    add(text(first, .tuple) + " = " + owned(value, by: variables, .tuple))
    for target in targets.dropFirst() {
      add(text(target, .tuple) + " = " + copy(piece(first), kinds(value)))
    }
    convertStarred(targets)
  }

  /// The text of what takes a value.
  private func targetText(_ target: NodeID) -> String {
    if isDask, case .index = tree[target].kind { return daskTarget(target) }
    return text(target, .tuple)
  }

  /// The variables that a target binds.
  private func boundVariables(_ target: NodeID) -> [Variable] {
    var found: [Variable] = []
    var work = [target]
    while let node = work.popLast() {
      switch tree[node].kind {
      case .name: if let variable = variable(node) { found.append(variable) }
      case .tuple, .bracket, .starred, .parenthesized: tree.appendChildren(of: node, to: &work)
      default: break
      }
    }
    return found
  }

  /// The variables that keep the value itself, not its elements: lists.
  private func storedInto(_ targets: [NodeID], _ value: NodeID) -> [Variable] {
    targets.compactMap { target in
      guard case .index = tree[target].kind, let root = Binding.root(of: target, in: tree),
        let variable = variable(root),
        facts.kindsOfVariable[variable]?.isOnly(.array) != true
      else { return nil }
      return variable
    }
  }

  /// `a, *b = x`: what the star collects is what a bracket of it would be.
  private func convertStarred(_ targets: [NodeID]) {
    for target in targets {
      guard case .tuple(let items, _) = tree[target].kind else { continue }
      for item in tree[items] {
        guard case .starred(let inner) = tree[item].kind else { continue }
        add(text(inner) + " = " + use(.bracket) + "(" + text(inner) + ")")
      }
    }
  }

  /// `x += v`: an array is not changed but made anew, as two names may share it.
  private func write(_ operation: BinaryOperator, _ target: NodeID, _ value: NodeID) {
    let found = kinds(target)
    let (spelling, infix) = OperatorTable.row(of: operation == .caret ? .power : operation)
    let right = piece(value)
    if found.isOnly([.number, .scalar, .text]) {
      return add("\(text(target)) \(spelling)= " + right.text(in: .tuple))
    }
    let mayBeList = found.mayBe([.list, .range]) || kinds(value).mayBe([.list, .range])
    if mayBeList, !isSpelling, operation == .add || operation == .multiply {
      let helper = use(operation == .add ? .added : .times)
      return add("\(text(target)) = \(helper)(\(text(target)), \(right.text(in: .lambda)))")
    }
    let sign = infix.isSpaced ? " \(spelling) " : spelling
    add("\(text(target)) = \(text(target))\(sign)" + right.text(in: infix.rightPower))
  }

  /// `del x`; `del x[0]` of an array makes a shorter one.
  private func write(deletionOf target: NodeID) {
    guard case .index(let base, let items, false) = tree[target].kind, !isSpelling,
      !kinds(base).isOnly(.list), let item = tree[items].first
    else { return add("del " + text(target)) }
    let shorter =
      kinds(base).isOnly(.array) ? library("np.delete") : use(.deleted)
    let place = if case .slice = tree[item].kind { "np.s_[" + text(item) + "]" } else { text(item) }
    add("\(text(base)) = \(shorter)(\(text(base)), \(place))")
  }

  // MARK: - Functions

  private func write(
    function node: NodeID, _ name: NameID, _ parameters: NodeList, _ body: NodeList
  ) {
    let scope = facts.scope(openedBy: node, in: input) ?? 0
    setApart()
    add("def \(names[name])(\(self.parameters(parameters))):")
    functionStack.append(FunctionFrame(scope: scope, isLambda: false))
    var rebound: Set<Variable> = []
    indented {
      for parameter in tree[parameters] {
        guard case .parameter(let name, let kind, _) = tree[parameter].kind else { continue }
        let variable = Variable(scope: scope, name: name)
        let held = facts.kindsOfVariable[variable] ?? .any
        guard isMutated(variable), kind != .variadic, !held.isOnly(.anyNumber) else { continue }
        add("\(names[name]) = " + copy(Piece(names[name]), held))
      }
      write(block: body)
      rebound = functionStack.removeLast().rebound
    } before: {
      let outer = Set(rebound.filter { $0.scope == 0 }.map { names[$0.name] }).sorted()
      let around = Set(rebound.filter { $0.scope != 0 }.map { names[$0.name] }).sorted()
      return (outer.isEmpty ? [] : ["global " + outer.joined(separator: ", ")])
        + (around.isEmpty ? [] : ["nonlocal " + around.joined(separator: ", ")])
    }
    isAfterDefinition = functionStack.isEmpty
  }

  // MARK: - Imports and commands

  private func write(imports items: NodeList) {
    for item in tree[items] {
      guard case .importedName(let path, let alias) = tree[item].kind else { continue }
      let name = alias.map { program.names[$0] } ?? tree[path]
      if Module.bareNames[name] == tree[path] {
        if name == "math" { _ = use(module: name) }
        if name == "np" || name == "math" { continue }
      }
      add("import " + tree[path] + (alias.map { " as " + names[$0] } ?? ""))
    }
  }

  private func write(from module: String, _ items: NodeList) {
    let parts = tree[items].compactMap { item -> String? in
      guard case .importedName(let path, let alias) = tree[item].kind else { return nil }
      if tree[path] == "*" { return nil }
      return tree[path] + (alias.map { " as " + names[$0] } ?? "")
    }
    if !parts.isEmpty { add("from \(module) import " + parts.joined(separator: ", ")) }
  }

  private func write(command word: String, _ argument: String, _ node: NodeID) {
    switch word {
    case ":q", ":quit", ":exit", "exit", "quit":
      if isDask { add(use(.finish) + "()") }
      add("raise SystemExit(\(argument.isEmpty ? "0" : argument))")
    case "numpy":
      let spelling = NumPySpelling.of(argument, kinds: knownKinds)
      if case .success(let text) = spelling { add(printing(CanonicalPrinter.literal(text))) }
    default: add("# " + word + (argument.isEmpty ? "" : " " + argument))
    }
  }
}
