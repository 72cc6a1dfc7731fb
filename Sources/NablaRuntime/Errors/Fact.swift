// nabla · Fact.swift
// Errors as facts, and their wording.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// A thing that went wrong, as facts; the wording is made only when it is shown.
package protocol Fact: Error, Sendable {
  /// Kind, message, notes, help and places.
  var wording: Wording { get }
}

/// A place in the failing operation; the evaluator knows where it stands in the source.
package enum FaultPlace: Hashable, Sendable {
  /// The whole expression.
  case whole
  /// The operator's sign, the attribute's name, or the name that is called.
  case sign
  /// The operands of an operator, or the value before an index or attribute (`left`).
  case left, right
  /// The argument that was bound to a parameter; a variadic parameter's `item`-th argument.
  case parameter(String, item: Int = 0)
  /// The argument at a position among those typed, keywords included.
  case argument(Int)
  /// The item of an index `x[i, j]` at a position.
  case indexItem(Int)
}

/// The words for a fact.
package struct Wording: Sendable {
  /// Stands in a label for the operator or function that the user typed.
  package static let sign = "⟨sign⟩"

  package var kind: ErrorKind
  /// NumPy's or Python's phrase, then the facts of this call.
  package var message: String
  /// Where `^` points.
  package var place: FaultPlace
  /// The text at `^`.
  package var label: String
  /// Further marked places with their texts.
  package var labels: [(place: FaultPlace, text: String)]
  package var notes: [String]
  package var help: String?

  package init(
    _ kind: ErrorKind, _ message: String, at place: FaultPlace = .whole, label: String = "",
    labels: [(place: FaultPlace, text: String)] = [], notes: [String] = [], help: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.place = place
    self.label = label
    self.labels = labels
    self.notes = notes
    self.help = help
  }
}

/// What the runtime throws: a fact on its way to the place in the source that it belongs to.
package struct RuntimeFailure: Fact {
  package let fact: any Fact

  /// Wraps a fact; one that is wrapped already stays as it is.
  package init(_ fact: any Fact) {
    self.fact = (fact as? RuntimeFailure)?.fact ?? fact
  }

  package var wording: Wording { fact.wording }
}

/// Bodies that cannot fail throw `Never`.
extension Never: Fact {
  package var wording: Wording { Wording(.valueError, "") }
}
