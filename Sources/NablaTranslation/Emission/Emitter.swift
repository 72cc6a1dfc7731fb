// nabla · Emitter.swift
// Writes the translated program.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// Writes the translated program.
///
/// Expressions become text with the power that holds it together; statements become lines. What the
/// program needs at its head is noted on the way.
final class Emitter {
  let program: Program
  let facts: ProgramFacts
  let dialect: Dialect
  /// Whether one line is spelled, without a program around it.
  let isSpelling: Bool
  /// The names of the variables.
  private(set) var names: PythonNames
  /// The functions that the program needs at its head.
  private(set) var helpers: Set<Helper> = []
  private var modules: Set<String> = []
  private(set) var problems: [TranslationProblem] = []
  /// What the statement being written cannot do.
  private var pending: [String] = []
  private var lines: [String] = []
  private var indentation = 0
  /// Whether the last line ended a function: it is set apart from what follows.
  var isAfterDefinition = false
  /// The input being written.
  private(set) var input = 0
  /// The functions being written, innermost last.
  var functionStack: [FunctionFrame] = []
  /// What is shown with `show`.
  var shownKinds: Kinds = []
  /// Whether the program uses the last shown value, and which inputs' values.
  var usesLastValue = false
  var usedInputs: Set<Int> = []
  /// The names that stand for values of an f-string while it is written.
  var fieldNames: [NodeID: String] = [:]
  /// Whether the tuple of a gradient may be shown: not where it is taken apart at once.
  var showsGradients = true

  /// What must be known of the function being written.
  struct FunctionFrame {
    var scope: Int
    var isLambda: Bool
    /// The variables of scopes around it that it binds anew.
    var rebound: Set<Variable> = []
  }

  var tree: SyntaxTree { program.inputs[input].tree }

  init(program: Program, facts: ProgramFacts, dialect: Dialect, isSpelling: Bool = false) {
    self.program = program
    self.facts = facts
    self.dialect = dialect
    self.isSpelling = isSpelling
    names = PythonNames(
      of: program, taken: isSpelling ? [] : Set(Helper.allCases.map(\.name)))
  }

  /// The lines alone, without head and helpers.
  func spelling() -> String {
    write()
    return lines.joined(separator: "\n")
  }

  /// The whole program.
  func translation() -> Translation {
    noteUsedValues()
    write()
    // Now it is known which helpers there are: only their names are taken.
    let needed = Helper.closure(of: helpers, dialect)
    var taken = Set(needed.flatMap { [$0.name] + $0.furtherNames })
    if isDask { taken.formUnion(Helper.furtherNames) }
    names = PythonNames(of: program, taken: taken)
    helpers = []
    shownKinds = []
    problems = []
    lines = []
    write()
    return Translation(text: (head + lines).joined(separator: "\n") + "\n", problems: problems)
  }

  private func write() {
    for index in program.inputs.indices {
      input = index
      facts.input = index
      for line in program.inputs[index].linesBefore { keep(line) }
      for statement in tree.statements { write(statement: statement) }
      let number = program.inputs[index].number
      if usedInputs.contains(number) { add("_\(number) = _") }
    }
    for line in program.linesAfter { keep(line) }
    while lines.last == "" { lines.removeLast() }
    if helpers.contains(.show) || helpers.contains(.showAndKeep) || helpers.contains(.then), isDask
    {
      add("\(use(.finish))()")
    }
  }

  /// Keeps a comment or a blank line of the original.
  private func keep(_ line: String) {
    let line = line.drop { $0 == " " || $0 == "\t" }
    if line.hasPrefix("#!") || (line.isEmpty && lines.isEmpty) { return }
    if isAfterDefinition, !line.isEmpty {
      isAfterDefinition = false
      setApart()
    }
    lines.append(String(line))
  }

  // MARK: - Head

