// nabla · Builtins+Tensors.swift
// Products of arrays of any number of axes, and diagonals.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Products of tensors and diagonals, as the manual lists them.
  static let tensors: [Builtin] = [
    tensordot, tensordotOfArrays, kron, cross, crossOfArrays, einsum, einsumPath, trace,
    traceOfMatrices,
    diagonal, diagonalOfMatrices, matrixTranspose,
  ]

  static let tensordot = Builtin(
    "tensordot", in: .linearAlgebra, .array("a"), .array("b"), .axisPairs(),
    summary: "The product summed over pairs of axes.",
    details: """
      `axes` is a number N for the last N axes of `a` with the first N of `b`, or two lists of axes. \
      The result has the other axes of `a`, then those of `b`.
      """,
    examples: [
      .shows("tensordot([[1, 2], [3, 4]], [[1, 10], [100, 1000]])", "4321"),
      .shows("tensordot([[1, 2], [3, 4]], [1, 10], axes=(0, 0))", "[31, 42]"),
      .fails(
        "tensordot([1, 2], [1, 2, 3], axes=1)",
        "ValueError: shape-mismatch for sum: the axes have lengths (2,) and (3,)"),
    ],
    seeAlso: ["dot", "einsum", "tensorsolve"]
  ) { evaluation, left, right, axes throws(RuntimeFailure) in
    try tensorProduct(left, right, axes, evaluation)
  }

  static let tensordotOfArrays = Builtin(
    "tensordot", in: .linearAlgebra, places: .linalg,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    Parameter.axisPairs().keywordOnly,
    summary: "The product summed over pairs of axes.",
    examples: [
      .shows("linalg.tensordot([1, 2], [3, 4], axes=1)", "11"),
      .fails(
        "linalg.tensordot([[1, 2]], [[1, 2]], axes=([0, 0], [0, 1]))",
        "ValueError: duplicate axes are not allowed in tensordot: (0, 0)"),
    ],
    seeAlso: ["dot"]
  ) { evaluation, left, right, axes throws(RuntimeFailure) in
    try tensorProduct(left, right, axes, evaluation)
  }

  private static func tensorProduct(
    _ left: AnyArray, _ right: AnyArray, _ axes: AxisPairs, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    try evaluation.computed(by: "dot") { (events) throws(LinearAlgebraError) in
      try AnyArray.tensorProduct(left, axes.left, right, axes.right, events: &events)
    }
  }

  static let kron = Builtin(
    "kron", in: .linearAlgebra, .array("a"), .array("b"),
    summary: "The Kronecker product: each element of a times the whole of b.",
    examples: [
      .shows("kron([1, 10], [1, 2, 3])", "[ 1,  2,  3, 10, 20, 30]"),
      .shows("kron([[1, 2]], [[1], [10]])", "[[ 1,  2],\n [10, 20]]"),
      .fails(
        "kron([2**62], [1, 2])",
        "OverflowError: the result of multiply does not fit int64 at index [0, 1]"),
    ],
    seeAlso: ["outer"]
  ) { evaluation, left, right throws(RuntimeFailure) in
    try evaluation.computed(by: "multiply") { (events) throws(LinearAlgebraError) in
      try AnyArray.kronecker(left, right, events: &events)
    }
  }

  static let cross = Builtin(
    "cross", in: .linearAlgebra,
    .array("a"), .array("b"), .integer("axisa", default: -1), .integer("axisb", default: -1),
    .integer("axisc", default: -1), .axis(),
    summary: "The cross product of vectors of three elements.",
    details: """
      The vectors lie along `axisa` and `axisb`, the results along `axisc`; `axis` stands for all \
      three. Of two vectors of two elements only the third element of the product is returned.
      """,
    examples: [
      .shows("cross([1, 0, 0], [0, 1, 0])", "[0, 0, 1]"),
      .shows("cross([[1, 0, 0], [0, 1, 0]], [0, 0, 1])", "[[ 0, -1,  0],\n [ 1,  0,  0]]"),
      .fails(
        "cross([1, 2, 3, 4], [1, 2, 3])",
        "ValueError: incompatible dimensions for cross product (dimension must be 2 or 3): they "
          + "are 4 and 3"),
    ],
    seeAlso: ["dot", "outer"]
  ) { evaluation, left, right, leftAxis, rightAxis, resultAxis, axis throws(LinearAlgebraError) in
    try evaluation.noting { steps throws(LinearAlgebraError) in
      try AnyArray.cross(
        left, axis ?? leftAxis, right, axis ?? rightAxis, to: axis ?? resultAxis, steps)
    }
  }

  static let crossOfArrays = Builtin(
    "cross", in: .linearAlgebra, places: .linalg,
    Parameter.array("x1").positionalOnly, Parameter.array("x2").positionalOnly,
    Parameter.integer("axis", default: -1).keywordOnly,
    summary: "The cross product of vectors of three elements.",
    examples: [
      .shows("linalg.cross([1, 0, 0], [0, 1, 0])", "[0, 0, 1]"),
      .fails(
        "linalg.cross([1, 2], [1, 2, 3])",
        "ValueError: Both input arrays must be (arrays of) 3-dimensional vectors, but they are 2 "
          + "and 3 dimensional instead."),
    ],
    seeAlso: ["dot"]
  ) { evaluation, left, right, axis throws(LinearAlgebraError) in
    try AnyArray.checkSpatial(left, right, axis)
    return try evaluation.noting { steps throws(LinearAlgebraError) in
      try AnyArray.cross(left, axis, right, axis, to: axis, steps)
    }
  }

  static let einsum = Builtin(
    "einsum", in: .linearAlgebra, changes: "out",
    .values("operands"), Parameter.out().keywordOnly,
    .einsumOrder(), Parameter.dtype().keywordOnly,
    summary: "A sum of products that subscripts describe: 'ij,jk->ik' is the matrix product.",
    details: """
      Each letter names an axis of an operand; a letter on several axes joins them, one that is \
      missing behind '->' is summed over. Without '->' the letters that stand once remain, in \
      alphabetical order. '...' stands for all further axes, which broadcast. Operands may also be \
      followed by lists of numbers instead of letters, and the list of the result. The operands are \
      joined from the left to the right; `optimize` is accepted and changes nothing.
      """,
    examples: [
      .shows("einsum('ij,jk->ik', [[1, 2], [3, 4]], [[0, 1], [1, 0]])", "[[2, 1],\n [4, 3]]"),
      .shows("einsum('ii', [[1, 2], [3, 4]])", "5"),
      .shows("einsum('ij->ji', [[1, 2], [3, 4]])", "[[1, 3],\n [2, 4]]"),
      .fails(
        "einsum('ij,jk', [[1, 2], [3, 4]])",
        "ValueError: more operands provided to einstein sum function than specified in the "
          + "subscripts string: 1 operand, 2 subscripts"),
    ],
    seeAlso: ["matmul", "tensordot"]
  ) { evaluation, operands, out, optimizes, dtype throws(RuntimeFailure) in
    let call = try EinsumCall(operands, checksLabels: optimizes)
    return try evaluation.computed(by: "multiply", into: out) {
      (events) throws(LinearAlgebraError) in
      var noticed: FloatingPointEvents = []
      let sum = try AnyArray.einsum(call.subscripts, call.arrays, dtype: dtype, events: &noticed)
      // NumPy looks for what the floating-point unit notices only where it orders the products.
      if optimizes { events = noticed }
      return sum
    }
  }

  static let trace = Builtin(
    "trace", in: .linearAlgebra, places: .numpyAndMethod, changes: "out",
    .array("a"), .integer("offset", default: 0), .integer("axis1", default: 0),
    .integer("axis2", default: 1), .dtype(), .out(),
    summary: "The sum of the diagonal of two axes.",
    details: "`offset` counts diagonals above the main one, or below for negative.",
    examples: [
      .shows("trace([[1, 2], [3, 4]])", "5"), .shows("trace([[1, 2], [3, 4]], 1)", "2"),
      .fails(
        "trace([1, 2])", "ValueError: diag requires an array of at least two dimensions, not 1"),
    ],
    seeAlso: ["diagonal"]
  ) { evaluation, array, offset, axis1, axis2, dtype, out throws(RuntimeFailure) in
    if let dtype { evaluation.warnOfParts(lostIn: array.dtype, to: dtype) }
    return try evaluation.computed(by: "trace", into: out) { (_) throws(LinearAlgebraError) in
      try array.trace(offset: offset, axis1, axis2, dtype: dtype)
    }
  }

  static let traceOfMatrices = Builtin(
    "trace", in: .linearAlgebra, places: .linalg,
    Parameter.array("x").positionalOnly, Parameter.integer("offset", default: 0).keywordOnly,
    Parameter.dtype().keywordOnly,
    summary: "The sum of the diagonal of each matrix in the last two axes.",
    examples: [
      .shows("linalg.trace([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])", "[ 5, 13]"),
      .fails(
        "linalg.trace([1, 2])",
        "ValueError: diag requires an array of at least two dimensions, not 1"),
    ],
    seeAlso: ["diagonal"]
  ) { evaluation, array, offset, dtype throws(LinearAlgebraError) in
    if let dtype { evaluation.warnOfParts(lostIn: array.dtype, to: dtype) }
    return Value(try array.trace(offset: offset, -2, -1, dtype: dtype))
  }

  static let diagonal = Builtin(
    "diagonal", in: .linearAlgebra, places: .numpyAndMethod,
    .array("a"), .integer("offset", default: 0), .integer("axis1", default: 0),
    .integer("axis2", default: 1),
    summary: "The diagonal of two axes, as the last axis.",
    details: "`offset` counts diagonals above the main one, or below for negative.",
    examples: [
      .shows("diagonal([[1, 2], [3, 4]])", "[1, 4]"),
      .shows("diagonal(arange(8).reshape(2, 2, 2))", "[[0, 6],\n [1, 7]]"),
      .fails(
        "diagonal([[1, 2]], axis1=1)", "ValueError: axis1 and axis2 cannot be the same: 1 and 1"),
    ],
    seeAlso: ["diag", "trace"]
  ) { _, array, offset, axis1, axis2 throws(LinearAlgebraError) in
    .array(try array.diagonalView(offset: offset, axis1, axis2))
  }

  static let diagonalOfMatrices = Builtin(
    "diagonal", in: .linearAlgebra, places: .linalg,
    Parameter.array("x").positionalOnly, Parameter.integer("offset", default: 0).keywordOnly,
    summary: "The diagonal of each matrix in the last two axes.",
    examples: [
      .shows("linalg.diagonal(arange(8).reshape(2, 2, 2))", "[[0, 3],\n [4, 7]]"),
      .fails(
        "linalg.diagonal([1, 2])",
        "ValueError: diag requires an array of at least two dimensions, not 1"),
    ],
    seeAlso: ["diag"]
  ) { _, array, offset throws(LinearAlgebraError) in
    .array(try array.diagonalView(offset: offset, -2, -1))
  }

  static let matrixTranspose = Builtin(
    "matrix_transpose", in: .linearAlgebra, places: [.bare, .np, .linalg],
    Parameter.array("x").positionalOnly,
    summary: "The array with its last two axes exchanged.",
    examples: [
      .shows("matrix_transpose([[1, 2], [3, 4]])", "[[1, 3],\n [2, 4]]"),
      .fails(
        "matrix_transpose([1, 2])",
        "ValueError: Input array must be at least 2-dimensional, but it is 1"),
    ],
    seeAlso: ["diagonal"]
  ) { _, array throws(LinearAlgebraError) in
    guard array.rank >= 2 else { throw .product(.transposeRank(array.rank)) }
    return Value(try array.matrixTransposed())
  }
}
