// nabla · SessionMutationTests.swift
// Damaged inputs, evaluated: nothing traps, and what fails changes nothing.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaDiagnostics
import NablaRuntime
import NablaShell
import Synchronization
import Testing

struct SessionMutationTests {
  /// The least number of mutants; `make fuzz` asks for more.
  static let wanted =
    ProcessInfo.processInfo.environment["NABLA_MUTANTS"].flatMap { Int($0) } ?? 20_000

  @Test func `no mutant traps, points outside or changes anything when it fails`() throws {
    let inputs = try MutationInputs.all()
    #expect(inputs.count >= 200)
    var random = SplitMix(state: 20_260_101)
    var tally = MutationTally()
    // First one damage at every place, then as many inputs damaged twice as are wanted.
    for input in inputs {
      let run = MutationRun()
      for mutant in Mutant(input).damagedOnce { run.evaluate(mutant.text, &tally) }
    }
    while tally.count < Self.wanted {
      let run = MutationRun()
      guard let input = inputs.randomElement(using: &random) else { break }
      for _ in 0..<40 {
        let mutant = Mutant(input).damaged(using: &random).damaged(using: &random)
        run.evaluate(mutant.text, &tally)
      }
    }
    print(
      "\(tally.count) mutants of \(inputs.count) inputs evaluated: \(tally.failed) failed, "
        + "\(tally.stopped) stopped by their deadline")
    #expect(tally.count >= Self.wanted)
    #expect(tally.failed > tally.count / 4)
    #expect(tally.failed < tally.count)
    #expect(tally.complaints == [])
  }
}

/// What was seen so far.
struct MutationTally {
  var count = 0
  var failed = 0
  var stopped = 0
  /// The first few things that were wrong.
  var complaints: [String] = []

  mutating func complain(_ text: String) { if complaints.count < 20 { complaints.append(text) } }
}

/// A session that takes one mutant after the other.
final class MutationRun: SessionObserver {
  /// When the running mutant is to stop, in nanoseconds of the system's clock.
  private static let deadline = Atomic<UInt64>(.max)
  /// Mutants that loop for ever are stopped after so many nanoseconds.
  private static let longestRun: UInt64 = 100_000_000

  /// What the mutants find: the names that the inputs use most.
  private static let base = [
    "x = [1, 2, 4, 7]", "y = linspace(0, 1, 4)", "m = [[1, 2, 3], [4, 5, 6]]",
    "a = 3; b = 2.5; n = 2",
    "f(v, k=2) = v**k", "l = list((1, 'two', 3.0))", "s = 'text'", "t = (1, [2, 3])", "z = 1 + 2j",
  ]

  private let session: Session
  /// The variables before the running mutant.
  private var before: [String: String] = [:]
  private var warnings: [Diagnostic] = []

  init() {
    var settings = Settings()
    settings.maxDepth = 100
    settings.isInterrupted = {
      DispatchTime.now().uptimeNanoseconds > MutationRun.deadline.load(ordering: .relaxed)
    }
    session = Session(settings: settings, commands: ShellCommands.all)
    for input in Self.base { _ = session.evaluate(source(of: input), observer: self) }
    before = variables
  }

  private func source(of text: String) -> SourceText {
    SourceText(text, origin: .input(number: session.nextInputNumber))
  }

  /// Each variable's value as text.
  private var variables: [String: String] {
    Dictionary(
      uniqueKeysWithValues: session.variableNames.map { name in
        (name, session.variable(name).map { Describer.repr($0) } ?? "")
      })
  }

  /// Evaluates a mutant and looks at what is left.
  func evaluate(_ text: String, _ tally: inout MutationTally) {
    tally.count += 1
    warnings = []
    let now = DispatchTime.now().uptimeNanoseconds
    Self.deadline.store(now + Self.longestRun, ordering: .relaxed)
    defer { Self.deadline.store(.max, ordering: .relaxed) }
    let outcome = session.evaluate(source(of: text), observer: self)
    Self.deadline.store(.max, ordering: .relaxed)
    for warning in warnings { check(warning, text, &tally) }
    guard case .failed(let diagnostic) = outcome else {
      before = variables
      return
    }
    tally.failed += 1
    if diagnostic.kind == .keyboardInterrupt { tally.stopped += 1 }
    check(diagnostic, text, &tally)
    let after = variables
    if after != before {
      tally.complain("\(text.debugDescription) failed and changed \(changes(to: after))")
      before = after
    }
  }

  private func changes(to after: [String: String]) -> String {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
      .map { "\($0) from \(before[$0] ?? "nothing") to \(after[$0] ?? "nothing")" }
      .joined(separator: ", ").prefix(300).description
  }

  /// Draws a diagnostic, and holds its marks to its source.
  private func check(_ diagnostic: Diagnostic, _ text: String, _ tally: inout MutationTally) {
    let picture = DiagnosticRenderer(width: 75).render(diagnostic).plain
    if diagnostic.message.isEmpty || picture.isEmpty {
      tally.complain("\(text.debugDescription) has an empty message")
    }
    let count = diagnostic.source?.text.utf8.count ?? 0
    for label in [diagnostic.primary].compactMap(\.self) + diagnostic.secondary {
      let (start, end) = (Int(label.span.start), Int(label.span.end))
      if start < 0 || start > end || end > count {
        tally.complain("\(text.debugDescription) is marked at \(start)..<\(end) of \(count)")
      }
    }
  }

  func printed(_ text: String) {}
  func displayed(_ text: String, value: Value) {}
  func warned(_ warning: Diagnostic) { warnings.append(warning) }
}
