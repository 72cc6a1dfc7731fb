// nabla · ReductionError+Wording.swift
// The words for reductions and scans that cannot be done.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension ReductionError: Fact {
  package var wording: Wording {
    switch self {
    case .noElements(let operation, let shape):
      Wording(
        .valueError,
        "zero-size array to reduction operation \(operation) which has no identity",
        at: .parameter("a"), label: "shape \(ShapeText.text(shape))",
        help: "say what to start from with initial=")
    case .noArgument(let operation, let shape, let axis):
      Wording(
        .valueError, "attempt to get \(operation) of an empty sequence",
        at: .parameter("a"),
        label: "shape \(ShapeText.text(shape))"
          + (axis.map { ", nothing along axis \($0)" } ?? ""))
    case .duplicateAxis(let axis):
      Wording(
        .valueError, "duplicate value in 'axis': axis \(axis) is there twice",
        at: .parameter("axis"))
    case .maskNeedsInitial(let operation):
      Wording(
        .valueError,
        "reduction operation '\(operation)' does not have an identity, so to use a where mask one "
          + "has to specify 'initial'", at: .parameter("where"))
    case .initialDoesNotFit(let dtype):
      Wording(
        .typeError,
        "'initial' does not fit the dtype of the result, \(dtype.name)"
          + (dtype.isInteger ? ", which holds no fraction" : ""),
        at: .parameter("initial"), help: "compute in another dtype: dtype=float")
    case .maskNotBool(let dtype):
      Wording(
        .typeError, "'where' must be an array of truth values, not of \(dtype.name)",
        at: .parameter("where"), help: "compare: where=mask != 0")
    case .integerOverflow(let operation, let index, let dtype):
      Wording(
        .overflowError,
        "the result of \(operation) does not fit \(dtype.name)"
          + (index.isEmpty ? "" : " at index \(ShapeText.index(index))"),
        at: .parameter("a"), help: "compute with floats: dtype=float")
    case .negativeOrder(let order):
      Wording(
        .valueError, "order must be non-negative but got \(order)", at: .parameter("n"))
    case .needsAxis(let operation):
      Wording(
        .valueError, "\(operation) requires input that is at least one dimensional",
        at: .parameter("a"))
    case .array(let error): error.wording
    }
  }
}
