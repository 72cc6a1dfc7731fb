// nabla · MatrixProductFault+Wording.swift
// The words for matrices that have no product.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension MatrixProductFault: Fact {
  package var wording: Wording {
    switch self {
    case .noAxis(let operand):
      Wording(
        .valueError,
        "matmul: Input operand \(operand) does not have enough dimensions (has 0, gufunc core with "
          + "signature (n?,k),(k,m?)->(n?,m?) requires 1)",
        at: .sign, labels: [(operand == 0 ? .left : .right, "a single number")],
        help: "for a product with a number, write *")
    case .innerSizes(let left, let right):
      Wording(
        .valueError,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(right.count == 1 ? right[0] : right[right.count - 2]) is "
          + "different from \(left[left.count - 1]))",
        at: .sign,
        label: "the last axis on the left must be as long as the last but one on the right",
        labels: [
          (.left, "shape " + ShapeText.text(left)), (.right, "shape " + ShapeText.text(right)),
        ])
    case .notAligned(let left, let right, let rightAxis):
      Wording(
        .valueError,
        "shapes \(ShapeText.tight(left)) and \(ShapeText.tight(right)) not aligned: "
          + "\(left[left.count - 1]) (dim \(left.count - 1)) != \(right[rightAxis]) (dim "
          + "\(rightAxis))",
        at: .parameter("b"))
    }
  }
}

extension MatrixProductFault: Error {}
