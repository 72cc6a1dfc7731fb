// nabla · ProductFault+Wording.swift
// The words for products and diagonals that arrays do not have.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension ProductFault: Fact {
  package var wording: Wording {
    switch self {
    case .needVectors(let left, let right):
      Wording(
        .valueError,
        "Input arrays must be one-dimensional, but they are x1.ndim=\(left) and x2.ndim=\(right).",
        at: .parameter(left == 1 ? "x2" : "x1"))
    case .noAxis:
      Wording(.valueError, "At least one array has zero dimension", at: .sign)
    case .crossLengths(let left, let right):
      Wording(
        .valueError,
        "incompatible dimensions for cross product (dimension must be 2 or 3): they are \(left) and "
          + "\(right)", at: .parameter(2...3 ~= left ? "b" : "a"))
    case .spatialLengths(let left, let right):
      Wording(
        .valueError,
        "Both input arrays must be (arrays of) 3-dimensional vectors, but they are \(left) and "
          + "\(right) dimensional instead.", at: .parameter(left == 3 ? "x2" : "x1"))
    case .tensorLengths(let left, let right):
      Wording(
        .valueError,
        "shape-mismatch for sum: the axes have lengths \(ShapeText.text(left)) and "
          + ShapeText.text(right), at: .sign)
    case .repeatedAxes(let axes):
      Wording(
        .valueError,
        "duplicate axes are not allowed in tensordot: \(ShapeText.text(axes))",
        at: .parameter("axes"))
    case .tooFewMatrices(let count):
      Wording(
        .valueError, "Expecting at least two arrays, not \(count).", at: .parameter("arrays"))
    case .diagonalRank(let rank):
      Wording(
        .valueError, "diag requires an array of at least two dimensions, not \(rank)",
        at: .argument(0))
    case .transposeRank(let rank):
      Wording(
        .valueError, "Input array must be at least 2-dimensional, but it is \(rank)",
        at: .parameter("x"))
    case .sameAxes(let first, let second):
      Wording(
        .valueError, "axis1 and axis2 cannot be the same: \(first) and \(second)",
        at: .parameter("axis2"), labels: [(.parameter("axis1"), "")])
    case .namedAxis(let parameter, let axis, let rank):
      Wording(
        .axisError,
        "\(parameter): axis \(axis) is out of bounds for array of dimension \(rank)",
        at: .parameter(parameter))
    }
  }
}
