// nabla · IndexFailure.swift
// What cannot stand in an index.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What cannot stand in an index.
package enum IndexFailure: Error, Hashable, Sendable {
  case noIndex(found: String, item: Int)
  case noBound(found: String, item: Int)
  case zeroStep
  /// An index into a single number of NumPy's.
  case ofScalar(type: String)
  /// An integer beyond 64 bits.
  case tooLarge(item: Int)
}

extension IndexFailure: Fact {
  package var wording: Wording {
    switch self {
    case .noIndex(let found, let item):
      Wording(
        .indexError,
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or "
          + "boolean arrays are valid indices",
        at: .indexItem(item), label: "this is \(found)")
    case .noBound(let found, let item):
      Wording(
        .typeError, "slice indices must be integers or None or have an __index__ method",
        at: .indexItem(item), label: "this holds \(found)")
    case .ofScalar(let type):
      Wording(
        .indexError, "invalid index to scalar variable.", at: .left, label: "a single \(type)")
    case .tooLarge(let item):
      Wording(
        .indexError, "cannot fit 'int' into an index-sized integer", at: .indexItem(item))
    case .zeroStep: Wording(.valueError, "slice step cannot be zero", at: .indexItem(0))
    }
  }
}
