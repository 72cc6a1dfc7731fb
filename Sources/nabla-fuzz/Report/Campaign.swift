// nabla · Campaign.swift
// Draws, runs and compares many programs.
// SPDX-License-Identifier: Apache-2.0

/// Draws, runs and compares many programs.
struct Campaign {
  let options: Options
  let generator: Generator
  private let laboratory: Laboratory
  private let comparison: Comparison
  /// What finds planted faults, where there are some.
  let hunt: FaultHunt?
  /// Differences by the function they seem to be about; the first of each is shrunk.
  private(set) var groups: [String: [Difference]] = [:]
  /// How often each deliberate difference was met.
  private(set) var known: [String: Int] = [:]
  private(set) var programs = 0
  private(set) var failing = 0
  private(set) var statements = 0
  private(set) var untranslated = 0

  init(options: Options) {
    self.options = options
    let vocabulary = Vocabulary()
    generator = Generator(vocabulary: vocabulary)
    comparison = Comparison(vocabulary: vocabulary)
    let isHunt = options.faults > 0
    hunt = isHunt ? FaultHunt(count: options.faults, options: options) : nil
    laboratory = Laboratory(
      nabla: isHunt
        ? FaultHunt.server(options.server, count: options.faults) : options.server,
      python: options.python)
  }

  /// Runs all programs.
  mutating func run() {
    for index in 0..<options.programs {
      let program = generator.program(seed: options.seed &+ UInt64(index))
      if options.isShowing { print("# program \(index)\n\(program.text)") }
      run(program)
    }
  }

  private mutating func run(_ program: Tree) {
    let (nabla, translation) = laboratory.runInNabla(program)
    programs += 1
    count(program, nabla)
    guard let translation else {
      untranslated += 1
      note(crashes(of: program, nabla))
      return
    }
    let python = laboratory.runInPython(translation)
    let finding = comparison.compare(
      program, nabla: nabla, python: python, translation: translation)
    if finding.untranslated != nil { untranslated += 1 }
    statements += finding.same
    if let name = finding.known { known[name, default: 0] += 1 }
    note(finding.difference)
    if let difference = finding.difference {
      hunt?.examine(difference, python: python, comparison)
    }
    if options.isRecording, finding.difference == nil, finding.same > 2 {
      print(
        RecordedProgram(program, python, count: finding.same, generator.vocabulary).line)
    }
  }

  private mutating func note(_ difference: Difference?) {
    guard let difference else { return }
    groups["\(difference.firstFunction) · \(difference.signature)", default: []].append(difference)
  }

  private mutating func count(_ program: Tree, _ nabla: Outcome) {
    generator.counts.add(program.allLabels)
    for (statement, events) in zip(program.parts, nabla.statements) where events.failure == nil {
      generator.counts.addSuccesses(statement.allLabels)
    }
    if nabla.statements.contains(where: { $0.failure != nil }) { failing += 1 }
    if options.isShowing {
      for (statement, events) in zip(program.parts, nabla.statements) {
        print(">>> \(statement.text)")
        for event in events { print("    \(event.line)") }
      }
    }
  }

  private func crashes(of program: Tree, _ nabla: Outcome) -> Difference? {
    for (index, events) in nabla.statements.enumerated() {
      for case .died in events {
        return Difference(
          aspect: .crash, statement: index, program: program, nabla: events, python: [])
      }
    }
    return nil
  }

  /// The difference with the smallest program that shows it.
  func shrunk(_ difference: Difference) -> Difference {
    let shrinker = Shrinker { program in
      let (nabla, translation) = laboratory.runInNabla(program)
      guard let translation else { return crashes(of: program, nabla) }
      let python = laboratory.runInPython(translation)
      return comparison.compare(program, nabla: nabla, python: python, translation: translation)
        .difference
    }
    return shrinker.shrunk(difference)
  }
}
