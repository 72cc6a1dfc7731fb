// nabla · Builtins+Equations.swift
// Systems of equations, inverses and determinants.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Equations, as the manual lists them.
  static let equations: [Builtin] = [
    solve, inverse, determinant, logarithmicDeterminant, leastSquares, matrixPower, tensorSolve,
    tensorInverse,
  ]

  private static let singular =
    "LinAlgError: Singular matrix: elimination finds no pivot but 0 in column 1 of 2"

  static let solve = Builtin(
    "solve", in: .linearAlgebra, places: .linalg, .array("a"), .array("b"),
    summary: "The x for which a @ x is b.",
    details: """
      `a` holds square matrices in its last two axes. A `b` of one axis is one right-hand side; with \
      more axes, each column of its matrices is one. Axes in front broadcast. Integers are computed \
      as float64.
      """,
    examples: [
      .shows("solve([[3, 1], [1, 2]], [9, 8])", "[2., 3.]"),
      .shows("linalg.solve([[2, 0], [0, 4]], [[2, 4], [4, 8]])", "[[1., 2.],\n [1., 2.]]"),
      .fails("solve([[1, 2], [2, 4]], [1, 2])", singular),
    ],
    seeAlso: ["inv", "lstsq"]
  ) { _, left, right throws(LinearAlgebraError) in Value(try AnyArray.solving(left, right)) }

  static let inverse = Builtin(
    "inv", in: .linearAlgebra, places: .linalg, .array("a"),
    summary: "The inverse of a square matrix, or of each one in a stack.",
    details: "To solve equations, `solve` is faster and more exact.",
    examples: [
      .shows("inv([[2, 0], [0, 4]])", "[[0.5 , 0.  ],\n [0.  , 0.25]]"),
      .fails("inv([[1, 2], [2, 4]])", singular),
      .fails(
        "inv([[1, 2, 3], [4, 5, 6]])",
        "LinAlgError: Last 2 dimensions of the array must be square, not 2 and 3"),
    ],
    seeAlso: ["pinv", "solve"]
  ) { _, array throws(LinearAlgebraError) in Value(try array.inverted()) }

  static let determinant = Builtin(
    "det", in: .linearAlgebra, places: .linalg, .array("a"),
    summary: "The determinant of a square matrix, or of each one in a stack.",
    details: "A float64 (complex128 for complex matrices); 0.0 for a singular matrix.",
    examples: [
      .shows("round(det([[1, 2], [3, 4]]), 12)", "-2.0"),
      .shows("det([[[2, 0], [0, 3]], [[1, 2], [2, 4]]])", "[6., 0.]"),
      .fails(
        "det([1, 2])",
        "LinAlgError: 1-dimensional array given. Array must be at least two-dimensional"),
    ],
    seeAlso: ["slogdet"]
  ) { _, array throws(LinearAlgebraError) in Value(try array.determinant()) }

  static let logarithmicDeterminant = Builtin(
    "slogdet", in: .linearAlgebra, places: .linalg, .array("a"),
    summary: "The sign of the determinant and the logarithm of its size.",
    details: """
      For determinants that are too large or too small for a float. A singular matrix has the sign 0 \
      and the logarithm -inf.
      """,
    examples: [
      .shows("slogdet([[0, 1], [1, 0]])", "SlogdetResult(sign=-1.0, logabsdet=0.0)"),
      .fails(
        "slogdet([[1, 2]])",
        "LinAlgError: Last 2 dimensions of the array must be square, not 1 and 2"),
    ],
    seeAlso: ["det"]
  ) { _, array throws(LinearAlgebraError) in
    let (sign, logarithm) = try array.logarithmicDeterminant()
    return .record("SlogdetResult", ("sign", sign), ("logabsdet", logarithm))
  }

  static let leastSquares = Builtin(
    "lstsq", in: .linearAlgebra, places: .linalg,
    .array("a"), .array("b"), .optionalNumber("rcond"),
    summary: "The x for which a @ x is as near to b as possible.",
    details: """
      Returns the solution, the sums of squared distances (empty if the rank of `a` is less than its \
      columns or there are not more rows than columns), the rank of `a`, and its singular values. \
      Singular values below `rcond` times the largest count as zero; None stands for the rounding \
      error times the longer side.
      """,
    examples: [
      .shows("lstsq([[0, 1], [1, 1], [2, 1]], [1, 3, 5])[0].round(6)", "[2., 1.]"),
      .shows("lstsq([[1, 1], [1, 1]], [2, 2])[2]", "1"),
      .fails(
        "lstsq([[1, 0], [0, 1]], [1, 2, 3])",
        "LinAlgError: Incompatible dimensions: a has 2 rows, b has 3"),
    ],
    seeAlso: ["pinv", "solve"]
  ) { _, left, right, limit throws(LinearAlgebraError) in
    let found = try AnyArray.leastSquares(left, right, limit: limit)
    return .tuple([
      .array(found.solution), .array(found.residuals), Value(Scalar.int32(Int32(found.rank))),
      .array(found.singularValues),
    ])
  }

  static let matrixPower = Builtin(
    "matrix_power", in: .linearAlgebra, places: .linalg, .array("a"), .integer("n"),
    summary: "A square matrix multiplied with itself n times.",
    details: "For n = 0 the identity; for negative n the power of the inverse.",
    examples: [
      .shows("matrix_power([[1, 1], [1, 0]], 10)", "[[89, 55],\n [55, 34]]"),
      .shows("matrix_power([[2, 0], [0, 4]], -2)", "[[0.25  , 0.    ],\n [0.    , 0.0625]]"),
      .fails(
        "matrix_power([[1, 2]], 2)",
        "LinAlgError: Last 2 dimensions of the array must be square, not 1 and 2"),
    ],
    seeAlso: ["inv", "matmul"]
  ) { _, array, exponent throws(LinearAlgebraError) in Value(try array.matrixPower(exponent)) }

  static let tensorSolve = Builtin(
    "tensorsolve", in: .linearAlgebra, places: .linalg, .array("a"), .array("b"), .axisList("axes"),
    summary: "The x for which tensordot(a, x, x.ndim) is b.",
    details: "`axes` of `a` are moved to its end first; the axes behind those of `b` belong to x.",
    examples: [
      .shows("tensorsolve(eye(4).reshape(2, 2, 4), [[1, 2], [3, 4]])", "[1., 2., 3., 4.]"),
      .fails(
        "tensorsolve(ones((2, 3)), [1, 2])",
        "LinAlgError: Input arrays must satisfy the requirement prod(a.shape[b.ndim:]) == "
          + "prod(a.shape[:b.ndim]), which are 3 and 2"),
    ],
    seeAlso: ["solve", "tensorinv"]
  ) { _, left, right, axes throws(LinearAlgebraError) in
    Value(try AnyArray.solvingTensor(left, right, axes: axes))
  }

  static let tensorInverse = Builtin(
    "tensorinv", in: .linearAlgebra, places: .linalg, .array("a"), .integer("ind", default: 2),
    summary: "The inverse of a as a map from its axes from ind on to those before.",
    examples: [
      .shows("tensorinv(eye(4).reshape(2, 2, 4)).shape", "(4, 2, 2)"),
      .fails("tensorinv(eye(4), ind=0)", "ValueError: Invalid ind argument: 0 is not positive"),
    ],
    seeAlso: ["inv", "tensorsolve"]
  ) { _, array, split throws(RuntimeFailure) in
    guard split > 0 else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "ind", reason: "Invalid ind argument: \(split) is not positive", help: nil))
    }
    do throws(LinearAlgebraError) {
      return Value(try array.invertedTensor(split: split))
    } catch {
      throw RuntimeFailure(error)
    }
  }
}
