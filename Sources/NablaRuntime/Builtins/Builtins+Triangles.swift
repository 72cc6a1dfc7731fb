// nabla · Builtins+Triangles.swift
// Diagonals and triangles of tables, and where they are.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Functions of diagonals and triangles, as the manual lists them.
  static let triangles: [Builtin] = [
    diag, diagflat, tri, tril, triu, trilIndices, trilIndicesFrom, triuIndices, triuIndicesFrom,
    diagIndices, diagIndicesFrom, maskIndices, vander,
  ]

  static let diag = Builtin(
    "diag", in: .creation, .array("v"), .integer("k", default: 0),
    summary: "The diagonal of a table, or the table with a list on its diagonal.",
    details: "k counts the diagonals from the main one, upwards positive.",
    examples: [
      .shows("diag([[1, 2], [3, 4]])", "[1, 4]"), .shows("diag([1, 2])", "[[1, 0],\n [0, 2]]"),
      .fails("diag(5)", "ValueError: Input must be 1- or 2-d. This has 0 dimensions"),
    ],
    seeAlso: ["diagflat", "eye", "tril", "triu"]
  ) { _, array, offset throws(CreationError) in
    Value.array(try array.diagonal(offset: offset))
  }

  static let diagflat = Builtin(
    "diagflat", in: .creation, .array("v"), .integer("k", default: 0),
    summary: "The table with all elements of an array on a diagonal.",
    examples: [
      .shows("diagflat([[1, 2]], 1)", "[[0, 1, 0],\n [0, 0, 2],\n [0, 0, 0]]"),
      .fails("diagflat('a')", "TypeError: 'v' must be an array, not a text"),
    ],
    seeAlso: ["diag"]
  ) { _, array, offset throws(CreationError) in
    let line: AnyArray
    do throws(ArrayError) {
      line = try array.flattened()
    } catch {
      throw .array(error)
    }
    return Value.array(try line.diagonal(offset: offset))
  }

  static let tri = Builtin(
    "tri", in: .creation, .integer("N"), .optionalInteger("M"), .integer("k", default: 0),
    .dtype(default: .float64, shownAs: "float"),
    summary: "Ones on and below a diagonal, zeros above it.",
    examples: [
      .shows("tri(2, 3, k=1, dtype=int)", "[[1, 1, 0],\n [1, 1, 1]]"),
      .fails("tri(2.5)", "TypeError: 'N' must be an integer, not a float"),
    ],
    seeAlso: ["tril", "triu"]
  ) { _, rows, columns, offset, dtype throws(ArrayError) in
    Value.array(try .triangle(rows, columns ?? rows, offset: offset, dtype))
  }

  static let tril = Builtin(
    "tril", in: .shapes, .array("m"), .integer("k", default: 0),
    summary: "The array with zeros above the diagonal k.",
    examples: [
      .shows("tril([[1, 2], [3, 4]])", "[[1, 0],\n [3, 4]]"),
      .fails("tril(1)", "ValueError: triangle needs an array of 1 dimensions or more, not 0"),
    ],
    seeAlso: ["diag", "triu"]
  ) { _, array, offset throws(ShapeError) in
    Value.array(try array.triangle(isUpper: false, offset: offset))
  }

  static let triu = Builtin(
    "triu", in: .shapes, .array("m"), .integer("k", default: 0),
    summary: "The array with zeros below the diagonal k.",
    examples: [
      .shows("triu([[1, 2], [3, 4]])", "[[1, 2],\n [0, 4]]"),
      .fails("triu(1)", "ValueError: triangle needs an array of 1 dimensions or more, not 0"),
    ],
    seeAlso: ["diag", "tril"]
  ) { _, array, offset throws(ShapeError) in
    Value.array(try array.triangle(isUpper: true, offset: offset))
  }

  // MARK: - Where they are

  static let trilIndices = Builtin(
    "tril_indices", in: .shapes, .integer("n"), .integer("k", default: 0), .optionalInteger("m"),
    summary: "Where the elements on and below a diagonal of a table of n rows lie.",
    examples: [
      .shows("tril_indices(2)", "([0, 1, 1], [0, 0, 1])"),
      .shows("x = ones((2, 2)); x[tril_indices(2)] = 0; x", "[[0., 1.],\n [0., 0.]]"),
      .fails("tril_indices(2.5)", "TypeError: 'n' must be an integer, not a float"),
    ],
    seeAlso: ["tril", "triu_indices"]
  ) { _, rows, offset, columns throws(ArrayError) in
    Value.arrays(
      try AnyArray.triangle(rows, columns ?? rows, offset: offset, .bool).nonzeroPositions())
  }

  static let trilIndicesFrom = Builtin(
    "tril_indices_from", in: .shapes, .array("arr"), .integer("k", default: 0),
    summary: "Where the elements on and below a diagonal of a table lie.",
    examples: [
      .shows("tril_indices_from(ones((2, 3)))", "([0, 1, 1], [0, 0, 1])"),
      .fails("tril_indices_from([1, 2])", "ValueError: input array must be 2-d"),
    ],
    seeAlso: ["tril_indices"]
  ) { _, array, offset throws(RuntimeFailure) in
    try array.checkTable()
    return try Operations.wrapping { () throws(ArrayError) in
      Value.arrays(
        try AnyArray.triangle(array.shape[0], array.shape[1], offset: offset, .bool)
          .nonzeroPositions())
    }
  }

  static let triuIndices = Builtin(
    "triu_indices", in: .shapes, .integer("n"), .integer("k", default: 0), .optionalInteger("m"),
    summary: "Where the elements on and above a diagonal of a table of n rows lie.",
    examples: [
      .shows("triu_indices(2)", "([0, 0, 1], [0, 1, 1])"),
      .fails("triu_indices(2.5)", "TypeError: 'n' must be an integer, not a float"),
    ],
    seeAlso: ["tril_indices", "triu"]
  ) { _, rows, offset, columns throws(ArrayError) in
    Value.arrays(try AnyArray.upperTriangle(rows, columns ?? rows, offset).nonzeroPositions())
  }

  static let triuIndicesFrom = Builtin(
    "triu_indices_from", in: .shapes, .array("arr"), .integer("k", default: 0),
    summary: "Where the elements on and above a diagonal of a table lie.",
    examples: [
      .shows("triu_indices_from(ones((2, 3)), 1)", "([0, 0, 1], [1, 2, 2])"),
      .fails("triu_indices_from([1, 2])", "ValueError: input array must be 2-d"),
    ],
    seeAlso: ["triu_indices"]
  ) { _, array, offset throws(RuntimeFailure) in
    try array.checkTable()
    return try Operations.wrapping { () throws(ArrayError) in
      Value.arrays(
        try AnyArray.upperTriangle(array.shape[0], array.shape[1], offset).nonzeroPositions())
    }
  }

  static let diagIndices = Builtin(
    "diag_indices", in: .shapes, .integer("n"), .integer("ndim", default: 2),
    summary: "Where the main diagonal of an array of n places along each axis lies.",
    examples: [
      .shows("diag_indices(3)", "([0, 1, 2], [0, 1, 2])"),
      .shows("x = zeros((2, 2)); x[diag_indices(2)] = 5; x", "[[5., 0.],\n [0., 5.]]"),
      .fails("diag_indices(2.5)", "TypeError: 'n' must be an integer, not a float"),
    ],
    seeAlso: ["diag_indices_from", "fill_diagonal"]
  ) { _, length, rank throws(RuntimeFailure) in
    try Builtin.diagonalPlaces(length, rank: rank)
  }

  static let diagIndicesFrom = Builtin(
    "diag_indices_from", in: .shapes, .array("arr"),
    summary: "Where the main diagonal of an array with axes of one length lies.",
    examples: [
      .shows("diag_indices_from(eye(2))", "([0, 1], [0, 1])"),
      .fails(
        "diag_indices_from(ones((2, 3)))",
        "ValueError: All dimensions of input must be of equal length"),
    ],
    seeAlso: ["diag_indices"]
  ) { _, array throws(RuntimeFailure) in
    guard array.rank >= 2 else {
      throw RuntimeFailure.refusing("arr", "input array must be at least 2-d")
    }
    guard array.shape.allSatisfy({ $0 == array.shape[0] }) else {
      throw RuntimeFailure.refusing("arr", "All dimensions of input must be of equal length")
    }
    return try Builtin.diagonalPlaces(array.shape[0], rank: array.rank)
  }

  private static func diagonalPlaces(
    _ length: Int, rank: Int
  ) throws(RuntimeFailure) -> Value {
    let places = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.checkRoom(for: [max(length, 0)], dtype: .int64)
      return try AnyArray.integers(Array(0..<max(length, 0)))
    }
    guard rank <= ArrayMaker.mostAxes else {
      throw RuntimeFailure.refusing("ndim", "arrays have at most \(ArrayMaker.mostAxes) axes")
    }
    return .arrays([AnyArray](repeating: places, count: max(rank, 0)))
  }

  static let maskIndices = Builtin(
    "mask_indices", in: .shapes, .integer("n"), .value("mask_func"),
    .value("k", default: Value.count(0), shownAs: "0"),
    summary: "Where a function of a square table of ones and of k gives what is not zero.",
    examples: [
      .shows("mask_indices(2, triu)", "([0, 0, 1], [0, 1, 1])"),
      .fails("mask_indices(2, 3)", "TypeError: 'int' object is not callable"),
    ],
    seeAlso: ["tril_indices", "triu_indices"]
  ) { evaluation, length, function, offset throws(RuntimeFailure) in
    let ones = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.ones([length, length], .int64)
    }
    let mask = try evaluation.call(function, CallArguments([.array(ones), offset]))
      .asArray(for: .named("mask_func", "a function that gives an array"))
    return try Operations.wrapping { () throws(ArrayError) in
      Value.arrays(try mask.nonzeroPositions())
    }
  }

  static let vander = Builtin(
    "vander", in: .creation, .array("x"), .optionalInteger("N"), .flag("increasing"),
    summary: "The powers of the elements of a list, one column for each exponent.",
    details: "Exponents fall from N - 1 to 0, with increasing=True they rise.",
    examples: [
      .shows("vander([1, 2, 3], 3)", "[[1, 1, 1],\n [4, 2, 1],\n [9, 3, 1]]"),
      .shows("vander([2, 3], 3, increasing=True)", "[[1, 2, 4],\n [1, 3, 9]]"),
      .fails("vander([[1]])", "ValueError: x must be a one-dimensional array or sequence."),
    ],
    seeAlso: ["power"]
  ) { evaluation, list, columns, isIncreasing throws(RuntimeFailure) in
    guard list.rank == 1 else {
      throw RuntimeFailure.refusing("x", "x must be a one-dimensional array or sequence.")
    }
    return try Operations.wrapping { () throws(ArrayError) in
      var events = FloatingPointEvents()
      let table = try list.vandermonde(
        columns: columns ?? list.count, isIncreasing: isIncreasing, events: &events)
      evaluation.warn(events, in: "multiply")
      return Value.array(table)
    }
  }
}

extension AnyArray {
  /// Makes sure that the array has two axes.
  fileprivate func checkTable() throws(RuntimeFailure) {
    if rank != 2 { throw RuntimeFailure.refusing("arr", "input array must be 2-d") }
  }

  /// True on and above a diagonal.
  fileprivate static func upperTriangle(
    _ rows: Int, _ columns: Int, _ offset: Int
  ) throws(ArrayError) -> AnyArray {
    var events = FloatingPointEvents()
    let below = try triangle(
      rows, columns, offset: offset.subtractingReportingOverflow(1).partialValue, .bool)
    return try apply(.logicalNot, below, events: &events)
  }
}
