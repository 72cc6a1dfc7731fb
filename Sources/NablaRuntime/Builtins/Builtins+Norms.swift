// nabla · Builtins+Norms.swift
// Norms, condition numbers, ranks and pseudo-inverses.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Sizes of vectors and matrices, as the manual lists them.
  static let norms: [Builtin] = [norm, vectorNorm, matrixNorm, cond, matrixRank, pseudoInverse]

  static let norm = Builtin(
    "norm", in: .linearAlgebra, places: .linalg,
    .array("x"), .normOrder(), .axes(), .flag("keepdims"),
    summary: "The norm of a vector or of a matrix.",
    details: """
      Without `ord` and `axis`, the square root of the sum of all squares. One axis holds vectors: \
      `ord` is any number p for the p-norm, inf for the largest and 0 for the number of elements that \
      are not zero. Two axes hold matrices: 1 and inf are the largest sums of columns and rows, 2 the \
      largest singular value, 'nuc' the sum of the singular values; -1, -inf and -2 the smallest.
      """,
    examples: [
      .shows("norm([3, 4])", "5.0"), .shows("norm([[1, -7], [2, 3]], 1)", "10.0"),
      .shows("norm([[3, 4], [6, 8]], axis=1)", "[ 5., 10.]"),
      .fails("norm([1, 2], 'fro')", "ValueError: Invalid norm order 'fro' for vectors"),
    ],
    seeAlso: ["cond", "matrix_norm", "vector_norm"]
  ) { evaluation, array, order, axes, keeps throws(RuntimeFailure) in
    if array.rank == 0 {
      for axis in axes ?? [] {
        _ = try Operations.wrapping(at: "axis") { () throws(ShapeError) in
          try AnyArray.place(of: axis, rank: 0)
        }
      }
    }
    return try Operations.wrapping { () throws(LinearAlgebraError) in
      try evaluation.noting { steps throws(LinearAlgebraError) in
        try array.norm(order, axes: axes, keepsAxes: keeps, steps)
      }
    }
  }

  static let vectorNorm = Builtin(
    "vector_norm", in: .linearAlgebra, places: .linalg,
    Parameter.array("x").positionalOnly, Parameter.axes().keywordOnly,
    Parameter.flag("keepdims").keywordOnly,
    Parameter.normOrder("ord", default: .number(2)).keywordOnly,
    summary: "The norm of the elements along axes as one vector; of all elements without axis.",
    examples: [
      .shows("vector_norm([[3, 4], [0, 12]])", "13.0"),
      .shows("vector_norm([[3, 4], [6, -8]], axis=1, ord=1)", "[ 7., 14.]"),
      .fails(
        "vector_norm([1, 2], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["matrix_norm", "norm"]
  ) { evaluation, array, axes, keeps, order throws(LinearAlgebraError) in
    try evaluation.noting { steps throws(LinearAlgebraError) in
      try array.vectorNorm(order, along: axes, keepsAxes: keeps, steps)
    }
  }

  static let matrixNorm = Builtin(
    "matrix_norm", in: .linearAlgebra, places: .linalg,
    Parameter.array("x").positionalOnly, Parameter.flag("keepdims").keywordOnly,
    Parameter.normOrder("ord", default: .named("fro")).keywordOnly,
    summary: "The norm of each matrix in the last two axes.",
    examples: [
      .shows("matrix_norm([[3, 0], [0, 4]])", "5.0"),
      .shows("matrix_norm([[1, -7], [2, 3]], ord=inf)", "8.0"),
      .fails(
        "matrix_norm([1, 2])", "AxisError: axis -2 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["norm", "vector_norm"]
  ) { evaluation, array, keeps, order throws(LinearAlgebraError) in
    try evaluation.noting { steps throws(LinearAlgebraError) in
      try array.norm(order, axes: [-2, -1], keepsAxes: keeps, steps)
    }
  }

  static let cond = Builtin(
    "cond", in: .linearAlgebra, places: .linalg, .array("x"), .normOrder("p"),
    summary: "The condition number: how much a matrix magnifies relative errors.",
    details: """
      The norm `p` of the matrix times that of its inverse; None stands for 2, the ratio of the \
      largest to the smallest singular value. Singular matrices have inf.
      """,
    examples: [
      .shows("cond([[4, 0], [0, 2]])", "2.0"), .shows("cond([[1, 0], [0, 4]], 1)", "4.0"),
      .fails("cond(zeros((0, 2)))", "LinAlgError: cond is not defined on empty arrays"),
    ],
    seeAlso: ["norm", "svdvals"]
  ) { _, array, order throws(LinearAlgebraError) in Value(try array.conditionNumber(order)) }

  static let matrixRank = Builtin(
    "matrix_rank", in: .linearAlgebra, places: .linalg,
    .array("A"), .optionalArray("tol"), .flag("hermitian"),
    Parameter.optionalArray("rtol").keywordOnly,
    summary: "How many rows of a matrix are independent of each other.",
    details: """
      Singular values above `tol` count; without it, those above `rtol` times the largest, which is \
      the rounding error times the longer side unless given.
      """,
    examples: [
      .shows("matrix_rank([[1, 2], [2, 4]])", "1"), .shows("matrix_rank(eye(3))", "3"),
      .shows("matrix_rank([[1, 0], [0, 0.01]], tol=0.1)", "1"),
      .fails(
        "matrix_rank(eye(2), tol=1, rtol=1)",
        "ValueError: `tol` and `rtol` can't be both set."),
    ],
    seeAlso: ["svdvals"]
  ) { _, array, limit, isSymmetric, part throws(RuntimeFailure) in
    if limit != nil, part != nil {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "rtol", reason: "`tol` and `rtol` can't be both set.", help: nil))
    }
    do throws(LinearAlgebraError) {
      if array.rank < 2 { return .int(try array.hasNonzero() ? 1 : 0) }
      return Value(try array.matrixRank(limit: limit, part: part, symmetric: isSymmetric))
    } catch {
      throw RuntimeFailure(error)
    }
  }

  static let pseudoInverse = Builtin(
    "pinv", in: .linearAlgebra, places: .linalg,
    .array("a"), .optionalArray("rcond"), .flag("hermitian"),
    Parameter.optionalArray("rtol").keywordOnly,
    summary: "The pseudo-inverse: of all that come nearest to an inverse the smallest.",
    details: """
      It exists for every matrix. Singular values up to `rcond` (or `rtol`) times the largest count \
      as zero; without either 1e-15.
      """,
    examples: [
      .shows("pinv([[2, 0], [0, 0]])", "[[0.5, 0. ],\n [0. , 0. ]]"),
      .shows("pinv(ones((3, 2))).shape", "(2, 3)"),
      .fails(
        "pinv(eye(2), 0.1, rtol=0.1)", "ValueError: `rtol` and `rcond` can't be both set."),
    ],
    seeAlso: ["inv", "lstsq"]
  ) { _, array, rcond, isSymmetric, part throws(RuntimeFailure) in
    if rcond != nil, part != nil {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "rtol", reason: "`rtol` and `rcond` can't be both set.", help: nil))
    }
    do throws(LinearAlgebraError) {
      return Value(try array.pseudoInverse(part: rcond ?? part, symmetric: isSymmetric))
    } catch {
      throw RuntimeFailure(error)
    }
  }
}

extension Evaluation {
  /// The result of steps of linear algebra, with NumPy's warnings.
  func noting(
    _ compute: (ArraySteps) throws(LinearAlgebraError) -> AnyArray
  ) throws(LinearAlgebraError) -> Value {
    let steps = ArraySteps()
    let result = try compute(steps)
    warn(of: steps)
    return Value(result)
  }
}
