// nabla · Session+Timing.swift
// How long an input takes.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// How long the runs of an input took.
package struct Timing: Hashable, Sendable {
  /// Nanoseconds of each run, sorted.
  package let nanoseconds: [UInt64]

  /// Takes the durations of at least one run.
  init(_ nanoseconds: [UInt64]) { self.nanoseconds = nanoseconds.sorted() }

  /// The duration that a part of the runs does not exceed: 0.5 for the median.
  package func quantile(_ part: Double) -> Double {
    let place = part * Double(nanoseconds.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, nanoseconds.count - 1)
    let (low, high) = (Double(nanoseconds[below]), Double(nanoseconds[above]))
    return low + (high - low) * (place - Double(below))
  }
}

/// How an attempt to measure ended.
package enum TimingOutcome: Sendable {
  case measured(Timing)
  case failed(Diagnostic)
  /// The input asked to leave.
  case exit(Int32)
}

extension Session {
  /// So long an input is run again and again.
  private static let budget: UInt64 = 500_000_000
  private static let mostRuns = 1_000

  /// Runs an input several times and takes everything back after each, so that all runs are alike.
  ///
  /// What it shows and prints is not seen. The first run may warm up what the others use, so it
  /// counts only if it is the only one.
  ///
  /// - Parameter clock: Nanoseconds since some moment.
  /// - Complexity: Half a second, or one run if that takes longer.
  package func measure(_ source: SourceText, clock: () -> UInt64) -> TimingOutcome {
    let tree: SyntaxTree
    do throws(SyntaxFailure) {
      tree = try parse(source)
    } catch {
      return .failed(error.diagnostic(in: source))
    }
    if let failure = Operations.oversizedLiteral(in: tree, evaluation) { return .failed(failure) }
    let silence = Silence()
    var runs: [UInt64] = []
    let start = clock()
    repeat {
      let begin = clock()
      switch evaluation.runAndUndo(tree, observer: silence) {
      case .completed: runs.append(clock() - begin)
      case .failed(let diagnostic): return .failed(diagnostic)
      case .exit(let status): return .exit(status)
      }
    } while runs.count < Self.mostRuns && clock() - start < Self.budget
    return .measured(Timing(runs.count > 1 ? Array(runs.dropFirst()) : runs))
  }
}

/// Hears nothing.
private final class Silence: SessionObserver {
  func printed(_ text: String) {}
  func displayed(_ text: String, value: Value) {}
  func warned(_ warning: Diagnostic) {}
}

extension Evaluation {
  /// Runs an input; variables, random numbers and options are then as before, however it ended.
  func runAndUndo(_ tree: SyntaxTree, observer: any SessionObserver) -> InputOutcome {
    let kept = (settings, shown, printOptions, floatErrors)
    defer {
      globals.rollBack()
      (settings, shown, printOptions, floatErrors) = kept
      followUps.removeAll()
    }
    return run(tree, observer: observer)
  }
}
