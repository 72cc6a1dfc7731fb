// nabla · Builtins+LinearAlgebra.swift
// Products of vectors and matrices.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Products, as the manual lists them.
  static let linearAlgebra: [Builtin] = [
    matmul, matmulOfArrays, dot, inner, outer, outerOfVectors, vdot, vecdot, vecdotOfArrays, matvec,
    vecmat,
    multiDot,
  ]

  static let matmul = Builtin(
    "matmul", in: .linearAlgebra, places: .numpy, changes: "out",
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .out(),
    summary: "The matrix product of two arrays; `x1 @ x2` is the same.",
    details: """
      Each element of the result is a row of `x1` times a column of `x2`, summed. An array of one \
      axis counts as a row on the left and as a column on the right; axes in front of the last two \
      broadcast. Products of floats and complex numbers are BLAS's, unless they are small.
      """,
    examples: [
      .shows("matmul([[1, 2], [3, 4]], [1, 1])", "[3, 7]"),
      .shows("[[1, 2], [3, 4]] @ [[0, 1], [1, 0]]", "[[2, 1],\n [4, 3]]"),
      .fails(
        "matmul([1, 2], [1, 2, 3])",
        "ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
          + "signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)"),
    ],
    seeAlso: ["dot", "einsum", "tensordot"]
  ) { evaluation, left, right, out throws(RuntimeFailure) in
    try evaluation.computed(by: "matmul", into: out) { (events) throws(ArrayError) in
      try AnyArray.matrixProduct(left, right, events: &events)
    }
  }

  static let matmulOfArrays = Builtin(
    "matmul", in: .linearAlgebra, places: .linalg,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    summary: "The matrix product of two arrays.",
    examples: [
      .shows("linalg.matmul([[1, 2], [3, 4]], [1, 10])", "[21, 43]"),
      .fails(
        "linalg.matmul(2, [1, 2])",
        "ValueError: matmul: Input operand 0 does not have enough dimensions (has 0, gufunc core "
          + "with signature (n?,k),(k,m?)->(n?,m?) requires 1)"),
    ],
    seeAlso: ["dot"]
  ) { evaluation, left, right throws(RuntimeFailure) in
    try evaluation.computed(by: "matmul") { (events) throws(ArrayError) in
      try AnyArray.matrixProduct(left, right, events: &events)
    }
  }

  static let dot = Builtin(
    "dot", in: .linearAlgebra, places: .numpyAndMethod, changes: "out",
    .array("a"), .array("b"), .out(),
    summary: "The product summed over the last axis of a and the last but one of b.",
    details: """
      Of two vectors the sum of the products, of two matrices the matrix product; with a number the \
      product with each element.
      """,
    examples: [
      .shows("dot([1, 2, 3], [4, 5, 6])", "32"),
      .shows("dot([[1, 2], [3, 4]], [1, 10])", "[21, 43]"),
      .fails(
        "dot([[1, 2], [3, 4]], [1, 2, 3])",
        "ValueError: shapes (2,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)"),
    ],
    seeAlso: ["inner", "matmul", "vdot"]
  ) { evaluation, left, right, out throws(RuntimeFailure) in
    try evaluation.computed(by: "dot", into: out) { (events) throws(LinearAlgebraError) in
      try AnyArray.dot(left, right, events: &events)
    }
  }

  static let inner = Builtin(
    "inner", in: .linearAlgebra,
    Parameter.array("a").positionalOnly, Parameter.array("b").positionalOnly,
    summary: "The product summed over the last axes of both.",
    examples: [
      .shows("inner([1, 2], [3, 4])", "11"),
      .shows("inner([[1, 2], [3, 4]], [[1, 0], [0, 10]])", "[[ 1, 20],\n [ 3, 40]]"),
      .fails(
        "inner([1, 2], [1, 2, 3])",
        "ValueError: shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)"),
    ],
    seeAlso: ["dot", "outer"]
  ) { evaluation, left, right throws(RuntimeFailure) in
    try evaluation.computed(by: "inner") { (events) throws(LinearAlgebraError) in
      try AnyArray.inner(left, right, events: &events)
    }
  }

  static let outer = Builtin(
    "outer", in: .linearAlgebra, changes: "out", .array("a"), .array("b"), .out(),
    summary: "Each element of a times each element of b, as a table.",
    details: "Arrays of more axes are taken row by row.",
    examples: [
      .shows("outer([1, 2], [3, 4, 5])", "[[ 3,  4,  5],\n [ 6,  8, 10]]"),
      .fails(
        "outer([2**62], [2])",
        "OverflowError: the result of multiply does not fit int64 at index [0, 0]"),
    ],
    seeAlso: ["inner", "kron"]
  ) { evaluation, left, right, out throws(RuntimeFailure) in
    try evaluation.computed(by: "multiply", into: out) { (events) throws(LinearAlgebraError) in
      try AnyArray.outer(left, right, events: &events)
    }
  }

  static let outerOfVectors = Builtin(
    "outer", in: .linearAlgebra, places: .linalg,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    summary: "Each element of one vector times each of another, as a table.",
    examples: [
      .shows("linalg.outer([1, 2], [3, 4])", "[[3, 4],\n [6, 8]]"),
      .fails(
        "linalg.outer([[1, 2]], [3])",
        "ValueError: Input arrays must be one-dimensional, but they are x1.ndim=2 and x2.ndim=1."),
    ],
    seeAlso: ["inner"]
  ) { _, left, right throws(LinearAlgebraError) in
    guard left.rank == 1, right.rank == 1 else {
      throw .product(.needVectors(left.rank, right.rank))
    }
    var events: FloatingPointEvents = []
    return Value(try AnyArray.outer(left, right, events: &events))
  }

  static let vdot = Builtin(
    "vdot", in: .linearAlgebra,
    Parameter.array("a").positionalOnly, Parameter.array("b").positionalOnly,
    summary: "The sum of the products of all elements, those of a conjugated.",
    details: "Arrays of more axes are taken row by row.",
    examples: [
      .shows("vdot([1j, 2], [1j, 3])", "(7+0j)"),
      .shows("vdot([[1, 2], [3, 4]], [1, 10, 100, 1000])", "4321"),
      .fails(
        "vdot([1, 2], [1, 2, 3])", "ValueError: cannot reshape array of size 3 into shape (2,)"),
    ],
    seeAlso: ["dot", "vecdot"]
  ) { evaluation, left, right throws(RuntimeFailure) in
    try evaluation.computed(by: "vdot") { (events) throws(LinearAlgebraError) in
      try AnyArray.vdot(left, right, events: &events)
    }
  }

  static let vecdot = Builtin(
    "vecdot", in: .linearAlgebra, changes: "out",
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .out(),
    Parameter.integer("axis", default: -1).keywordOnly, Parameter.flag("keepdims").keywordOnly,
    Parameter.dtype().keywordOnly,
    summary: "The sums of the products of vectors, those of x1 conjugated.",
    details: "The vectors lie along `axis`; the other axes broadcast.",
    examples: [
      .shows("vecdot([[1, 2], [3, 4]], [10, 1])", "[12, 34]"),
      .shows("vecdot([[1, 2], [3, 4]], [[1, 1], [1, 1]], axis=0)", "[4, 6]"),
      .fails(
        "vecdot([1, 2], 3)",
        "ValueError: vecdot: Input operand 1 does not have enough dimensions (has 0, gufunc core "
          + "with signature (n),(n)->() requires 1)"),
      .fails(
        "vecdot([1.5, 2], [1, 2], dtype=int)",
        "TypeError: Cannot cast ufunc 'vecdot' input 0 from dtype('float64') to dtype('int64') with "
          + "casting rule 'same_kind'"),
    ],
    seeAlso: ["matvec", "vdot", "vecmat"]
  ) { evaluation, left, right, out, axis, keeps, dtype throws(RuntimeFailure) in
    try dtype?.checkTakes([left, right], of: "vecdot")
    return try evaluation.computed(by: "vecdot", into: out) { (events) throws(LinearAlgebraError) in
      try AnyArray.vecdot(
        left, right, along: axis, keepsAxis: keeps, dtype: dtype, events: &events)
    }
  }

  static let vecdotOfArrays = Builtin(
    "vecdot", in: .linearAlgebra, places: .linalg,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    Parameter.integer("axis", default: -1).keywordOnly,
    summary: "The sums of the products of vectors, those of x1 conjugated.",
    examples: [
      .shows("linalg.vecdot([[1, 2], [3, 4]], [10, 1])", "[12, 34]"),
      .fails(
        "linalg.vecdot([1, 2], [1, 2], axis=1)",
        "AxisError: axis 1 is out of bounds for array of dimension 1"),
    ],
    seeAlso: ["vdot"]
  ) { _, left, right, axis throws(LinearAlgebraError) in
    var events: FloatingPointEvents = []
    return Value(
      try AnyArray.vecdot(
        left, right, along: axis, keepsAxis: false, dtype: nil, events: &events))
  }

  static let matvec = core(
    "matvec", .matvec, summary: "Matrices times vectors.",
    details: "The matrices lie in the last two axes of `x1`, the vectors in the last axis of `x2`.",
    example: .shows("matvec([[1, 2], [3, 4]], [[1, 0], [0, 1]])", "[[1, 3],\n [2, 4]]"),
    failing: .fails(
      "matvec([[1, 2]], [1, 2, 3])",
      "ValueError: matvec: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (m,n),(n)->(m) (size 3 is different from 2)"),
    seeAlso: ["matmul", "vecdot", "vecmat"])

  static let vecmat = core(
    "vecmat", .vecmat, summary: "Vectors, conjugated, times matrices.",
    details: "The vectors lie in the last axis of `x1`, the matrices in the last two axes of `x2`.",
    example: .shows("vecmat([1, 10], [[1, 2], [3, 4]])", "[31, 42]"),
    failing: .fails(
      "vecmat([1, 2, 3], [[1, 2]])",
      "ValueError: vecmat: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (n),(n,m)->(m) (size 1 is different from 3)"),
    seeAlso: ["matmul", "matvec", "vecdot"])

  private static func core(
    _ name: String, _ function: CoreFunction, summary: String, details: String,
    example: BuiltinExample, failing: BuiltinExample, seeAlso: [String]
  ) -> Builtin {
    Builtin(
      name, in: .linearAlgebra, changes: "out",
      Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .out(),
      Parameter.dtype().keywordOnly,
      summary: summary, details: details, examples: [example, failing], seeAlso: seeAlso
    ) { evaluation, left, right, out, dtype throws(RuntimeFailure) in
      try dtype?.checkTakes([left, right], of: name)
      return try evaluation.computed(by: name, into: out) { (events) throws(LinearAlgebraError) in
        try AnyArray.coreProduct(
          function, try left.cast(to: dtype), try right.cast(to: dtype), events: &events)
      }
    }
  }

  static let multiDot = Builtin(
    "multi_dot", in: .linearAlgebra, places: .linalg, changes: "out", .arrays("arrays"),
    Parameter.out().keywordOnly,
    summary: "The product of two or more matrices, in the order that needs the fewest steps.",
    details: "The first and the last may be vectors.",
    examples: [
      .shows("multi_dot([[[1, 2], [3, 4]], [[0, 1], [1, 0]], [1, 1]])", "[3, 7]"),
      .fails("multi_dot([[[1, 2]]])", "ValueError: Expecting at least two arrays, not 1."),
    ],
    seeAlso: ["dot", "matmul"]
  ) { evaluation, arrays, out throws(RuntimeFailure) in
    try evaluation.computed(by: "dot", into: out) { (events) throws(LinearAlgebraError) in
      try AnyArray.chainProduct(arrays, events: &events)
    }
  }
}
