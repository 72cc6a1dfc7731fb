// nabla · Machine+Failures.swift
// Failures, with the place they happened at.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaSyntax

/// A failure that has its place already.
struct LocatedFailure: Fact {
  let diagnostic: Diagnostic
  var wording: Wording { Wording(diagnostic.kind, diagnostic.message) }
}

extension Machine {
  /// Runs, and gives a failure its place in the source.
  mutating func runLocated() throws(RuntimeFailure) -> Value {
    do throws(RuntimeFailure) {
      return try run()
    } catch {
      throw located(error)
    }
  }

  private func located(_ failure: RuntimeFailure) -> RuntimeFailure {
    let result = Machine.located(failure, at: node, in: code.tree, evaluation)
    guard !frames.isEmpty, !(failure.fact is LocatedFailure),
      var diagnostic = (result.fact as? LocatedFailure)?.diagnostic
    else { return result }
    diagnostic.notes += callers
    return RuntimeFailure(LocatedFailure(diagnostic: diagnostic))
  }

  /// Gives a failure its place in the source, if it has none yet.
  static func located(
    _ failure: RuntimeFailure, at node: NodeID, in tree: SyntaxTree, _ evaluation: Evaluation
  ) -> RuntimeFailure {
    if failure.fact is LocatedFailure || failure.fact is ExitRequest { return failure }
    evaluation.failedFact = failure.fact
    let locator = Locator(
      tree: tree, node: node, call: evaluation.failedCall, evaluation: evaluation)
    evaluation.failedCall = nil
    return RuntimeFailure(LocatedFailure(diagnostic: locator.diagnostic(failure.wording)))
  }

  /// Where the functions that were running had been called.
  private var callers: [String] {
    var notes: [String] = []
    var name = code.name
    for frame in frames.reversed() {
      let span = frame.code.tree[frame.code.nodes[frame.pc]].span
      notes.append("in \(name)(), called by  \(frame.code.tree.source[span].prefix(60))")
      name = frame.code.name
      if notes.count == 3, frames.count > 4 {
        notes.append("and \(frames.count - 3) calls more")
        break
      }
    }
    return notes
  }
}
