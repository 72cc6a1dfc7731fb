// nabla · Builtins+Filling.swift
// Arrays of one value, and identity tables.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions that fill arrays, as the manual lists them.
  static let filling: [Builtin] = [
    zeros, ones, full, empty, zerosLike, onesLike, fullLike, emptyLike, eye, identity,
  ]

  static let zeros = Builtin(
    "zeros", in: .creation, .shape(), .dtype(),
    summary: "An array of zeros.", details: "The dtype is float64 unless dtype= says otherwise.",
    examples: [
      .shows("zeros(3)", "[0., 0., 0.]"), .shows("zeros((2, 2), dtype=int)", "[[0, 0],\n [0, 0]]"),
      .fails(
        "zeros(10**12)",
        "MemoryError: Unable to allocate 7.28 TiB for an array with shape (1000000000000,) "
          + "and data type float64"),
      .fails("zeros(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["full", "ones", "zeros_like"]
  ) { _, shape, dtype throws(ArrayError) in
    Value.array(try .zeros(shape, dtype ?? .float64))
  }

  static let ones = Builtin(
    "ones", in: .creation, .shape(), .dtype(),
    summary: "An array of ones.", details: "The dtype is float64 unless dtype= says otherwise.",
    examples: [
      .shows("ones(3)", "[1., 1., 1.]"), .shows("ones(2, dtype=bool)", "[ True,  True]"),
      .fails("ones(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["full", "ones_like", "zeros"]
  ) { _, shape, dtype throws(ArrayError) in
    Value.array(try .ones(shape, dtype ?? .float64))
  }

  static let full = Builtin(
    "full", in: .creation, .shape(), .arrayOrText("fill_value"), .dtype(),
    summary: "An array that repeats a value.", details: "The dtype is the value's.",
    examples: [
      .shows("full(3, 2.5)", "[2.5, 2.5, 2.5]"),
      .shows("full((2, 2), [1, 2])", "[[1, 2],\n [1, 2]]"),
      .fails(
        "full(2, [1, 2, 3])",
        "ValueError: could not broadcast input array from shape (3,) into shape (2,)"),
    ],
    seeAlso: ["full_like", "ones", "zeros"]
  ) { _, shape, value, dtype throws(ArrayError) in
    Value.array(try .filled(shape, with: value, dtype ?? value.dtype))
  }

  static let empty = Builtin(
    "empty", in: .creation, .shape(), .dtype(),
    summary: "An array to be filled; here it holds zeros.",
    details: "NumPy leaves what was in memory. nabla gives the same answer every time.",
    examples: [
      .shows("empty((2, 3)).shape", "(2, 3)"),
      .fails("empty(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["empty_like", "zeros"]
  ) { _, shape, dtype throws(ArrayError) in
    Value.array(try .zeros(shape, dtype ?? .float64))
  }

  static let zerosLike = Builtin(
    "zeros_like", in: .creation, .array("a"), .dtype(), .optionalShape(),
    summary: "An array of zeros with the shape and dtype of another.",
    examples: [
      .shows("zeros_like([1, 2])", "[0, 0]"),
      .shows("zeros_like([1, 2], shape=(1, 3))", "[[0, 0, 0]]"),
      .fails("zeros_like('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["zeros"]
  ) { _, array, dtype, shape throws(ArrayError) in
    Value.array(try .zeros(shape ?? array.shape, dtype ?? array.dtype))
  }

  static let onesLike = Builtin(
    "ones_like", in: .creation, .array("a"), .dtype(), .optionalShape(),
    summary: "An array of ones with the shape and dtype of another.",
    examples: [
      .shows("ones_like([1.5, 2])", "[1., 1.]"),
      .fails("ones_like('a')", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["ones"]
  ) { _, array, dtype, shape throws(ArrayError) in
    Value.array(try .ones(shape ?? array.shape, dtype ?? array.dtype))
  }

  static let fullLike = Builtin(
    "full_like", in: .creation, .array("a"), .arrayOrText("fill_value"), .dtype(),
    .optionalShape(),
    summary: "An array that repeats a value, with the shape and dtype of another.",
    examples: [
      .shows("full_like([1, 2], 7)", "[7, 7]"),
      .fails(
        "full_like([1, 2], [1, 2, 3])",
        "ValueError: could not broadcast input array from shape (3,) into shape (2,)"),
    ],
    seeAlso: ["full"]
  ) { _, array, value, dtype, shape throws(ArrayError) in
    Value.array(try .filled(shape ?? array.shape, with: value, dtype ?? array.dtype))
  }

  static let emptyLike = Builtin(
    "empty_like", in: .creation, Parameter.array("prototype").positionalOnly, .dtype(),
    .optionalShape(),
    summary: "An array to be filled, with the shape and dtype of another; here it holds zeros.",
    examples: [
      .shows("empty_like([[1, 2]]).shape", "(1, 2)"),
      .fails("empty_like('a')", "TypeError: 'prototype' must be an array, not a text"),
    ],
    seeAlso: ["empty"]
  ) { _, array, dtype, shape throws(ArrayError) in
    Value.array(try .zeros(shape ?? array.shape, dtype ?? array.dtype))
  }

  static let eye = Builtin(
    "eye", in: .creation, .integer("N"), .optionalInteger("M"), .integer("k", default: 0), .dtype(),
    summary: "A table with ones on a diagonal and zeros elsewhere.",
    details: "k counts the diagonals from the main one, upwards positive.",
    examples: [
      .shows("eye(2)", "[[1., 0.],\n [0., 1.]]"),
      .shows("eye(2, 3, k=1, dtype=int)", "[[0, 1, 0],\n [0, 0, 1]]"),
      .fails("eye(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["diag", "identity", "tri"]
  ) { _, rows, columns, offset, dtype throws(ArrayError) in
    Value.array(try .eye(rows, columns ?? rows, offset: offset, dtype ?? .float64))
  }

  static let identity = Builtin(
    "identity", in: .creation, .integer("n"), .dtype(),
    summary: "The square table with ones on its main diagonal.",
    examples: [
      .shows("identity(2, dtype=int)", "[[1, 0],\n [0, 1]]"),
      .fails("identity(-1)", "ValueError: negative dimensions are not allowed"),
    ],
    seeAlso: ["eye"]
  ) { _, size, dtype throws(ArrayError) in
    Value.array(try .eye(size, size, offset: 0, dtype ?? .float64))
  }
}
