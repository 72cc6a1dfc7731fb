// nabla · Translation.swift
// A program in Python, made from one of ours.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// The library that a translated program computes with.
package enum Dialect: String, CaseIterable, Sendable {
  case numpy
  case dask
}

/// Something that the translated program cannot do.
package struct TranslationProblem: Hashable, Sendable {
  /// The line of the original program.
  package let line: Int
  /// What is missing, as the comment in the program says it.
  package let message: String
}

/// A program in Python, made from one of ours.
package struct Translation: Sendable {
  /// The program; it ends in a newline.
  package let text: String
  /// What it cannot do, in the order of the lines; each is also said in a comment there.
  package let problems: [TranslationProblem]

  /// Translates a whole program.
  ///
  ///     try Translation(of: "[1, 2]^2", origin: { .file("squares.nabla", line: $0) }).text
  ///
  /// - Parameters:
  ///   - source: The program.
  ///   - dialect: The library that it shall compute with.
  ///   - commandWords: The words that take the rest of their line, such as `help`.
  ///   - origin: Where the input on a line stands, for the positions of errors.
  /// - Throws: the picture of the first thing that is no program.
  package init(
    of source: String, dialect: Dialect = .numpy, commandWords: Set<String> = [],
    origin: (Int) -> SourceOrigin = { .standardInput(line: $0) }
  ) throws(SyntaxProblem) {
    let program = try Program(source, commandWords: commandWords, origin: origin)
    let facts = ProgramFacts(of: program)
    self = Emitter(program: program, facts: facts, dialect: dialect).translation()
  }

  init(text: String, problems: [TranslationProblem]) {
    self.text = text
    self.problems = problems
  }
}

/// A program that cannot be read.
package struct SyntaxProblem: Error {
  /// The picture of what is wrong.
  package let diagnostic: Diagnostic
}
