// nabla · Laboratory.swift
// Runs programs in nabla and in Python.
// SPDX-License-Identifier: Apache-2.0

/// Runs programs in nabla and, translated, in Python.
final class Laboratory {
  private let nabla: Worker
  private let python: Worker

  init(nabla: [String], python: [String]) {
    self.nabla = Worker(command: nabla)
    self.python = Worker(command: python)
  }

  /// What a program does in nabla, and its translation.
  func runInNabla(_ program: Tree) -> (outcome: Outcome, translation: [String]?) {
    let lines = program.parts.map { Wire.escaped($0.text) }
    let (answer, reason) = Self.lines(of: nabla.ask(lines))
    var outcome = Outcome(lines: answer)
    let translation = outcome.statements.first?.compactMap { event -> String? in
      if case .translated(let text) = event { text } else { nil }
    }
    if !outcome.statements.isEmpty { outcome.statements.removeFirst() }
    if let reason {
      if outcome.statements.isEmpty { outcome.statements.append([]) }
      outcome.statements[outcome.statements.count - 1].append(.died(reason))
    }
    return (outcome, translation?.isEmpty == false ? translation : nil)
  }

  /// What the translation of a program does in Python; its first part is what stands before the
  /// statements.
  func runInPython(_ translation: [String]) -> Outcome {
    let (answer, reason) = Self.lines(of: python.ask(translation.map(Wire.escaped), seconds: 30))
    var outcome = Outcome(lines: answer)
    if let reason { outcome.statements.append([.died(reason)]) }
    if !outcome.statements.isEmpty { outcome.statements.removeFirst() }
    return outcome
  }

  private static func lines(of answer: Worker.Answer) -> ([String], String?) {
    switch answer {
    case .lines(let lines): (lines, nil)
    case .died(let lines, let reason): (lines, reason)
    }
  }
}
