// nabla · Builtins+LinearAlgebra.swift
// Matrix products.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Linear algebra, as the manual lists it.
  static let linearAlgebra: [Builtin] = [matmul]

  static let matmul = Builtin(
    "matmul", in: .linearAlgebra,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    summary: "The matrix product of two arrays; `x1 @ x2` is the same.",
    details: """
      Each element of the result is a row of `x1` times a column of `x2`, summed from first to last. \
      An array of one axis counts as a row on the left and as a column on the right.
      """,
    examples: [
      .shows("matmul([[1, 2], [3, 4]], [1, 1])", "[3, 7]"),
      .shows("[[1, 2], [3, 4]] @ [[0, 1], [1, 0]]", "[[2, 1],\n [4, 3]]"),
      .fails(
        "matmul([1, 2], [1, 2, 3])",
        "ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
          + "signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)"),
    ]
  ) { _, left, right throws(ArrayError) in
    Value(try AnyArray.matrixProduct(left, right))
  }
}
