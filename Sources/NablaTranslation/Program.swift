// nabla · Program.swift
// A whole program as syntax trees.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// A whole program: its inputs as syntax trees over one table of names.
struct Program {
  /// One input with what stands before it.
  struct Input {
    let tree: SyntaxTree
    /// The number that the session would give it, which `_N` names.
    let number: Int
    let firstLine: Int
    /// Blank lines and comments before it, as they were typed.
    let linesBefore: [String]
  }

  private(set) var inputs: [Input] = []
  private(set) var names = NameTable()
  private var defined: Set<String> = []
  private var lines: [Substring]
  private var takenLines = 0
  /// How the definitions before this program count: the names that are variables already.
  let variables: Set<String>

  /// Reads a program.
  ///
  /// - Throws: the first thing that is no program.
  init(
    _ source: String, commandWords: Set<String>, variables: Set<String> = [],
    origin: (Int) -> SourceOrigin
  ) throws(SyntaxProblem) {
    self.variables = variables
    defined = variables
    lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if let first = lines.first, first.unicodeScalars.first == "\u{FEFF}" {
      lines[0] = Substring(first.unicodeScalars.dropFirst())
    }
    var assembler = InputAssembler(mode: .script)
    for line in lines {
      for input in assembler.add(String(line)) { try add(input, commandWords, origin) }
    }
    if let last = assembler.finish() { try add(last, commandWords, origin) }
  }

  private mutating func add(
    _ input: InputAssembler.Input, _ commandWords: Set<String>, _ origin: (Int) -> SourceOrigin
  ) throws(SyntaxProblem) {
    let source = SourceText(input.text, origin: origin(input.firstLine))
    let known = defined
    let options = ParserOptions(
      commandWords: commandWords, isUserDefined: { known.contains($0) })
    let tree: SyntaxTree
    do throws(SyntaxFailure) {
      tree = try Parser.parse(source, names: &names, options: options)
    } catch {
      throw SyntaxProblem(diagnostic: error.diagnostic(in: source))
    }
    guard !tree.statements.isEmpty else { return }
    for name in Binding.names(boundIn: tree.statements, of: tree, self.names) {
      defined.insert(names[name])
    }
    let before = linesBefore(input)
    inputs.append(
      Input(
        tree: tree, number: inputs.count + 1, firstLine: input.firstLine, linesBefore: before))
  }

  /// The lines between the last input and this one.
  private mutating func linesBefore(_ input: InputAssembler.Input) -> [String] {
    let first = input.firstLine - 1
    let before = takenLines < first ? lines[takenLines..<first].map(String.init) : []
    takenLines = first + input.text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return before
  }

  /// The comments behind the last input.
  var linesAfter: [String] {
    takenLines < lines.count ? lines[takenLines...].map(String.init) : []
  }
}
