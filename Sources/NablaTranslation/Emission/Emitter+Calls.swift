// nabla · Emitter+Calls.swift
// Calls, methods and attributes.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

extension Emitter {
  func call(_ node: NodeID, _ callee: NodeID, _ arguments: NodeList) -> Piece {
    switch tree[callee].kind {
    case .name(let name) where variable(callee) == nil:
      return builtin(program.names[name], callee, arguments)
    case .attribute(let base, let name):
      if facts.isModule(base) {
        return moduleFunction(base, program.names[name], callee, arguments)
      }
      return method(node, base, program.names[name], arguments)
    default: return Piece(piece(callee).asReceiver + "(" + ownArguments(arguments) + ")")
    }
  }

  // MARK: - Builtins

  private func builtin(_ name: String, _ callee: NodeID, _ arguments: NodeList) -> Piece {
    if Self.iterators.contains(name) {
      return Piece("list(" + name + "(" + iteratorArguments(arguments) + "))")
    }
    if let shared = shared(name, arguments) { return shared }
    if isDask, let late = daskCall(name, arguments) { return late }
    switch name {
    case "gradient": return gradient(arguments)
    case "len" where isDask && isLate(tree[arguments].first ?? callee):
      return Piece(use(.length) + "(" + texts(arguments) + ")")
    case "len": return Piece("len(" + numpyArguments(arguments) + ")")
    case "list", "tuple", "sorted":
      let inner = arguments.count == 1 ? tree[arguments].map { iterable($0) }[0] : nil
      return Piece(name + "(" + (inner ?? texts(arguments)) + ")")
    case "help": return Piece("None")
    default: break
    }
    guard let function = PythonFunction.bare(name) else {
      return Piece(text(callee) + "(" + texts(arguments) + ")")
    }
    let spelling = spelling(of: function, name)
    let isNumPy = spelling.hasPrefix("np.") || spelling.hasPrefix("da.")
    let isList = isNumPy && takesLists(name) && !hasCopyFlag(arguments)
    let inner = isList ? numpyArguments(arguments) : texts(arguments)
    return Piece(spelling + "(" + inner + ")")
  }

  private func moduleFunction(
    _ module: NodeID, _ name: String, _ callee: NodeID, _ arguments: NodeList
  ) -> Piece {
    let path = text(module)
    if isDask, path == "np", let late = daskCall(name, arguments) { return late }
    if path == "np", name == "gradient" { return gradient(arguments) }
    let isNumPy = path.hasPrefix("np") && takesLists(name) && !hasCopyFlag(arguments)
    return Piece(
      library(path + "." + name) + "(" + (isNumPy ? numpyArguments(arguments) : texts(arguments))
        + ")")
  }

  /// `sum`, `max` and the others: NumPy's for arrays, Python's for anything else.
  private func shared(_ name: String, _ arguments: NodeList) -> Piece? {
    guard let helper = Helper.shared[name], let first = tree[arguments].first else { return nil }
    let keywords = tree[arguments].compactMap { argument -> String? in
      if case .keywordArgument(let name, _) = tree[argument].kind {
        program.names[name]
      } else {
        nil
      }
    }
    let found = kinds(first)
    let isNumPy = keywords.contains {
      ["axis", "keepdims", "where", "initial", "out", "dtype", "decimals", "a"].contains($0)
    }
    let isPython = keywords.contains { ["key", "default", "ndigits", "start"].contains($0) }
    if isNumPy || (found.isOnly(.array) && !isPython) {
      return Piece(library("np." + name) + "(" + numpyArguments(arguments) + ")")
    }
    if isDask, name == "round", !found.isOnly(.number) {
      return Piece(use(helper) + "(" + texts(arguments) + ")")
    }
    if isPython || (!found.contains(.unsure) && found.isDisjoint(with: .array)) {
      return Piece(name + "(" + texts(arguments) + ")")
    }
    return Piece(use(helper) + "(" + texts(arguments) + ")")
  }

  /// `gradient`: of more than one axis it gives a tuple that knows its labels.
  private func gradient(_ arguments: NodeList) -> Piece {
    let hasAxis = tree[arguments].contains { argument in
      guard case .keywordArgument(let name, let value) = tree[argument].kind else { return false }
      return program.names[name] == "axis" && kinds(value).isOnly(.anyNumber)
    }
    let isRow = tree[arguments].first.map { kinds($0).isOnly([.row, .list]) } ?? false
    if isDask { return Piece(use(.gradient) + "(" + numpyArguments(arguments) + ")") }
    let name = hasAxis || isRow || !showsGradients ? "np.gradient" : use(.gradient)
    return Piece(name + "(" + numpyArguments(arguments) + ")")
  }

  // MARK: - Arguments

  /// The arguments of a function of NumPy: brackets of numbers need not be arrays first.
  func numpyArguments(_ arguments: NodeList) -> String {
    tree[arguments].map { argument in
      if case .keywordArgument(let name, let value) = tree[argument].kind {
        return program.names[name] + "=" + self.argument(value)
      }
      return self.argument(argument)
    }.joined(separator: ", ")
  }

