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
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .ufuncOutput(1),
    .coreAxes(), .coreAxis(), .keptAxis(), Parameter.dtype().keywordOnly,
    summary: "The matrix product of two arrays; `x1 @ x2` is the same.",
    details: """
      Each element of the result is a row of `x1` times a column of `x2`, summed. An array of one \
      axis counts as a row on the left and as a column on the right; axes in front of the last two \
      broadcast. Products of floats and complex numbers are BLAS's, unless they are small. \
      \(coreNote)
      """,
    examples: [
      .shows("matmul([[1, 2], [3, 4]], [1, 1])", "[3, 7]"),
      .shows(
        "matmul([[1, 2], [3, 4]], [1, 10], axes=[(1, 0), 0, 0])", "[31, 42]"),
      .shows("[[1, 2], [3, 4]] @ [[0, 1], [1, 0]]", "[[2, 1],\n [4, 3]]"),
      .fails(
        "matmul([1, 2], [1, 2, 3])",
        "ValueError: matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
          + "signature (n?,k),(k,m?)->(n?,m?) (size 3 is different from 2)"),
    ],
    seeAlso: ["dot", "einsum", "tensordot"]
  ) { evaluation, left, right, output, axes, axis, keeps, dtype throws(RuntimeFailure) in
    try CoreCall(
      product: .matmul, output: output, axes: axes, axis: axis, keepsAxis: keeps, dtype: dtype
    ).value(left, right, evaluation)
  }

  private static let coreNote = """
    out= is the array of a variable that takes the result, dtype= in what to compute; axes= lists for \
    each operand and the result which axes are meant instead of the last ones.
    """

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
    try CoreCall(product: .matmul).value(left, right, evaluation)
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
    if let out, left.rank == 0 || right.rank == 0, !left.isBLAS(with: right) {
      // NumPy multiplies here, and does not ask for the product's own shape and dtype.
      return try UfuncCall(
        ufunc: Ufunc(.binary(.multiply)), output: UfuncOutput(arrays: [out]), mask: nil, dtype: nil
      ).value(of: [.array(left), .array(right)], evaluation)
    }
    return try evaluation.product(into: out) { (events) throws(LinearAlgebraError) in
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
    try evaluation.computed(by: "dot") { (events) throws(LinearAlgebraError) in
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
    guard let out else {
      return try evaluation.computed(by: "multiply") { (events) throws(LinearAlgebraError) in
        try AnyArray.outer(left, right, events: &events)
      }
    }
    return try UfuncCall(
      ufunc: Ufunc(.binary(.multiply)), output: UfuncOutput(arrays: [out]), mask: nil, dtype: nil
    ).value(of: [.array(try left.asColumn()), .array(try right.asRow())], evaluation)
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
  ) { evaluation, left, right throws(RuntimeFailure) in
    try evaluation.computed(by: "multiply") { (events) throws(LinearAlgebraError) in
      guard left.rank == 1, right.rank == 1 else {
        throw .product(.needVectors(left.rank, right.rank))
      }
      return try AnyArray.outer(left, right, events: &events)
    }
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
  ) { _, left, right throws(RuntimeFailure) in
    // NumPy does not look for what the floating-point unit notices here.
    var unseen: FloatingPointEvents = []
    return try Operations.wrapping { () throws(LinearAlgebraError) in
      Value(try AnyArray.vdot(left, right, events: &unseen))
    }
  }

  static let vecdot = Builtin(
    "vecdot", in: .linearAlgebra, changes: "out",
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .ufuncOutput(1),
    .coreAxes(), .coreAxis(), .keptAxis(), Parameter.dtype().keywordOnly,
    summary: "The sums of the products of vectors, those of x1 conjugated.",
    details: """
      The vectors lie along `axis`, or the last one; the other axes broadcast. keepdims= leaves an \
      axis of length 1 in its place. \(coreNote)
      """,
    examples: [
      .shows("vecdot([[1, 2], [3, 4]], [10, 1])", "[12, 34]"),
      .shows("vecdot([[1, 2], [3, 4]], [[1, 1], [1, 1]], axis=0)", "[4, 6]"),
      .shows("vecdot([[1, 2], [3, 4]], [10, 1], axes=[0, 0])", "[13, 24]"),
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
  ) { evaluation, left, right, output, axes, axis, keeps, dtype throws(RuntimeFailure) in
    try CoreCall(
      product: .vecdot, output: output, axes: axes, axis: axis, keepsAxis: keeps, dtype: dtype
    ).value(left, right, evaluation)
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
  ) { evaluation, left, right, axis throws(RuntimeFailure) in
    try CoreCall(product: .vecdot, axis: axis).value(left, right, evaluation)
  }

  static let matvec = core(
    .matvec, summary: "Matrices times vectors.",
    details: "The matrices lie in the last two axes of `x1`, the vectors in the last axis of `x2`.",
    example: .shows("matvec([[1, 2], [3, 4]], [[1, 0], [0, 1]])", "[[1, 3],\n [2, 4]]"),
    failing: .fails(
      "matvec([[1, 2]], [1, 2, 3])",
      "ValueError: matvec: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (m,n),(n)->(m) (size 3 is different from 2)"),
    seeAlso: ["matmul", "vecdot", "vecmat"])

  static let vecmat = core(
    .vecmat, summary: "Vectors, conjugated, times matrices.",
    details: "The vectors lie in the last axis of `x1`, the matrices in the last two axes of `x2`.",
    example: .shows("vecmat([1, 10], [[1, 2], [3, 4]])", "[31, 42]"),
    failing: .fails(
      "vecmat([1, 2, 3], [[1, 2]])",
      "ValueError: vecmat: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
        + "signature (n),(n,m)->(m) (size 1 is different from 3)"),
    seeAlso: ["matmul", "matvec", "vecdot"])

  private static func core(
    _ product: CoreProduct, summary: String, details: String, example: BuiltinExample,
    failing: BuiltinExample, seeAlso: [String]
  ) -> Builtin {
    Builtin(
      product.name, in: .linearAlgebra, changes: "out",
      Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly, .ufuncOutput(1),
      .coreAxes(), .coreAxis(), .keptAxis(), Parameter.dtype().keywordOnly,
      summary: summary, details: details + " " + coreNote, examples: [example, failing],
      seeAlso: seeAlso
    ) { evaluation, left, right, output, axes, axis, keeps, dtype throws(RuntimeFailure) in
      try CoreCall(
        product: product, output: output, axes: axes, axis: axis, keepsAxis: keeps, dtype: dtype
      ).value(left, right, evaluation)
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
    try evaluation.product(into: out) { (events) throws(LinearAlgebraError) in
      try AnyArray.chainProduct(arrays, events: &events)
    }
  }
}

extension Evaluation {
  /// A product of `dot`, whose `out` must be what the result itself would be.
  fileprivate func product(
    into out: ArrayObject?,
    _ body: (inout FloatingPointEvents) throws(LinearAlgebraError) -> AnyArray
  ) throws(RuntimeFailure) -> Value {
    let result = try computed(by: "dot", body)
    guard let out, let array = try result.makeArray() else { return result }
    guard out.array.shape == array.shape, out.array.dtype == array.dtype else {
      let (shape, dtype) = (ShapeText.text(array.shape), array.dtype.name)
      throw .refusing(
        "out",
        "output array is not acceptable (must have the right datatype, number of dimensions, and be a "
          + "C-Array)", help: "the result has shape \(shape) and dtype \(dtype)")
    }
    return try array.delivered(to: out)
  }
}

extension AnyArray {
  /// Whether a product with another array is one of BLAS's.
  fileprivate func isBLAS(with other: AnyArray) -> Bool {
    guard !dtype.isCoded, !other.dtype.isCoded else { return false }
    let common = dtype.promoted(with: other.dtype)
    return common.isInexact && common != .float16
  }

  /// The elements, row by row, one below the other.
  fileprivate func asColumn() throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in try reshaped(to: [count, 1]) }
  }

  /// The elements, row by row, beside each other.
  fileprivate func asRow() throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ShapeError) in try reshaped(to: [1, count]) }
  }
}
