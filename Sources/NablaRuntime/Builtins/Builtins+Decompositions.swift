// nabla · Builtins+Decompositions.swift
// Eigenvalues, singular values and factors of matrices.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Decompositions, as the manual lists them.
  static let decompositions: [Builtin] = [
    eig, eigvals, eigh, eigvalsh, svd, svdvals, qr, cholesky,
  ]

  private static let notSquare =
    "LinAlgError: Last 2 dimensions of the array must be square, not 1 and 2"

  static let eig = Builtin(
    "eig", in: .linearAlgebra, places: .linalg, .array("a"),
    summary: "The eigenvalues and eigenvectors of a square matrix, or of each one in a stack.",
    details: """
      The fields are `eigenvalues`, in no particular order, and `eigenvectors`: column i belongs to \
      value i and has the length 1. Both are complex if any eigenvalue is.
      """,
    examples: [
      .shows("eig([[2, 0], [0, 3]]).eigenvalues", "[2., 3.]"),
      .shows("eig([[0, -1], [1, 0]]).eigenvalues", "[0.+1.j, 0.-1.j]"),
      .fails("eig([[1, 2]])", notSquare),
      .fails(
        "eig([[nan, 0], [0, 1]])",
        "LinAlgError: Array must not contain infs or NaNs, but there is nan at index [0, 0]"),
    ],
    seeAlso: ["eigh", "eigvals"]
  ) { _, array throws(LinearAlgebraError) in
    let (values, vectors) = try array.eigenvalues(withVectors: true)
    return .record("EigResult", ("eigenvalues", values), ("eigenvectors", vectors ?? values))
  }

  static let eigvals = Builtin(
    "eigvals", in: .linearAlgebra, places: .linalg, .array("a"),
    summary: "The eigenvalues of a square matrix, or of each one in a stack.",
    details: "They come in no particular order, and are complex if any of them is.",
    examples: [
      .shows("eigvals([[2, 0], [0, 3]])", "[2., 3.]"), .fails("eigvals([[1, 2]])", notSquare),
    ],
    seeAlso: ["eig", "eigvalsh"]
  ) { _, array throws(LinearAlgebraError) in
    Value(try array.eigenvalues(withVectors: false).values)
  }

  static let eigh = Builtin(
    "eigh", in: .linearAlgebra, places: .linalg, .array("a"), .triangle(),
    summary: "The eigenvalues and eigenvectors of a symmetric or Hermitian matrix.",
    details: """
      The fields are `eigenvalues`, real and in ascending order, and `eigenvectors`, orthonormal, in \
      columns. Only the lower triangle is read, or the upper one with UPLO='U'.
      """,
    examples: [
      .shows("eigh([[3, 9], [0, 2]]).eigenvalues", "[2., 3.]"),
      .fails(
        "eigh([[2, 1], [1, 2]], UPLO='R')",
        "ValueError: UPLO argument must be 'L' or 'U', not 'R'"),
    ],
    seeAlso: ["eig", "eigvalsh"]
  ) { _, array, triangle throws(LinearAlgebraError) in
    let (values, vectors) = try array.symmetricEigenvalues(
      upper: triangle.isUpper, withVectors: true)
    return .record("EighResult", ("eigenvalues", values), ("eigenvectors", vectors ?? values))
  }

  static let eigvalsh = Builtin(
    "eigvalsh", in: .linearAlgebra, places: .linalg, .array("a"), .triangle(),
    summary: "The eigenvalues of a symmetric or Hermitian matrix, in ascending order.",
    details: "Only the lower triangle is read, or the upper one with UPLO='U'.",
    examples: [
      .shows("eigvalsh([[2, 1], [1, 2]])", "[1., 3.]"), .fails("eigvalsh([[1, 2]])", notSquare),
    ],
    seeAlso: ["eigh", "eigvals"]
  ) { _, array, triangle throws(LinearAlgebraError) in
    Value(
      try array.symmetricEigenvalues(upper: triangle.isUpper, withVectors: false).values)
  }

  static let svd = Builtin(
    "svd", in: .linearAlgebra, places: .linalg,
    .array("a"), .flag("full_matrices", default: true), .flag("compute_uv", default: true),
    .flag("hermitian"),
    summary: "The singular value decomposition: a is (U * S) @ Vh.",
    details: """
      The fields are `U` and `Vh` with orthonormal columns and rows, and `S`, the singular values in \
      descending order. full_matrices=False leaves out the columns of U and the rows of Vh that meet \
      no singular value; compute_uv=False returns `S` alone; hermitian=True is faster for symmetric \
      matrices.
      """,
    examples: [
      .shows("svd([[0, 3], [4, 0]]).S", "[4., 3.]"),
      .shows("svd(ones((4, 2)), full_matrices=False).U.shape", "(4, 2)"),
      .fails(
        "svd([1, 2])",
        "LinAlgError: 1-dimensional array given. Array must be at least two-dimensional"),
    ],
    seeAlso: ["eigh", "matrix_rank", "svdvals"]
  ) { _, array, isFull, wantsVectors, isSymmetric throws(LinearAlgebraError) in
    guard wantsVectors else {
      return Value(
        isSymmetric
          ? try array.symmetricSingularValuesAlone() : try array.singularValues(.none).values)
    }
    let (left, values, right) =
      isSymmetric
      ? try array.symmetricSingularValues() : try array.singularValues(isFull ? .full : .reduced)
    return .record("SVDResult", ("U", left), ("S", values), ("Vh", right))
  }

  static let svdvals = Builtin(
    "svdvals", in: .linearAlgebra, places: .linalg, Parameter.array("x").positionalOnly,
    summary: "The singular values of a matrix in descending order.",
    examples: [
      .shows("svdvals([[0, 3], [4, 0]])", "[4., 3.]"),
      .fails(
        "svdvals(3)",
        "LinAlgError: 0-dimensional array given. Array must be at least two-dimensional"),
    ],
    seeAlso: ["cond", "svd"]
  ) { _, array throws(LinearAlgebraError) in Value(try array.singularValues(.none).values) }

  static let qr = Builtin(
    "qr", in: .linearAlgebra, places: .linalg, .array("a"), .text("mode", default: "reduced"),
    summary: "The factors Q, with orthonormal columns, and R, upper triangular: a is Q @ R.",
    details: """
      For m rows and n columns Q has min(m, n) columns, with mode='complete' m. mode='r' returns R \
      alone, mode='raw' LAPACK's reflections, transposed, and their weights.
      """,
    examples: [
      .shows("qr([[3, 1], [4, 2]]).R.round(6)", "[[-5. , -2.2],\n [ 0. ,  0.4]]"),
      .shows("qr(ones((4, 2)), mode='complete').Q.shape", "(4, 4)"),
      .fails("qr([[1, 2]], mode='all')", "ValueError: Unrecognized mode 'all'"),
    ],
    seeAlso: ["cholesky", "svd"]
  ) { _, array, name throws(RuntimeFailure) in
    if array.rank < 2 {
      throw RuntimeFailure(LinearAlgebraError.needsMatrix(rank: array.rank, parameter: "a"))
    }
    let mode = try FactorMode.named(name)
    let (first, second) = try Operations.wrapping { () throws(LinearAlgebraError) in
      try array.orthogonalFactors(mode)
    }
    guard let first else { return Value(second) }
    if mode == .raw { return .tuple([.array(first), .array(second)]) }
    return .record("QRResult", ("Q", first), ("R", second))
  }

  static let cholesky = Builtin(
    "cholesky", in: .linearAlgebra, places: .linalg,
    Parameter.array("a").positionalOnly, Parameter.flag("upper").keywordOnly,
    summary: "The lower triangular L for which L @ L.T is a symmetric, positive definite matrix.",
    details: """
      For complex matrices L @ L.conj().T. upper=True returns the upper triangular factor. Only the \
      triangle asked for is read.
      """,
    examples: [
      .shows("cholesky([[4, 2], [2, 5]])", "[[2., 0.],\n [1., 2.]]"),
      .fails(
        "cholesky([[1, 2], [2, 1]])",
        "LinAlgError: Matrix is not positive definite: its first 2 rows and columns are not"),
    ],
    seeAlso: ["eigh", "qr"]
  ) { _, array, isUpper throws(LinearAlgebraError) in
    Value(try array.choleskyFactor(upper: isUpper))
  }
}
