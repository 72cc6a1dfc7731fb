// nabla · Builtins+Joining.swift
// One array from several.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that join and repeat arrays, as the manual lists them.
  static let joining: [Builtin] = [
    concatenate, concat, stack, vstack, rowStack, hstack, dstack, columnStack, block,
    repeatElements, tile,
  ]

  static let concatenate = Builtin(
    "concatenate", in: .shapes, changes: "out", Parameter.arrays().positionalOnly,
    .optionalInteger("axis", default: 0), .out(), .dtype().keywordOnly,
    summary: "The arrays one behind the other along an axis.",
    details: "axis=None flattens them first.",
    examples: [
      .shows("concatenate(([1, 2], [3]))", "[1, 2, 3]"),
      .shows("concatenate(([[1, 2]], [[3, 4]]), axis=1)", "[[1, 2, 3, 4]]"),
      .fails(
        "concatenate(([[1, 2]], [[1, 2, 3]]))",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 1, the array at index 0 has size 2 and the array at "
          + "index 1 has size 3"),
    ],
    seeAlso: ["block", "hstack", "stack", "vstack"]
  ) { _, arrays, axis, out, dtype throws(RuntimeFailure) in
    try arrays.checkJoining(as: dtype, into: out)
    let joined = try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.concatenated(arrays, along: axis, dtype: dtype)
    }
    return try out == nil ? Value.array(joined) : joined.delivered(to: out)
  }

  static let concat = Builtin(
    alias: "concat", of: concatenate,
    examples: [
      .shows("concat(([1, 2], [3]))", "[1, 2, 3]"),
      .fails("concat(())", "ValueError: need at least one array to concatenate"),
    ])

  static let stack = Builtin(
    "stack", in: .shapes, changes: "out", .arrays(), .integer("axis", default: 0), .out(),
    .dtype().keywordOnly,
    summary: "Arrays of one shape beside each other along a new axis.",
    examples: [
      .shows("stack(([1, 2], [3, 4]))", "[[1, 2],\n [3, 4]]"),
      .shows("stack(([1, 2], [3, 4]), axis=1)", "[[1, 3],\n [2, 4]]"),
      .fails(
        "stack(([1, 2], [3]))",
        "ValueError: all input arrays must have the same shape, but the array at index 0 has "
          + "shape (2,) and the array at index 1 has shape (1,)"),
    ],
    seeAlso: ["concatenate", "vstack"]
  ) { _, arrays, axis, out, dtype throws(RuntimeFailure) in
    try arrays.checkJoining(as: dtype, into: out)
    let joined = try Operations.wrapping { () throws(ShapeError) in
      try AnyArray.stacked(arrays, along: axis, dtype: dtype)
    }
    return try out == nil ? Value.array(joined) : joined.delivered(to: out)
  }

  static let vstack = Builtin(
    "vstack", in: .shapes, .arrays("tup"), .dtype().keywordOnly,
    summary: "Arrays below each other; lists become rows.",
    examples: [
      .shows("vstack(([1, 2], [3, 4]))", "[[1, 2],\n [3, 4]]"),
      .fails(
        "vstack(([1, 2], [3]))",
        "ValueError: all the input array dimensions except for the concatenation axis must match "
          + "exactly, but along dimension 1, the array at index 0 has size 2 and the array at "
          + "index 1 has size 1"),
    ],
    seeAlso: ["hstack", "stack"]
  ) { _, arrays, dtype throws(RuntimeFailure) in
    try arrays.checkJoining(as: dtype)
    return Value.array(
      try Operations.wrapping { () throws(ShapeError) in
        try AnyArray.vstacked(arrays, dtype: dtype)
      })
  }

  static let rowStack = Builtin(
    alias: "row_stack", of: vstack,
    examples: [
      .shows("row_stack(([1, 2], [3, 4]))", "[[1, 2],\n [3, 4]]"),
      .fails("row_stack(())", "ValueError: need at least one array to concatenate"),
    ])

  static let hstack = Builtin(
    "hstack", in: .shapes, .arrays("tup"), .dtype().keywordOnly,
    summary: "Arrays beside each other: lists one behind the other, tables by columns.",
    examples: [
      .shows("hstack(([1, 2], [3]))", "[1, 2, 3]"),
      .fails("hstack(())", "ValueError: need at least one array to concatenate"),
    ],
    seeAlso: ["column_stack", "vstack"]
  ) { _, arrays, dtype throws(RuntimeFailure) in
    try arrays.checkJoining(as: dtype)
    return Value.array(
      try Operations.wrapping { () throws(ShapeError) in
        try AnyArray.hstacked(arrays, dtype: dtype)
      })
  }

  static let dstack = Builtin(
    "dstack", in: .shapes, .arrays("tup"),
    summary: "Arrays behind each other along a third axis.",
    examples: [
      .shows("dstack(([1, 2], [3, 4]))", "[[[1, 3],\n  [2, 4]]]"),
      .fails("dstack(())", "ValueError: need at least one array to concatenate"),
    ],
    seeAlso: ["hstack", "stack", "vstack"]
  ) { _, arrays throws(ShapeError) in
    var parts: [AnyArray] = []
    for array in arrays { parts.append(try array.withThreeAxes()) }
    return Value.array(try .concatenated(parts, along: 2))
  }

  static let columnStack = Builtin(
    "column_stack", in: .shapes, .arrays("tup"),
    summary: "Lists as the columns of a table.",
    examples: [
      .shows("column_stack(([1, 2], [3, 4]))", "[[1, 3],\n [2, 4]]"),
      .fails("column_stack(())", "ValueError: need at least one array to concatenate"),
    ],
    seeAlso: ["hstack", "vstack"]
  ) { _, arrays throws(ShapeError) in
    Value.array(try .columnStacked(arrays))
  }

  static let block = Builtin(
    "block", in: .shapes, .value("arrays"),
    summary: "One array from brackets of brackets of arrays, each where it stands.",
    details: """
      The arrays of the innermost brackets lie side by side along the last axis, the brackets \
      around them below each other, and so on. All arrays get the same number of axes first.
      """,
    examples: [
      .shows(
        "block([[eye(2), ones((2, 1))], [zeros((1, 2)), 5]])",
        "[[1., 0., 1.],\n [0., 1., 1.],\n [0., 0., 5.]]"),
      .shows("block([1, [2, 3][0]])", "[1, 2]"),
      .fails("block([])", "ValueError: List at arrays cannot be empty"),
    ],
    seeAlso: ["concatenate", "hstack", "vstack"]
  ) { _, arrays throws(RuntimeFailure) in
    Value.array(try BlockMaker(arrays).array())
  }

  static let repeatElements = Builtin(
    "repeat", in: .shapes, places: .numpyAndMethod, .array("a"), .shape("repeats"), .axis(),
    summary: "Each element several times in a row.",
    details: "repeats is one number, or one for each element. Without axis, of all elements.",
    examples: [
      .shows("repeat([1, 2], 2)", "[1, 1, 2, 2]"),
      .shows("repeat([1, 2, 3], (2, 0, 1))", "[1, 1, 3]"),
      .fails(
        "repeat([1, 2], -1)",
        "ValueError: repeats may not contain negative values, but there is -1"),
    ],
    seeAlso: ["tile"]
  ) { _, array, repeats, axis throws(ShapeError) in
    Value.array(try array.repeated(repeats, along: axis))
  }

  static let tile = Builtin(
    "tile", in: .shapes, .array("A"), .shape("reps"),
    summary: "The whole array several times along each axis.",
    examples: [
      .shows("tile([1, 2], 2)", "[1, 2, 1, 2]"),
      .shows("tile([1, 2], (2, 1))", "[[1, 2],\n [1, 2]]"),
      .fails(
        "tile([1, 2], -1)", "ValueError: repeats may not contain negative values, but there is -1"),
    ],
    seeAlso: ["broadcast_to", "repeat"]
  ) { _, array, repetitions throws(ShapeError) in
    Value.array(try array.tiled(repetitions))
  }
}

extension [AnyArray] {
  /// Makes sure that arrays can be joined in a dtype, which an `out` has itself.
  fileprivate func checkJoining(
    as dtype: DType?, into out: ArrayObject? = nil
  ) throws(RuntimeFailure) {
    guard let dtype else { return }
    if out != nil {
      throw RuntimeFailure.refusing(
        "dtype",
        "concatenate() only takes `out` or `dtype` as an argument, but both were provided.",
        kind: .typeError)
    }
    for array in self { try array.dtype.checkSameKind(as: dtype, parameter: "dtype") }
  }
}