  /// Whether a function of NumPy makes arrays of lists by itself, all of its arguments.
  private func takesLists(_ name: String) -> Bool {
    let joining: Set = [
      "array", "asarray", "concatenate", "stack", "vstack", "hstack", "dstack", "column_stack",
      "block", "select", "gradient",
    ]
    if joining.contains(name) { return true }
    switch BuiltinCatalog.shared.builtin(named: name, at: .np)?.category {
    case .elementwise, .reductions: return true
    default: return false
    }
  }

  /// Whether a call says if its array is copied: then it must be one.
  private func hasCopyFlag(_ arguments: NodeList) -> Bool {
    tree[arguments].contains { argument in
      if case .keywordArgument(let name, _) = tree[argument].kind {
        program.names[name] == "copy"
      } else {
        false
      }
    }
  }

  /// What Python's own functions need of values that are not computed yet.
  private func daskCall(_ name: String, _ arguments: NodeList) -> Piece? {
    switch name {
    case "print": return Piece(use(.then) + "(print, " + texts(arguments) + ")")
    case "set_printoptions":
      return Piece(use(.then) + "(np.set_printoptions, " + texts(arguments) + ")")
    case "type", "isinstance":
      if let first = tree[arguments].first, kinds(first).isOnly([.row, .table, .scalar]) {
        cannot("\(name)() sees an array of Dask")
      }
      return nil
    case "str", "repr", "format": return lateCall(name, arguments)
    case "concatenate", "stack", "vstack", "hstack", "dstack", "block":
      guard let first = tree[arguments].first, case .bracket(let items) = tree[first].kind else {
        return nil
      }
      let rest = tree[arguments].dropFirst().map { ", " + text($0) }.joined()
      return Piece(library("np." + name) + "(" + plainList(items) + rest + ")")
    default: return nil
    }
  }

  /// One argument of a function of NumPy.
  func argument(_ node: NodeID) -> String {
    switch tree[node].kind {
    case .bracket where isDask, .comprehension where isDask: return text(node)
    case .bracket(let items):
      if let rows = numberRows(node) { return rows }
      // Lists of arrays are what concatenate and its like want.
      return tree[items].allSatisfy({ kinds($0).isOnly(.numeric) || kinds($0).contains(.unsure) })
        ? plainList(items) : text(node)
    case .comprehension(let element, let clauses, _):
      return kinds(node).isOnly(.array) ? comprehensionList(element, clauses) : text(node)
    default: return text(node)
    }
  }

  /// The value of a keyword argument: `axes=` takes a list, and no array.
  func keywordText(_ name: String, _ value: NodeID) -> String {
    if name == "axes", case .bracket(let items) = tree[value].kind { return plainList(items) }
    return text(value)
  }

  /// The arguments of a function of the program, whose parameters may have other names here.
  func ownArguments(_ arguments: NodeList) -> String {
    tree[arguments].map { argument in
      if case .keywordArgument(let name, let value) = tree[argument].kind {
        return names[name] + "=" + text(value)
      }
      return text(argument)
    }.joined(separator: ", ")
  }

  // MARK: - Methods and attributes

  private func method(
    _ node: NodeID, _ base: NodeID, _ name: String, _ arguments: NodeList
  ) -> Piece {
    if let change = inPlaceCall(node), !change.isDirect { return Piece(nested(change)) }
    noteMethod(name, of: base)
    if isDask, kinds(base).isOnly(.text),
      let late = lateCall(piece(base).asReceiver + "." + name, arguments)
    {
      return late
    }
    var receiver = piece(base).asReceiver
    if ["index", "count"].contains(name), !kinds(base).isOnly([.text, .list, .tuple]) {
      receiver = use(.items) + "(" + receiver + ")"
    }
    let isArray = kinds(base).isOnly([.row, .table, .scalar]) && name != "fill"
    return Piece(
      receiver + "." + name + "(" + (isArray ? numpyArguments(arguments) : texts(arguments)) + ")")
  }

  func attribute(_ base: NodeID, _ name: NameID) -> Piece {
    let word = program.names[name]
    if word == "flat" { return Piece(piece(base).asReceiver + ".flatten()") }
    if facts.isModule(base) {
      let path = text(base) + "." + word
      return Piece(
        BuiltinCatalog.shared.builtin(named: word, at: .np) == nil ? path : library(path))
    }
    return Piece(piece(base).asReceiver + "." + word)
  }

  func lambda(_ node: NodeID, _ parameters: NodeList, _ body: NodeID) -> Piece {
    let scope = facts.scope(openedBy: node, in: input) ?? 0
    let list = self.parameters(parameters)
    functionStack.append(FunctionFrame(scope: scope, isLambda: true))
    defer { functionStack.removeLast() }
    let result = owned(body, forgetting: scope)
    return Piece("lambda" + (list.isEmpty ? "" : " ") + list + ": " + result, .lambda)
  }

  /// Parameters with commas, and the bare `*` that keyword-only ones need.
  func parameters(_ list: NodeList) -> String {
    var parts: [String] = []
    var hasStar = false
    for node in tree[list] {
      guard case .parameter(let name, let kind, let value) = tree[node].kind else { continue }
      if kind == .keywordOnly, !hasStar { parts.append("*") }
      hasStar = hasStar || kind != .plain
      let text = value.map { "=" + self.text($0) } ?? ""
      parts.append((kind == .variadic ? "*" : "") + names[name] + text)
    }
    return parts.joined(separator: ", ")
  }
}