  private var head: [String] {
    var imports: [String] = []
    var needed = helpers
    if !isDask, needed.contains(.show), !usesLastValue, shownKinds.isOnly(.array) {
      needed.remove(.show)
      needed.insert(.showArray)
    }
    needed = Helper.closure(of: needed, dialect)
    for helper in needed { modules.formUnion(helper.modules) }
    for module in modules.sorted() { imports.append("import \(module)") }
    if !imports.isEmpty { imports.append("") }
    if isDask { imports += ["import dask", "import dask.array as da"] }
    imports.append("import numpy as np")
    for helper in Helper.allCases where needed.contains(helper) {
      let source = isDask ? helper.daskSource ?? helper.numpySource : helper.numpySource
      imports += ["", "", source]
    }
    if !needed.isEmpty { imports.append("") }
    return imports + [""]
  }

  // MARK: - Lines

  /// Adds a line to the program.
  func add(_ line: String) {
    if indentation == 0, isAfterDefinition {
      isAfterDefinition = false
      setApart()
    }
    lines.append(String(repeating: "    ", count: indentation) + line)
  }

  /// Leaves two lines blank, unless a comment stands right above.
  func setApart() {
    guard indentation == 0, !isSpelling, let last = lines.last, !last.hasPrefix("#") else { return }
    while lines.last == "" { lines.removeLast() }
    if !lines.isEmpty { lines += ["", ""] }
  }

  /// The place where the next line will stand.
  var nextLine: Int { lines.count }

  /// Adds a line before those that were added since a place.
  func insert(_ line: String, at place: Int) {
    lines.insert(String(repeating: "    ", count: indentation) + line, at: place)
  }

  /// Writes a block, one step to the right; `before` gives the lines at its beginning, when the rest
  /// is known.
  func indented(_ body: () -> Void, before: () -> [String] = { [] }) {
    indentation += 1
    let place = nextLine
    body()
    for line in before().reversed() { insert(line, at: place) }
    let added = lines[place...].contains { !$0.drop { $0 == " " }.hasPrefix("#") }
    if !added { add("pass") }
    indentation -= 1
  }

  /// Says in front of the lines since a place what they cannot do.
  func tellProblems(of node: NodeID, since place: Int) {
    guard !pending.isEmpty else { return }
    let offset = Int(tree[node].span.start)
    let before = tree.source.text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    let line = program.inputs[input].firstLine + before
    for message in pending.reversed() { insert("# nabla: " + message, at: place) }
    problems += pending.map { TranslationProblem(line: line, message: $0) }
    pending = []
  }

  // MARK: - Needs

  /// Notes what the statement being written cannot do.
  func cannot(_ message: String) {
    if !pending.contains(message) { pending.append(message) }
  }

  /// The name of a helper, which the program now needs.
  func use(_ helper: Helper) -> String {
    if isSpelling { return helper.spelling }
    helpers.insert(helper)
    return helper.name
  }

  /// The name of a module, which the program now imports.
  func use(module: String) -> String {
    modules.insert(module)
    return module
  }

  // MARK: - Facts

  /// The kinds of the variables at the program's top, by their names.
  var knownKinds: [String: Kinds] {
    var known: [String: Kinds] = [:]
    for (variable, kinds) in facts.kindsOfVariable where variable.scope == 0 {
      known[program.names[variable.name]] = kinds
    }
    return known
  }

  func kinds(_ node: NodeID) -> Kinds { facts.kinds[input][node.index] }

  /// The variable that a name stands for; nil for a builtin.
  func variable(_ node: NodeID) -> Variable? { facts.variableOfNode[input][node] }

  /// Whether a variable is changed in place somewhere.
  func isMutated(_ variable: Variable) -> Bool { facts.mutated.contains(variable) }

  /// Finds the uses of `_`, `ans` and `_3`.
  private func noteUsedValues() {
    for index in program.inputs.indices {
      for (offset, node) in program.inputs[index].tree.nodes.enumerated() {
        guard case .name(let name) = node.kind,
          facts.variableOfNode[index][NodeID(rawValue: Int32(offset))] == nil
        else { continue }
        let text = program.names[name]
        if text == "_" || text == "ans" { usesLastValue = true }
        if text.hasPrefix("_"), let number = Int(text.dropFirst()) {
          usesLastValue = true
          usedInputs.insert(number)
        }
      }
    }
  }
}
