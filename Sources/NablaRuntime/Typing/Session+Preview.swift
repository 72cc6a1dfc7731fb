// nabla · Session+Preview.swift
// Evaluates a line that is not entered yet.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics
import NablaSyntax

extension Session {
  /// What a text would show if it were entered; nil if that cannot be said in passing.
  ///
  /// Nothing is left of it: no variable, no random number, no shown value. Nothing outside is
  /// touched, so what prints, draws or reads has no preview.
  ///
  /// - Parameter clock: Nanoseconds since some moment.
  /// - Complexity: Ends after 4 ms of statements and calls; large arrays are not computed with.
  package func preview(_ text: String, clock: @escaping @Sendable () -> UInt64) -> InputPreview? {
    let source = SourceText(text, origin: .input(number: nextInputNumber))
    let tree: SyntaxTree
    do throws(SyntaxFailure) {
      tree = try parse(source)
    } catch {
      return error.shortProblem.map(InputPreview.problem)
    }
    guard isPreviewable(tree) else { return nil }
    let trial = Trial()
    let (outcome, fact) = evaluation.tried(tree, observer: trial, clock: clock)
    if trial.hasPrinted || fact.map(isUnsaid) ?? false { return nil }
    switch outcome {
    case .completed:
      guard let (text, value) = trial.shown else { return nil }
      return .value(text, kind: value.previewKind)
    case .failed(let diagnostic):
      if let name = fact?.missingName, text.hasSuffix(name), isBeginning(name) { return nil }
      return .problem(diagnostic.shortProblem(of: fact))
    case .exit: return nil
    }
  }

  /// Whether a failure is the preview's own: its limits say nothing about the line.
  private func isUnsaid(_ fact: any Fact) -> Bool {
    if case ArrayError.outOfMemory = fact { return true }
    if case LimitFailure.tooManyItems = fact { return true }
    return fact is PreviewStop || fact as? LimitFailure == .interrupted
  }

  /// Whether a name may be the beginning of one that is known.
  private func isBeginning(_ name: String) -> Bool {
    Value.bareNames.contains { $0.hasPrefix(name) }
      || variableNames.contains { $0.hasPrefix(name) }
  }

  /// Whether a text may be computed in passing: assignments and definitions, then a value to show.
  private func isPreviewable(_ tree: SyntaxTree) -> Bool {
    guard let last = tree.statements.last,
      case .expressionStatement(let expression, isShown: true) = tree[last].kind
    else { return false }
    for statement in tree.statements {
      switch tree[statement].kind {
      case .expressionStatement, .assignment, .augmentedAssignment, .functionDefinition: continue
      default: return false
      }
    }
    if tree.statements.count == 1, case .name = tree[expression].kind { return true }
    return tree.nodes.allSatisfy { node in
      guard case .name(let name) = node.kind, let value = evaluation.globals[name] else {
        return true
      }
      return value.elementCount <= PreviewLimits.mostElements
    }
  }
}

/// Collects what a trial shows.
private final class Trial: SessionObserver {
  private(set) var shown: (text: String, value: Value)?
  private(set) var hasPrinted = false

  func printed(_ text: String) { hasPrinted = true }
  func displayed(_ text: String, value: Value) {
    // Of several values Enter shows all; one row has room for none of them.
    if shown != nil { hasPrinted = true }
    shown = (text, value)
  }
  func warned(_ warning: Diagnostic) {}
}

extension Evaluation {
  /// Runs an input and takes everything back.
  ///
  /// - Returns: How it ended, and the fact behind a failure.
  func tried(
    _ tree: SyntaxTree, observer: any SessionObserver, clock: @escaping @Sendable () -> UInt64
  ) -> (InputOutcome, (any Fact)?) {
    let kept = (settings, shown, printOptions, floatErrors)
    let end = clock() + PreviewLimits.nanoseconds
    let isInterrupted = settings.isInterrupted
    settings.isInterrupted = { isInterrupted() || clock() > end }
    isTrial = true
    failedFact = nil
    defer {
      isTrial = false
      globals.rollBack()
      (settings, shown, printOptions, floatErrors) = kept
      failedFact = nil
      failedCall = nil
    }
    let outcome = ArrayMemory.withoutLargeBlocks { run(tree, observer: observer) }
    return (outcome, failedFact)
  }
}

// MARK: - In few words

extension Value {
  /// The shape and dtype of an array.
  fileprivate var previewKind: String? {
    guard case .array(let object) = self else { return nil }
    return "\(ShapeText.text(object.array.shape)) \(object.array.dtype.name)"
  }
}

extension SyntaxFailure {
  /// What is still open; nil for what may only be unfinished.
  fileprivate var shortProblem: String? {
    switch fact {
    case .bracket(.neverClosed(let byte)): "open \(Unicode.Scalar(byte))"
    case .bracket(.unmatchedClosing(let byte)), .bracket(.mismatchedClosing(let byte, _, _)):
      "stray \(Unicode.Scalar(byte))"
    case .text(.unterminatedString): "open text"
    default: nil
    }
  }
}

extension Fact {
  /// The name that means nothing.
  fileprivate var missingName: String? {
    guard let failure = self as? NameFailure else { return nil }
    switch failure {
    case .undefined(let name, _), .unbound(let name), .needsPrefix(let name, _),
      .notInLanguage(let name):
      return name
    case .notKept(let input, _): return "_\(input)"
    }
  }
}

extension Diagnostic {
  /// The problem in one or two words.
  fileprivate func shortProblem(of fact: (any Fact)?) -> String {
    if let name = fact?.missingName { return "no name \(name)" }
    switch fact {
    case ArrayError.cannotBroadcast(let shapes)?:
      let sign = primary.flatMap { label in source.map { String($0[label.span]) } } ?? ""
      let isSign = !sign.isEmpty && sign.utf8.count <= 2
      return shapes.map { ShapeText.text($0) }.joined(separator: isSign ? " \(sign) " : " ")
    default: return kind.rawValue
    }
  }
}
